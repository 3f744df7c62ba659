/// A word of a text as the search compares it: in small letters, without its ending, as a number.
///
/// A word is a run of letters and digits; dots between digits belong to it (`224.0.0.251`), `'s` and `'t` do not. Two words
/// that differ have the same number once in four thousand million pairs: the search then finds a word too many.
struct Word {
  /// Where its letters stand in the text, without the ending.
  var letters: Range<Int>
  /// Whether a `y` stands for the ending: `replies` is `reply`.
  var endsInY = false
  let number: UInt32

  /// The next word of a text at `at` or after; moves `at` behind it.
  @inline(__always)
  init?(in text: borrowing Span<UInt8>, from at: inout Int, to end: Int) {
    while at < end, !Self.isOfWord(text[at]) { at += 1 }
    guard at < end else { return nil }
    let start = at
    while at < end, Self.isOfWord(text[at]) || Self.isInnerDot(text, at, end) { at += 1 }
    let stem = Stem(text, start..<at)
    (letters, endsInY) = (start..<stem.end, stem.endsInY)
    number = Self.number(text, letters, endsInY)
    Self.skipApostrophe(text, &at, end)
  }

  /// Moves to the next word that begins with one of the wanted letters or digits; false where there is none.
  @inline(__always)
  static func skip(to at: inout Int, in text: borrowing Span<UInt8>, to end: Int, _ firsts: UInt64) -> Bool {
    while at < end {
      // The caller's range lies within the text.
      let byte = unsafe text[unchecked: at]
      if isOfWord(byte) {
        if firsts >> UInt64(lowered(byte) & 63) & 1 == 1 { return true }
        at += 1
        while at < end, unsafe isOfWord(text[unchecked: at]) || isInnerDot(text, at, end) { at += 1 }
        skipApostrophe(text, &at, end)
      } else {
        at += 1
      }
    }
    return false
  }

  /// Where the line that begins at `start` ends.
  @inline(__always)
  static func lineEnd(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, unsafe text[unchecked: end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  /// The letters that its number is made of.
  func spelling(in text: borrowing Span<UInt8>) -> [UInt8] {
    var spelling: [UInt8] = []
    for index in letters { spelling.append(Self.lowered(text[index])) }
    if endsInY { spelling.append(UInt8(ascii: "y")) }
    return spelling
  }

  /// FNV-1a.
  @inline(__always)
  private static func number(_ text: borrowing Span<UInt8>, _ letters: Range<Int>, _ endsInY: Bool) -> UInt32 {
    var bits: UInt32 = 2_166_136_261
    for index in letters { bits = (bits ^ UInt32(lowered(text[index]))) &* 16_777_619 }
    return endsInY ? (bits ^ UInt32(UInt8(ascii: "y"))) &* 16_777_619 : bits
  }

  static func number(of letters: [UInt8]) -> UInt32 { number(letters.span, 0..<letters.count, false) }

  @inline(__always)
  private static func isInnerDot(_ text: borrowing Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    text[at] == UInt8(ascii: ".") && at + 1 < end && isDigit(text[at - 1]) && isDigit(text[at + 1])
  }

  /// `don't` is `don`, `somebody's` is `somebody`.
  @inline(__always)
  private static func skipApostrophe(_ text: borrowing Span<UInt8>, _ at: inout Int, _ end: Int) {
    guard at + 1 < end, text[at] == UInt8(ascii: "'"), isLetter(text[at + 1]) else { return }
    at += 1
    while at < end, isLetter(text[at]) { at += 1 }
  }

  @inline(__always)
  private static func isOfWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 { isLetter(byte) ? byte | 0x20 : byte }
}

extension Word {
  /// The words of a whole text, each with its spelling.
  static func all(in text: some Sequence<UInt8>) -> [(number: UInt32, spelling: [UInt8])] {
    let bytes = Array(text)
    var found: [(number: UInt32, spelling: [UInt8])] = []
    var at = 0
    while let word = Word(in: bytes.span, from: &at, to: bytes.count) {
      found.append((word.number, word.spelling(in: bytes.span)))
    }
    return found
  }
}
