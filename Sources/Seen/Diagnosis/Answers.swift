/// What our own hosts sent back joins the finding that it answers.
enum Answers {
  static let roles: RoleSet = [.accepting, .refusing, .continuing, .reply, .echoReply, .unreachable, .exceeded]

  static func join(_ subject: inout Case, _ book: inout Casebook) {
    for tally in subject.left(roles) {
      guard let first = tally.kept.first, let key = book.keyOfActor[first.destination],
        tally.kept.allSatisfy({ book.keyOfActor[$0.destination] == key })
      else { continue }
      book.enterAnswers(subject.takeWhole { $0.role == tally.role }, under: key)
    }
  }
}
