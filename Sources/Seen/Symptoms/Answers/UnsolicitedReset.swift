/// "Connection refused", though nobody of ours is known to have asked.
enum UnsolicitedReset: Symptom {
  static let id = "unsolicited-reset"
  static let looksAt: RoleSet = [.refusing]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs, let tally = subject[.refusing] else { return }
    guard subject.scene.isUnanswered(tally) else { return }
    let shares = subject.take([.refusing])
    let shape = AnswerShape(tally)
    book.enter(shares, under: key(shape.isFew ? .missing : subject.source, shape.isFew ? 1 : 0)) {
      var weighing = Weighing([
        "closed-session": 350, "backscatter": 300, "decoy-of-us": 100, "asymmetric-routing": 80, "host-discovery": 30,
      ])
      shape.note(in: &weighing)
      weighing.note(
        if: shape.isFew, "a few resets from one service to one port: the end of a session", .spread,
        ["closed-session": 8, "backscatter": -3])
      return weighing
    }
  }
}
