/// One source, one or few attempts.
///
/// Weights: to us. Delft telescope 2023-24 (what single probes ask for; 97 % of packets from 1 % of sources); SANS
/// ISC and psad's signatures (which ports are trojans' and amplifiers'); decibels judgement, SketchTests.
enum LoneProbe: Symptom {
  static let id = "lone-probe"
  static let looksAt: RoleSet = [.opening, .request, .peer, .unknown, .otherProtocol]

  /// What the port alone makes likely: few enough that shares with the same reading are weighed once.
  private enum Reading: UInt64, CaseIterable {
    case other, names, ident, traceroute, amplifier, telephony, trojan, peer, login, popular, remoteControl
  }

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs else { return }
    neighbours(&subject, &book)
    censuses(&subject, &book)
    questionsOfVictims(&subject, &book)
    lowPortQuestions(&subject, &book)
    relics(&subject, &book)
    for tally in subject.left([.opening, .request, .peer, .unknown, .otherProtocol]) {
      let readings = tally.services.reduce(UInt(0)) { $0 | 1 << reading($1.service).rawValue }
      for wanted in Reading.allCases where readings.nonzeroBitCount > 1 && readings >> wanted.rawValue & 1 != 0 {
        enter(subject.take(RoleSet(tally.role)) { reading($0) == wanted }, wanted, &book)
      }
      let rest = readings.nonzeroBitCount == 1 ? Reading(rawValue: UInt64(readings.trailingZeroBitCount)) : nil
      enter(subject.takeWhole { $0.role == tally.role }, rest ?? .other, &book)
    }
  }

  /// Questions to a name server from a port below 1024 (but 53): translators of the nineties kept them low (FAQ §1.9).
  private static func lowPortQuestions(_ subject: inout Case, _ book: inout Casebook) {
    let shares = subject.takeWhole { tally in
      [.request, .peer].contains(tally.role) && tally.kept.allSatisfy { isLowPortQuestion($0) }
    }
    book.enter(shares, under: key(.missing, 1 << 8)) {
      var weighing = Weighing(["nat-low-port-dns": 400, "background-probe": 300, "reflector-census": 100])
      // Source: FAQ §1.9 (translators of the nineties); RFC 4787 §4.2.1 (ports below 1024 are kept below)
      weighing.note(
        "a question for a name from a port below 1024: a translator chose it", .form,
        ["nat-low-port-dns": 12, "background-probe": -2])
      return weighing
    }
  }

  /// Whoever is scanned in our name wonders who we are (FAQ §1.3): a question for our name beside answers to packets that we
  /// did not send.
  private static func questionsOfVictims(_ subject: inout Case, _ book: inout Casebook) {
    let asks = { (service: Service) in service.networkProtocol == .udp && service.port == 137 }
    guard subject.tallies.contains(where: { $0.events < subject.events && $0.services.contains { asks($0.service) } }),
      let dossier = subject.scene.ledger.dossier(of: subject.source), isScannedInOurName(dossier)
    else { return }
    let shares = subject.take([.request, .peer], where: asks)
    book.enter(shares, under: key(.missing, 5 << 8)) { chart in
      chart.sentence =
        "{actors} asked {targets} for its Windows name, because somebody scans {actors} in your name: see the answers of the same host."
    } weigh: {
      var weighing = Weighing(["netbios-lookup": 400, "background-probe": 200, "reflector-census": 100])
      // Source: RFC 1002 §4.2.1
      weighing.note("a question for a Windows name (137)", .form, ["netbios-lookup": 10])
      // Source: FAQ §1.3
      weighing.note(
        "the same host answers packets that somebody sent it in your name: it wonders who you are", .mate,
        ["netbios-lookup": 14, "background-probe": -8, "reflector-census": -8])
      return weighing
    }
  }

  private static func isScannedInOurName(_ dossier: Dossier) -> Bool {
    for role in [Role.refusing, .accepting] {
      if let tally = dossier[role], AnswerShape(tally).isOfScan { return true }
    }
    return dossier[.unreachable].map { Quotes($0.kept).looksLikeScan } ?? false
  }

  /// What one packet betrays: the Slammer worm, which is one datagram of 404 bytes, and squid's echoes (FAQ §1.1).
  private static func relics(_ subject: inout Case, _ book: inout Casebook) {
    let worms = subject.takeWhole { tally in tally.kept.allSatisfy { isSlammer($0) } }
    book.enter(worms, under: key(.missing, 2 << 8)) {
      var weighing = Weighing(["background-probe": 500, "reflector-census": 200, "worm-scan": 50])
      weighing.note(
        "404 bytes to 1434/udp: the whole of the Slammer worm in one packet", .fingerprint, ["worm-scan": 30])
      return weighing
    }
    let echoes = subject.takeWhole { tally in tally.kept.allSatisfy { isSquidEcho($0) } }
    book.enter(echoes, under: key(.missing, 3 << 8)) {
      var weighing = Weighing(["background-probe": 500, "latency-probe": 100, "squid-echo": 50])
      weighing.note(
        "from 3130, the port by which squid's caches talk, to the echo port", .fingerprint, ["squid-echo": 25])
      return weighing
    }
  }

  /// An organisation that scans the whole Internet and says so.
  private static func censuses(_ subject: inout Case, _ book: inout Casebook) {
    guard let who = subject.scene.census.entry(of: subject.source) else { return }
    let time = subject.scene.ledger.last
    let name = who.organisation.utf8.reduce(UInt64(5)) { FixedHash.mixed($0 ^ UInt64($1)) }
    book.enter(subject.take(looksAt), under: key(.missing, name | 1 << 63)) { chart in
      chart.who = Finding.Who(who)
    } weigh: {
      var weighing = Weighing(["background-probe": 500, "service-crawler": 300])
      weighing.note(who, at: time)
      return weighing
    }
  }

  /// Where the programs of a household look for each other's devices: names, printers, televisions, telephones, speakers.
  private static let household: PortSet = [
    137, 138, 161, 515, 554, 631, 1900, 3702, 5353, 5355, 5357, 6466, 6467, 7000, 7680, 8008, 8009, 8060, 8610, 8612,
    9100, 17500, 21027, 32400, 32410, 32412, 32414, 49152, 57621, 62078,
  ]

  /// Private senders to private addresses: the same network's, not the Internet's.
  private static func neighbours(_ subject: inout Case, _ book: inout Casebook) {
    guard subject.source.isPrivate || subject.source.isLinkLocal else { return }
    let shares = subject.takeWhole { tally in
      [.opening, .request, .peer].contains(tally.role)
        && tally.kept.allSatisfy {
          ($0.destination.isPrivate || $0.destination.isLinkLocal) && household.contains($0.destinationPort)
        }
    }
    book.enter(shares, under: key(.missing, 4 << 8)) {
      var weighing = Weighing(["neighbour-contact": 600, "background-probe": 100, "application-broadcast": 150])
      // Source: RFC 1918 §3
      weighing.note(
        "a private address: it is on your own network, or reached through it", .distance,
        ["neighbour-contact": 8, "background-probe": -10])
      return weighing
    }
  }

  /// What the short way for lone sources must leave to these.
  static func isSpecial(_ event: Event) -> Bool {
    isLowPortQuestion(event) || isSlammer(event) || isSquidEcho(event)
  }

  static func isSlammer(_ event: Event) -> Bool {
    event.isUDP && event.destinationPort == 1434 && event.length == 404
  }

  static func isSquidEcho(_ event: Event) -> Bool {
    event.isUDP && event.sourcePort == 3130 && event.destinationPort == 7
  }

  static func isLowPortQuestion(_ event: Event) -> Bool {
    event.isUDP && event.destinationPort == 53 && event.sourcePort < 1024 && event.sourcePort != 53
      && event.sourcePort != 0
  }

  private static func reading(_ service: Service) -> Reading {
    let udp = service.networkProtocol == .udp
    switch service.port {
    case 137 where udp: return .names
    case 113 where !udp: return .ident
    case 5060...5070: return .telephony
    case 22 where udp, 5632 where udp: return .remoteControl
    case let port where udp && Ports.isTraceroute(port): return .traceroute
    case let port where udp && Ports.amplifiers.contains(port): return .amplifier
    case let port where Ports.trojans.contains(port): return .trojan
    case let port where Ports.isPeerToPeer(port) && (udp || !Ports.playersOverUDP.contains(port)): return .peer
    case let port where !udp && Ports.logins.contains(port): return .login
    case let port where Ports.popular.contains(port): return .popular
    default: return .other
    }
  }

  private static func enter(_ shares: [Tally], _ reading: Reading, _ book: inout Casebook) {
    book.enter(shares, under: key(.missing, reading.rawValue)) { weigh(reading) }
  }

  /// Enters a few plain events of one source and one role.
  static func enter(plain events: Span<Event>, _ book: inout Casebook) {
    let first = reading(Service(key: events.serviceKey(0)))
    let alike = events.count == 1 || events.allSatisfy { reading($0.service) == first }
    guard !alike else { return enter(plain: events, first, &book) }
    for wanted in Reading.allCases {
      let share = events.indices.map { events[$0] }.filter { reading($0.service) == wanted }
      if !share.isEmpty { enter(plain: share.span, wanted, &book) }
    }
  }

  private static func enter(plain events: Span<Event>, _ reading: Reading, _ book: inout Casebook) {
    book.enter(plain: events, under: key(.missing, reading.rawValue)) { weigh(reading) }
  }

  private static func weigh(_ reading: Reading) -> Weighing {
    var weighing = Weighing([
      "background-probe": 600, "netbios-lookup": 30, "ident-callback": 30, "incoming-traceroute": 30,
      "reflector-census": 60, "sip-scan": 40, "trojan-probe": 40, "peer-to-peer-leftover": 50, "botnet-scan": 50,
    ])
    // Source: Delft telescope 2023-24; Wustrow et al. 2010
    weighing.note("a single knock; every address gets such all day", .spread, ["background-probe": 3])
    note(reading, in: &weighing)
    return weighing
  }

  private static func note(_ reading: Reading, in weighing: inout Weighing) {
    switch reading {
    case .names:
      // Source: RFC 1002 §4.2.1; FAQ §1.1/137; Windows servers ask less today (judgement)
      weighing.note(
        "a question for a Windows name (137)", .form,
        ["netbios-lookup": 20, "reflector-census": 6, "background-probe": -3])
    // Source: RFC 1413; FAQ §4.1
    case .ident: weighing.note("port 113: who is calling?", .form, ["ident-callback": 20, "background-probe": -3])
    // Source: traceroute.c; FAQ §5.1
    case .traceroute: weighing.note("one of traceroute's UDP ports", .form, ["incoming-traceroute": 18])
    // Source: US-CERT TA14-017A
    case .amplifier: weighing.note("a service that answers with more than it is asked", .form, ["reflector-census": 14])
    case .remoteControl:
      weighing.note("where pcAnywhere looks for its hosts (22/udp, 5632/udp)", .form, ["background-probe": 4])
    // Source: RFC 3261 §18; SIPVicious
    case .telephony: weighing.note("the port of internet telephony", .form, ["sip-scan": 16])
    // Source: FAQ §1.4; psad's signatures of trojans' ports
    case .trojan: weighing.note("a port of an old trojan", .form, ["trojan-probe": 16])
    // Source: FAQ §1.10; laboratory `p2p-afterglow`
    case .peer: weighing.note("a port of peers, calls or games", .form, ["peer-to-peer-leftover": 14])
    // Source: Delft telescope 2023-24; Antonakakis et al. 2017
    case .login: weighing.note("a login that bots try everywhere", .form, ["background-probe": 4, "botnet-scan": 8])
    // Source: Delft telescope 2023-24 (the most asked ports)
    case .popular: weighing.note("a port that is probed everywhere", .form, ["background-probe": 5])
    case .other: break
    }
  }
}
