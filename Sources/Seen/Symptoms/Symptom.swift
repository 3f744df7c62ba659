/// What is seen, recognised in a dossier by a pure function that claims shares of it.
protocol Symptom: SendableMetatype {
  /// File name of its article, and its name in reports.
  static var id: String { get }
  /// Roles without which there is nothing for it in a dossier.
  static var looksAt: RoleSet { get }
  /// Claims what of the case this symptom explains, and enters it with its causes weighed.
  static func examine(_ subject: inout Case, into book: inout Casebook)
}

extension Symptom {
  static func key(_ subject: Address = .missing, _ detail: UInt64 = 0) -> Casebook.Key {
    Casebook.Key(symptom: id, subject: subject, detail: detail)
  }
}
