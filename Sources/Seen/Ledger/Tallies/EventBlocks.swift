/// Blocks of 1, 2, 4 or 6 events: the tallies whose every event is kept.
///
/// How many events a block holds is told by whoever refers to it, so no slot needs a sign that it is empty. A chunk holds
/// blocks of one size. A block that was given back is linked, by the location of its first event, to the one given back
/// before it; `vacate` moves blocks into those, so that whole chunks can be given back.
struct EventBlocks: ~Copyable {
  private typealias Memory = Chunks<Event, 16>
  private var chunks: Chunks<Event, 16>
  private var sizes: InlineArray<4, Size> = .init(repeating: Size())
  /// By chunk: the size class of its blocks; 4 where the chunk is to be given back.
  private var owners: [UInt8] = []
  private(set) var eventsInUse = 0

  /// The blocks of one size.
  private struct Size: BitwiseCopyable {
    /// Number + 1 of the block given back last; 0 is none.
    var free: UInt32 = 0
    /// The next block that nobody had yet, and the end of its chunk.
    var next: UInt32 = 0
    var end: UInt32 = 0
    var inUse = 0
  }

  init(large: Bool = false) { chunks = Chunks(large: large) }

  /// Bytes of all chunks.
  var bytes: Int { chunks.held * Chunks<Event, 16>.bytes }
  /// Bytes of the blocks in use.
  var bytesInUse: Int { eventsInUse * MemoryLayout<Event>.stride }
  /// Slots of the blocks for more than two.
  var eventsOfSeveral: Int { sizes[2].inUse * 4 + sizes[3].inUse * 6 }
  /// Grows when chunks are added.
  var chunkCount: Int { chunks.held }

  /// Slots of the block that holds `count` events, 1 ... 6.
  @inline(__always)
  static func slots(_ count: Int) -> Int { count <= 2 ? count : count <= 4 ? 4 : 6 }

  @inline(__always)
  private static func sizeClass(_ count: Int) -> Int { count <= 2 ? count - 1 : (count + 1) / 2 }

  @inline(__always)
  mutating func take(for count: Int) -> Int {
    let (sizeClass, slots) = (EventBlocks.sizeClass(count), EventBlocks.slots(count))
    eventsInUse += slots
    sizes[sizeClass].inUse += 1
    if sizes[sizeClass].free != 0 {
      let block = Int(sizes[sizeClass].free) - 1
      sizes[sizeClass].free = chunks[block].location
      return block
    }
    if sizes[sizeClass].next + UInt32(slots) > sizes[sizeClass].end { grow(sizeClass) }
    let block = Int(sizes[sizeClass].next)
    sizes[sizeClass].next += UInt32(slots)
    return block
  }

  @inline(never)
  private mutating func grow(_ sizeClass: Int) {
    let number = chunks.add()
    if number == owners.count { owners.append(0) }
    owners[number] = UInt8(sizeClass)
    sizes[sizeClass].next = UInt32(number << 16)
    sizes[sizeClass].end = UInt32((number + 1) << 16)
  }

  @inline(__always)
  mutating func giveBack(_ block: Int, holding count: Int) {
    let sizeClass = EventBlocks.sizeClass(count)
    eventsInUse -= EventBlocks.slots(count)
    sizes[sizeClass].inUse -= 1
    chunks[block].location = sizes[sizeClass].free
    sizes[sizeClass].free = UInt32(block + 1)
  }

  subscript(index: Int) -> Event {
    @inline(__always) _read { yield chunks[index] }
    @inline(__always) _modify { yield &chunks[index] }
  }

  /// The events of a block that holds `count`, where they lie.
  @inline(__always)
  @_lifetime(borrow self)
  func events(_ block: Int, count: Int) -> Span<Event> { chunks.span(block, count: count) }

  /// Asks for what a block of some events holds: they are moved, or read, together.
  @inline(__always)
  func prefetch(_ index: Int, events: Int) {
    chunks.prefetch(index)
    if events > 1 { chunks.prefetch(index + 1) }
    if events > 2 { chunks.prefetch(index + events - 1) }
  }

