/// In how many events each bit of a key is set, four bits to a vector: sums that name the key of more than half of the
/// events (the deterministic majority of G. Cormode and S. Muthukrishnan, "What's hot and what's not", 2003).
///
/// Counts wrap at 2^32, so they merge by addition whatever their size.
struct BitCounts<let vectors: Int>: BitwiseCopyable {
  static var width: Int { vectors * 4 }
  private var counts: InlineArray<vectors, SIMD4<UInt32>> = .init(repeating: .zero)

  /// Counts a key of up to 128 bits in `events` events.
  @inline(__always)
  mutating func add(low: UInt64, high: UInt64 = 0, events: UInt32) {
    let lanes = SIMD4<UInt32>(1, 2, 4, 8)
    for index in 0..<vectors {
      let word = index < 16 ? low : high
      let nibble = UInt32(truncatingIfNeeded: word &>> UInt64(index * 4))
      // A comparison, since processors of the base line have no shift by lane.
      let isSet = (SIMD4(repeating: nibble) & lanes) .== lanes
      counts[index] &+= SIMD4<UInt32>.zero.replacing(with: events, where: isSet)
    }
  }

  mutating func merge(_ other: BitCounts) {
    for index in 0..<vectors { counts[index] &+= other.counts[index] }
  }

  subscript(bit: Int) -> UInt32 {
    get { counts[bit / 4][bit % 4] }
    set { counts[bit / 4][bit % 4] = newValue }
  }
}

/// Bits of a service key, protocol × 65,536 + port.
typealias MajorityBits = BitCounts<6>

extension BitCounts {
  @inline(__always)
  mutating func add(_ key: UInt32, events: UInt32) { add(low: UInt64(key), events: events) }

  /// The key whose bits are those that more than half of `total` events have, and the most events that it can have.
  func candidate(of total: Int) -> (key: UInt32, atMost: Int) {
    var key: UInt32 = 0
    var atMost = total
    for bit in 0..<min(32, BitCounts.width) {
      let count = Int(self[bit])
      if count * 2 > total { key |= 1 << UInt32(bit) }
      atMost = min(atMost, max(count, total - count))
    }
    return (key, atMost)
  }
}
