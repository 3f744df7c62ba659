/// How many events sources have that no table holds, and the names of the heaviest: 1 MiB of counts, 2 MiB of bits for
/// IPv4 and 8 MiB for IPv6, each committed when it is needed. About 400 instructions an event.
///
/// A count-min sketch (G. Cormode and S. Muthukrishnan, 2005) of 4 rows of 65,536 counts. What other sources put into a row's
/// count is, on average, their events / 65,535: taken off, the middle of the rows is right to about the square root of that
/// (count-mean-min: F. Deng and D. Rafiei, 2007). Names are read off `AddressBuckets`. Sums that wrap at 2^32: linear, so the
/// sketch merges.
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

  /// A source's events, of so many of all sources here.
  func estimate(_ source: Address, of all: Int) -> Int {
    let hash = FixedHash.address(source)
    let others = SourceSketch.columns - 1
    let guesses = (0..<SourceSketch.rows).map { row in
      let count = Int(counts[SourceSketch.place(hash, row: row)])
      return count - max(0, all - count) / others
    }.sorted()
    return max(0, (guesses[1] + guesses[2]) / 2)
  }

  /// The sources that can be read off the buckets and have `least` events or more, most first.
  func heaviest(atLeast least: Int, of all: Int) -> [(source: Address, events: Int)] {
    Set(v4.candidates(atLeast: least) + v6.candidates(atLeast: least))
      .map { ($0, estimate($0, of: all)) }.filter { $0.1 >= least }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
