/// The same packet at the same service again and again, of which nothing came: a part of `repeated-attempts`.
///
/// Weights: to us. RFC 3550 §11 (even ports of media); the FAQ §1.10 and §1.1/7; laboratory `syslog-misdirected`;
/// decibels judgement, SketchTests.
struct Repeats {
  private let service: Service
  /// Messages, not openings.
  private let isMessage: Bool
  private let rhythm: Rhythm?
  /// The sender's port, where that is the significant one.
  private let side: Service?
  private let isMedia: Bool
  private let isGame: Bool
  private let isLogin: Bool
  private let isSquid: Bool
  /// A question for a Windows name.
  private let isName: Bool

  static func enter(_ subject: inout Case, _ book: inout Casebook) {
    for tally in subject.left([.opening, .request, .peer]) where tally.events > 6 {
      guard let most = tally.services.first, most.events > 6, tally.allowed * 2 <= tally.events else { continue }
      if subject[.continuing] != nil, tally.role == .opening { continue }
      if !subject.scene.isUnanswered(tally) || isOthers(most.service, tally) { continue }
      let shares = subject.take(RoleSet(tally.role)) { $0 == most.service }
      guard let share = shares.first else { continue }
      let repeats = Repeats(share, most.service)
      let isOfOne = repeats.isMessage || repeats.rhythm != nil
      book.enter(shares, under: RepeatedAttempts.key(isOfOne ? subject.source : .missing, repeats.detail)) { chart in
        chart.personal = repeats.sentence(chart.conclusion.cause)
      } weigh: {
        repeats.weighing
      }
    }
  }

  /// What a later symptom tells better: packets to the reserved port, and a translator's questions from low ports.
  private static func isOthers(_ service: Service, _ tally: Tally) -> Bool {
    service.port == 0 && service.networkProtocol.hasPorts || tally.kept.allSatisfy { LoneProbe.isLowPortQuestion($0) }
  }

  private init(_ share: Tally, _ service: Service) {
    self.service = service
    isMessage = share.role != .opening && !Ports.amplifiers.contains(service.port)
    rhythm = Rhythm(share)
    side = isMessage ? Repeats.significantSource(share) : nil
    isMedia = Repeats.isMedia(share)
    isGame = isMessage && (Ports.isPeerToPeer(service.port) || side != nil)
    isLogin = share.role == .opening && Ports.logins.contains(service.port)
    isName = service == Service(networkProtocol: .udp, port: 137)
    isSquid = service == Service(networkProtocol: .udp, port: 7) && share.sourcePort == 3130...3130
  }

  /// RTP takes even ports (RFC 3550 §11), and a sender's packets come evenly and are of about one size.
  private static func isMedia(_ share: Tally) -> Bool {
    guard share.role == .peer, let port = share.destinationPort, port.lowerBound == port.upperBound,
      port.lowerBound >= 5000, port.lowerBound % 2 == 0, let length = share.length, share.events >= 50
    else { return false }
    return length.lowerBound >= 60 && share.events >= 5 * Int(share.last.seconds - share.first.seconds + 1)
  }

  /// The sender's port, where it is the known one and ours is a temporary one (FAQ §1.10: the correct side).
  private static func significantSource(_ share: Tally) -> Service? {
    guard let from = share.sourcePort, from.lowerBound == from.upperBound, Ports.isPeerToPeer(from.lowerBound),
      let to = share.destinationPort, to.lowerBound == to.upperBound, Ports.isTemporary(to.lowerBound),
      !Ports.isPeerToPeer(to.lowerBound)
    else { return nil }
    return Service(networkProtocol: .udp, port: from.lowerBound)
  }

  /// All that the weighing depends on.
  private var detail: UInt64 {
    [isMessage, isMedia, isGame, rhythm != nil, isLogin, side != nil, isSquid, isName].enumerated()
      .reduce(0) { $0 | ($1.element ? 1 << UInt64($1.offset) : 0) }
  }

  private func sentence(_ cause: String) -> String? {
    guard let side, ["previous-address-holder", "game-traffic"].contains(cause) else { return nil }
    return "{actors} still call{s} whoever had {targets} before, from \(side): the service is on that side."
  }

  private var weighing: Weighing {
    var weighing = Weighing([
      "repeated-probe": 370, "background-probe": 240, "misdirected": 140, "heartbeat": 100, "media-leftover": 30,
      "game-traffic": 30, "previous-address-holder": 20, "squid-echo": 10,
      "netbios-lookup": 10,
    ])
    // Source: judgement: a repetition means this address or this list; SketchTests
    weighing.note(
      "the same service again and again, and nothing came of it", .spread,
      ["repeated-probe": 6, "background-probe": 2])
    noteTimes(in: &weighing)
    noteForm(in: &weighing)
    return weighing
  }

  private func noteTimes(in weighing: inout Weighing) {
    // Source: Rayleigh's test, chance below e^-z
    weighing.note(
      if: rhythm != nil, "one every \(rhythm?.seconds ?? 0) seconds, exactly", .tempo,
      ["heartbeat": 14, "repeated-probe": -4, "misdirected": 4, "previous-address-holder": 3])
    // Source: RFC 3550 §11 (even ports), RFC 3551 §4.2 (packets of 20 ms)
    weighing.note(
      if: isMedia, "equal packets many times a second at an even port: sound or pictures of a call", .tempo,
      ["media-leftover": 20, "misdirected": -4])
  }

  private func noteForm(in weighing: inout Weighing) {
    // Source: laboratory `syslog-misdirected`; scanners' messages differ from port to port (judgement)
    weighing.note(
      if: isMessage, "messages, not openings: somebody means a receiver here", .form,
      ["misdirected": 13, "heartbeat": 4, "previous-address-holder": 4])
    // Source: FAQ §1.10; IANA and games' own documents (Indexes/Ports.swift)
    weighing.note(if: isGame, "a port of games and calls", .form, ["game-traffic": 12])
    // Source: Delft telescope 2023-24 (logins lead every list)
    weighing.note(
      if: isLogin, "a login, at which bots knock by the clock", .form,
      ["repeated-probe": 8, "background-probe": 4, "heartbeat": -6])
    // Source: FAQ §1.10 ("find the correct side")
    weighing.note(
      if: side != nil, "the port of a game or a chat, and on the sender's side: one of ours was its client", .form,
      ["previous-address-holder": 14, "game-traffic": 2, "misdirected": -4])
    // Source: RFC 1002 §5.1.1.3 (asked three times each); FAQ §1.1/137
    weighing.note(
      if: isName, "a question for a Windows name (137), which is asked several times", .form,
      ["netbios-lookup": 22, "repeated-probe": -4, "misdirected": -8])
    weighing.note(
      if: isSquid, "from 3130, the port by which squid's caches talk, to the echo port", .fingerprint,
      ["squid-echo": 30])
  }
}
