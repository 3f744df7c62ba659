/// Two rows of 8,192 buckets, each with the number of its events and, for every bit of an address, in how many it was set:
/// who has more than half of the events of a bucket can be read off.
struct AddressBuckets<let vectors: Int>: ~Copyable {
  static var rows: Int { 2 }
  static var columns: Int { 8192 }

  /// Stop at 2^32 - 1: 0 says that a bucket is empty.
  private var totals = SparseArray<UInt32>(count: 2 * 8192, shift: 4)
  private var bits = ZeroedArray<BitCounts<vectors>>(count: 2 * 8192)

  /// Bytes that are committed at most.
  var bytes: Int {
    var used = 0
    totals.forEach { _, _ in used += 1 }
    return totals.bytes + min(bits.bytes, used * (4096 + MemoryLayout<BitCounts<vectors>>.stride))
  }

  @inline(__always)
  static func bucket(_ hash: UInt64, row: Int) -> Int {
    let mixed = FixedHash.mixed(hash &+ UInt64(row + 1))
    return row * columns + Int(truncatingIfNeeded: mixed & UInt64(columns - 1))
  }

  @inline(__always)
  mutating func add(_ address: Address, _ hash: UInt64, events: UInt32) {
    for row in 0..<2 {
      let bucket = AddressBuckets.bucket(hash, row: row)
      addTotal(events, at: bucket)
      bits[bucket].add(low: address.low, high: address.high, events: events)
    }
  }

  @inline(__always)
  private mutating func addTotal(_ events: UInt32, at bucket: Int) {
    let (sum, overflow) = totals[bucket].addingReportingOverflow(events)
    totals.put(overflow ? .max : sum, at: bucket)
  }

  mutating func merge(_ other: borrowing AddressBuckets) {
    other.forEach { bucket, total, counts in put(counts, total: total, at: bucket) }
  }

  /// Adds to a bucket.
  mutating func put(_ counts: BitCounts<vectors>, total: UInt32, at bucket: Int) {
    addTotal(total, at: bucket)
    bits[bucket].merge(counts)
  }

  /// The buckets that hold anything, in order, with their totals.
  func forEach(_ body: (Int, UInt32, BitCounts<vectors>) -> Void) {
    totals.forEach { bucket, total in body(bucket, total, bits[bucket]) }
  }

  /// The addresses that can be read off buckets of `least` events or more; IPv4 where the buckets are narrow. What would not
  /// have gone to the bucket that it was read from is a mixture of several, and left out.
  func candidates(atLeast least: Int) -> [Address] {
    var found: [Address] = []
    forEach { bucket, total, counts in
      guard Int(total) >= least else { return }
      var address = vectors == 8 ? Address(v4: 0) : .missing
      for bit in 0..<vectors * 4 where counts[bit] > total / 2 {
        if bit < 64 { address.low |= 1 << UInt64(bit) } else { address.high |= 1 << UInt64(bit - 64) }
      }
      let home = AddressBuckets.bucket(FixedHash.address(address), row: bucket / AddressBuckets.columns)
      if home == bucket { found.append(address) }
    }
    return found
  }
}
