/// Something of ours wants out and is not let.
///
/// Weights: from us. Judgement; SketchTests.
enum OutboundBlocked: Symptom {
  static let id = "outbound-blocked"
  static let looksAt: RoleSet = [.opening, .request, .peer, .echoRequest]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard subject.isOurs else { return }
    for tally in subject.left([.opening, .request, .peer, .echoRequest]) where tally.denied * 2 > tally.events {
      guard tally.kept.allSatisfy({ subject.scene.direction(from: $0.source, to: $0.destination) == .fromUs }) else {
        continue
      }
      let shares = subject.take(RoleSet(tally.role))
      book.enter(shares, under: key(subject.source)) {
        var weighing = Weighing(["blocked-egress": 600, "ordinary": 250])
        // Source: the record's own action; judgement
        weighing.note("your firewall denied what your own host wants", .form, ["blocked-egress": 8])
        return weighing
      }
    }
  }
}
