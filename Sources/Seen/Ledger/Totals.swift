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

  /// Counts a batch: sums stay in registers until its end.
  mutating func count(_ batch: Span<Event>) {
    var sums = (packets: UInt64(0), entered: UInt64(0), left: UInt64(0), both: UInt64(0))
    var times = times
    for index in batch.indices {
      let marks = batch[index].marks
      events[Int(batch[index].role.rawValue & 31) * 4 + Int(marks.rawValue & 3)] &+= 1
      sums.packets &+= UInt64(batch[index].count)
      let (enters, leaves) = (marks.contains(.entered), marks.contains(.left))
      sums.entered &+= enters && !leaves ? 1 : 0
      sums.left &+= leaves && !enters ? 1 : 0
      sums.both &+= enters && leaves ? 1 : 0
      let time = batch[index].time
      if !time.isMissing { times.include(time.seconds) }
    }
    packets &+= sums.packets
    enteredOnly &+= sums.entered
    leftOnly &+= sums.left
    passedThrough &+= sums.both
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
