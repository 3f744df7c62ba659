/// Sources of one block that share out a scan: the same kind of packet, hardly any port asked by two of them.
///
/// Only sources that ask for four services or more are looked at; blocks are /24, of IPv6 /64. Sources of several blocks are
/// a fleet only if all their packets leave from one port, the same for all: systems draw a new one for each connection,
/// and two scanners agree by chance once in 64,512.
struct Coordination {
  static let roles: RoleSet = [.opening, .request, .peer, .malformed]
  /// Sources of a block that make it more than neighbours.
  static let leastMembers = 3
  static let leastServices = 4

  struct Group {
    var members: [Address]
    /// Distinct services of distinct targets that they asked for together, as far as they were kept.
    var probes: Int
    /// From the first to the last packet of all.
    var seconds: Int
    /// The port that all members of a fleet send from; `nil` of a block.
    var sourcePort: UInt16?
    /// Blocks that the members are in.
    var blocks = 1
  }

  /// Seconds that the last member of a fleet may begin after the first has ended: who shares work does it at one time.
  private static let longestPause: UInt32 = 3600
  /// Source ports that programs have by themselves, whoever runs them: their users are no fleet (dublin-traceroute 12345,
  /// masscan's documentation 61000, unicornscan and old scanners 31337, 40000).
  private static let usual: PortSet = [5060, 5061, 12345, 31337, 40000, 61000]

  private var candidates: [Address] = []
  /// Candidates that send from one port.
  private var steady: [(port: UInt16, source: Address)] = []
  private var groupOf: [Address: Int] = [:]
  private(set) var groups: [Group] = []

  /// Notes the events of one tally of one of `roles`.
  @inline(__always)
  mutating func note(_ events: Span<Event>) {
    guard events.count >= Coordination.leastServices else { return }
    // No more are looked at than it takes to know.
    var found = (events[0].serviceKey, UInt32.max, UInt32.max)
    for index in events.indices.dropFirst() {
      let key = events[index].serviceKey
      if key == found.0 || key == found.1 || key == found.2 { continue }
      if found.1 == .max {
        found.1 = key
      } else if found.2 == .max {
        found.2 = key
      } else {
        return append(events)
      }
    }
  }

  private mutating func append(_ events: Span<Event>) {
    candidates.append(events[0].source)
    let port = events[0].sourcePort
    guard port >= 1024, !Coordination.usual.contains(port),
      events.allSatisfy({ $0.sourcePort == port && $0.networkProtocol.hasPorts })
    else { return }
    steady.append((port, events[0].source))
  }

  /// Finds the groups once all tallies were noted.
  mutating func close(_ ledger: Ledger, _ home: Home) {
    let byBlock = SourceOrder.sorted(candidates)
    candidates = []
    var start = 0
    while start < byBlock.count {
      let block = Network(holding: byBlock[start], bits: byBlock[start].isV4 ? 120 : 64)
      var end = start
      while end < byBlock.count, block.contains(byBlock[end]) { end += 1 }
      if end - start >= Coordination.leastMembers { consider(Array(Set(byBlock[start..<end])).sorted(), ledger, home) }
      start = end
    }
    fleets(ledger, home)
  }

  /// Sources of three blocks or more that send from one port.
  private mutating func fleets(_ ledger: Ledger, _ home: Home) {
    let sorted = steady.sorted { ($0.port, $0.source) < ($1.port, $1.source) }
    steady = []
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].port == sorted[start].port { end += 1 }
      let sources = Set(sorted[start..<end].map(\.source)).filter {
        groupOf[$0] == nil && !home.holds($0) && !$0.isPrivate
      }
      if Coordination.blocks(of: sources) >= Coordination.leastMembers {
        consider(sources.sorted(), ledger, home, from: sorted[start].port)
      }
      start = end
    }
  }

  /// Whether all were at work at about the same time.
  private static func areTogether(_ tallies: [Tally]) -> Bool {
    guard let latest = tallies.map(\.first.seconds).max(), let earliest = tallies.map(\.last.seconds).min() else {
      return false
    }
    return latest <= earliest &+ longestPause
  }

  private static func blocks(of sources: some Sequence<Address>) -> Int {
    Set(sources.map { Network(holding: $0, bits: $0.isV4 ? 120 : 64) }).count
  }

  func group(of source: Address) -> Group? { groupOf.isEmpty ? nil : groupOf[source].map { groups[$0] } }

  private mutating func consider(_ sources: [Address], _ ledger: Ledger, _ home: Home, from port: UInt16? = nil) {
    guard let first = sources.first, !home.holds(first), !first.isPrivate else { return }
    var byLook: [Look: [Tally]] = [:]
    for source in sources {
      guard
        let tally = ledger.dossier(of: source)?.tallies.filter({ Coordination.roles.contains($0.role) })
          .max(by: { $0.events < $1.events })
      else { continue }
      byLook[Look(tally), default: []].append(tally)
    }
    for (_, tallies) in byLook.sorted(by: { $0.value[0].source < $1.value[0].source }) { form(tallies, port) }
  }

  private mutating func form(_ tallies: [Tally], _ port: UInt16?) {
    guard tallies.count >= Coordination.leastMembers else { return }
    var seen: [Asked: Int] = [:]
    for tally in tallies {
      for asked in Set(tally.kept.map { Asked($0) }) { seen[asked, default: 0] += 1 }
    }
    let twice = seen.values.count { $0 > 1 }
    let times = tallies.filter { !$0.first.isMissing }
    guard seen.count >= 12, twice * 10 <= seen.count, let first = times.map(\.first).min(),
      let last = times.map(\.last).max()
    else { return }
    let members = tallies.map(\.source).sorted()
    let blocks = port == nil ? 1 : Coordination.blocks(of: members)
    if port != nil, blocks < Coordination.leastMembers || !Coordination.areTogether(times) { return }
    for member in members { groupOf[member] = groups.count }
    groups.append(
      Group(
        members: members, probes: seen.count, seconds: Int(last.seconds - first.seconds), sourcePort: port,
        blocks: blocks))
  }

  /// What the packets of one program have in common.
  private struct Look: Hashable {
    var role: Role
    var window: ClosedRange<UInt16>?
    var length: ClosedRange<UInt16>?

    init(_ tally: Tally) {
      role = tally.role
      window = tally.window
      length = tally.length
    }
  }

  private struct Asked: Hashable {
    var destination: Address
    var service: UInt32

    init(_ event: Event) {
      destination = event.destination
      service = event.serviceKey
    }
  }
}
