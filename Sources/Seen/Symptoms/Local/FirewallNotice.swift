/// The firewall speaks of itself.
///
/// Weights: the firewall itself. The kernel's own words (net/netfilter/nf_conntrack_core.c, net/ipv4/tcp_input.c).
enum FirewallNotice: Symptom {
  static let id = "firewall-notice"
  static let looksAt: RoleSet = [.notice]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    for notice in Notice.allCases {
      let shares = subject.take([.notice]) { $0.port == notice.rawValue }
      guard !shares.isEmpty else { continue }
      let cause = notice == .synCookies ? "syn-cookies" : "table-full"
      book.charts(shares, key(.missing, UInt64(notice.rawValue)), cause, "the kernel says so in these words")
    }
    let rest = subject.take([.notice])
    book.charts(rest, key(.missing, 99), "unexplained", "a notice that is not known here")
  }
}

extension Casebook {
  /// Enters shares whose cause the record itself names.
  mutating func charts(_ shares: [Tally], _ key: Key, _ cause: String, _ because: String) {
    enter(shares, under: key) {
      var weighing = Weighing(cause == "unexplained" ? [:] : [cause: 900])
      // Source: the notice's own words, Linux net/netfilter/nf_conntrack_core.c and net/ipv4/tcp_input.c
      if cause != "unexplained" { weighing.note(because, .form, [cause: 20]) }
      return weighing
    }
  }
}
