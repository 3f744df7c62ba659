/// "Connection accepted", though nobody of ours is known to have asked.
///
/// Weights: to us. Moore et al. 2001 table 1; CAIDA Corsaro's RSDoS thresholds (25 packets, 60 s); nmap
/// idle_scan.cc; laboratory `bs-synack-all`, `bs-decoys-ours`, `synack-probe`; decibels judgement.
enum UnsolicitedSynAck: Symptom {
  static let id = "unsolicited-syn-ack"
  static let looksAt: RoleSet = [.accepting]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs, let tally = subject[.accepting] else { return }
    guard subject.scene.mates(of: tally.kept) * 2 <= tally.kept.count || subject.scene.onlyReset(tally) else { return }
    let shares = subject.take([.accepting])
    let flood = Backscatter(tally, home: subject.scene.home)
    let isLate = subject.scene.ending(of: tally) == .unanswered
    book.enter(alone: shares, under: key(subject.source)) { chart in
      if chart.conclusion.cause == "backscatter" { chart.personal = flood.sentence }
    } weigh: {
      var weighing = weigh(AnswerShape(tally))
      flood.note(in: &weighing)
      // Source: Cisco 302014 "SYN Timeout" after 30 s: an acceptance that came later
      weighing.note(
        if: isLate, "the firewall's record says that your own opening of this connection was not answered in time",
        .mate, ["own-traffic": 16, "backscatter": -15, "decoy-of-us": -15])
      return weighing
    }
  }

  private static func weigh(_ shape: AnswerShape) -> Weighing {
    var weighing = Weighing([
      "backscatter": 350, "decoy-of-us": 120, "own-traffic": 150, "asymmetric-routing": 120, "host-discovery": 60,
      "background-scan": 40, "idle-scan": 20,
    ])
    shape.note(in: &weighing)
    // Source: nmap scan_engine_raw.cc (its default window 1024); laboratory `synack-probe`
    weighing.note(
      if: shape.isCrafted, "window 1024 and a bare header: a scanner's packet, not a server's", .fingerprint,
      ["background-scan": 14, "host-discovery": 15, "backscatter": -10, "decoy-of-us": -10])
    // Source: nmap idle_scan.cc; SketchTests
    weighing.note(
      if: shape.isCrafted && shape.hosts == 1 && shape.events >= 10,
      "one of your hosts again and again, as somebody does who reads its IP IDs between two probes of another", .tempo,
      ["idle-scan": 20, "host-discovery": -10, "background-scan": -12])
    weighing.missing("your outgoing SYNs")
    return weighing
  }
}
