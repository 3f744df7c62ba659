/// One source, one or few attempts.
enum LoneProbe: Symptom {
  static let id = "lone-probe"
  static let looksAt: RoleSet = [.opening, .request, .peer, .unknown, .otherProtocol]

  /// What the port alone makes likely: few enough that shares with the same reading are weighed once.
  private enum Reading: UInt64, CaseIterable {
    case other, names, ident, traceroute, amplifier, telephony, trojan, peer, login, popular
  }

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs else { return }
    lowPortQuestions(&subject, &book)
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
      weighing.note(
        "a question for a name from a port below 1024: a translator chose it", .form,
        ["nat-low-port-dns": 12, "background-probe": -2])
      return weighing
    }
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
    case let port where udp && Ports.isTraceroute(port): return .traceroute
    case let port where udp && Ports.amplifiers.contains(port): return .amplifier
    case let port where Ports.trojans.contains(port): return .trojan
    case let port where Ports.isPeerToPeer(port): return .peer
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
    let first = reading(events[0].service)
    let alike = events.allSatisfy { reading($0.service) == first }
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
    weighing.note("a single knock; every address gets such all day", .spread, ["background-probe": 3])
    note(reading, in: &weighing)
    return weighing
  }

  private static func note(_ reading: Reading, in weighing: inout Weighing) {
    switch reading {
    case .names:
      weighing.note(
        "a question for a Windows name (137)", .form,
        ["netbios-lookup": 20, "reflector-census": 6, "background-probe": -3])
    case .ident: weighing.note("port 113: who is calling?", .form, ["ident-callback": 20, "background-probe": -3])
    case .traceroute: weighing.note("one of traceroute's UDP ports", .form, ["incoming-traceroute": 18])
    case .amplifier: weighing.note("a service that answers with more than it is asked", .form, ["reflector-census": 14])
    case .telephony: weighing.note("the port of internet telephony", .form, ["sip-scan": 16])
    case .trojan: weighing.note("a port of an old trojan", .form, ["trojan-probe": 14])
    case .peer: weighing.note("a port of peers, calls or games", .form, ["peer-to-peer-leftover": 14])
    case .login: weighing.note("a login that bots try everywhere", .form, ["background-probe": 4, "botnet-scan": 8])
    case .popular: weighing.note("a port that is probed everywhere", .form, ["background-probe": 5])
    case .other: break
    }
  }
}
