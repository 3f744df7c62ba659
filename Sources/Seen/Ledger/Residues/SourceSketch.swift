/// How many events sources have that no table holds, and the names of the heaviest: 1 MiB of counts, 2 MiB of bits for
/// IPv4 and 8 MiB for IPv6, each committed when it is needed. About 400 instructions an event.
///
/// A count-min sketch (G. Cormode and S. Muthukrishnan, 2005) of 4 rows of 65,536 counts bounds the events of any source
/// from above: too high by at most e / 65,536 of all events here, but for one source in 55. Names are read off
/// `AddressBuckets`. Sums that wrap at 2^32: linear, so the sketch merges.
struct SourceSketch: ~Copyable {
  static let rows = 4
  static let columns = 65_536

  var counts = SparseArray<UInt32>(count: SourceSketch.rows * SourceSketch.columns, shift: 4)
  var v4 = AddressBuckets<8>()
  var v6 = AddressBuckets<32>()

  var bytes: Int { counts.bytes + v4.bytes + v6.bytes }

  mutating func add(_ source: Address, events: UInt32) {
    let hash = FixedHash.address(source)
    SourceSketch.add(hash, events, to: &counts)
    if source.isV4 { v4.add(source, hash, events: events) } else { v6.add(source, hash, events: events) }
  }

  @inline(__always)
  private static func add(_ hash: UInt64, _ events: UInt32, to table: inout SparseArray<UInt32>) {
    for row in 0..<rows {
      let place = place(hash, row: row)
      table.put(table[place] &+ events, at: place)
    }
  }

  mutating func merge(_ other: borrowing SourceSketch) {
    other.counts.forEach { counts.put(counts[$0] &+ $1, at: $0) }
    v4.merge(other.v4)
    v6.merge(other.v6)
  }

  @inline(__always)
  private static func place(_ hash: UInt64, row: Int) -> Int {
    row * columns + Int(truncatingIfNeeded: hash >> UInt64(row * 16) & 0xFFFF)
  }

  /// Upper bound of a source's events.
  func estimate(_ source: Address) -> Int {
    let hash = FixedHash.address(source)
    return (0..<SourceSketch.rows).reduce(Int.max) { min($0, Int(counts[SourceSketch.place(hash, row: $1)])) }
  }

  /// The sources that can be read off the buckets and have `least` events or more, most first.
  func heaviest(atLeast least: Int) -> [(source: Address, events: Int)] {
    Set(v4.candidates(atLeast: least) + v6.candidates(atLeast: least))
      .map { ($0, estimate($0)) }.filter { $0.1 >= least }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
