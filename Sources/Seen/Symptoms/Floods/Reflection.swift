/// Answers in a stream that nobody of ours asked for: servers are abused to hit us.
enum Reflection: Symptom {
  static let id = "reflection"
  static let looksAt: RoleSet = [.reply]
  static let leastEvents = 50

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs, let tally = subject[.reply], let first = tally.kept.first else { return }
    let many = subject.scene.floods.flood(at: first.destination, .reply)
    guard many != nil || isStream(tally), subject.scene.mates(of: tally.kept) * 4 < tally.kept.count else { return }
    let shares = subject.take([.reply])
    book.enter(shares, under: key(first.destination, many == nil ? 1 : 2)) { chart in
      chart.forged = true
    } weigh: {
      var weighing = Weighing([
        "reflection-attack": 200, "late-dns-answer": 250, "late-answer": 250, "own-traffic": 150,
      ])
      weighing.note(
        "an unbroken stream of answers to one port of yours", .spread,
        ["reflection-attack": 12, "late-dns-answer": -15, "late-answer": -10, "own-traffic": -6])
      weighing.note(
        if: Ports.amplifiers.contains(first.sourcePort), "the service is known for amplifying (TA14-017A)", .form,
        ["reflection-attack": 4])
      weighing.note(
        if: many != nil, "many servers answer at once", .spread, ["reflection-attack": 10, "late-dns-answer": -10])
      weighing.missing("whether anything of yours asked (log outgoing UDP)")
      return weighing
    }
  }

  /// Many answers, all to one or two of our ports: late answers go to a new port every time.
  private static func isStream(_ tally: Tally) -> Bool {
    tally.events >= leastEvents && Set(tally.kept.map(\.destinationPort)).count <= 2
      && tally.services.first.map { Ports.amplifiers.contains($0.service.port) } ?? false
  }
}
