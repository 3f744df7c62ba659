/// Answers to pings that nobody is known to have sent.
///
/// Weights: to us. RFC 792; SketchTests; a person pings fewer than sixteen hosts at once: judgement.
enum EchoReply: Symptom {
  static let id = "echo-reply"
  static let looksAt: RoleSet = [.echoReply]

  /// Hosts that answer the same address of ours without having been asked, as far as is known.
  private static let leastChorus = 16

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs, let tally = subject[.echoReply] else { return }
    let asked = subject.scene.mates(of: tally.kept) * 2 > tally.kept.count
    let hosts = Set(tally.kept.map(\.destination)).count
    guard !asked else { return }
    let shares = subject.take([.echoReply])
    // A person pings one or two; a chorus of hosts at one address of ours was asked by somebody who goes through them all.
    let senders = tally.kept.first.map { subject.scene.echoRepliers(to: $0.destination) } ?? 0
    let isChorus = senders >= leastChorus && tally.events <= 4
    book.enter(shares, under: key(.missing, (hosts >= 5 ? 1 : 0) | (isChorus ? 2 : 0))) {
      var weighing = Weighing(["own-traffic": 500, "backscatter": 200, "decoy-of-us": 150])
      // Source: RFC 792 (answers need questions); judgement: most are our own
      weighing.note(
        "an answer means that something asked, and your own side asks most", .form,
        ["own-traffic": 3, "backscatter": 2])
      // Source: Moore et al. 2001 table 1 (victims of ping floods)
      weighing.note(
        if: hosts >= 5, "\(hosts) addresses of yours get answers from one host", .spread,
        ["backscatter": 12, "decoy-of-us": 8, "own-traffic": -10])
      // Source: nmap -D with -PE: each target answers every decoy; SketchTests
      weighing.note(
        if: isChorus, "\(senders) hosts answer one address of yours, a packet or a few each", .spread,
        ["decoy-of-us": 14, "backscatter": 3, "own-traffic": -6])
      weighing.missing("outgoing echo requests")
      return weighing
    }
  }
}
