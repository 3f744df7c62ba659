/// How often each port of one protocol occurred, where those that did are thousands.
struct PortCounts {
  /// None while there is no table.
  private(set) var networkProtocol = UInt32.max
  /// By port, and behind them a bit for each that occurred.
  private var table: [UInt32] = []
  /// How many different ones.
  private var count = 0

  private static let ports = 1 << 16
  /// Words of a table.
  static let words = ports + ports / 32

  /// No table: nothing has a place in it.
  init() {}

  init(of networkProtocol: UInt32) {
    self.networkProtocol = networkProtocol
    table = [UInt32](repeating: 0, count: PortCounts.words)
  }

  /// One that was filled by `count`.
  init(of networkProtocol: UInt32, table: ArraySlice<UInt32>) {
    self.networkProtocol = networkProtocol
    self.table = Array(table)
    count = table[(table.startIndex + PortCounts.ports)...].reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Counts one event more at a port in the table that begins at `start`; of more than 2^31 there are none at hand.
  @inline(__always)
  static func count(_ port: Int, in tables: inout MutableSpan<UInt32>, from start: Int) {
    let before = tables[start &+ port]
    tables[start &+ port] = before &+ 1
    if before == 0 { tables[start &+ ports &+ port &>> 5] |= 1 &<< UInt32(truncatingIfNeeded: port & 31) }
  }

  var isEmpty: Bool { table.isEmpty }

  /// Adds what a word of `ServiceCounts` says; false if it has no place here.
  @inline(__always)
  mutating func add(_ word: UInt64) -> Bool {
    let (key, events) = (ServiceCounts.key(of: word), ServiceCounts.events(of: word))
    guard key >> 16 == networkProtocol, events < 1 << 31 else { return false }
    let port = Int(key & 0xFFFF)
    let before = table[port]
    guard before < 1 << 31 else { return false }
    table[port] = before &+ UInt32(truncatingIfNeeded: events)
    if before == 0 { note(port) }
    return true
  }

  private mutating func note(_ port: Int) {
    table[PortCounts.ports + port >> 5] |= 1 << UInt32(port & 31)
    count &+= 1
  }

  /// Adds what another table holds; returns the words that have no place here.
  mutating func add(_ other: PortCounts) -> [UInt64] {
    guard other.networkProtocol == networkProtocol else { return other.words }
    var left: [UInt64] = []
    other.forEach { word in if !add(word) { left.append(word) } }
    return left
  }

  /// Words of all, in the order of their keys.
  var words: [UInt64] {
    var words: [UInt64] = []
    words.append(addingCapacity: count) { words in forEach { words.append($0) } }
    return words
  }

  @inline(__always)
  private func forEach(_ body: (UInt64) -> Void) {
    let table = table.span
    for place in 0..<PortCounts.ports / 32 {
      var left = table[PortCounts.ports + place]
      while left != 0 {
        let port = place << 5 | left.trailingZeroBitCount
        left &= left &- 1
        body(ServiceCounts.word(networkProtocol << 16 | UInt32(port), UInt64(table[port])))
      }
    }
  }
}
