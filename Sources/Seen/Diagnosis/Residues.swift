/// Events whose source is beyond the cap of the tally table: only their role and their target are known.
///
/// They belong to the flood that hits their target; what no flood explains is counted by role, as what such packets
/// mostly are. The share of each is exact, its causes are not: the finding says so.
enum Residues {
  static func enter(_ scene: Scene, into book: inout Casebook) {
    var left: [Role: Int] = [:]
    for residue in scene.ledger.residues { left[residue.role] = residue.events }
    guard !left.isEmpty else { return }
    for flood in scene.floods.all where flood.residueEvents > 0 {
      let events = min(flood.residueEvents, left[flood.role, default: 0])
      guard events > 0 else { continue }
      left[flood.role, default: 0] -= events
      Flood.enter([share(flood.role, events, flood)], flood, &book)
    }
    for (role, events) in left.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where events > 0 {
      let key = Casebook.Key(symptom: symptom(of: role), detail: 1 << 32 | UInt64(role.rawValue))
      book.charts(
        [share(role, events, nil)], key, cause(of: role),
        "the table of sources was full: only the role of these is known")
    }
  }

  private static func share(_ role: Role, _ events: Int, _ flood: Floods.Flood?) -> Tally {
    var share = Tally(source: .missing, role: role)
    share.isRaw = false
    share.events = events
    share.packets = events
    if let flood {
      share.destinationCount = 1
      share.first = flood.first
      share.last = flood.last
      if let service = flood.service { share.services = [Tally.ServiceCount(service: service, events: events)] }
    }
    return share
  }

  private static func symptom(of role: Role) -> String {
    switch role {
    case .opening, .request, .peer, .unknown, .otherProtocol, .malformed: LoneProbe.id
    case .echoRequest: EchoRequest.id
    case .accepting: UnsolicitedSynAck.id
    case .refusing: UnsolicitedReset.id
    case .continuing: OutOfState.id
    case .chatter, .arp: LocalChatter.id
    default: Unexplained.id
    }
  }

  private static func cause(of role: Role) -> String {
    switch role {
    case .opening, .request, .peer, .unknown, .otherProtocol, .malformed, .echoRequest: "background-probe"
    case .accepting, .refusing: "backscatter"
    case .continuing: "closed-session"
    case .chatter, .arp: "application-broadcast"
    default: "unexplained"
    }
  }
}
