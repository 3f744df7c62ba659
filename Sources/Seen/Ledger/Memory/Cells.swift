/// Cells of one or more records of a kind, taken and given back one by one: where tallies keep what they hold.
///
/// A cell is named by the number of its first record. A chunk holds cells of one size. A cell that was given back is linked, by
/// its first record, to the one given back before it; `vacate` chooses chunks that the cells in use do not need, and when
/// these were moved, whole chunks go back to the system. How many records a cell has is told by whoever names it.
struct Cells<Record: Linked, let shift: Int, let sizeCount: Int>: ~Copyable {
  private var chunks: Chunks<Record, shift>
  private var sizes: InlineArray<sizeCount, Size>
  /// By chunk: the size of its cells; `leaving` where the chunk is to be given back.
  private var owners: [UInt8] = []
  private let leaving = UInt8(sizeCount)

  /// The cells of one size.
  private struct Size: BitwiseCopyable {
    /// Records in a cell.
    var width = 1
    /// Number + 1 of the cell given back last; 0 is none.
    var free: UInt32 = 0
    /// The next cell that nobody had yet, and the end of its chunk.
    var next: UInt32 = 0
    var end: UInt32 = 0
    var inUse = 0
  }

  /// - Parameter widths: records in the cells of each size.
  init(widths: InlineArray<sizeCount, Int>, large: Bool) {
    chunks = Chunks(large: large)
    sizes = .init(repeating: Size())
    for size in 0..<sizeCount { sizes[size].width = widths[size] }
  }

  /// Grows when chunks are added.
  var chunkCount: Int { chunks.held }
  /// The numbers of all records are below.
  var numbers: Int { chunks.count << shift }
  /// Bytes of all chunks.
  var bytes: Int { chunks.held * Chunks<Record, shift>.bytes }
  /// Records of the cells in use.
  var recordsInUse: Int { (0..<sizeCount).reduce(0) { $0 + sizes[$1].inUse * sizes[$1].width } }

  @inline(__always)
  func inUse(_ size: Int) -> Int { sizes.span[size].inUse }

  /// A cell, and whether nobody had it yet: then it is all zero.
  @inline(__always)
  mutating func take(_ size: Int) -> (cell: Int, isFresh: Bool) {
    sizes[size].inUse &+= 1
    if sizes[size].free != 0 {
      let cell = Int(sizes[size].free) &- 1
      sizes[size].free = chunks[cell].nextFree
      return (cell, false)
    }
    let width = UInt32(truncatingIfNeeded: sizes[size].width)
    if sizes[size].end &- sizes[size].next < width { grow(size) }
    let cell = Int(sizes[size].next)
    sizes[size].next &+= width
    return (cell, true)
  }

  @inline(never)
  private mutating func grow(_ size: Int) {
    let number = chunks.add()
    if number == owners.count { owners.append(0) }
    owners[number] = UInt8(size)
    sizes[size].next = UInt32(number << shift)
    sizes[size].end = UInt32((number + 1) << shift)
  }

  @inline(__always)
  mutating func giveBack(_ cell: Int, _ size: Int) {
    sizes[size].inUse -= 1
    chunks[cell].nextFree = sizes[size].free
    sizes[size].free = UInt32(cell + 1)
  }

  subscript(record: Int) -> Record {
    @inline(__always) _read { yield chunks[record] }
    @inline(__always) _modify { yield &chunks[record] }
  }

  /// Changes a record where it lies.
  @inline(__always)
  mutating func change<Result>(_ record: Int, _ body: (inout Record) -> Result) -> Result {
    chunks.change(record, body)
  }

  /// Copies the first records of a cell to another.
  @inline(__always)
  mutating func copy(_ cell: Int, count: Int, to other: Int) { chunks.copy(cell, count: count, to: other) }

  /// Some records of a cell, where they lie.
  @inline(__always)
  @_lifetime(borrow self)
  func span(_ first: Int, count: Int) -> Span<Record> {
    let span = chunks.span(first, count: count)
    return unsafe _overrideLifetime(span, borrowing: self)
  }

  // MARK: Asking for memory

  /// Whether the chunk of a record has not been given back.
  @inline(__always)
  func isThere(_ record: Int) -> Bool { chunks.isThere(record) }

  @inline(__always)
  func prefetch(_ record: Int) { chunks.prefetch(record) }

  @inline(__always)
  func prefetch(_ record: Int, andThose first: Int, _ second: Int, _ third: Int) {
    chunks.prefetch(record, andThose: first, second, third)
  }

