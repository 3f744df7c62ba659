/// TCP flags that no stack sends together.
///
/// Weights: to us. RFC 9293 (which flags go together); psad's and Snort's signatures use the same flags; laboratory
/// `xmas-hping`; decibels judgement.
enum OddFlags: Symptom {
  static let id = "odd-flags"
  static let looksAt: RoleSet = [.malformed]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    let shares = subject.take([.malformed])
    book.enter(alone: shares, under: key(subject.source)) { chart in
      chart.tool = Tools.tool(of: shares)
      chart.technique = Tools.technique(of: shares)
    } weigh: {
      var weighing = Weighing(["crafted-packet": 400, "targeted-scan": 200, "background-scan": 250])
      let events = shares.reduce(0) { $0 + $1.events }
      // Source: Wustrow et al. 2010 (odd packets are a trickle everywhere); judgement
      weighing.note(
        if: events <= 6 && !isAtOnce(shares), "a few, far apart, as scanners of the whole Internet send in passing",
        .spread,
        ["background-scan": 12, "targeted-scan": -2])
      let flags = Set(shares.flatMap { $0.kept.map(\.tcpFlags.description) }).sorted().joined(separator: ", ")
      // Source: RFC 9293 §3.1; nmap -sF, -sN, -sX; laboratory `nmap-sF-open`, `nmap-sX-open`
      weighing.note(
        "TCP flags \(flags.isEmpty ? "none" : flags): no ordinary system sends them so", .form,
        ["crafted-packet": 10, "targeted-scan": 7, "background-scan": 3])
      return weighing
    }
  }

  /// Within ten minutes.
  private static func isAtOnce(_ shares: [Tally]) -> Bool {
    shares.allSatisfy { $0.first.isMissing || $0.last.seconds - $0.first.seconds <= 600 }
  }
}
