/// How many strangers asked for each port of ours that peers, calls and games use.
struct Popularity {
  private var strangers: [Service: Set<Address>] = [:]

  init(_ ledger: Ledger, home: Home) {
    ledger.forEachKept(in: [.opening, .request, .peer]) { event in
      guard event.marks.contains(.ports), Ports.isPeerToPeer(event.destinationPort),
        !home.holds(event.source)
      else { return }
      strangers[event.service, default: []].insert(event.source)
    }
  }

  /// Strangers that asked for this service; 0 for ports that are not those of peers.
  func strangers(_ service: Service) -> Int { strangers[service]?.count ?? 0 }
}
