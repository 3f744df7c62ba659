/// What the firewall's kernel said of itself, beside which other findings are read.
struct KernelNotices {
  private var cookies: Set<UInt16> = []
  private var full: ClosedRange<UInt32>?

  init(_ ledger: Ledger) {
    guard ledger.events(.notice) > 0, let notices = ledger.dossier(of: .missing)?[.notice]?.kept else { return }
    for notice in notices where notice.notice == .synCookies { cookies.insert(notice.destinationPort) }
    let times = notices.filter { $0.notice == .tableFull && !$0.time.isMissing }.map(\.time.seconds)
    if let first = times.min(), let last = times.max() { full = first...last }
  }

  /// Whether openings at this port overflow its queue (Linux, net/ipv4/tcp_input.c, `tcp_syn_flood_action`).
  func sendsCookies(_ port: UInt16) -> Bool { cookies.contains(port) }

  /// Whether all of a tally's kept events came while the table of connections was full, within the minute before the first
  /// notice (the kernel holds notices back: `net_ratelimit`, ten in five seconds) or the two minutes after the last.
  func isOfFullTable(_ kept: Span<Event>) -> Bool {
    guard let full else { return false }
    return kept.allSatisfy {
      $0.time.seconds &+ 60 >= full.lowerBound && $0.time.seconds <= full.upperBound &+ 120
    }
  }
}
