/// Blocks of 1, 2, 4 or 6 events: the tallies whose every event is kept.
///
/// How many events a block holds is told by whoever refers to it, so no slot needs a sign that it is empty. A block that
/// was given back is linked, by the location of its first event, to the one given back before it.
struct EventBlocks: ~Copyable {
  private var arena: Arena<Event, 16>
  /// Number + 1 of the block given back last, by size class; 0 is none.
  private var free: InlineArray<4, UInt32> = .init(repeating: 0)
  private(set) var eventsInUse = 0

  init(large: Bool = false) { arena = Arena(large: large) }

  /// Bytes of all blocks, given back or not.
  var bytes: Int { arena.bytes }

  /// Slots of the block that holds `count` events, 1 ... 6.
  @inline(__always)
  static func slots(_ count: Int) -> Int { count <= 2 ? count : count <= 4 ? 4 : 6 }

  @inline(__always)
  private static func sizeClass(_ count: Int) -> Int { count <= 2 ? count - 1 : (count + 1) / 2 }

  @inline(__always)
  mutating func take(for count: Int) -> Int {
    let sizeClass = EventBlocks.sizeClass(count)
    eventsInUse += EventBlocks.slots(count)
    guard free[sizeClass] != 0 else { return arena.take(EventBlocks.slots(count)) }
    let block = Int(free[sizeClass]) - 1
    free[sizeClass] = arena[block].location
    return block
  }

  @inline(__always)
  mutating func giveBack(_ block: Int, holding count: Int) {
    let sizeClass = EventBlocks.sizeClass(count)
    eventsInUse -= EventBlocks.slots(count)
    arena[block].location = free[sizeClass]
    free[sizeClass] = UInt32(block + 1)
  }

  subscript(index: Int) -> Event {
    @inline(__always) _read { yield arena[index] }
    @inline(__always) _modify { yield &arena[index] }
  }

  /// The events of a block that holds `count`, where they lie.
  @inline(__always)
  @_lifetime(borrow self)
  func events(_ block: Int, count: Int) -> Span<Event> { arena.span(block, count: count) }

  /// Asks for what a block of some events holds: they are moved, or read, together.
  @inline(__always)
  func prefetch(_ index: Int, events: Int) {
    arena.prefetch(index)
    if events > 1 { arena.prefetch(index + 1) }
    if events > 2 { arena.prefetch(index + events - 1) }
  }
}
