/// Strangers whom the firewall lets in at services that nobody opens to the world on purpose.
///
/// What else was let in is `ordinary-traffic`.
///
/// Weights: to us. Shadowserver's exposure reports (which services are not for the world); decibels judgement.
enum InboundAccepted: Symptom {
  static let id = "inbound-accepted"
  static let looksAt: RoleSet = [.opening, .request]
  /// Services that ask for no password, or for one that is guessed all day (Shadowserver's exposure reports).
  private static let exposed: PortSet = [
    23, 111, 135, 137, 139, 161, 389, 445, 512, 513, 514, 623, 873, 1080, 1433, 2049, 2323, 2375, 3128, 3306, 3389,
    4145, 4786, 5432, 5555, 5900, 5901, 6379, 7547, 9200, 11211, 27017,
  ]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs, !subject.source.isPrivate else { return }
    for tally in subject.left([.opening, .request]) where tally.allowed * 2 > tally.events {
      guard tally.kept.allSatisfy({ isFromAfar($0, subject.scene) }) else { continue }
      for service in tally.services.map(\.service) where isExposed(service) {
        let shares = subject.take(RoleSet(tally.role)) { $0 == service }
        guard let target = shares.first?.kept.first?.destination else { continue }
        let passesOn = Ports.proxiesForSure.contains(service.port) && passesOn(target, subject.scene)
        let endings = shares.first.map { OwnEndings($0) } ?? OwnEndings()
        book.enter(shares, under: key(target, UInt64(service.key) << 3 | detail(endings) | (passesOn ? 4 : 0))) {
          weigh(service, endings, passesOn)
        }
      }
    }
  }

  /// From outside, and not out of the same organisation's or provider's block.
  private static func isFromAfar(_ event: Event, _ scene: Scene) -> Bool {
    scene.direction(from: event.source, to: event.destination) == .toUs
      && !event.source.isOfSameBlock(as: event.destination)
  }

  private static func isExposed(_ service: Service) -> Bool {
    exposed.contains(service.port) || service.networkProtocol == .tcp && Ports.proxiesForSure.contains(service.port)
  }

  /// Hosts of the Internet that a proxy goes to for others; its own updates go to fewer (judgement).
  private static let leastPassedOn = 10

  /// Whether the same host opens connections to the Internet, to many hosts, as one does for others.
  private static func passesOn(_ target: Address, _ scene: Scene) -> Bool {
    let opened = scene.opened(by: target)
    return opened.hosts >= leastPassedOn && opened.connections >= leastPassedOn
  }

  /// What the weighing depends on besides the service.
  private static func detail(_ endings: OwnEndings) -> UInt64 {
    endings.areFruitless ? 1 : endings.areSpoken ? 2 : endings.all > 0 ? 3 : 0
  }

  private static func weigh(_ service: Service, _ endings: OwnEndings, _ passesOn: Bool) -> Weighing {
    var weighing = Weighing([
      "exposed-service": 350, "ordinary": 350, "health-check": 100, "port-remapped-service": 100, "used-as-proxy": 50,
    ])
    // Source: Shadowserver's exposure reports; judgement
    weighing.note(
      "your firewall let strangers in at \(service), which is meant for your own network", .form,
      ["exposed-service": 10, "ordinary": 2, "health-check": -3])
    // Source: IANA (1080, 3128); Mani et al. 2018 (what open proxies are used for)
    weighing.note(
      if: Ports.proxiesOnly.contains(service.port), "a proxy's port: strangers may surf, and worse, in your name",
      .mate,
      ["exposed-service": 3])
    // Source: Mani et al. 2018 (a proxy goes out for each that comes in); judgement
    weighing.note(
      if: passesOn, "the same host opens connections to many hosts of the Internet: it goes there for them", .mate,
      ["used-as-proxy": 20, "ordinary": -10, "exposed-service": -6, "health-check": -8, "port-remapped-service": -8])
    // Source: Cisco 302014 "SYN Timeout", Zeek S0 and REJ: nothing listens
    weighing.note(
      if: endings.areFruitless, "the firewall's records say that nothing answered there", .mate,
      ["exposed-service": -12, "ordinary": 4])
    // Source: Cisco 302014 "TCP FINs", Zeek SF: both sides spoke
    weighing.note(
      if: endings.areSpoken, "the firewall's records say that it answered", .mate,
      ["exposed-service": 6, "ordinary": 3])
    if endings.all == 0 { weighing.missing("whether the service answered (a capture, or its own log)") }
    return weighing
  }
}
