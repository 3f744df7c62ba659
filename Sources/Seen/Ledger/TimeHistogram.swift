/// Events by time in at most 32 slots of equal width, aligned to multiples of the width; the width doubles when the span
/// no longer fits. The result depends on the set of events only, never on their order, so it merges.
public struct TimeHistogram: BitwiseCopyable, Sendable {
  public static let slotCount = 32
  /// Seconds per slot: the initial width × a power of two.
  public private(set) var width: UInt32
  /// Number of the first slot: its start is `base × width` seconds.
  public private(set) var base: UInt32 = 0
  /// Slots from the first to the last occupied one, 0 ... 32; 0 is empty.
  private(set) var used: UInt16 = 0
  /// How often the width was doubled.
  private var doublings: UInt16 = 0
  // Last, so that what is asked first lies in one cache line.
  private var slots: InlineArray<32, UInt32> = .init(repeating: 0)

  public init(width: UInt32) {
    precondition(width > 0, "a slot has a width")
    self.width = width
  }

  /// The histogram that a state holds: `counts` from slot `base` on; `nil` if no set of events makes it.
  init?(width: UInt32, doublings: UInt8, base: UInt32, counts: [UInt32]) {
    self.init(width: width)
    guard doublings < 29, counts.count <= TimeHistogram.slotCount else { return nil }
    self.width = width << UInt32(doublings)
    self.doublings = UInt16(doublings)
    guard let first = counts.first, let last = counts.last else {
      if base != 0 || doublings != 0 { return nil }
      return
    }
    let end = (UInt64(base) + UInt64(counts.count)) * UInt64(self.width)
    guard first > 0, last > 0, end < 1 << 33 else { return nil }
    self.base = base
    used = UInt16(counts.count)
    for index in counts.indices { slots[index] = counts[index] }
  }

  /// Events in a slot, counted from `base`.
  subscript(slot: Int) -> UInt32 { slots[slot] }

  public var isEmpty: Bool { used == 0 }

  /// Counts `events` at `time`.
  public mutating func add(_ time: Timestamp, events: UInt32 = 1) {
    let offset = time.seconds / width &- base
    guard offset < used else { return makeRoom(for: time, events: events) }
    slots[Int(offset)] &+= events
  }

  /// Counts one event. `number` is its time divided by the width that this histogram began with: a division by a number that
  /// only a record knows takes as long as all the rest.
  @inline(__always)
  mutating func add(_ time: Timestamp, number: UInt32) {
    let offset = number &>> UInt32(doublings) &- base
    guard offset < used else { return goOn(to: offset, time) }
    slots[Int(offset)] &+= 1
  }

  /// Most that come later than all before are not much later.
  @inline(never)
  private mutating func goOn(to offset: UInt32, _ time: Timestamp) {
    guard used > 0, offset < TimeHistogram.slotCount else { return makeRoom(for: time, events: 1) }
    used = UInt16(offset + 1)
    slots[Int(offset)] = 1
  }

  /// Bytes from the histogram's begin to what `add` of that number changes, if it is there.
  @inline(__always)
  func offset(number: UInt32) -> Int {
    TimeHistogram.slotsOffset + Int(min(number &>> UInt32(doublings) &- base, 31)) * 4
  }

  private static let slotsOffset = 12

  @inline(never)
  private mutating func makeRoom(for time: Timestamp, events: UInt32) {
    var slot = time.seconds / width
    if used == 0 { (base, used) = (slot, 1) }
    while slot < base ? base &+ UInt32(used) - slot > 32 : slot - base >= 32 {
      coarsen()
      slot = time.seconds / width
    }
    if slot < base { shift(to: slot) }
    used = max(used, UInt16(slot - base + 1))
    slots[Int(slot - base)] &+= events
  }

  public mutating func merge(_ other: TimeHistogram) {
    guard !other.isEmpty else { return }
    while width < other.width { coarsen() }
    for index in 0..<Int(other.used) where other.slots[index] > 0 {
      add(Timestamp(seconds: (other.base + UInt32(index)) * other.width), events: other.slots[index])
    }
  }

  /// Start, in seconds since 1970, and events of every occupied slot, in order.
  public var occupied: [(start: UInt32, events: Int)] {
    (0..<Int(used)).filter { slots[$0] > 0 }.map { ((base + UInt32($0)) * width, Int(slots[$0])) }
  }

  /// The most events in one slot.
  public var peak: Int { (0..<Int(used)).reduce(0) { max($0, Int(slots[$1])) } }

  private mutating func coarsen() {
    (width, doublings) = (width * 2, doublings + 1)
    guard used > 0 else { return }
    var wider: InlineArray<32, UInt32> = .init(repeating: 0)
    let newBase = base / 2
    for index in 0..<UInt32(used) { wider[Int((base + index) / 2 - newBase)] &+= slots[Int(index)] }
    used = UInt16((base + UInt32(used) - 1) / 2 - newBase + 1)
    (slots, base) = (wider, newBase)
  }

  private mutating func shift(to slot: UInt32) {
    let distance = Int(base - slot)
    for index in stride(from: Int(used) - 1, through: 0, by: -1) { slots[index + distance] = slots[index] }
    for index in 0..<distance { slots[index] = 0 }
    used += UInt16(distance)
    base = slot
  }
}
