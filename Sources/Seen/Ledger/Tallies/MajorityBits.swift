/// In how many events each bit of a 24-bit service key is set: sums that name the key of more than half of the events
/// (the deterministic majority of G. Cormode and S. Muthukrishnan, "What's hot and what's not", 2003). Counts wrap at 2^32.
struct MajorityBits: BitwiseCopyable {
  static let width = 24
  private var counts: InlineArray<6, SIMD4<UInt32>> = .init(repeating: .zero)

  @inline(__always)
  mutating func add(_ key: UInt32, events: UInt32) {
    var bits = SIMD4<UInt32>(1, 2, 4, 8)
    for index in 0..<6 {
      // All ones where the bit is set: a comparison, since the processor's oldest set has no shift by lane.
      let isSet = (SIMD4(repeating: key) & bits) .== bits
      counts[index] &+= SIMD4<UInt32>.zero.replacing(with: events, where: isSet)
      bits &<<= 4
    }
  }

  mutating func merge(_ other: MajorityBits) {
    for index in 0..<6 { counts[index] &+= other.counts[index] }
  }

  subscript(bit: Int) -> UInt32 {
    get { counts[bit / 4][bit % 4] }
    set { counts[bit / 4][bit % 4] = newValue }
  }

  /// The key whose bits are those that more than half of `total` events have, and the most events that it can have.
  func candidate(of total: Int) -> (key: UInt32, atMost: Int) {
    var key: UInt32 = 0
    var atMost = total
    for bit in 0..<MajorityBits.width {
      let count = Int(self[bit])
      if count * 2 > total { key |= 1 << UInt32(bit) }
      atMost = min(atMost, max(count, total - count))
    }
    return (key, atMost)
  }
}
