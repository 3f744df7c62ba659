/// One source at one service, again and again.
///
/// Weights: to us. RFC 6298 (retries are one attempt); laboratory `ssh-brute`; eight guesses: twice what a person
/// mistypes, judgement.
enum RepeatedAttempts: Symptom {
  static let id = "repeated-attempts"
  static let looksAt: RoleSet = [.opening, .request, .peer, .webRequest]
  static let leastGuesses = 8
  /// Fewer events are no repetition: `LoneProbe` tells of them.
  static let leastEvents = 7

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    WebLogins.examine(&subject, &book)
    guard !subject.isOurs, subject.events >= leastEvents else { return }
    guesses(&subject, &book)
    Repeats.enter(&subject, &book)
  }

  /// Many short sessions at a login, let in each time.
  private static func guesses(_ subject: inout Case, _ book: inout Casebook) {
    guard let opening = subject[.opening] else { return }
    for count in opening.services where Ports.logins.contains(count.service.port) && count.events >= leastGuesses {
      guard let cut = opening.split({ $0 == count.service })?.taken, cut.attemptCount >= leastGuesses,
        isLetIn(cut, subject)
      else { continue }
      let shares = subject.take([.opening, .continuing, .refusing]) { $0 == count.service }
      book.enter(alone: shares, under: key(subject.source, UInt64(count.service.port))) { chart in
        chart.tempo = cut.last.seconds - cut.first.seconds < 3600 ? "burst" : "steady"
      } weigh: {
        var weighing = Weighing(["password-guessing": 400, "health-check": 100, "ordinary": 350, "repeated-probe": 50])
        let gap = Int(cut.last.seconds - cut.first.seconds) / max(1, cut.attemptCount)
        let isMany = cut.attemptCount >= 20 || gap <= 60
        // Source: Javed and Paxson 2013 (guessers against people who forget); twenty: judgement
        weighing.note(
          if: isMany, "\(cut.attemptCount) connections to a login", .spread,
          ["password-guessing": 8, "ordinary": -4])
        // Source: Durumeric et al. 2014: judgement, one's own block holds one's own people
        weighing.note(
          if: cut.kept.allSatisfy { $0.source.isOfSameBlock(as: $0.destination) },
          "out of the block that your own address is in", .distance, ["ordinary": 6, "password-guessing": -4])
        // Source: RFC 4252 §5 (a password needs a session)
        weighing.note(
          if: OwnEndings(cut).areFruitless,
          "the firewall's records say that none of them was answered: nobody asked for a password", .mate,
          ["password-guessing": -20, "repeated-probe": 14, "ordinary": -6])
        // Source: Javed and Paxson 2013; laboratory `ssh-brute`
        weighing.note(
          if: gap <= 60, "one every \(max(1, gap)) seconds or less", .tempo, ["password-guessing": 5, "ordinary": -4])
        return weighing
      }
    }
  }

  private static func isLetIn(_ cut: Tally, _ subject: Case) -> Bool {
    if cut.denied * 2 > cut.events { return false }
    if cut.allowed * 2 > cut.events { return true }
    return subject[.continuing].map { $0.services.contains { cut.services.first?.service == $0.service } } ?? false
  }
}
