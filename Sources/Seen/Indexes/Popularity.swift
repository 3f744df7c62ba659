/// How many strangers asked for each port of ours that peers, calls and games use.
struct Popularity {
  private var strangers: [Service: Set<Address>] = [:]

  init(_ ledger: Ledger, home: Home) {
    let roles: RoleSet = [.opening, .request, .peer]
    ledger.forEachKept { event in
      guard event.marks.contains(.ports), Ports.isPeerToPeer(event.destinationPort), roles.contains(event.role),
        !home.holds(event.source)
      else { return }
      strangers[event.service, default: []].insert(event.source)
    }
  }

  /// Strangers that asked for this service; 0 for ports that are not those of peers.
  func strangers(_ service: Service) -> Int { strangers[service]?.count ?? 0 }
}
