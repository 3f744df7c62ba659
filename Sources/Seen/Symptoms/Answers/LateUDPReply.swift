/// An answer by UDP that nobody waits for any more.
///
/// Weights: to us. Linux forgets UDP after 30 or 120 seconds (nf_conntrack); laboratory `quic-late`, `dns-late-
/// unreach`; decibels judgement.
enum LateUDPReply: Symptom {
  static let id = "late-udp-reply"
  static let looksAt: RoleSet = [.reply]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs, let tally = subject[.reply] else { return }
    let refused = tally.kept.contains { subject.scene.refusals.contains($0) }
    let isLate = refused || subject.scene.isUnanswered(tally) || comesLate(tally, subject.scene)
    guard isLate, tally.allowed * 2 <= tally.events else { return }
    for service in tally.services.map(\.service) {
      let shares = subject.take([.reply]) { $0 == service }
      let few = shares.allSatisfy { $0.events <= 20 }
      let isDNS = service.port == 53
      let isGame = Ports.isPeerToPeer(service.port)
      let detail: UInt64 = (isDNS ? 1 : 0) | (few ? 2 : 0) | (refused ? 4 : 0) | (isGame ? 8 : 0)
      book.enter(shares, under: key(.missing, detail)) {
        var weighing = weigh(isDNS: isDNS, few: few, refused: refused)
        // Source: FAQ §1.10; games' own documents (Indexes/Ports.swift)
        weighing.note(
          if: isGame, "from the port of a game, a call or a tunnel: its client has left", .form,
          ["game-traffic": 12, "previous-address-holder": 8])
        return weighing
      }
    }
  }

  /// Seconds after the last question from which an answer is late: programs wait one or two.
  private static let patience: UInt32 = 2

  /// Most answers came when the last question was long asked: seen only where the questions are logged too.
  private static func comesLate(_ tally: Tally, _ scene: Scene) -> Bool {
    guard tally.isRaw || tally.events <= 64, let asker = tally.kept.first?.destination, scene.home.holds(asker),
      let questions = scene.ledger.dossier(of: asker)?[.request]
    else { return false }
    let asked = questions.kept.filter { $0.destination == tally.source }.map(\.time.seconds)
    guard let last = asked.max(), questions.isRaw || asked.count > 1 else { return false }
    return tally.kept.count { $0.time.seconds > last + patience } * 2 > tally.kept.count
  }

  private static func weigh(isDNS: Bool, few: Bool, refused: Bool) -> Weighing {
    var weighing = Weighing([
      "late-dns-answer": 350, "duplicate-dns-answer": 100, "late-answer": 250, "reflection-attack": 60,
      "source-port-trick": 60,
      "dns-spoofing": 20, "game-traffic": 20, "previous-address-holder": 30,
    ])
    // Source: RFC 1035 §4.2.1; RFC 5452 §4; laboratory `dns-late-unreach`
    weighing.note(
      if: isDNS, "from port 53 to a temporary port: a resolver's answer", .form,
      ["late-dns-answer": 10, "duplicate-dns-answer": 8, "late-answer": -6, "dns-spoofing": 2])
    // Source: RFC 6335 §6; laboratory: misled in one kind (docs/reliability.md)
    weighing.note(
      if: !isDNS, "from a service to a temporary port: an answer", .form,
      ["late-answer": 10, "late-dns-answer": -15, "duplicate-dns-answer": -15, "dns-spoofing": -15])
    // Source: laboratory `reflect-dns` against `dns-late-unreach`
    weighing.note(if: few, "a few packets, not a stream", .spread, ["reflection-attack": -12, "source-port-trick": -6])
    // Source: RFC 1122 §4.1.3.1 (a closed port is told): the asker had gone
    weighing.note(
      if: refused, "your own host refused it: its program had stopped waiting", .mate,
      ["late-dns-answer": 8, "late-answer": 8])
    weighing.missing("your outgoing questions (log outgoing UDP)")
    return weighing
  }
}
