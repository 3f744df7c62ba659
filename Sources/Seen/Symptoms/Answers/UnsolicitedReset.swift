/// "Connection refused", though nobody of ours is known to have asked.
///
/// Weights: to us. As `unsolicited-syn-ack`; laboratory `bs-ack-flood-*`, `tcp-late-data`; decibels judgement.
enum UnsolicitedReset: Symptom {
  static let id = "unsolicited-reset"
  static let looksAt: RoleSet = [.refusing]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs, let tally = subject[.refusing] else { return }
    guard subject.scene.isUnanswered(tally) else { return }
    let shares = subject.take([.refusing])
    let shape = AnswerShape(tally)
    let hasSessions = subject[.continuing].map { $0.kept.allSatisfy(\.isFromService) } ?? false
    let ended = subject.scene.ending(of: tally) != nil
    let detail: UInt64 = (shape.isFew ? 1 : 0) | (hasSessions ? 2 : 0) | (ended ? 4 : 0)
    let flood = Backscatter(tally, home: subject.scene.home)
    book.enter(alone: shares, under: key(shape.isFew ? .missing : subject.source, detail)) { chart in
      if chart.conclusion.cause == "backscatter" { chart.personal = flood.sentence }
    } weigh: {
      weigh(shape, flood, hasSessions: hasSessions, ended: ended)
    }
  }

  /// Enters a single reset, all that its sender sent, by a record that does not say how the connection ended.
  static func enter(single event: Span<Event>, _ book: inout Casebook) {
    book.enter(plain: event, under: key(.missing, 1)) {
      weigh(AnswerShape(Tally(raw: [event[0]])), nil, hasSessions: false, ended: false)
    }
  }

  /// `flood`: what a few resets tell nothing of.
  private static func weigh(_ shape: AnswerShape, _ flood: Backscatter?, hasSessions: Bool, ended: Bool) -> Weighing {
    var weighing = Weighing([
      "closed-session": 350, "backscatter": 300, "decoy-of-us": 100, "asymmetric-routing": 80, "host-discovery": 30,
    ])
    shape.note(in: &weighing)
    if !shape.isFew { flood?.note(in: &weighing) }
    // Source: RFC 9293 §3.5.2 (a victim answers forged segments by resets only)
    weighing.note(
      if: hasSessions, "the same service also sends data and ends of connections, which no forger gets from it",
      .mate,
      ["closed-session": 14, "backscatter": -12, "decoy-of-us": -10])
    // Source: Cisco 302014 and its kin name both ends; backscatter has no record
    weighing.note(
      if: ended, "the firewall has a record of this connection, and that it ended", .mate,
      ["closed-session": 14, "backscatter": -15, "decoy-of-us": -15, "host-discovery": -8])
    // Source: RFC 9293 §3.10.7 (late segments are answered so); laboratory `tcp-late-data`
    weighing.note(
      if: shape.isFew, "a few resets from one service to one port: the end of a session", .spread,
      ["closed-session": 8, "backscatter": -3])
    return weighing
  }
}
