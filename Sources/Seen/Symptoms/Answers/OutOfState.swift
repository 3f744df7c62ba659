/// Segments in the middle or at the end of a connection that the firewall does not know.
///
/// Weights: to us and from us. Linux nf_conntrack_proto_tcp.c (how long it remembers: ten seconds after a reset,
/// two minutes after a FIN); five partners in a minute, ten times the others' mean: judgement; laboratory `tcp-late-data`; decibels judgement.
enum OutOfState: Symptom {
  static let id = "out-of-state"
  static let looksAt: RoleSet = [.continuing]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard let tally = subject[.continuing], subject[.opening] == nil else { return }
    guard tally.allowed * 2 <= tally.events, subject.scene.isUnanswered(tally) else { return }
    if subject.isOurs, tally.denied == 0 { return }
    let fromService = tally.kept.allSatisfy(\.isFromService)
    let ends = tally.kept.contains { !$0.tcpFlags.isDisjoint(with: [.fin, .psh]) }
    let isOnset = subject.scene.onsets.holds(tally)
    let shares = subject.take([.continuing])
    let detail: UInt64 = (fromService ? 1 : 0) | (ends ? 2 : 0) | (subject.isOurs ? 4 : 0) | (isOnset ? 8 : 0)
    book.enter(shares, under: key(.missing, detail)) {
      var weighing = Weighing([
        "closed-session": 500, "asymmetric-routing": 150, "restart-shadow": 100, "late-answer": 50,
        "background-scan": 80,
      ])
      weighing.note(
        if: fromService, "from a service to a temporary port: the far side of a connection that your side opened",
        .form,
        ["closed-session": 10, "background-scan": -8, "restart-shadow": 4])
      weighing.note(
        if: !fromService, "segments of a connection that is not in the table", .form,
        ["closed-session": 4, "restart-shadow": 3])
      weighing.note(if: ends, "data or the end of a connection", .form, ["closed-session": 4, "background-scan": -8])
      weighing.note(
        if: isOnset, "within the minute in which segments of many other connections began as well", .tempo,
        ["restart-shadow": 16, "closed-session": -3, "background-scan": -4])
      weighing.missing("the connection table's timeouts")
      return weighing
    }
  }
}
