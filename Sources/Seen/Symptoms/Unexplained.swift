/// What nobody claimed.
///
/// Weights: all directions. Nothing is weighed.
enum Unexplained: Symptom {
  static let id = "unexplained"
  static let looksAt: RoleSet = .all

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    let shares = subject.takeAll()
    for share in shares {
      book.enter([share], under: key(.missing, UInt64(share.role.rawValue))) {
        Weighing([:])
      }
    }
  }
}