  @inline(__always)
  func prefetch(_ record: Int, at offset: Int) { chunks.prefetch(record, at: offset) }

  @inline(__always)
  func prefetch(_ record: Int, and first: Int, _ second: Int? = nil, _ third: Int? = nil, _ fourth: Int? = nil) {
    chunks.prefetch(record, and: first, second, third, fourth)
  }

  @inline(__always)
  func prefetchAll(_ record: Int) { chunks.prefetchAll(record) }

  /// Asks for the cell that is taken next, if its chunk is there: what the system cleared is in no cache.
  @inline(__always)
  func prefetchNext(_ size: Int) {
    let all = sizes.span
    if all[size].next < all[size].end { chunks.prefetchAll(Int(all[size].next)) }
  }
}

// MARK: Giving chunks back

extension Cells {
  /// Chooses the chunks that the cells in use do not need. Each cell in one of them (`isLeaving`) must be moved before
  /// `giveBackChunks`.
  mutating func vacate() {
    for size in 0..<sizeCount {
      let own = owners.indices.filter { Int(owners[$0]) == size }
      let perChunk = 1 << shift / sizes[size].width
      for chunk in own.dropFirst((sizes[size].inUse + perChunk - 1) / perChunk) { owners[chunk] = leaving }
      if sizes[size].next < sizes[size].end, isLeaving(Int(sizes[size].next)) {
        (sizes[size].next, sizes[size].end) = (0, 0)
      }
      keepFree(size)
    }
  }

  /// Leaves those free cells on the list whose chunk stays.
  private mutating func keepFree(_ size: Int) {
    var (next, kept) = (sizes[size].free, UInt32(0))
    while next != 0 {
      let cell = Int(next) - 1
      next = chunks[cell].nextFree
      if isLeaving(cell) { continue }
      chunks[cell].nextFree = kept
      kept = UInt32(cell + 1)
    }
    sizes[size].free = kept
  }

  @inline(__always)
  func isLeaving(_ cell: Int) -> Bool { owners[cell >> shift] == leaving }

  /// Moves a cell and returns its new number.
  mutating func move(_ cell: Int, _ size: Int) -> Int {
    let home = take(size).cell
    copy(cell, count: sizes[size].width, to: home)
    sizes[size].inUse -= 1
    return home
  }

  mutating func giveBackChunks() {
    for chunk in owners.indices where owners[chunk] == leaving { chunks.giveBack(chunk) }
  }
}

// MARK: Taking over

extension Cells {
  /// The new numbers of cells that changed their owner with their chunk, by the old ones.
  struct NewNumbers {
    fileprivate var chunks: [Int]

    @inline(__always)
    subscript(cell: Int) -> Int { chunks[cell >> shift] << shift | cell & (1 << shift - 1) }
  }

  /// Takes over all cells of another store with the same sizes, which then has none.
  mutating func takeOver(_ other: inout Cells) -> NewNumbers {
    let numbers = NewNumbers(chunks: chunks.takeOver(&other.chunks))
    while owners.count < chunks.count { owners.append(leaving) }
    // A chunk that was given back has no new number.
    for (old, new) in numbers.chunks.enumerated() where other.owners[old] != leaving { owners[new] = other.owners[old] }
    other.owners = []
    for size in 0..<sizeCount {
      takeOver(other.sizes[size], size, numbers)
      other.sizes[size] = Size(width: sizes[size].width)
    }
    return numbers
  }

  private mutating func takeOver(_ theirs: Size, _ size: Int, _ numbers: NewNumbers) {
    sizes[size].inUse += theirs.inUse
    var next = theirs.free
    while next != 0 {
      let cell = numbers[Int(next) - 1]
      next = chunks[cell].nextFree
      chunks[cell].nextFree = sizes[size].free
      sizes[size].free = UInt32(cell + 1)
    }
    // Of two chunks that nobody filled yet one is filled on; the rest of the other was never touched, and costs nothing.
    guard sizes[size].next == sizes[size].end, theirs.next < theirs.end else { return }
    let first = numbers[Int(theirs.next)]
    (sizes[size].next, sizes[size].end) = (UInt32(first), UInt32(first) + theirs.end - theirs.next)
  }
}

/// What can be linked to another of its kind while it is not in use.
protocol Linked: BitwiseCopyable {
  var nextFree: UInt32 { get set }
}