  // MARK: Giving chunks back

  /// Chooses the chunks that the blocks in use do not need. Each block in one of them (`isLeaving`) must be moved before
  /// `giveBackChunks`.
  mutating func vacate() {
    for sizeClass in 0..<4 {
      let own = owners.indices.filter { owners[$0] == sizeClass }
      let perChunk = Chunks<Event, 16>.size / EventBlocks.slots(EventBlocks.most(sizeClass))
      for chunk in own.dropFirst((sizes[sizeClass].inUse + perChunk - 1) / perChunk) { owners[chunk] = 4 }
      if sizes[sizeClass].next < sizes[sizeClass].end, isLeaving(Int(sizes[sizeClass].next)) {
        (sizes[sizeClass].next, sizes[sizeClass].end) = (0, 0)
      }
      keepFreeBlocks(sizeClass)
    }
  }

  /// Events in the largest block of a size class.
  private static func most(_ sizeClass: Int) -> Int { sizeClass < 2 ? sizeClass + 1 : sizeClass * 2 }

  /// Leaves those free blocks on the list whose chunk stays.
  private mutating func keepFreeBlocks(_ sizeClass: Int) {
    var (next, kept) = (sizes[sizeClass].free, UInt32(0))
    while next != 0 {
      let block = Int(next) - 1
      next = chunks[block].location
      if isLeaving(block) { continue }
      chunks[block].location = kept
      kept = UInt32(block + 1)
    }
    sizes[sizeClass].free = kept
  }

  @inline(__always)
  func isLeaving(_ block: Int) -> Bool { owners[block >> 16] == 4 }

  /// Moves a block that holds `count` events and returns its new number.
  mutating func move(_ block: Int, holding count: Int) -> Int {
    let home = take(for: count)
    for index in 0..<count { chunks[home + index] = chunks[block + index] }
    eventsInUse -= EventBlocks.slots(count)
    sizes[EventBlocks.sizeClass(count)].inUse -= 1
    return home
  }

  mutating func giveBackChunks() {
    for chunk in owners.indices where owners[chunk] == 4 { chunks.giveBack(chunk) }
  }

  // MARK: Taking over

  /// Takes over all blocks of another, which then has none; returns the new number of each of its chunks, by the old one.
  mutating func takeOver(_ other: inout EventBlocks) -> [Int] {
    let numbers = chunks.takeOver(&other.chunks)
    while owners.count < chunks.count { owners.append(4) }
    for (old, new) in numbers.enumerated() { owners[new] = other.owners[old] }
    for sizeClass in 0..<4 { takeOver(other.sizes[sizeClass], sizeClass, numbers) }
    eventsInUse += other.eventsInUse
    other.forgetAll()
    return numbers
  }

  private mutating func takeOver(_ theirs: Size, _ sizeClass: Int, _ numbers: [Int]) {
    sizes[sizeClass].inUse += theirs.inUse
    var next = theirs.free
    while next != 0 {
      let block = EventBlocks.renumbered(Int(next) - 1, numbers)
      next = chunks[block].location
      chunks[block].location = sizes[sizeClass].free
      sizes[sizeClass].free = UInt32(block + 1)
    }
    // Of two chunks that nobody filled yet one is filled on; the rest of the other was never touched, and costs nothing.
    guard sizes[sizeClass].next == sizes[sizeClass].end, theirs.next < theirs.end else { return }
    let first = EventBlocks.renumbered(Int(theirs.next), numbers)
    (sizes[sizeClass].next, sizes[sizeClass].end) = (UInt32(first), UInt32(first) + theirs.end - theirs.next)
  }

  private mutating func forgetAll() {
    sizes = .init(repeating: Size())
    owners = []
    eventsInUse = 0
  }

  /// The number of a block whose chunk has another now.
  @inline(__always)
  static func renumbered(_ block: Int, _ numbers: [Int]) -> Int { numbers[block >> 16] << 16 | block & 0xFFFF }
}
