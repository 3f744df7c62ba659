/// What a flood's senders of one event each come to. They are millions: nothing of it is a list, so that each is added where it lies.
struct LonerCounts: BitwiseCopyable {
  /// Events by what the firewall did.
  private var actions = InlineArray<4, Int>(repeating: 0)
  /// Packets beyond one for each event.
  private var morePackets = 0
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

  var events: Int { actions[0] + allowed + denied }
  var packets: Int { events + morePackets }
  var allowed: Int { actions[Int(Action.allow.rawValue)] }
  var denied: Int { actions[Int(Action.deny.rawValue)] + actions[Int(Action.reject.rawValue)] }

  @inline(__always)
  mutating func add(_ events: Span<Event>, _ index: Int) {
    let (marks, time) = (events[index].marks, events[index].time.seconds)
    actions[Int(marks.rawValue & 3)] &+= 1
    if marks.contains(.count) { morePackets &+= Int(events[index].count) &- 1 }
    // Records lie in the order in which their events came: hardly any of them changes either.
    if time &- 1 < earliest { earliest = time &- 1 }
    if time > latest { latest = time }
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
