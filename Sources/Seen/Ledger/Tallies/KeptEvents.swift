/// The events of a tally that are kept when not all can be: the smallest by the top half of `Event.probeHash`, then by
/// the canonical order; equal events count once. Since the hash leaves source and TTL out, all copies of one probe are
/// kept by all of their senders.
struct KeptEvents: BitwiseCopyable {
  static let highestCap = 16

  private var hashes: InlineArray<16, UInt32> = .init(repeating: 0)
  private var events: InlineArray<16, PackedEvent> = .init(repeating: PackedEvent())
  private(set) var count = 0

  subscript(index: Int) -> PackedEvent { events[index] }

  /// Hashes above it are no candidates.
  func threshold(cap: Int) -> UInt32 { count < cap ? .max : hashes[cap - 1] }

  @inline(never)
  mutating func insert(_ event: PackedEvent, hash: UInt32, cap: Int) {
    var place = count
    while place > 0 && (hashes[place - 1] > hash || hashes[place - 1] == hash && event < events[place - 1]) {
      place -= 1
    }
    if place > 0 && hashes[place - 1] == hash && events[place - 1] == event {
      return keepFirstLocation(place - 1, event.location)
    }
    guard place < cap else { return }
    if count < cap { count += 1 }
    var index = count - 1
    while index > place {
      hashes[index] = hashes[index - 1]
      events[index] = events[index - 1]
      index -= 1
    }
    hashes[place] = hash
    events[place] = event
  }

  /// Of equal events the first that has a place in the inputs stands for all, whichever came first to the ledger.
  private mutating func keepFirstLocation(_ index: Int, _ location: UInt32) {
    if location != 0 && (events[index].location == 0 || location < events[index].location) {
      events[index].location = location
    }
  }

  mutating func merge(_ other: KeptEvents, cap: Int) {
    for index in 0..<other.count { insert(other.events[index], hash: other.hashes[index], cap: cap) }
  }
}
