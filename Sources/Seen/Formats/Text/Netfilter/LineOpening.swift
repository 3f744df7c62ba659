/// A line's bytes up to the fraction of the kernel's stamp, or up to the rule's words where lines have no such stamp: all that
/// the lines of one second have in common, with the moment that they mean.
struct LineOpening {
  // From 16 to 64 bytes, compared by four pairs of words, which overlap. Nothing equals these: the same bytes cannot be both.
  private var pairs = (SIMD2(repeating: UInt64.max), SIMD2<UInt64>.zero, SIMD2<UInt64>.zero, SIMD2<UInt64>.zero)
  private var second = 0
  private var third = 0
  private var last = 0
  /// Where the rule's words begin.
  private var end = 16
  /// Of sixteen bytes up to there: whatever the fraction's six digits are, they are digits.
  private var outline = SIMD2<UInt64>.zero
  /// Whether six digits of a fraction and a bracket were left out of the comparison.
  private var hasFraction = false
  private(set) var time = Timestamp.missing

  /// An opening of nothing, which stands nowhere.
  init() {}

  /// The opening of a line at `start`, whose kernel's stamp begins at `stampStart` and has `stampLength` bytes, 0 for none; `nil` if
  /// it is longer or shorter than what is compared.
  init?(_ view: ByteView, at start: Int, stampStart: Int, stampLength: Int, _ time: Timestamp) {
    hasFraction = stampLength > 0
    end = stampStart &- start &+ stampLength
    let length = hasFraction ? end &- 7 : end
    guard (16...64).contains(length), start + end <= view.count else { return nil }
    (second, third, last) = (min(16, length - 16), min(32, length - 16), length - 16)
    pairs.0 = view.pair(at: start)
    pairs.1 = view.pair(at: start + second)
    pairs.2 = view.pair(at: start + third)
    pairs.3 = view.pair(at: start + last)
    outline = view.pair(at: start + end - 16).outline
    self.time = time
  }

  /// Where the rule's words begin in a line that opens so; `nil` if it does not. About 30 instructions.
  @inline(__always)
  func end(_ window: Window) -> Int? {
    let lower = window.pair(at: 0).same(as: pairs.0).and(window.pair(at: second).same(as: pairs.1))
    let upper = window.pair(at: third).same(as: pairs.2).and(window.pair(at: last).same(as: pairs.3))
    guard window.pair(at: end &- 16).outline.same(as: outline).and(lower).and(upper).isAllOnes else { return nil }
    return hasFraction || !KernelStamp.mayBegin(window, at: end) ? end : nil
  }
}
