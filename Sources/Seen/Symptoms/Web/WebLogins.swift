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
    let refused = shape.count { kind, answer in kind == .login && answer == 4 }
    let forms = shape.count { kind, answer in kind == .login && answer != 3 }
    guard refused >= leastRefusals || forms >= leastForms else { return }
    let shares = subject.take([.webRequest]) { $0.requested.kind == .login }
    let logins = RequestShape(shares)
    book.enter(shares, under: RepeatedAttempts.key(subject.source, 1 << 20)) { chart in
      chart.sentence =
        forms >= leastForms
        ? "{actors} tried passwords at your web server: {requests}."
        : "{actors} failed to log in to your web server: {requests}."
      chart.tempo = logins.seconds < 3600 ? "burst" : "steady"
    } weigh: {
      weigh(forms, seconds: logins.seconds)
    }
  }

  private static func weigh(_ forms: Int, seconds: Int) -> Weighing {
    var weighing = Weighing(["password-guessing": 250, "repeated-probe": 250, "misdirected": 150, "ordinary": 250])
    weighing.note(
      if: forms >= 100, "\(forms) passwords: nobody forgets his so often", .spread,
      ["password-guessing": 16, "repeated-probe": 3, "ordinary": -10])
    weighing.note(
      if: (leastForms..<100).contains(forms), "\(forms) passwords", .spread,
      ["password-guessing": 12, "repeated-probe": 4, "ordinary": -6])
    weighing.note(
      if: forms < leastForms, "only \(forms): a bot that gives up, or a program with an old password", .spread,
      ["repeated-probe": 5, "misdirected": 4])
    let gap = seconds / max(1, forms)
    weighing.note(
      if: forms >= leastForms && gap <= 10, "one every \(max(1, gap)) seconds or less", .tempo,
      ["password-guessing": 4, "ordinary": -4, "misdirected": -2])
    return weighing
  }
}
