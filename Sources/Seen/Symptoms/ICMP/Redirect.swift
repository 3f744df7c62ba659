/// "There is a better way": from a neighbour it is routing, from afar an attempt to bend the route.
///
/// Weights: to us. RFC 1122 §3.2.2.2 (valid from the first-hop gateway only); decibels judgement.
enum Redirect: Symptom {
  static let id = "redirect"
  static let looksAt: RoleSet = [.redirect]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    let shares = subject.take([.redirect])
    let far = shares.contains { $0.kept.contains { $0.hops.map { Distance.hops($0) > 0 } ?? false } }
    book.enter(shares, under: key(subject.source, far ? 1 : 0)) {
      var weighing = Weighing(["gateway-redirect": 550, "crafted-packet": 300])
      weighing.note(
        if: far, "it passed routers; a redirect is only valid from the segment's own gateway (RFC 1122 §3.2.2.2)",
        .distance,
        ["crafted-packet": 14, "gateway-redirect": -14])
      // Source: RFC 1122 §3.2.2.2
      weighing.note(if: !far, "it passed no router", .distance, ["gateway-redirect": 6])
      return weighing
    }
  }
}
