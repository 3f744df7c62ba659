/// The words that a question asks for: those that say something, each once.
struct Terms {
  private(set) var numbers: [UInt32] = []
  /// Those of them that begin with a digit.
  private var digital: Set<UInt32> = []
  /// Which first letters and digits they have, as bits: most words of a text need no second look.
  private var firsts: UInt64 = 0
  /// Which of them `count` looks for.
  private var isSought: [Bool] = []

  /// Longer questions are read as far as their first words.
  private static let limit = 48

  init(of question: some Sequence<UInt8>) {
    for (number, spelling) in Word.all(in: question) where numbers.count < Self.limit {
      let isLetter = spelling.count == 1 && spelling[0] > UInt8(ascii: "9")
      if isLetter || StopWords.all.contains(number) { continue }
      add(number, beginningWith: spelling[0])
    }
  }

  private mutating func add(_ number: UInt32, beginningWith first: UInt8) {
    if numbers.contains(number) { return }
    numbers.append(number)
    isSought.append(true)
    firsts |= 1 << UInt64(first & 63)
    if first <= UInt8(ascii: "9") { digital.insert(number) }
  }

  /// Puts other words in the place of some, and looks for these alone from now on.
  mutating func replace(_ mended: [UInt32: [UInt8]]) {
    (firsts, isSought) = (0, numbers.map { mended[$0] != nil })
    for (index, number) in numbers.enumerated() {
      guard let spelling = mended[number], let first = spelling.first else { continue }
      numbers[index] = Word.number(of: spelling)
      firsts |= 1 << UInt64(first & 63)
    }
  }

  /// A number in passing is an instance more often than what the text is about.
  func isNumber(_ term: Int) -> Bool { digital.contains(numbers[term]) }

  /// Counts each term in a part of a text. Costs about five instructions for each byte.
  @inline(__always)
  func count(in text: borrowing Span<UInt8>, _ range: Range<Int>, found: (Int) -> Void) {
    var at = range.lowerBound
    while Word.skip(to: &at, in: text, to: range.upperBound, firsts) {
      guard let word = Word(in: text, from: &at, to: range.upperBound) else { return }
      if let term = numbers.firstIndex(of: word.number), isSought[term] { found(term) }
    }
  }
}
