/// Source quench: routers have not sent it since RFC 6633.
///
/// Weights: to us. RFC 6633 (abolished).
enum SourceQuench: Symptom {
  static let id = "source-quench"
  static let looksAt: RoleSet = [.sourceQuench]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    let shares = subject.take([.sourceQuench])
    book.enter(shares, under: key()) {
      var weighing = Weighing(["obsolete-icmp": 600, "crafted-packet": 150])
      // Source: RFC 6633 §3 (must not be sent, must be ignored)
      weighing.note(
        "a message that today's systems neither send nor heed", .form, ["obsolete-icmp": 6, "crafted-packet": 3])
      return weighing
    }
  }
}
