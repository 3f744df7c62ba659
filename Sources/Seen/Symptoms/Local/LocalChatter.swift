/// The talk of the segment: broadcast, multicast, link-local, ARP.
///
/// Weights: between us. Ports and groups as IANA registers them; UPnP Device Architecture 1.1 §1.3.3; laboratory
/// `dhcp-*`, `netbios-ns`, `llmnr-wsd`, `nd-mld`; priors judgement.
enum LocalChatter: Symptom {
  static let id = "local-chatter"
  static let looksAt: RoleSet = [.chatter, .arp, .request, .peer, .echoRequest, .reply]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    for tally in subject.left([.chatter]) {
      for service in tally.services.map(\.service) {
        if isOwnEcho(tally, subject) {
          echo(subject.take([.chatter]) { $0 == service }, subject.scene.links, &book)
          continue
        }
        let cause = cause(of: service, tally)
        let servers = cause == "dhcp" ? subject.scene.dhcpServers : 0
        enter(subject.take([.chatter]) { $0 == service }, cause, &book, servers: servers)
      }
    }
    enter(subject.take([.chatter]), "application-broadcast", &book)
    for tally in subject.left([.arp]) {
      enter(subject.take([.arp]), tally.destinationCount >= 16 ? "arp-sweep" : "arp", &book)
    }
    directedBroadcasts(&subject, &book)
    discoveryAnswers(&subject, &book)
  }

  /// Neighbours that answer a search which a host of ours sent to the whole segment: each answers from a port of its own
  /// to the temporary port that asked (UPnP Device Architecture 1.1 §1.3.3), so no firewall knows whom it belongs to.
  private static func discoveryAnswers(_ subject: inout Case, _ book: inout Casebook) {
    searchAnswers(&subject, &book)
    guard subject.source.isPrivate || subject.source.isLinkLocal, let tally = subject[.peer],
      tally.sourcePort.map({ $0.upperBound - $0.lowerBound > 64 || tally.events < 4 }) ?? false,
      tally.destinationPort.map({ $0.lowerBound >= 32_768 }) ?? false,
      tally.length.map({ $0.lowerBound >= 100 }) ?? false, tally.destinationCount <= 4,
      tally.kept.allSatisfy({ $0.destination.isPrivate && ($0.hops.map(Distance.isNear) ?? true) })
    else { return }
    enter(subject.take([.peer]), "discovery-answer", &book)
  }

  /// The same from the service's own port: 1900, 3702.
  private static func searchAnswers(_ subject: inout Case, _ book: inout Casebook) {
    guard subject.source.isPrivate || subject.source.isLinkLocal, let tally = subject[.reply],
      tally.kept.allSatisfy({ event in
        (event.destination.isPrivate || event.destination.isLinkLocal) && (event.hops.map(Distance.isNear) ?? true)
      })
    else { return }
    enter(subject.take([.reply]) { [1900, 3702].contains($0.port) }, "discovery-answer", &book)
  }

  /// Broadcasts to a subnet's own address, which only its size, or the frame's address, tells from an ordinary one.
  private static func directedBroadcasts(_ subject: inout Case, _ book: inout Casebook) {
    let home = subject.scene.home
    let roles: RoleSet = [.request, .peer, .echoRequest, .reply]
    for tally in subject.left(roles)
    where tally.kept.allSatisfy({ isOfSegment($0, home) && $0.service.port != 0 }) {
      let shares = subject.takeWhole { $0.role == tally.role }
      enter(
        shares,
        tally.role == .echoRequest
          ? "broadcast-ping" : tally.services.first.map { cause(of: $0.service, tally) } ?? "application-broadcast",
        &book)
    }
  }

  /// Whether an event went to everybody, and may have come from a neighbour, which is asked first.
  static func isOfSegment(_ event: Event, _ home: Home) -> Bool {
    (event.hops.map(Distance.isNear) ?? true) && (event.wentToAll || home.isDirectedBroadcast(event.destination))
  }

  /// What the firewall itself sent to everybody, come in again: by a loop, a second interface, or a switch that echoes.
  private static func isOwnEcho(_ tally: Tally, _ subject: Case) -> Bool {
    subject.isOurs && tally.enteredOnly == tally.events && subject.scene.isFirewall(subject.source)
  }

  private static func echo(_ shares: [Tally], _ links: Links, _ book: inout Casebook) {
    let isOwn = shares.allSatisfy { links.hand(of: $0) == .own }
    let isAnothers = !isOwn && shares.allSatisfy { links.isByAnother($0) }
    let isOfNoWire = links.areKnown && shares.allSatisfy { $0.kept.allSatisfy { $0.link == nil } }
    let detail: UInt64 = (isOwn ? 1 : 0) | (isAnothers ? 2 : 0) | (isOfNoWire ? 4 : 0)
    book.enter(shares, under: key(.missing, 1 << 8 | detail)) {
      var weighing = Weighing(["own-echo": 600, "martian": 150, "spoofed-source": 100])
      // Source: judgement: what left comes in again by a loop or a switch; SketchTests both ways
      weighing.note(
        "from the firewall's own address, and it came in from outside", .form,
        ["own-echo": 8, "martian": 4, "spoofed-source": 3])
      // Source: IEEE 802.3 §3.2.3 (the sender's address is its own); a fold is wrong once in 65,533 times
      weighing.note(
        if: isOwn, "the frame bears the hardware address of your own card", .mate,
        ["own-echo": 12, "martian": -4, "spoofed-source": -12])
      // Source: Linux, IP_MULTICAST_LOOP: the copy for oneself never was in a frame
      weighing.note(
        if: isOfNoWire, "it bears no hardware address, as what never left the machine", .mate,
        ["own-echo": 10, "martian": -4, "spoofed-source": -8])
      // Source: RFC 5227 §2.4 (what two hosts with one address look like)
      weighing.note(
        if: isAnothers, "the frame bears the hardware address of another machine: two have the same address", .mate,
        ["martian": 12, "own-echo": -15])
      return weighing
    }
  }

  private static func enter(_ shares: [Tally], _ cause: String, _ book: inout Casebook, servers: Int = 0) {
    if shares.isEmpty { return }
    // Few names are equally long: most need not be compared.
    let place = Causes.neighbourhood.firstIndex { $0.id.utf8.count == cause.utf8.count && $0.id == cause }
    let number = UInt64(place ?? 63)
    book.enter(shares, under: key(.missing, number)) {
      var weighing = Weighing(
        cause == "application-broadcast"
          ? [cause: 800]
          : cause == "dhcp"
            ? [cause: 600, "rogue-dhcp": 100, "application-broadcast": 150]
            : [cause: 700, "application-broadcast": 150])
      // Source: RFC 2131 §3.1 (several servers may answer); judgement: spares are common, so 6 dB
      weighing.note(
        if: servers >= 2, "\(servers) servers answer: a spare one, or one that nobody wanted", .spread,
        ["rogue-dhcp": 6])
      // Source: RFC 919, RFC 4291 §2.5.6 (routers do not pass them on)
      weighing.note("only neighbours reach a broadcast, multicast or link-local address", .form, [cause: 6])
      // Source: IANA's registries of ports, protocols and multicast groups
      weighing.note(
        if: cause != "application-broadcast", "the port, protocol or group belongs to it", .form, [cause: 10])
      return weighing
    }
  }

  static func cause(of service: Service, _ tally: Tally) -> String {
    switch (service.networkProtocol, service.port) {
    case (.udp, 67), (.udp, 68), (.udp, 546), (.udp, 547): "dhcp"
    case (.udp, 5353): "mdns"
    case (.udp, 1900): "ssdp"
    case (.udp, 5355): "llmnr"
    case (.udp, 137), (.udp, 138): "netbios-broadcast"
    case (.udp, 3702): "ws-discovery"
    case (.igmp, _): "igmp"
    case (.icmpv6, let type) where [130, 131, 132, 143].contains(type >> 8): "mld"
    case (.icmpv6, let type) where (133...137).contains(type >> 8): "ipv6-neighbour-discovery"
    case (.icmp, let type) where type >> 8 == 8: "broadcast-ping"
    case (.icmpv6, let type) where type >> 8 == 128: "broadcast-ping"
    case (.ospf, _), (.eigrp, _), (.pim, _), (.vrrp, _), (.udp, 520), (.udp, 521), (.udp, 1985): "routing-protocol"
    default: "application-broadcast"
    }
  }
}
