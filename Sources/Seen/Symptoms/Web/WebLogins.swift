/// Passwords that were tried at web pages, again and again: a part of `repeated-attempts`.
///
/// Weights: to us. As `web-probe`.
enum WebLogins {
  /// Refusals that are more than a slip of the hand.
  static let leastRefusals = 5
  /// Forms that were sent, however they were answered: many pages say 200 to a wrong password.
  static let leastForms = 20

  static func examine(_ subject: inout Case, _ book: inout Casebook) {
    guard let tally = subject[.webRequest] else { return }
    let shape = RequestShape([tally])
    let refused = shape.count { kind, answer in kind.isLogin && answer == 4 }
    let forms = shape.count { kind, answer in kind.isLogin && answer != 3 }
    guard refused >= leastRefusals || forms >= leastForms else { return }
    let shares = subject.take([.webRequest]) { $0.requested.kind.isLogin }
    let logins = RequestShape(shares)
    book.enter(shares, under: RepeatedAttempts.key(subject.source, 1 << 20)) { chart in
      let place = place(shares)
      chart.sentence =
        forms >= leastForms
        ? "{actors} tried passwords at \(place): {requests}."
        : "{actors} failed to log in to \(place): {requests}."
      chart.tempo = logins.seconds < 3600 ? "burst" : "steady"
    } weigh: {
      weigh(forms, accounts: accounts(shares), seconds: logins.seconds)
    }
  }

  /// What was logged in to: the log of an application need not say where it listens.
  private static func place(_ shares: [Tally]) -> String {
    let kept = shares.flatMap(\.kept)
    guard kept.allSatisfy({ $0.request == .refusedLogin }) else { return "your web server" }
    return kept.contains { $0.destinationPort > 0 } ? "your {services}" : "an application of yours"
  }

  /// Different accounts that were tried, where the log names them.
  private static func accounts(_ shares: [Tally]) -> Int {
    Set(shares.flatMap(\.kept).filter { $0.request == .refusedLogin }.compactMap { $0.numbers?.sequence }).count
  }

  private static func weigh(_ forms: Int, accounts: Int, seconds: Int) -> Weighing {
    var weighing = Weighing(["password-guessing": 250, "repeated-probe": 250, "misdirected": 150, "ordinary": 250])
    // Source: Javed and Paxson 2013; fifty: judgement
    weighing.note(
      if: forms >= 100, "\(forms) passwords: nobody forgets his so often", .spread,
      ["password-guessing": 16, "repeated-probe": 3, "ordinary": -10])
    // Source: Javed and Paxson 2013; eight: twice what a person mistypes
    weighing.note(
      if: (leastForms..<100).contains(forms), "\(forms) passwords", .spread,
      ["password-guessing": 12, "repeated-probe": 4, "ordinary": -6])
    // Source: judgement; corpus/detect/web
    weighing.note(
      if: forms < leastForms, "only \(forms): a bot that gives up, or a program with an old password", .spread,
      ["repeated-probe": 5, "misdirected": 4])
    // Source: Javed and Paxson 2013 (guessers try many users); judgement
    weighing.note(
      if: accounts >= leastRefusals, "\(accounts) different accounts: nobody owns so many", .form,
      ["password-guessing": 14, "repeated-probe": 2, "misdirected": -8, "ordinary": -10])
    let gap = seconds / max(1, forms)
    // Source: judgement: a person reads the answer first
    weighing.note(
      if: forms >= leastForms && gap <= 10, "one every \(max(1, gap)) seconds or less", .tempo,
      ["password-guessing": 4, "ordinary": -4, "misdirected": -2])
    return weighing
  }
}
