/// A router or host could not read a header.
///
/// Weights: to us. RFC 792; judgement.
enum ParameterProblem: Symptom {
  static let id = "parameter-problem"
  static let looksAt: RoleSet = [.parameterProblem]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    let shares = subject.take([.parameterProblem])
    book.enter(shares, under: key()) {
      var weighing = Weighing(["obsolete-icmp": 600, "crafted-packet": 150])
      // Source: RFC 1122 §3.2.2.5; judgement: headers that are wrong are made
      weighing.note(
        "a message that today's systems neither send nor heed", .form, ["obsolete-icmp": 6, "crafted-packet": 3])
      return weighing
    }
  }
}
