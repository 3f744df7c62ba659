/// Conversations: what was let in, what was answered, what left and came back.
///
/// Weights: all directions. What was let in and answered; laboratory `benign-*`.
enum OrdinaryTraffic: Symptom {
  static let id = "ordinary-traffic"
  static let looksAt: RoleSet = .all

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    ident(&subject, &book)
    visits(&subject, &book)
    let conversation = subject[.opening] != nil && subject[.continuing] != nil
    for tally in subject.tallies where isOrdinary(tally, subject, conversation) {
      enter(subject.takeWhole { $0.role == tally.role }, "ordinary", because(tally, subject), &book)
    }
  }

  /// Ident calls back during a conversation: ours to others, and others' to us where they were answered.
  private static func ident(_ subject: inout Case, _ book: inout Casebook) {
    guard subject.isOurs || subject[.continuing] != nil else { return }
    let shares = subject.take([.opening, .continuing, .refusing]) { $0.port == 113 && $0.networkProtocol == .tcp }
    enter(shares, "ident-callback", "to port 113 while both talk otherwise", &book)
  }

  /// Web requests of which nothing else was to be said.
  private static func visits(_ subject: inout Case, _ book: inout Casebook) {
    book.enter(subject.take([.webRequest]), under: key(.missing, 2)) { chart in
      chart.sentence = "{requests} such as visitors send, from {sources}."
    } weigh: {
      var weighing = Weighing(["ordinary": 850])
      // Source: judgement, corpus/detect/web and corpus/real
      weighing.note("pages, pictures, what robots ask: nothing that only scanners want", .form, ["ordinary": 10])
      return weighing
    }
  }

  private static func isOrdinary(_ tally: Tally, _ subject: Case, _ conversation: Bool) -> Bool {
    if tally.allowed * 2 > tally.events || subject.isOurs { return true }
    if tally.role == .opening || tally.role == .continuing, conversation { return true }
    return !subject.scene.isUnanswered(tally)
  }

  private static func because(_ tally: Tally, _ subject: Case) -> String {
    if tally.allowed * 2 > tally.events { return "your firewall let it pass" }
    return subject.isOurs ? "your own host sent it" : "it was answered, or answers something"
  }

  private static func enter(_ shares: [Tally], _ cause: String, _ because: String, _ book: inout Casebook) {
    book.enter(shares, under: key(.missing, cause == "ordinary" ? 0 : 1)) {
      var weighing = Weighing([cause: 850])
      // Source: the record's own action, or a contact (wrong once in 150 times)
      weighing.note(because, .mate, [cause: 10])
      return weighing
    }
  }
}
