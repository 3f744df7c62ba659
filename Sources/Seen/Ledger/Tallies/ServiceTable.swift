/// Services of a tally by events: exact up to a cap, beyond it a sample by level, with majority bits.
///
/// Keys are `Service.key`. Level L keeps the services whose hash has at least L leading zeros, L the least that
/// fits: it depends on the set of services only, so tables merge. Events of the others are the tally's events less those
/// counted here. From level 1 on, majority bits count in how many events each bit of the key is set: linear, and enough
/// to name the service that holds more than half of the events. At level 0 the table says all that, so they are not kept.
struct ServiceTable: BitwiseCopyable {
  /// Slots of the open-addressing table: key × 2^32 + count, 0 when empty.
  static let slotCount = 64
  /// The highest cap: three slots in four.
  static let highestCap = 48

  // The level comes last: every event asks for it, and for the hours that follow in a tally's record.
  private(set) var majority = MajorityBits()
  private var slots: InlineArray<64, UInt64> = .init(repeating: 0)
  private(set) var count: UInt8 = 0
  private(set) var level: UInt8 = 0

  /// One to one on 24-bit keys.
  @inline(__always)
  static func hash(_ key: UInt32) -> UInt32 {
    var x = key &* 0x9E37_79B1
    x = (x ^ x >> 15) &* 0x85EB_CA6B
    return x ^ x >> 13
  }

  /// Byte of the slots in which the search for a key begins.
  @inline(__always)
  static func offset(_ key: UInt32) -> Int { Int(hash(key) & 63) * 8 }

  @inline(__always)
  mutating func add(_ key: UInt32, events: UInt32 = 1, cap: Int) {
    if level > 0 { majority.add(key, events: events) }
    put(key, events: events, cap: cap)
  }

  @inline(__always)
  private mutating func put(_ key: UInt32, events: UInt32, cap: Int) {
    let hash = ServiceTable.hash(key)
    var slot = Int(hash & 63)
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == key {
        let (sum, overflow) = UInt32(truncatingIfNeeded: slots[slot]).addingReportingOverflow(events)
        slots[slot] = UInt64(key) << 32 | UInt64(overflow ? .max : sum)
        return
      }
      slot = (slot + 1) & 63
    }
    guard hash.leadingZeroBitCount >= Int(level) else { return }
    if Int(count) == cap { return makeRoom(for: key, events: events, cap: cap) }
    slots[slot] = UInt64(key) << 32 | UInt64(events)
    count += 1
  }

  /// Raises the level until the new key fits or is itself left out.
  @inline(never)
  private mutating func makeRoom(for key: UInt32, events: UInt32, cap: Int) {
    if level == 0 {
      majority = majorityOfAll
      majority.add(key, events: events)
    }
    while Int(count) == cap {
      raise(to: level + 1)
      if ServiceTable.hash(key).leadingZeroBitCount < Int(level) { return }
    }
    put(key, events: events, cap: cap)
  }

  private mutating func raise(to level: UInt8) {
    guard level > self.level else { return }
    let before = slots
    slots = .init(repeating: 0)
    (count, self.level) = (0, level)
    // Bound, since asking the copy for one would copy all of it again.
    let words = before.span
    for index in words.indices where words[index] != 0 {
      let (key, events) = ServiceTable.entry(words[index])
      put(key, events: events, cap: ServiceTable.slotCount)
    }
  }

  /// What the majority bits would be, had they been counted from the first event on; right at level 0 only.
  private var majorityOfAll: MajorityBits {
    var bits = MajorityBits()
    forEach { bits.add($0, events: $1) }
    return bits
  }

  mutating func merge(_ other: ServiceTable, cap: Int) {
    let sampled = level > 0 || other.level > 0
    if sampled {
      var sum = level > 0 ? majority : majorityOfAll
      sum.merge(other.level > 0 ? other.majority : other.majorityOfAll)
      majority = sum
      raise(to: max(level, other.level))
    }
    other.forEach { key, events in
      sampled ? put(key, events: events, cap: cap) : add(key, events: events, cap: cap)
    }
  }

  /// The table that a state holds.
  init(level: UInt8, entries: [(key: UInt32, events: UInt32)], majority: MajorityBits) {
    self.level = level
    for entry in entries { put(entry.key, events: entry.events, cap: ServiceTable.highestCap) }
    self.majority = majority
  }

  init() {}

  /// Keys and events, by key.
  var entries: [(key: UInt32, events: UInt32)] {
    var found: [(key: UInt32, events: UInt32)] = []
    forEach { found.append(($0, $1)) }
    return found.sorted { $0.key < $1.key }
  }

  /// Calls `body` with every key and its events, in the order of slots.
  @inline(__always)
  func forEach(_ body: (_ key: UInt32, _ events: UInt32) -> Void) {
    let words = slots.span
    for index in words.indices where words[index] != 0 {
      let (key, events) = ServiceTable.entry(words[index])
      body(key, events)
    }
  }

  private static func entry(_ word: UInt64) -> (key: UInt32, events: UInt32) {
    (UInt32(truncatingIfNeeded: word >> 32), UInt32(truncatingIfNeeded: word))
  }
}
