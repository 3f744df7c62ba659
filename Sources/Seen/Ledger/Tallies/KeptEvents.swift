/// The events of a tally that are kept when not all can be: the smallest by the top half of `Event.probeHash`, then by
/// the canonical order; equal events count once. Since the hash leaves source and TTL out, all copies of one probe are
/// kept by all of their senders.
///
/// They stand in no order: most are kept for good, and sorting them at every step costs more than finding the greatest
/// when one has to go.
struct KeptEvents: BitwiseCopyable {
  static let highestCap = 16

  private var hashes: InlineArray<16, UInt32> = .init(repeating: 0)
  private var events: InlineArray<16, PackedEvent> = .init(repeating: PackedEvent())
  private var number: UInt32 = 0
  /// Where the greatest stands once there are as many as may be.
  private var greatest: UInt32 = 0

  var count: Int { Int(number) }

  subscript(index: Int) -> PackedEvent { events[index] }

  /// Hashes above it are no candidates.
  func threshold(cap: Int) -> UInt32 { count < cap ? .max : hashes[Int(greatest)] }

  @inline(never)
  mutating func insert(_ event: PackedEvent, hash: UInt32, cap: Int) {
    for index in 0..<count where hashes[index] == hash && events[index] == event {
      return keepFirstLocation(index, event.location)
    }
    guard count == cap else {
      put(event, hash, at: count)
      number += 1
      if count == cap { findGreatest() }
      return
    }
    let last = Int(greatest)
    guard hash < hashes[last] || hash == hashes[last] && event < events[last] else { return }
    put(event, hash, at: last)
    findGreatest()
  }

  private mutating func put(_ event: PackedEvent, _ hash: UInt32, at index: Int) {
    hashes[index] = hash
    events[index] = event
  }

  private mutating func findGreatest() {
    var found = 0
    for index in 1..<max(1, count) where isAfter(index, found) { found = index }
    greatest = UInt32(found)
  }

  private func isAfter(_ index: Int, _ other: Int) -> Bool {
    hashes[index] != hashes[other] ? hashes[index] > hashes[other] : events[other] < events[index]
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

  /// By hash, then in the canonical order: how a state holds them.
  var inOrder: [PackedEvent] { (0..<count).sorted { isAfter($1, $0) }.map { events[$0] } }
}
