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

  @inline(__always)
  mutating func count(_ event: Event) {
    events[Int(event.role.rawValue & 31) * 4 + Int(event.marks.rawValue & 3)] &+= 1
    packets &+= UInt64(event.count)
    switch event.marks.intersection([.entered, .left]) {
    case .entered: enteredOnly &+= 1
    case .left: leftOnly &+= 1
    case []: break
    default: passedThrough &+= 1
    }
    if !event.time.isMissing { times.include(event.time.seconds) }
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
