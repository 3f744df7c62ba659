/// Counts over all events: by role and action, so that it can be said what the logs show at all.
struct Totals: BitwiseCopyable {
  /// By role × 4 + action.
  private var events: InlineArray<128, UInt64> = .init(repeating: 0)
  var packets: UInt64 = 0
  /// Events that left the firewall and did not enter it, or entered and did not leave it, or did both.
  var leftOnly: UInt64 = 0
  var enteredOnly: UInt64 = 0
  var passedThrough: UInt64 = 0
  var times = Extent<UInt32>()

  /// Counts a batch of at most `EventBatch.capacity` events: sums stay in registers until its end.
  mutating func count(_ batch: Span<Event>) {
    // One packet each, and what the few that stand for several have more.
    var number = UInt64(batch.count)
    // By ways, sixteen bits each: neither, entered only, left only, both.
    var ways: UInt64 = 0
    // Before the earliest: what is missing is 0, hence behind all.
    var (before, last) = (times.lowest &- 1, times.highest)
    for index in batch.indices {
      let marks = batch[index].marks
      events[Int(batch[index].role.rawValue & 31) * 4 + Int(marks.rawValue & 3)] &+= 1
      if marks.contains(.count) { number &+= UInt64(batch[index].count) &- 1 }
      ways &+= 1 &<< UInt64(marks.rawValue >> 6 & 0x30)
      let seconds = batch[index].time.seconds
      before = min(before, seconds &- 1)
      last = max(last, seconds)
    }
    packets &+= number
    enteredOnly &+= ways >> 16 & 0xFFFF
    leftOnly &+= ways >> 32 & 0xFFFF
    passedThrough &+= ways >> 48
    times = Extent(lowest: before &+ 1, highest: last)
  }

  mutating func merge(_ other: Totals) {
    for index in 0..<128 { events[index] &+= other.events[index] }
    packets &+= other.packets
    leftOnly &+= other.leftOnly
    enteredOnly &+= other.enteredOnly
    passedThrough &+= other.passedThrough
    times.merge(other.times)
  }

  subscript(index: Int) -> UInt64 {
    get { events[index] }
    set { events[index] = newValue }
  }

  func events(_ role: Role, _ action: Action) -> Int { Int(events[Int(role.rawValue) * 4 + Int(action.rawValue)]) }
}
