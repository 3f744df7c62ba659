/// Lets through what lies between `--since` and `--until`, by the batch, and counts the rest.
struct TimeWindow<Inner: EventSink>: EventSink {
  var inner: Inner
  private(set) var outside = 0
  private let since: Timestamp?
  private let until: Timestamp?
  private var kept: [Event] = []

  init(_ inner: Inner, since: Timestamp?, until: Timestamp?) {
    self.inner = inner
    self.since = since
    self.until = until
  }

  mutating func take(_ events: Span<Event>) {
    if since == nil, until == nil {
      inner.take(events)
      return
    }
    kept.removeAll(keepingCapacity: true)
    for index in events.indices where holds(events[index].time) { kept.append(events[index]) }
    outside += events.count - kept.count
    let passed = kept
    if !passed.isEmpty { inner.take(passed.span) }
  }

  private func holds(_ time: Timestamp) -> Bool {
    guard !time.isMissing else { return false }
    return since ?? .missing <= time && time <= until ?? Timestamp(seconds: .max)
  }
}
