/// What a flood's senders of one event each come to. They are millions: nothing of it is a list, so that each is added where it lies.
struct LonerCounts: BitwiseCopyable {
  private(set) var events = 0
  /// Packets beyond one for each event.
  private var morePackets = 0
  /// Events that were let in, and × 2^32 those that were not.
  private var sums: UInt64 = 0
  /// The earliest time less one, which a missing one, 0, does not lower.
  private(set) var earliest = UInt32.max
  private(set) var latest: UInt32 = 0
  /// Events up to this time are looked at one by one: among them are the first few, or their senders will be named.
  var watched = UInt32.max
  /// The protocol whose ports are counted in a table, and where that begins.
  private let networkProtocol: UInt32
  private let table: Int

  /// What no event's protocol is.
  private static var noProtocol: UInt32 { 1 << 15 }

  /// - Parameter table: the number of the table that counts the ports of the role's protocol; none has one for a few.
  init(_ role: Role, table: Int?) {
    let isUDP = ([.request, .peer, .reply] as RoleSet).contains(role)
    networkProtocol = table == nil ? LonerCounts.noProtocol : UInt32((isUDP ? IPProtocol.udp : .tcp).rawValue)
    self.table = (table ?? 0) * PortCounts.words
  }

  var packets: Int { events + morePackets }
  var allowed: Int { Int(sums & 0xFFFF_FFFF) }
  var denied: Int { Int(sums >> 32) }

  @inline(__always)
  mutating func add(_ event: Span<Event>, _ index: Int) {
    let (marks, time) = (event[index].marks, event[index].time.seconds)
    events &+= 1
    sums &+= marks.allowed | marks.denied &<< 32
    if marks.contains(.count) { morePackets &+= Int(event[index].count) &- 1 }
    earliest = min(earliest, time &- 1)
    latest = max(latest, time)
  }

  /// Counts a service; false if the table has no place for it.
  @inline(__always)
  func count(_ service: UInt32, in tables: inout MutableSpan<UInt32>) -> Bool {
    let port = service &- networkProtocol &<< 16
    guard port < 1 << 16 else { return false }
    PortCounts.count(Int(port), in: &tables, from: table)
    return true
  }

  /// What was counted in the table, if there is one.
  func ports(in tables: [UInt32]) -> PortCounts? {
    guard networkProtocol != LonerCounts.noProtocol else { return nil }
    return PortCounts(of: networkProtocol, table: tables[table..<table + PortCounts.words])
  }
}
