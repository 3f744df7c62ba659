/// Fragments without their transport header.
///
/// Weights: to us. RFC 791 (only the first fragment has ports); judgement.
enum Fragments: Symptom {
  static let id = "fragments"
  static let looksAt: RoleSet = [.fragment]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    let shares = subject.take([.fragment])
    book.enter(shares, under: key(.missing)) {
      var weighing = Weighing(["fragment-artefact": 600, "crafted-packet": 200])
      // Source: RFC 791 §3.2
      weighing.note("the ports are in the first fragment only", .form, ["fragment-artefact": 6])
      return weighing
    }
  }
}
