/// The words of a text as the search compares them: in small letters, without endings, each as a number.
///
/// A word is a run of letters and digits; dots between digits belong to it (`224.0.0.251`), `'s` and `'t` do not. Two words
/// that differ have the same number once in four thousand million pairs: the search then finds a word too many.
struct Words: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var at = 0
  /// The word that `next` numbered.
  private(set) var letters: [UInt8] = []

  init(_ text: some Sequence<UInt8>) { self.text = Array(text) }

  mutating func next() -> UInt32? {
    while at < text.count, !Self.isOfWord(text[at]) { at += 1 }
    guard at < text.count else { return nil }
    letters.removeAll(keepingCapacity: true)
    while at < text.count, Self.isOfWord(text[at]) || isInnerDot {
      letters.append(Self.isLetter(text[at]) ? text[at] | 0x20 : text[at])
      at += 1
    }
    skipApostrophe()
    Stem.cut(&letters)
    return Self.number(of: letters)
  }

  private var isInnerDot: Bool {
    text[at] == UInt8(ascii: ".") && at + 1 < text.count && Self.isDigit(text[at - 1]) && Self.isDigit(text[at + 1])
  }

  /// `don't` is `don`, `somebody's` is `somebody`.
  private mutating func skipApostrophe() {
    guard at + 1 < text.count, text[at] == UInt8(ascii: "'"), Self.isLetter(text[at + 1]) else { return }
    at += 1
    while at < text.count, Self.isLetter(text[at]) { at += 1 }
  }

  /// FNV-1a.
  static func number(of letters: [UInt8]) -> UInt32 {
    var bits: UInt32 = 2_166_136_261
    for byte in letters { bits = (bits ^ UInt32(byte)) &* 16_777_619 }
    return bits
  }

  private static func isOfWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

/// Cuts the endings that do not change what an English word is about (after Harman, "How effective is suffixing?", 1991,
/// and the first step of Porter's algorithm of 1980).
enum Stem {
  static func cut(_ word: inout [UInt8]) {
    guard let first = word.first, first > UInt8(ascii: "9"), word.count > 3 else { return }
    cutPlural(&word)
    cutVerb(&word)
    if word.count > 3, word.last == UInt8(ascii: "e") { word.removeLast() }
  }

  private static func cutPlural(_ word: inout [UInt8]) {
    guard word.last == UInt8(ascii: "s") else { return }
    if word.count > 4, ends(word, "ies") {
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
    } else if word.count > 4, ends(word, "sses") || ends(word, "ches") || ends(word, "shes") || ends(word, "xes") {
      word.removeLast(2)
    } else if !(ends(word, "ss") || ends(word, "us") || ends(word, "is")) {
      word.removeLast()
    }
  }

  /// `dropped`, `dropping` and `drop` are one.
  private static func cutVerb(_ word: inout [UInt8]) {
    if word.count >= 6, ends(word, "ing") {
      word.removeLast(3)
    } else if word.count >= 5, ends(word, "ed") {
      word.removeLast(2)
    } else {
      return
    }
    let last = word[word.count - 1]
    let keepsBoth = last == UInt8(ascii: "l") || last == UInt8(ascii: "s") || last == UInt8(ascii: "z")
    if word.count > 3, word[word.count - 2] == last, !keepsBoth { word.removeLast() }
  }

  private static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
    let letters = ending.description.utf8
    var at = word.count - letters.count
    if at < 0 { return false }
    for letter in letters {
      if word[at] != letter { return false }
      at += 1
    }
    return true
  }
}
