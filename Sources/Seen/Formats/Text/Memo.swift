/// Up to 128 bytes of a line, to recognise them in the next line by comparison.
struct Memo {
  static let capacity = 128
  private var words = InlineArray<16, UInt64>(repeating: 0)
  private var lastMask: UInt64 = 0
  private(set) var length = -1

  init() {}

  /// Remembers a range of at most `capacity` bytes; forgets what it held if the range is longer or at the very end.
  mutating func remember(_ view: ByteView, _ range: Range<Int>) {
    length = -1
    guard range.count <= Memo.capacity, range.upperBound + 8 <= view.count else { return }
    length = range.count
    let rest = length & 7
    lastMask = rest == 0 ? .max : (1 << UInt64(8 * rest)) - 1
    for index in 0..<(length + 7) / 8 { words[index] = view.word(at: range.lowerBound + 8 * index) }
    if rest > 0 { words[length / 8] &= lastMask }
  }

  /// Whether the remembered bytes stand at `offset`. About five instructions for eight bytes.
  @inline(__always)
  func stands<Source: WordSource & ~Escapable>(_ view: Source, at offset: Int) -> Bool {
    guard length > 0 else { return length == 0 }
    let last = (length &- 1) &>> 3
    var differs = (view.word(at: offset &+ 8 &* last) ^ words[last]) & lastMask
    var index = 0
    while index < last {
      differs |= view.word(at: offset &+ 8 &* index) ^ words[index]
      index &+= 1
    }
    return differs == 0
  }
}

/// Bytes of a line from 32 to 128, compared 32 at a time.
struct LongMemo {
  private var blocks = InlineArray<4, SIMD4<UInt64>>(repeating: .zero)
  private var last = SIMD4<UInt64>.zero
  private(set) var length = -1

  init() {}

  mutating func remember(_ view: ByteView, _ range: Range<Int>) {
    length = -1
    guard (32...128).contains(range.count), range.upperBound <= view.count else { return }
    for index in 0..<range.count / 32 { blocks[index] = view.block(at: range.lowerBound + 32 * index) }
    last = view.block(at: range.upperBound - 32)
    length = range.count
  }

  @inline(__always)
  func stands<Source: WordSource & ~Escapable>(_ view: Source, at offset: Int) -> Bool {
    guard length >= 32 else { return false }
    var differs = view.block(at: offset &+ length &- 32) ^ last
    var index = 0
    while index &* 32 &+ 32 <= length {
      differs |= view.block(at: offset &+ index &* 32) ^ blocks[index]
      index &+= 1
    }
    return differs[0] | differs[1] | differs[2] | differs[3] == 0
  }
}
