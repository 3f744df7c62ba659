/// Blocks of 1, 2, 4 or 6 events: the tallies whose every event is kept.
///
/// How many events a block holds is told by whoever refers to it, so no slot needs a sign that it is empty.
struct EventBlocks: ~Copyable {
  private var cells: Cells<Event, 16, 4>

  init(large: Bool = false) { cells = Cells(widths: [1, 2, 4, 6], large: large) }

  /// Bytes of all chunks.
  var bytes: Int { cells.bytes }
  /// Bytes of the blocks in use.
  var bytesInUse: Int { cells.recordsInUse * MemoryLayout<Event>.stride }
  /// Slots of the blocks for more than two.
  var eventsOfSeveral: Int { cells.inUse(2) * 4 + cells.inUse(3) * 6 }
  /// Grows when chunks are added.
  var chunkCount: Int { cells.chunkCount }

  /// Slots of the block that holds `count` events, 1 ... 6.
  @inline(__always)
  static func slots(_ count: Int) -> Int { count <= 2 ? count : count <= 4 ? 4 : 6 }

  @inline(__always)
  private static func size(_ count: Int) -> Int { count <= 2 ? count - 1 : (count + 1) / 2 }

  @inline(__always)
  mutating func take(for count: Int) -> Int { cells.take(EventBlocks.size(count)).cell }

  @inline(__always)
  mutating func giveBack(_ block: Int, holding count: Int) { cells.giveBack(block, EventBlocks.size(count)) }

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

  /// Asks for what a block of some events holds: they are moved, or read, together.
  @inline(__always)
  func prefetch(_ index: Int, events: Int) {
    cells.prefetch(index)
    if events > 1 { cells.prefetch(index + 1) }
    if events > 2 { cells.prefetch(index + events - 1) }
  }

  // MARK: Giving chunks back, and taking over: see `Cells`

  mutating func vacate() { cells.vacate() }

  @inline(__always)
  func isLeaving(_ block: Int) -> Bool { cells.isLeaving(block) }

  /// Moves a block that holds `count` events and returns its new number.
  mutating func move(_ block: Int, holding count: Int) -> Int { cells.move(block, EventBlocks.size(count)) }

  mutating func giveBackChunks() { cells.giveBackChunks() }

  mutating func takeOver(_ other: inout EventBlocks) -> Cells<Event, 16, 4>.NewNumbers { cells.takeOver(&other.cells) }
}

extension Event: Linked {
  /// Of a block that is not in use, the next one.
  var nextFree: UInt32 {
    get { location }
    set { location = newValue }
  }
}
