/// How many events sources have that no table holds, and the names of the heaviest: 1 MiB of counts, 2 MiB of bits for
/// IPv4 and 8 MiB for IPv6, each committed when it is needed.
///
/// A count-min sketch (G. Cormode and S. Muthukrishnan, 2005) of 4 rows of 65,536 counts bounds the events of any source
/// from above: too high by at most e / 65,536 of all events here, but for one source in 55. Two rows of 8,192 buckets
/// hold, for each bit of an address, in how many events it was set: a source with more than half of the events of a
/// bucket can be read off. Sums that wrap at 2^32: linear, so the sketch merges.
final class SourceSketch {
  static let rows = 4
  static let columns = 65_536
  static let buckets = 8_192
  static let bucketRows = 2
  /// Words of a bucket: a total, and one for each bit that an address of the family can have set.
  static let v4Width = 33
  static let v6Width = 129

  var counts = SparseArray<UInt32>(count: SourceSketch.rows * SourceSketch.columns, shift: 4)
  var v4Bits = SparseArray<UInt32>(
    count: SourceSketch.bucketRows * SourceSketch.buckets * SourceSketch.v4Width, shift: 4)
  var v6Bits = SparseArray<UInt32>(
    count: SourceSketch.bucketRows * SourceSketch.buckets * SourceSketch.v6Width, shift: 4)

  var bytes: Int { counts.bytes + v4Bits.bytes + v6Bits.bytes }

  func add(_ source: Address, events: UInt32) {
    let hash = FixedHash.address(source)
    for row in 0..<SourceSketch.rows { SourceSketch.add(events, at: SourceSketch.place(hash, row: row), to: &counts) }
    for row in 0..<SourceSketch.bucketRows {
      let bucket = SourceSketch.bucket(hash, row: row)
      if source.isV4 {
        SourceSketch.add(source, events, at: bucket * SourceSketch.v4Width, bits: 32, to: &v4Bits)
      } else {
        SourceSketch.add(source, events, at: bucket * SourceSketch.v6Width, bits: 128, to: &v6Bits)
      }
    }
  }

  @inline(__always)
  private static func add(_ events: UInt32, at index: Int, to table: inout SparseArray<UInt32>) {
    table.put(table[index] &+ events, at: index)
  }

  @inline(__always)
  private static func add(
    _ address: Address, _ events: UInt32, at start: Int, bits: Int, to table: inout SparseArray<UInt32>
  ) {
    add(events, at: start, to: &table)
    for bit in 0..<bits {
      let word = bit < 64 ? address.low >> UInt64(bit) : address.high >> UInt64(bit - 64)
      if word & 1 == 1 { add(events, at: start + 1 + bit, to: &table) }
    }
  }

  func merge(_ other: SourceSketch) {
    other.counts.forEach { SourceSketch.add($1, at: $0, to: &counts) }
    other.v4Bits.forEach { SourceSketch.add($1, at: $0, to: &v4Bits) }
    other.v6Bits.forEach { SourceSketch.add($1, at: $0, to: &v6Bits) }
  }

  private static func place(_ hash: UInt64, row: Int) -> Int {
    row * columns + Int(truncatingIfNeeded: hash >> UInt64(row * 16) & 0xFFFF)
  }

  private static func bucket(_ hash: UInt64, row: Int) -> Int {
    let mixed = FixedHash.mixed(hash &+ UInt64(row + 1))
    return row * buckets + Int(truncatingIfNeeded: mixed & UInt64(buckets - 1))
  }
}

extension SourceSketch {
  /// Upper bound of a source's events.
  func estimate(_ source: Address) -> Int {
    let hash = FixedHash.address(source)
    return (0..<SourceSketch.rows).reduce(Int.max) { min($0, Int(counts[SourceSketch.place(hash, row: $1)])) }
  }

  /// The sources that can be read off the buckets and have `least` events or more, most first.
  func heaviest(atLeast least: Int) -> [(source: Address, events: Int)] {
    var found: Set<Address> = []
    for bucket in 0..<SourceSketch.bucketRows * SourceSketch.buckets {
      let v4 = SourceSketch.candidate(v4Bits, at: bucket * SourceSketch.v4Width, bits: 32, least)
      let v6 = SourceSketch.candidate(v6Bits, at: bucket * SourceSketch.v6Width, bits: 128, least)
      for case let candidate? in [v4, v6] where estimate(candidate) >= least {
        let row = bucket / SourceSketch.buckets
        // An address that would not have gone to this bucket is a mixture of several.
        if SourceSketch.bucket(FixedHash.address(candidate), row: row) == bucket { found.insert(candidate) }
      }
    }
    return found.map { ($0, estimate($0)) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  private static func candidate(
    _ table: borrowing SparseArray<UInt32>, at start: Int, bits: Int, _ least: Int
  ) -> Address? {
    let total = table[start]
    guard total > 0, Int(total) >= least else { return nil }
    var address = Address(v4: 0)
    if bits == 128 { address = .missing }
    for bit in 0..<bits where table[start + 1 + bit] > total / 2 {
      if bit < 64 { address.low |= 1 << UInt64(bit) } else { address.high |= 1 << UInt64(bit - 64) }
    }
    return address
  }
}
