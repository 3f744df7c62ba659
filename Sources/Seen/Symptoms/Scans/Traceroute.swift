/// TTLs that climb from one: somebody measures the way.
///
/// Weights: to us and from us. Van Jacobson 1988, RFC 1393; traceroutes' sources (see the programs below);
/// Goldsmith and Schiffman, "Firewalking" (1998): one TTL, the gateway's distance and one more, many ports; laboratory
/// `trace-*`, `mtr-*`, `scamper-*`; priors judgement.
enum Traceroute: Symptom {
  static let id = "traceroute"
  static let looksAt: RoleSet = roles
  static let roles: RoleSet = [
    .opening, .request, .peer, .echoRequest, .otherProtocol, .continuing, .malformed, .fragment, .unknown, .refusing,
  ]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    let shares = subject.left(roles).filter { isLadder($0) }
    guard !shares.isEmpty else { return }
    let wanted = Set(shares.map(\.role))
    // Its other packets to the same hosts belong to the same walk: mtr's connects, the last hops' answers.
    let targets = Set(shares.flatMap { $0.kept.map(\.destination) })
    let taken = subject.takeWhole { tally in
      wanted.contains(tally.role)
        || (roles.contains(tally.role) && tally.kept.allSatisfy { targets.contains($0.destination) }
          && tally.events <= 50)
    }
    let fromUs = subject.isOurs
    book.enter(taken, under: key(subject.source, fromUs ? 1 : 0)) { chart in
      chart.personal = fromUs ? nil : distance(shares)
      chart.tool = RouteTools.tool(of: shares)
    } weigh: {
      let cause = fromUs ? "own-traceroute" : "incoming-traceroute"
      var weighing = Weighing([cause: 600, "latency-probe": 150, "targeted-scan": 100, "firewalking": 20])
      let ports = fromUs ? 0 : walkedPorts(shares)
      // Source: Goldsmith and Schiffman 1998 (firewalk)
      weighing.note(
        if: ports >= leastWalked,
        "\(ports) ports, all with the same TTL, which is used up one router behind your firewall: no way is measured so",
        .form, ["firewalking": 20, cause: -8, "latency-probe": -8, "targeted-scan": 3])
      // Source: traceroute.c (TTL from one up, three each); laboratory `trace-*`
      weighing.note(
        if: ports < leastWalked, "TTLs of a few, one after the other, as traceroute sends them", .distance,
        [cause: 15, "targeted-scan": -10])
      // Source: traceroute.c (the base port 33434 and one more each)
      weighing.note(
        if: shares.contains { $0.kept.contains { $0.isUDP && Ports.isTraceroute($0.destinationPort) } },
        "UDP ports from 33434 up", .form, [cause: 10, "targeted-scan": -6])
      return weighing
    }
  }

  /// Ports that a firewalker tries before it is one: a route is traced to one port, or to traceroute's.
  private static let leastWalked = 4

  /// Services that were asked for with packets which all arrive with one TTL of one or two; 0 if they differ.
  private static func walkedPorts(_ shares: [Tally]) -> Int {
    let walks = shares.filter { [.opening, .request, .malformed].contains($0.role) }
    // Neighbours send with such TTLs as well, to whatever port asked them.
    guard !walks.isEmpty, !walks.contains(where: { $0.source.isPrivate }), walks.count == shares.count,
      walks.allSatisfy({ $0.ttl?.lowerBound == $0.ttl?.upperBound && ($0.ttl?.upperBound ?? 255) <= 2 }),
      !walks.contains(where: { $0.kept.contains { $0.isUDP && Ports.isTraceroute($0.destinationPort) } })
    else { return 0 }
    return walks.reduce(0) { $0 + $1.serviceCount }
  }

  /// Whether anything in a case climbs.
  static func isWalk(_ subject: Case) -> Bool { subject.left(roles).contains { isLadder($0) } }

  static func isLadder(_ tally: Tally) -> Bool {
    // Nothing below can hold for what has come with routers to spare.
    guard let ttl = tally.ttl, ttl.lowerBound <= 5, !Loops.runs(tally) else { return false }
    let low = Set(tally.kept.compactMap(\.hops).filter { $0 <= 32 })
    let toPorts = tally.kept.contains {
      $0.isUDP && (Ports.isTraceroute($0.destinationPort) || (44444...44508).contains($0.destinationPort))
    }
    if toPorts, ttl.lowerBound <= 5 { return true }
    if ttl.lowerBound <= 3, low.count >= 3 { return true }
    return ttl.lowerBound <= 2 && ttl.upperBound <= 30 && tally.events >= 2 && tally.role != .unknown
  }

  /// Three probes a hop from port 33434 on: the port that arrives with a TTL of one tells how far the sender is.
  private static func distance(_ shares: [Tally]) -> String? {
    let events = shares.flatMap(\.kept).filter {
      $0.isUDP && Ports.isTraceroute($0.destinationPort) && $0.marks.contains(.ttl)
    }
    let hops = events.map { Int($0.destinationPort - 33434) / 3 + 1 - Int($0.ttl) }
    guard hops.count >= 3, let low = hops.min(), let high = hops.max(), high - low <= 1, low >= 0 else { return nil }
    return "{actors}, about \(high) routers away, traced the route to {targets}."
  }
}
