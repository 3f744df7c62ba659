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

/// Up to 32 bytes of a line, compared by two pairs of words, which overlap; no loop, no array.
struct ShortMemo {
  // Nothing equals these: what is masked is zero.
  private var first = SIMD2<UInt64>(repeating: .max)
  private var rest = SIMD2<UInt64>(repeating: .max)
  private var mask = SIMD2<UInt64>.zero
  /// Where the second pair stands.
  private var last = 0
  private(set) var length = -1

  init() {}

  /// Remembers a range; forgets what it held if the range is longer than 32 bytes or at the very end.
  mutating func remember(_ view: ByteView, _ range: Range<Int>) {
    self = ShortMemo()
    guard range.count <= 32, range.lowerBound + 16 <= view.count else { return }
    length = range.count
    last = max(0, length - 16)
    mask = SIMD2(
      length < 8 ? ~(.max &<< UInt64(8 * length)) : .max,
      length < 8 ? 0 : length < 16 ? ~(.max &<< UInt64(8 * (length - 8))) : .max)
    first = view.pair(at: range.lowerBound) & mask
    rest = view.pair(at: range.lowerBound + last) & mask
  }

  /// Whether the remembered bytes stand at `offset`.
  @inline(__always)
  func stands<Source: WordSource & ~Escapable>(_ view: Source, at offset: Int) -> Bool {
    let differs = (view.pair(at: offset) & mask ^ first) | (view.pair(at: offset &+ last) & mask ^ rest)
    return differs[0] | differs[1] == 0
  }
}

/// Bytes of a line from 32 to 128, compared sixteen at a time; no loop, no array: an `InlineArray` is copied to be indexed.
struct LongMemo {
  /// Thirty-two bytes.
  private struct Block {
    var lower = SIMD2<UInt64>.zero
    var upper = SIMD2<UInt64>.zero

    init() {}

    init(_ view: ByteView, at offset: Int) {
      lower = view.pair(at: offset)
      upper = view.pair(at: offset + 16)
    }

    /// All ones if these stand at `offset`.
    @inline(__always)
    func same<Source: WordSource & ~Escapable>(in view: Source, at offset: Int) -> SIMD2<UInt64> {
      view.pair(at: offset).same(as: lower).and(view.pair(at: offset &+ 16).same(as: upper))
    }
  }

  private var first = Block()
  private var second = Block()
  private var third = Block()
  private var last = Block()
  private(set) var length = 32

  /// A memo of nothing, which stands nowhere: its first and its last bytes are the same, and cannot be both.
  init() { last.lower = SIMD2(repeating: .max) }

  /// A memo of a range; `nil` if that is shorter or longer.
  init?(_ view: ByteView, _ range: Range<Int>) {
    guard (32...128).contains(range.count), range.upperBound <= view.count else { return nil }
    length = range.count
    let start = range.lowerBound
    first = Block(view, at: start)
    if length > 64 { second = Block(view, at: start + 32) }
    if length > 96 { third = Block(view, at: start + 64) }
    last = Block(view, at: range.upperBound - 32)
  }

  @inline(__always)
  func stands<Source: WordSource & ~Escapable>(_ view: Source, at offset: Int) -> Bool {
    var same = first.same(in: view, at: offset).and(last.same(in: view, at: offset &+ length &- 32))
    if length > 64 { same = same.and(second.same(in: view, at: offset &+ 32)) }
    if length > 96 { same = same.and(third.same(in: view, at: offset &+ 64)) }
    return same.isAllOnes
  }
}
