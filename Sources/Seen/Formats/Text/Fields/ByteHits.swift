/// Every place of some bytes, in turn: each word of the line is compared once, however many of them it holds.
struct ByteHits<Sought: ByteSet> {
  let set: Sought
  /// Where the word at hand begins, and the top bit of each of its bytes that is sought and was not handed out.
  private var base: Int
  private var hits: UInt64

  @inline(__always)
  init(_ set: Sought, _ view: ByteView, from start: Int) {
    self.set = set
    base = start
    hits = set.hits(view.wordOrRest(at: start))
  }

  /// The next place, at most `end`, which it is where there is none before.
  @inline(__always)
  mutating func next(_ view: ByteView, to end: Int) -> Int {
    while hits == 0 {
      base = base &+ 8
      guard base < end else { return end }
      hits = set.hits(view.wordOrRest(at: base))
    }
    let found = base &+ hits.trailingZeroBitCount &>> 3
    hits &= hits &- 1
    return min(found, end)
  }

  /// Goes on from another place.
  @inline(__always)
  mutating func seek(_ view: ByteView, _ start: Int) {
    base = start
    hits = set.hits(view.wordOrRest(at: start))
  }
}

/// Bytes that a word is searched for.
protocol ByteSet {
  /// The top bit of each byte of `word` that is in the set, and no other's: none borrows from its neighbour.
  func hits(_ word: UInt64) -> UInt64
}

struct OneByte: ByteSet {
  private let pattern: UInt64

  init(_ byte: UInt8) { pattern = UInt64(byte) &* 0x0101_0101_0101_0101 }

  var byte: UInt8 { UInt8(truncatingIfNeeded: pattern) }

  @inline(__always)
  func hits(_ word: UInt64) -> UInt64 {
    let differs = word ^ pattern
    return ~(((differs & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | differs | 0x7F7F_7F7F_7F7F_7F7F)
  }
}

/// Blanks and control bytes, which part words.
struct Blanks: ByteSet {
  @inline(__always)
  func hits(_ word: UInt64) -> UInt64 {
    ~(((word | 0x8080_8080_8080_8080) &- 0x2121_2121_2121_2121) | word) & 0x8080_8080_8080_8080
  }
}
