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
    var number: UInt64 = 0
    // By ways, sixteen bits each: neither, entered only, left only, both.
    var ways: UInt64 = 0
    var times = times
    for index in batch.indices {
      let marks = batch[index].marks
      events[Int(batch[index].role.rawValue & 31) * 4 + Int(marks.rawValue & 3)] &+= 1
      number &+= UInt64(batch[index].count)
      ways &+= 1 &<< UInt64(marks.rawValue >> 6 & 0x30)
      let time = batch[index].time
      if !time.isMissing { times.include(time.seconds) }
    }
    packets &+= number
    enteredOnly &+= ways >> 16 & 0xFFFF
    leftOnly &+= ways >> 32 & 0xFFFF
    passedThrough &+= ways >> 48
    self.times = times
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
