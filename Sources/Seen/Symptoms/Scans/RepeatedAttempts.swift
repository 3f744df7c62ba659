/// One source at one service, again and again.
enum RepeatedAttempts: Symptom {
  static let id = "repeated-attempts"
  static let looksAt: RoleSet = [.opening, .request, .peer, .webRequest]
  static let leastGuesses = 8

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    WebLogins.examine(&subject, &book)
    guard !subject.isOurs, subject.events > 6 else { return }
    guesses(&subject, &book)
    repeats(&subject, &book)
  }

  /// Many short sessions at a login, let in each time.
  private static func guesses(_ subject: inout Case, _ book: inout Casebook) {
    guard let opening = subject[.opening] else { return }
    for count in opening.services where Ports.logins.contains(count.service.port) && count.events >= leastGuesses {
      guard let cut = opening.split({ $0 == count.service })?.taken, cut.attemptCount >= leastGuesses,
        isLetIn(cut, subject)
      else { continue }
      let shares = subject.take([.opening, .continuing, .refusing]) { $0 == count.service }
      book.enter(shares, under: key(subject.source, UInt64(count.service.port))) { chart in
        chart.tempo = cut.last.seconds - cut.first.seconds < 3600 ? "burst" : "steady"
      } weigh: {
        var weighing = Weighing(["password-guessing": 400, "health-check": 100, "ordinary": 350])
        weighing.note(
          "\(cut.attemptCount) connections to a login", .spread, ["password-guessing": 8, "ordinary": -4])
        let gap = Int(cut.last.seconds - cut.first.seconds) / max(1, cut.attemptCount)
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

  /// RTP takes even ports (RFC 3550 §11), and a sender's packets come evenly and are of about one size.
  private static func isMedia(_ share: Tally) -> Bool {
    guard share.role == .peer, let port = share.destinationPort, port.lowerBound == port.upperBound,
      port.lowerBound >= 5000, port.lowerBound % 2 == 0, let length = share.length, share.events >= 50
    else { return false }
    return length.lowerBound >= 60 && share.events >= 5 * Int(share.last.seconds - share.first.seconds + 1)
  }

  private static func repeats(_ subject: inout Case, _ book: inout Casebook) {
    for tally in subject.left([.opening, .request, .peer]) where tally.events > 6 {
      guard let most = tally.services.first, most.events > 6, tally.allowed * 2 <= tally.events else { continue }
      if subject[.continuing] != nil, tally.role == .opening { continue }
      if !subject.scene.isUnanswered(tally) { continue }
      let shares = subject.take(RoleSet(tally.role)) { $0 == most.service }
      guard let share = shares.first else { continue }
      let isMessage = share.role != .opening && !Ports.amplifiers.contains(most.service.port)
      let rhythm = Rhythm(share)
      let (isMedia, isGame) = (isMedia(share), isMessage && Ports.isPeerToPeer(most.service.port))
      let detail = UInt64(isMessage ? 1 : 0) << 16 | (isMedia ? 2 : 0) | (isGame ? 4 : 0) | (rhythm == nil ? 0 : 8)
      book.enter(shares, under: key(isMessage || rhythm != nil ? subject.source : .missing, detail)) {
        var weighing = Weighing([
          "repeated-probe": 380, "background-probe": 240, "misdirected": 140, "heartbeat": 100, "media-leftover": 30,
          "game-traffic": 30,
        ])
        weighing.note(
          if: rhythm != nil, "one every \(rhythm?.seconds ?? 0) seconds, exactly", .tempo,
          ["heartbeat": 14, "repeated-probe": -4, "misdirected": 4])
        weighing.note(
          if: isMedia, "equal packets many times a second at an even port: sound or pictures of a call", .tempo,
          ["media-leftover": 20, "misdirected": -4])
        weighing.note(
          if: isGame, "a port of games and calls", .form, ["game-traffic": 12])
        weighing.note(
          "the same service again and again, and nothing came of it", .spread,
          ["repeated-probe": 6, "background-probe": 2])
        weighing.note(
          if: isMessage, "messages, not openings: somebody means a receiver here", .form,
          ["misdirected": 13, "heartbeat": 4])
        return weighing
      }
    }
  }
}
