/// How many strangers asked for each port of ours that peers, calls and games use.
struct Popularity {
  static let roles: RoleSet = [.opening, .request, .peer]
  private var strangers: [Service: Set<Address>] = [:]

  /// Notes what the events of one tally, of one of `roles`, ask for; whether the sender is a stranger is asked only if it matters.
  mutating func note(_ events: Span<Event>, _ home: Home) {
    for index in events.indices {
      let event = events[index]
      guard event.marks.contains(.ports), Ports.isPeerToPeer(event.destinationPort) else { continue }
      if home.holds(event.source) { return }
      strangers[event.service, default: []].insert(event.source)
    }
  }

  /// Strangers that asked for this service; 0 for ports that are not those of peers.
  func strangers(_ service: Service) -> Int { strangers[service]?.count ?? 0 }
}
