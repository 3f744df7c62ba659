/// Blocks of 1, 2, 4, 6, 8, 12 or 16 events: the tallies whose every event is kept.
///
/// How many events a block holds is told by whoever refers to it, so no slot needs a sign that it is empty.
struct EventBlocks: ~Copyable {
  private var cells: Cells<Event, 16, 7>

  init(large: Bool = false) { cells = Cells(widths: EventBlocks.widths, large: large) }

  private static let widths = InlineArray<7, Int> { width($0) }
  /// The most events of a block.
  static let highestCount = 16

  /// Bytes of all chunks.
  var bytes: Int { cells.bytes }
  /// Bytes of the blocks in use.
  var bytesInUse: Int { cells.recordsInUse * MemoryLayout<Event>.stride }
  /// Slots of the blocks for more than two.
  var eventsOfSeveral: Int { cells.recordsInUse - cells.inUse(0) - cells.inUse(1) * 2 }
  /// The numbers of all blocks are below.
  var numbers: Int { cells.numbers }
  /// Grows when chunks are added.
  var chunkCount: Int { cells.chunkCount }

  /// Slots of the block that holds `count` events, 1 ... 16.
  @inline(__always)
  static func slots(_ count: Int) -> Int { width(size(count)) }

  /// Events that a block of a size has room for: 1, 2, 4, 6, 8, 12, 16, a byte for each, the first lowest.
  @inline(__always)
  private static func width(_ size: Int) -> Int {
    Int(truncatingIfNeeded: 0x10_0C08_0604_0201 &>> UInt64(size &* 8) & 0xFF)
  }

  /// Whether a block that holds `count` events, at most sixteen, has room for no more.
  @inline(__always)
  static func isFull(_ count: Int) -> Bool { slots(count) == count }

  @inline(__always)
  private static func size(_ count: Int) -> Int {
    // Four bits for each count, the first lowest: no branch has to guess.
    Int(truncatingIfNeeded: 0x6666_5555_4433_2210 &>> UInt64((count &- 1) &* 4) & 15)
  }

  @inline(__always)
  mutating func take(for count: Int) -> Int { cells.take(EventBlocks.size(count)).cell }

  @inline(__always)
  mutating func giveBack(_ block: Int, holding count: Int) { cells.giveBack(block, EventBlocks.size(count)) }

  /// Copies the events of a block that holds `count` to a larger one.
  @inline(__always)
  mutating func copy(_ block: Int, count: Int, to other: Int) { cells.copy(block, count: count, to: other) }

  subscript(index: Int) -> Event {
    @inline(__always) _read { yield cells[index] }
    @inline(__always) _modify { yield &cells[index] }
  }

  /// The events of a block that holds `count`, where they lie.
  @inline(__always)
  @_lifetime(borrow self)
  func events(_ block: Int, count: Int) -> Span<Event> {
    let span = cells.span(block, count: count)
    return unsafe _overrideLifetime(span, borrowing: self)
  }

  /// Events from one to the end of its chunk: what lies there one after the other can be read at once.
  @inline(__always)
  func reach(of event: Int) -> Int { 1 << 16 - event & (1 << 16 - 1) }

  /// Asks for what the next event of a block touches: its first, and the place of the next or, where there is none, what must move. Three
  /// lines of that at most: processors foresee the rest, but not where a loop over all of it ends.
  @inline(__always)
  func prefetch(_ block: Int, events: Int) {
    let last = events &- (EventBlocks.isFull(events) ? 1 : 0)
    cells.prefetch(block, andThose: min(1, last), min(2, last), last)
  }

  /// Asks for all events of a block.
  @inline(__always)
  func prefetchAll(_ block: Int, events: Int) {
    for index in 0..<events { cells.prefetch(block + index) }
  }

  // MARK: Giving chunks back, and taking over: see `Cells`

  mutating func vacate() { cells.vacate() }

  @inline(__always)
  func isLeaving(_ block: Int) -> Bool { cells.isLeaving(block) }

  /// Moves a block that holds `count` events and returns its new number.
  mutating func move(_ block: Int, holding count: Int) -> Int { cells.move(block, EventBlocks.size(count)) }

  mutating func giveBackChunks() { cells.giveBackChunks() }

  mutating func takeOver(_ other: inout EventBlocks) -> Cells<Event, 16, 7>.NewNumbers { cells.takeOver(&other.cells) }
}

extension Event: Linked {
  /// Of a block that is not in use, the next one.
  var nextFree: UInt32 {
    get { location }
    set { location = newValue }
  }
}
