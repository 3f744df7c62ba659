/// How many strangers asked for each TCP and UDP port of ours.
struct Popularity {
  private var sources = [UInt32](repeating: 0, count: 131_072)

  init(_ ledger: Ledger, home: Home) {
    var lastSource = [UInt32](repeating: 0, count: 131_072)
    ledger.forEachKept { event in
      guard event.role == .opening || event.role == .request || event.role == .peer, event.marks.contains(.ports) else {
        return
      }
      let slot = Popularity.slot(event.networkProtocol, event.destinationPort)
      let digest = event.source.digest
      if lastSource[slot] != digest, !home.holds(event.source) {
        lastSource[slot] = digest
        sources[slot] += 1
      }
    }
  }

  /// Strangers that asked for this service.
  func strangers(_ service: Service) -> Int { Int(sources[Popularity.slot(service.networkProtocol, service.port)]) }

  @inline(__always)
  private static func slot(_ networkProtocol: IPProtocol, _ port: UInt16) -> Int {
    Int(port) | (networkProtocol == .udp ? 65_536 : 0)
  }
}
