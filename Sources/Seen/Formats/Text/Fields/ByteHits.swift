/// Every place of one byte, in turn: each word of the line is compared once, however many of the byte it holds.
struct ByteHits {
  private let pattern: UInt64
  /// Where the word at hand begins, and the top bit of each of its bytes that is the one sought and was not handed out.
  private var base: Int
  private var hits: UInt64

  @inline(__always)
  init(_ byte: UInt8, _ view: ByteView, from start: Int) {
    pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    base = start
    hits = ByteHits.equal(view.wordOrRest(at: start), pattern)
  }

  var byte: UInt8 { UInt8(truncatingIfNeeded: pattern) }

  /// The next place, at most `end`, which it is where there is none before.
  @inline(__always)
  mutating func next(_ view: ByteView, to end: Int) -> Int {
    while hits == 0 {
      base = base &+ 8
      guard base < end else { return end }
      hits = ByteHits.equal(view.wordOrRest(at: base), pattern)
    }
    let found = base &+ hits.trailingZeroBitCount &>> 3
    hits &= hits &- 1
    return min(found, end)
  }

  /// Goes on from another place.
  mutating func seek(_ view: ByteView, _ start: Int) {
    base = start
    hits = ByteHits.equal(view.wordOrRest(at: start), pattern)
  }

  /// The top bit of each byte of `word` that equals the pattern's, and no other's (no byte borrows from its neighbour).
  @inline(__always)
  private static func equal(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let differs = word ^ pattern
    return ~(((differs & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | differs | 0x7F7F_7F7F_7F7F_7F7F)
  }
}
