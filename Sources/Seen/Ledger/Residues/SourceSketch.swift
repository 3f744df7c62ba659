/// How many events sources have that no table holds, and the names of the heaviest: 4.4 MB, 21 MB once IPv6 is in it.
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
  /// Words of a bucket: a total and one for each bit that an address of the family can have set.
  static let v4Width = 33
  static let v6Width = 129

  private(set) var counts = ZeroedArray<UInt32>(count: SourceSketch.rows * SourceSketch.columns)
  private(set) var v4Bits = ZeroedArray<UInt32>(
    count: SourceSketch.bucketRows * SourceSketch.buckets * SourceSketch.v4Width)
  private(set) var v6Bits = ZeroedArray<UInt32>(
    count: SourceSketch.bucketRows * SourceSketch.buckets * SourceSketch.v6Width)

  var bytes: Int { counts.bytes + v4Bits.bytes + v6Bits.bytes }

  func add(_ source: Address, events: UInt32) {
    let hash = FixedHash.address(source)
    for row in 0..<SourceSketch.rows { counts[SourceSketch.place(hash, row: row)] &+= events }
    for row in 0..<SourceSketch.bucketRows {
      let bucket = SourceSketch.bucket(hash, row: row)
      if let v4 = source.v4 {
        addV4(v4, events, at: bucket * SourceSketch.v4Width)
      } else {
        addV6(source, events, at: bucket * SourceSketch.v6Width)
      }
    }
  }

  private func addV4(_ address: UInt32, _ events: UInt32, at start: Int) {
    v4Bits[start] &+= events
    for bit in 0..<32 { v4Bits[start + 1 + bit] &+= events & (0 &- (address >> UInt32(bit) & 1)) }
  }

  private func addV6(_ address: Address, _ events: UInt32, at start: Int) {
    v6Bits[start] &+= events
    for bit in 0..<128 {
      let word = bit < 64 ? address.low >> UInt64(bit) : address.high >> UInt64(bit - 64)
      v6Bits[start + 1 + bit] &+= events & (0 &- UInt32(truncatingIfNeeded: word & 1))
    }
  }

  func merge(_ other: SourceSketch) {
    SourceSketch.add(other.counts, to: &counts)
    SourceSketch.add(other.v4Bits, to: &v4Bits)
    SourceSketch.add(other.v6Bits, to: &v6Bits)
  }

  private static func add(_ other: borrowing ZeroedArray<UInt32>, to own: inout ZeroedArray<UInt32>) {
    // What is zero is not written: untouched pages stay untouched.
    for index in 0..<other.count where other[index] != 0 { own[index] &+= other[index] }
  }

  static func place(_ hash: UInt64, row: Int) -> Int {
    row * columns + Int(truncatingIfNeeded: hash >> UInt64(row * 16) & 0xFFFF)
  }

  static func bucket(_ hash: UInt64, row: Int) -> Int {
    let mixed = FixedHash.mixed(hash &+ UInt64(row + 1))
    return row * buckets + Int(truncatingIfNeeded: mixed & UInt64(buckets - 1))
  }

  /// Upper bound of a source's events.
  func estimate(_ source: Address) -> Int {
    let hash = FixedHash.address(source)
    return (0..<SourceSketch.rows).reduce(Int.max) { min($0, Int(counts[SourceSketch.place(hash, row: $1)])) }
  }

  /// The sources that can be read off the buckets and have `least` events or more, most first.
  func heaviest(atLeast least: Int) -> [(source: Address, events: Int)] {
    var found: Set<Address> = []
    for bucket in 0..<SourceSketch.bucketRows * SourceSketch.buckets {
      for candidate in [v4Candidate(bucket, least), v6Candidate(bucket, least)] {
        guard let candidate, estimate(candidate) >= least else { continue }
        let row = bucket / SourceSketch.buckets
        if SourceSketch.bucket(FixedHash.address(candidate), row: row) == bucket { found.insert(candidate) }
      }
    }
    return found.map { ($0, estimate($0)) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  private func v4Candidate(_ bucket: Int, _ least: Int) -> Address? {
    let start = bucket * SourceSketch.v4Width
    let total = v4Bits[start]
    guard total > 0, Int(total) >= least else { return nil }
    var address: UInt32 = 0
    for bit in 0..<32 where v4Bits[start + 1 + bit] > total / 2 { address |= 1 << UInt32(bit) }
    return Address(v4: address)
  }

  private func v6Candidate(_ bucket: Int, _ least: Int) -> Address? {
    let start = bucket * SourceSketch.v6Width
    let total = v6Bits[start]
    guard total > 0, Int(total) >= least else { return nil }
    var address = Address.missing
    for bit in 0..<64 {
      if v6Bits[start + 1 + bit] > total / 2 { address.low |= 1 << UInt64(bit) }
      if v6Bits[start + 65 + bit] > total / 2 { address.high |= 1 << UInt64(bit) }
    }
    return address
  }
}
