/// Timestamp, address mask, information and router queries.
enum ICMPQuery: Symptom {
  static let id = "icmp-query"
  static let looksAt: RoleSet = [.query]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs else { return }
    let shares = subject.take([.query])
    book.enter(shares, under: key()) {
      var weighing = Weighing(["icmp-survey": 600, "host-discovery": 200])
      weighing.note(
        "a question that only surveys and scanners still ask", .form, ["icmp-survey": 6, "host-discovery": 3])
      return weighing
    }
  }
}
