/// One pass over the path and query of a request: escapes are undone on the way, words and segments are looked up as they
/// end, and the marks between them are noted where they mean something.
struct TargetScan {
  typealias Mark = RequestWords.Mark

  /// One bit for each `Mark`, and above them those of `Shape`.
  private(set) var found: UInt64 = 0
  private(set) var path: UInt64 = 0
  private(set) var whole = RequestWords.seed
  private var word = RequestWords.seed
  private var segment = RequestWords.seed
  private var wordLength = 0
  private var segmentLength = 0
  private(set) var isQuery = false
  /// The mark before the word at hand, and the one before that.
  private var before: UInt8 = 0
  private var previous: UInt8 = 0
  private var isAfterQuote = false
  /// Behind a quotation mark and a conjunction, `' or `: what is always true would come next.
  private var isAfterConjunction = false
  private var last = Mark.none
  private(set) var lastOfPath = Mark.none

  /// What the marks between words tell.
  enum Shape: UInt64 {
    /// A quotation mark or a semicolon in the query, where a value ends and something else begins.
    case cut = 0x0080_0000_0000_0000
    case tag = 0x0100_0000_0000_0000
    case phpTag = 0x0200_0000_0000_0000
    case lookup = 0x0400_0000_0000_0000
    case call = 0x0800_0000_0000_0000
    case script = 0x1000_0000_0000_0000
    case injection = 0x2000_0000_0000_0000
    case commands = 0x4000_0000_0000_0000
  }

  /// What makes a second look worth its cost: all but what every site has.
  static let notable: UInt64 = ~(1 << UInt64(Mark.wellKnown.rawValue) | 1 << UInt64(Mark.login.rawValue))

  init() {}

  func has(_ mark: Mark) -> Bool { found &>> UInt64(mark.rawValue) & 1 == 1 }
  func has(_ shape: Shape) -> Bool { found & shape.rawValue != 0 }
  private mutating func note(_ shape: Shape) { found |= shape.rawValue }

  @inline(__always)
  mutating func read(_ view: ByteView, _ range: Range<Int>) {
    var at = range.lowerBound
    let end = range.upperBound
    while at < end {
      var byte = view.byte(at: at)
      at &+= 1
      if byte == 0x25 || byte == 0x5C { (byte, at) = TargetScan.decoded(view, byte, at, end) }
      let lower = byte | 0x20
      if lower &- 97 < 26 || byte &- 48 < 10 {
        let value = UInt64(lower)
        word = (word ^ value) &* RequestWords.prime
        segment = (segment ^ value) &* RequestWords.prime
        whole = (whole ^ value) &* RequestWords.prime
        wordLength &+= 1
      } else {
        mark(byte)
      }
    }
  }

  /// `%2e`, `%252e`, `\x2e`, `\\`: the byte that is meant, and where to go on.
  @inline(never)
  private static func decoded(_ view: ByteView, _ byte: UInt8, _ start: Int, _ end: Int) -> (UInt8, Int) {
    var at = start
    if byte == 0x5C {
      let next = view.byte(at: at)
      if next == 0x5C || next == 0x22 { return (next, at + 1) }
      guard next == 0x78, at + 2 < end, let high = hexDigit(view.byte(at: at + 1)),
        let low = hexDigit(view.byte(at: at + 2))
      else { return (byte, at) }
      return (high << 4 | low, at + 3)
    }
    for _ in 0..<3 {
      guard at + 1 < end, let high = hexDigit(view.byte(at: at)), let low = hexDigit(view.byte(at: at + 1)) else {
        return (byte, at)
      }
      at += 2
      let value = high << 4 | low
      if value != 0x25 { return (value, at) }
    }
    return (byte, at)
  }

  /// A byte that is neither letter nor digit.
  mutating func mark(_ byte: UInt8) {
    let previousWasWord = wordLength > 0
    if previousWasWord { endWord() }
    whole = (whole ^ UInt64(byte)) &* RequestWords.prime
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "$"), 0x80...:
      segment = (segment ^ UInt64(byte)) &* RequestWords.prime
      segmentLength &+= 1
    case UInt8(ascii: "?"): endPath()
    case UInt8(ascii: "("): noteCall()
    case UInt8(ascii: "{"):
      if previous == UInt8(ascii: "$") { note(.lookup) }
      endSegment()
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      if isAfterConjunction { note(.injection) }
      if isQuery { note(.cut) }
      isAfterQuote = true
      endSegment()
    case UInt8(ascii: ";"):
      if isQuery { note(.cut) }
      endSegment()
    case UInt8(ascii: ":"), UInt8(ascii: "="):
      // `javascript:`, `onerror=`.
      if last == .scriptWord, isQuery, previousWasWord { note(Shape.script) }
      endSegment()
    default: endSegment()
    }
    if byte != UInt8(ascii: "'"), byte != UInt8(ascii: "\""), byte != 0x20, byte != 0x2B, byte != 0x29 {
      isAfterQuote = false
    }
    (before, previous) = (byte, byte)
  }

  private mutating func endPath() {
    if previous == UInt8(ascii: "<") { note(.phpTag) }
    endSegment()
    guard !isQuery else { return }
    isQuery = true
    path = whole
    lastOfPath = last
  }

  mutating func finish() {
    if wordLength > 0 { endWord() }
    if isQuery { return endSegment() }
    endPath()
  }

  private mutating func endWord() {
    last = RequestWords.words.find(word)
    if last != .none { noteWord(last) }
    if last != .conjunction { isAfterConjunction = false }
    if before == UInt8(ascii: "<") { note(.tag) }
    word = RequestWords.seed
    segmentLength &+= wordLength
    wordLength = 0
    isAfterQuote = false
  }

  private mutating func noteWord(_ mark: Mark) {
    let bit: UInt64 = 1 << UInt64(mark.rawValue)
    switch mark {
    case .conjunction:
      isAfterConjunction = isAfterQuote
    case .truth:
      if isAfterConjunction { note(.injection) }
    case .commandWord:
      let isShell =
        before == UInt8(ascii: ";") || before == UInt8(ascii: "|") || before == UInt8(ascii: "`")
        || before == UInt8(ascii: "(")
      if isShell { note(.commands) }
      found |= bit
    case .administration, .wordpress, .login, .database, .cgi, .webShell, .secret, .wellKnown:
      // In a query it is only a value.
      if !isQuery { found |= bit }
    default: found |= bit
    }
  }

  private mutating func endSegment() {
    if segmentLength > 0 {
      let mark = RequestWords.segments.find(segment)
      if mark != .none { noteSegment(mark) }
    }
    segment = RequestWords.seed
    segmentLength = 0
  }

  private mutating func noteSegment(_ mark: Mark) {
    noteWord(mark)
    if mark != .parent { last = last == .script ? .script : mark }
  }

  /// `alert(`, `system(`, `sleep(`.
  private mutating func noteCall() {
    switch last {
    case .codeCall: note(.call)
    case .sqlCall: note(.injection)
    case .scriptCall: note(Shape.script)
    default: break
    }
    endSegment()
  }
}
