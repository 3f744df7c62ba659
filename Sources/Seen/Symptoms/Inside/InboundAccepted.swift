/// Strangers whom the firewall lets in at services that nobody opens to the world on purpose.
///
/// What else was let in is `ordinary-traffic`.
enum InboundAccepted: Symptom {
  static let id = "inbound-accepted"
  static let looksAt: RoleSet = [.opening, .request]
  /// Services that ask for no password, or for one that is guessed all day (Shadowserver's exposure reports).
  private static let exposed: PortSet = [
    23, 111, 135, 137, 139, 161, 389, 445, 512, 513, 514, 623, 873, 1433, 2049, 2323, 2375, 3306, 3389, 4786, 5432,
    5555,
    5900, 5901, 6379, 7547, 9200, 11211, 27017,
  ]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs, !subject.source.isPrivate else { return }
    for tally in subject.left([.opening, .request]) where tally.allowed * 2 > tally.events {
      guard tally.kept.allSatisfy({ subject.scene.direction(from: $0.source, to: $0.destination) == .toUs }) else {
        continue
      }
      for service in tally.services.map(\.service) where exposed.contains(service.port) {
        let shares = subject.take(RoleSet(tally.role)) { $0 == service }
        guard let target = shares.first?.kept.first?.destination else { continue }
        book.enter(shares, under: key(target, UInt64(service.key))) { weigh(service) }
      }
    }
  }

  private static func weigh(_ service: Service) -> Weighing {
    var weighing = Weighing([
      "exposed-service": 350, "ordinary": 350, "health-check": 100, "port-remapped-service": 100,
    ])
    weighing.note(
      "your firewall let strangers in at \(service), which is meant for your own network", .form,
      ["exposed-service": 10, "ordinary": 2, "health-check": -3])
    weighing.missing("whether the service answered (a capture, or its own log)")
    return weighing
  }
}
