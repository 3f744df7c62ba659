/// One source, few ports, many hosts.
///
/// Weights: to us. Durumeric et al. 2014 and "The Good, the Bad, and the Scanned" (Delft 2024): nearly all sweeps
/// are of the whole Internet; Zeek scan.zeek and simple-scan (25 and 10 hosts); laboratory `zmap-*`, `nmap-sn`,
/// `trojan-ports`; weights judgement.
enum Sweep: Symptom {
  static let id = "sweep"
  static let looksAt: RoleSet = ScanShape.roles.union(.continuing)
  static let leastHosts = 10

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard subject.events >= leastHosts else { return }
    if subject.isOurs { return OwnScan.examine(&subject, id, &book) }
    let shape = subject.shape
    guard shape.hosts >= leastHosts, shape.services <= 5, !shape.isConversation(subject) else { return }
    let shares = subject.takeWhole(ScanShape.isProbe)
    let worm = Worms.worm(of: shares, in: subject.scene.home)
    let tool = worm ?? Tools.tool(of: shares)
    let (who, time) = (subject.scene.census.entry(of: subject.source), subject.scene.ledger.last)
    let isPing = shares.allSatisfy { $0.role == .echoRequest || $0.role == .query }
    book.enter(alone: shares, under: key(subject.source), by: Finding.Who(who)) { chart in
      chart.tool = tool
      chart.technique = Tools.technique(of: shares)
      chart.tempo = shape.tempo
    } weigh: {
      var weighing = isPing ? pings(shape) : weigh(shape, shares, worm == nil ? tool : nil)
      Worms.note(worm, in: &weighing)
      weighing.note(who, at: time)
      return weighing
    }
  }

  private static func pings(_ shape: ScanShape) -> Weighing {
    var weighing = Weighing(["ping-sweep": 500, "host-discovery": 300, "service-crawler": 50])
    // Source: nmap -sn; laboratory `nmap-sn`
    weighing.note(
      "\(shape.hosts) addresses were asked whether they are there", .spread, ["ping-sweep": 10, "host-discovery": 6])
    return weighing
  }

  private static func weigh(_ shape: ScanShape, _ shares: [Tally], _ tool: Finding.Tool?) -> Weighing {
    let all = shares.flatMap { $0.services.map(\.service) }
    let services = shares.count == 1 ? all : Array(Set(all))
    var weighing = Weighing([
      "background-scan": 410, "targeted-scan": 100, "open-proxy-hunt": 50, "reflector-census": 100, "trojan-probe": 50,
      "host-discovery": 50, "sip-scan": 50, "botnet-scan": 40, "worm-scan": 40, "ring-zero": 10, "service-crawler": 50,
    ])
    let isWritten = Stack.areWritten(shares)
    // Source: Durumeric et al. 2014 (most scans ask one port of very many)
    weighing.note(
      "the same few ports at \(shape.hosts) addresses", .spread, ["background-scan": 8, "targeted-scan": 4])
    // Source: US-CERT TA14-017A (the list of amplifiers)
    weighing.note(
      if: services.allSatisfy { $0.networkProtocol == .udp && Ports.amplifiers.contains($0.port) },
      "services that answer with more than they are asked", .form, ["reflector-census": 18, "background-scan": -4])
    weighing.note(
      if: isSlammer(shares), "404 bytes to 1434/udp: the whole of the Slammer worm in one packet", .fingerprint,
      ["worm-scan": 30])
    // Source: CA-2003-20 (135), MS08-067 and MS17-010 (445): worms open with the system's own packets
    weighing.note(
      if: tool == nil && !isWritten
        && services.allSatisfy { $0.networkProtocol == .tcp && [135, 445].contains($0.port) },
      "Windows' file and procedure ports, by an ordinary system", .form, ["worm-scan": 10])
    // Source: SANS GIAC 1999 on RingZero; judgement: any hunter asks the same three today, so 8 dB
    weighing.note(
      if: services.count == 3 && services.map(\.port).sorted() == [80, 3128, 8080],
      "80, 8080 and 3128 and nothing else", .form,
      ["ring-zero": 8])
    // Source: FAQ §6.1; squid, Privoxy and SOCKS defaults (IANA, RFC 1928)
    weighing.note(
      if: isProxyHunt(services),
      "ports of web proxies", .form, ["open-proxy-hunt": 18, "background-scan": -4])
    // Source: FAQ §1.4; psad's signatures of trojans' ports
    weighing.note(
      if: services.contains { Ports.trojans.contains($0.port) }, "ports of old trojans", .form,
      ["trojan-probe": 18, "background-scan": -4])
    // Source: RFC 3261 §18 (5060); SIPVicious svmap
    weighing.note(
      if: services.allSatisfy { (5060...5070).contains($0.port) }, "the port of internet telephony", .form,
      ["sip-scan": 18, "background-scan": -4])
    weighing.note(
      if: tool?.id == "mirai", "the sequence number equals the destination, as Mirai's children write it", .fingerprint,
      ["botnet-scan": 30])
    weighing.note(
      if: services.contains { $0.networkProtocol.isICMP } && services.count >= 3,
      "echo, timestamp and two TCP ports: nmap's way to find hosts",
      .form, ["host-discovery": 14])
    return weighing
  }

  private static func isSlammer(_ shares: [Tally]) -> Bool {
    shares.allSatisfy { $0.kept.allSatisfy { LoneProbe.isSlammer($0) } }
  }

  /// Nothing but ports of proxies, two of them at least that serve little else, and no telnet: that is what bots want.
  private static func isProxyHunt(_ services: [Service]) -> Bool {
    services.allSatisfy { $0.networkProtocol == .tcp && Ports.proxies.contains($0.port) && $0.port != 23 }
      && services.filter { Ports.proxiesOnly.contains($0.port) }.count >= 2
  }
}
