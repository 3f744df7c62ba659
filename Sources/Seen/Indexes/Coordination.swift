/// Sources of one block that share out a scan: the same kind of packet, hardly any port asked by two of them.
///
/// Only sources that ask for four services or more are looked at; blocks are /24, of IPv6 /64.
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
  }

  private var candidates: [Address] = []
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
        return candidates.append(events[0].source)
      }
    }
  }

  /// Finds the groups once all tallies were noted.
  mutating func close(_ ledger: Ledger, _ home: Home) {
    let byBlock = candidates.sorted()
    candidates = []
    var start = 0
    while start < byBlock.count {
      let block = Network(holding: byBlock[start], bits: byBlock[start].isV4 ? 120 : 64)
      var end = start
      while end < byBlock.count, block.contains(byBlock[end]) { end += 1 }
      if end - start >= Coordination.leastMembers { consider(Array(Set(byBlock[start..<end])).sorted(), ledger, home) }
      start = end
    }
  }

  func group(of source: Address) -> Group? { groupOf.isEmpty ? nil : groupOf[source].map { groups[$0] } }

  private mutating func consider(_ sources: [Address], _ ledger: Ledger, _ home: Home) {
    guard let first = sources.first, !home.holds(first), !first.isPrivate else { return }
    var byLook: [Look: [Tally]] = [:]
    for source in sources {
      guard
        let tally = ledger.dossier(of: source)?.tallies.filter({ Coordination.roles.contains($0.role) })
          .max(by: { $0.events < $1.events })
      else { continue }
      byLook[Look(tally), default: []].append(tally)
    }
    for (_, tallies) in byLook.sorted(by: { $0.value[0].source < $1.value[0].source }) { form(tallies) }
  }

  private mutating func form(_ tallies: [Tally]) {
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
    for member in members { groupOf[member] = groups.count }
    groups.append(Group(members: members, probes: seen.count, seconds: Int(last.seconds - first.seconds)))
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
