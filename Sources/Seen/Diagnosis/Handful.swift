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
  let services: FewServices

  /// - Parameters:
  ///   - isOfOneHost: whether all went to one host.
  ///   - service: what all asked for, where that is known already.
  @inline(__always)
  init(_ events: Span<Event>, isOfOneHost isOfOne: Bool, service: UInt32? = nil) {
    // A missing time is 0: less one it is the largest.
    var (first, last) = (UInt32.max, UInt32(0))
    var (some, sums) = (Marks(), UInt64(0))
    for index in events.indices {
      let (marks, time) = (events[index].marks, events[index].time.seconds)
      some.formUnion(marks)
      sums &+= marks.allowed | marks.denied &<< 32
      first = min(first, time &- 1)
      last = max(last, time)
    }
    (allowed, denied) = (Int(sums & 0xFFFF_FFFF), Int(sums &>> 32))
    packets = some.contains(.count) ? events.packets : events.count
    self.first = Timestamp(seconds: last == 0 ? 0 : first &+ 1)
    self.last = Timestamp(seconds: last)
    hosts = isOfOne ? 1 : events.different { $0.destination }
    attempts = events.attempts(atOneHost: isOfOne)
    services = service.map { FewServices(key: $0, events: events.count) } ?? FewServices(of: events)
  }
}
