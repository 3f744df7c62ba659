/// Runs of bytes that stand in many lines, each with what it says, found by a few of the bytes that tell them apart.
///
/// A run is compared whole, so that it says of a line what it said when it was read step by step; two that have the same
/// place take it from each other.
struct KnownRuns {
  /// What a run says: what is not asked of it is left out.
  struct Meaning {
    var length: UInt16 = 0
    var flags = TCPFlags()
    var role = Role.unknown
  }

  /// From 16 to 32 bytes, compared by two pairs of words, which overlap.
  private struct Run {
    // Both pairs, the first fields: nothing equals these, since the same bytes cannot be both.
    var first = SIMD2(repeating: UInt64.max)
    var rest = SIMD2<UInt64>.zero
    /// Where the second pair stands.
    var last = 0
    var meaning = Meaning()
  }
  private static let count = 64
  private var runs = [Run](repeating: Run(), count: count)
  /// Runs that were not known so far.
  private var unknown = 0

  init() {}

  @inline(__always)
  private static func place(_ key: UInt32) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B1) &>> 26) }

  /// What the run with this key says, and its length, if it stands at `at`. About 15 instructions.
  @inline(__always)
  func recall(_ view: Window, at: Int, key: UInt32) -> (value: Meaning, length: Int)? {
    // 64 entries, and six bits.
    let run = unsafe runs.withUnsafeBufferPointer {
      unsafe $0.baseAddress.unsafelyUnwrapped + KnownRuns.place(key)
    }
    let pairs = unsafe UnsafeRawPointer(run)
    let last = unsafe run.pointee.last
    let rest = unsafe view.pair(at: at &+ last).same(as: SIMD2(at: pairs + 16))
    let same = unsafe view.pair(at: at).same(as: SIMD2(at: pairs)).and(rest)
    return unsafe same.isAllOnes ? (run.pointee.meaning, last &+ 16) : nil
  }

  /// Remembers what a run says, if it has from 16 to 32 bytes. Only one in eight that are not known: those that come seldom
  /// would cost more than they save, and those that come often are soon among them.
  @inline(__always)
  mutating func remember(_ view: Window, _ range: Range<Int>, key: UInt32, _ meaning: Meaning) {
    unknown &+= 1
    if unknown & 7 == 1, (16...32).contains(range.count) { take(view, range, key: key, meaning) }
  }

  @inline(never)
  private mutating func take(_ view: Window, _ range: Range<Int>, key: UInt32, _ meaning: Meaning) {
    let last = range.count - 16
    runs[KnownRuns.place(key)] = Run(
      first: view.pair(at: range.lowerBound), rest: view.pair(at: range.lowerBound + last), last: last, meaning: meaning
    )
  }
}
