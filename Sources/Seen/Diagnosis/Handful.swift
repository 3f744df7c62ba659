/// The figures of a few events of one tally, all of which are at hand.
struct Handful {
  private(set) var packets = 0
  private(set) var allowed = 0
  private(set) var denied = 0
  /// The first and the last known time.
  let first: Timestamp
  let last: Timestamp
  /// How many different attempts they are, and at how many hosts and services.
  let attempts: Int
  let hosts: Int
  let services: Int

  @inline(__always)
  init(_ events: Span<Event>) {
    // A missing time is 0: less one it is the largest.
    var (first, last) = (UInt32.max, UInt32(0))
    for index in events.indices {
      let (marks, time) = (events[index].marks, events[index].time.seconds)
      packets &+= Int(events[index].count)
      allowed &+= Int(marks.allowed)
      denied &+= Int(marks.denied)
      first = min(first, time &- 1)
      last = max(last, time)
    }
    self.first = Timestamp(seconds: last == 0 ? 0 : first &+ 1)
    self.last = Timestamp(seconds: last)
    let isOfOne = events.end(ofDestinationAt: 0) == events.count
    hosts = isOfOne ? 1 : events.different { $0.destination }
    attempts = events.attempts(atOneHost: isOfOne)
    services = events.count == 1 ? 1 : events.different { $0.serviceKey }
  }
}
