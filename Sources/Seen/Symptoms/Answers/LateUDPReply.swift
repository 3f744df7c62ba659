/// An answer by UDP that nobody waits for any more.
enum LateUDPReply: Symptom {
  static let id = "late-udp-reply"
  static let looksAt: RoleSet = [.reply]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs, let tally = subject[.reply] else { return }
    let refused = tally.kept.contains { subject.scene.refusals.contains($0) }
    guard refused || subject.scene.isUnanswered(tally), tally.allowed * 2 <= tally.events
    else { return }
    for service in tally.services.map(\.service) {
      let shares = subject.take([.reply]) { $0 == service }
      let few = shares.allSatisfy { $0.events <= 20 }
      let isDNS = service.port == 53
      book.enter(shares, under: key(.missing, (isDNS ? 1 : 0) | (few ? 2 : 0) | (refused ? 4 : 0))) {
        weigh(isDNS: isDNS, few: few, refused: refused)
      }
    }
  }

  private static func weigh(isDNS: Bool, few: Bool, refused: Bool) -> Weighing {
    var weighing = Weighing([
      "late-dns-answer": 350, "duplicate-dns-answer": 100, "late-answer": 250, "reflection-attack": 60,
      "source-port-trick": 60,
      "dns-spoofing": 20,
    ])
    weighing.note(
      if: isDNS, "from port 53 to a temporary port: a resolver's answer", .form,
      ["late-dns-answer": 10, "duplicate-dns-answer": 8, "late-answer": -6, "dns-spoofing": 2])
    weighing.note(
      if: !isDNS, "from a service to a temporary port: an answer", .form,
      ["late-answer": 10, "late-dns-answer": -15, "duplicate-dns-answer": -15, "dns-spoofing": -15])
    weighing.note(if: few, "a few packets, not a stream", .spread, ["reflection-attack": -12, "source-port-trick": -6])
    weighing.note(
      if: refused, "your own host refused it: its program had stopped waiting", .mate,
      ["late-dns-answer": 8, "late-answer": 8])
    weighing.missing("your outgoing questions (log outgoing UDP)")
    return weighing
  }
}
