/// Minutes in which segments of many unknown connections began at once: the firewall had forgotten what was running, because
/// it started, was reloaded, or changed over. Segments with FIN do not count: what ends was closing anyhow.
struct Onsets {
  /// Partners whose first segment falls into a minute that make it a burst: they do not act in step.
  static let leastPartners = 5
  /// Times the mean of the other minutes.
  private static let timesMean = 10

  private var minutes: Set<UInt32> = []
  /// Partners by the minute of their first segment, and all of them: until `close`.
  private var partners: [UInt32: Int] = [:]
  private var all = 0

  /// Notes the events of one tally of segments.
  mutating func note(_ events: Span<Event>) {
    var first = Timestamp.missing
    for index in events.indices {
      let time = events[index].time
      if events[index].tcpFlags.contains(.fin) { return }
      if !time.isMissing, first.isMissing || time < first { first = time }
    }
    if first.isMissing { return }
    partners[first.seconds / 60, default: 0] += 1
    all += 1
  }

  /// Finds the bursts once all tallies were noted.
  mutating func close(_ ledger: Ledger) {
    let span = Int(ledger.last.seconds / 60) - Int(ledger.first.seconds / 60) + 1
    for (minute, count) in partners where count >= Onsets.leastPartners {
      // What falls over the edge of a minute belongs to it.
      let near = count + partners[minute + 1, default: 0]
      if near * max(1, span - 2) >= Onsets.timesMean * (all - near) || all == near { minutes.insert(minute) }
    }
    partners = [:]
  }

  /// Whether all of a tally's kept events lie in a burst.
  func holds(_ kept: Span<Event>) -> Bool {
    guard !minutes.isEmpty, !kept.isEmpty else { return false }
    return kept.allSatisfy { event in
      let minute = event.time.seconds / 60
      return !event.time.isMissing && !event.tcpFlags.contains(.fin)
        && (minutes.contains(minute) || minute > 0 && minutes.contains(minute - 1))
    }
  }
}
