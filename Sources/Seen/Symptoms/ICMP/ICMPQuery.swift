/// Timestamp, address mask, information and router queries.
///
/// Weights: to us. RFC 6918 (obsolete queries); judgement.
enum ICMPQuery: Symptom {
  static let id = "icmp-query"
  static let looksAt: RoleSet = [.query]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs else { return }
    // Answers to such a question are 14, 16 and 18: somebody asked, we or whoever forged our address.
    let answers = subject.take([.query]) { [14, 16, 18].contains($0.port >> 8) && $0.networkProtocol == .icmp }
    book.enter(answers, under: key(.missing, 1)) {
      var weighing = Weighing(["own-traffic": 400, "backscatter": 250, "decoy-of-us": 100])
      // Source: RFC 792; judgement: either side may have asked
      weighing.note(
        "an answer to a question about clock or netmask", .form, ["own-traffic": 3, "backscatter": 3])
      weighing.missing("outgoing ICMP queries")
      return weighing
    }
    let shares = subject.take([.query])
    book.enter(shares, under: key()) {
      var weighing = Weighing(["icmp-survey": 600, "host-discovery": 200])
      // Source: RFC 6918 (mask and information queries are obsolete); nmap -PP, -PM
      weighing.note(
        "a question that only surveys and scanners still ask", .form, ["icmp-survey": 6, "host-discovery": 3])
      return weighing
    }
  }
}
