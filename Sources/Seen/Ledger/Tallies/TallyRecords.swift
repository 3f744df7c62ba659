/// What is known of a source that sent much in one role: 29 cache lines, of which an event touches about seven.
struct TallyRecord: BitwiseCopyable {
  var counts = TallyCounts()
  var detail = TallyDetail()

  /// Counts the event, and keeps it if its hash is among the smallest.
  @inline(__always)
  mutating func count(_ event: Event, _ keys: EventKeys, hash: UInt32, _ limits: Ledger.Limits) {
    let threshold = counts.count(event)
    detail.count(event, keys, limits)
    if hash <= threshold { counts.keptThreshold = detail.keep(event, hash: hash, limits) }
  }
}

/// The records of all tallies of many events.
struct TallyRecords: ~Copyable {
  private var chunks: Chunks<TallyRecord, 12>
  /// Number + 1 of the record given back last; linked by `TallyCounts.events`.
  private var free = 0
  /// The next record that nobody had yet, and the end of its chunk.
  private var (next, end) = (0, 0)
  private var leaving: [Bool] = []
  private(set) var inUse = 0

  init(large: Bool = false) { chunks = Chunks(large: large) }

  /// Bytes of all chunks.
  var bytes: Int { chunks.held * Chunks<TallyRecord, 12>.bytes }
  var bytesInUse: Int { inUse * MemoryLayout<TallyRecord>.stride }
  var chunkCount: Int { chunks.held }

  mutating func take(source: Address, role: Role) -> Int {
    inUse += 1
    let index = takeEmpty()
    chunks[index].counts = TallyCounts(source: source, role: role)
    return index
  }

  /// A record without events.
  private mutating func takeEmpty() -> Int {
    if free > 0 {
      let index = free - 1
      free = Int(chunks[index].counts.events)
      chunks[index].detail = TallyDetail()
      return index
    }
    if next == end { grow() }
    let index = next
    next += 1
    // What is new is zero: of most records little is ever touched.
    chunks[index].detail.begin()
    // Memory that the system cleared is in no cache.
    if next < end { chunks.prefetchAll(next) }
    return index
  }

  @inline(never)
  private mutating func grow() {
    let number = chunks.add()
    if number == leaving.count { leaving.append(false) }
    leaving[number] = false
    (next, end) = (number << 12, (number + 1) << 12)
  }

  mutating func giveBack(_ index: Int) {
    inUse -= 1
    chunks[index].counts.events = UInt64(free)
    free = index + 1
  }

  subscript(index: Int) -> TallyRecord {
    @inline(__always) _read { yield chunks[index] }
    @inline(__always) _modify { yield &chunks[index] }
  }

  @inline(__always)
  func prefetchAll(_ index: Int) { chunks.prefetchAll(index) }

  /// Asks for what every event touches, whose service has this key.
  @inline(__always)
  func prefetch(_ index: Int, service: UInt32) {
    chunks.prefetch(
      index, and: detail, detail + 64, detail + TallyDetail.servicesOffset + ServiceTable.offset(service),
      detail + TallyDetail.hoursOffset)
  }

  /// Asks for the hour that an event at `time` is counted in, of a record whose other lines were asked for.
  @inline(__always)
  func prefetchHour(_ index: Int, _ time: Timestamp) {
    let offset = chunks[index].detail.hours.offset(number: time.seconds / TallyDetail.hourWidth)
    chunks.prefetch(index, at: detail + TallyDetail.hoursOffset + offset)
  }

  @inline(__always)
  func prefetchKept(_ index: Int) { chunks.prefetch(index, at: detail + TallyDetail.keptOffset) }

  /// Asks for what is read of one of which little but the kept events is.
  @inline(__always)
  func prefetchSample(_ index: Int) {
    chunks.prefetch(index, and: detail + TallyDetail.servicesOffset)
    prefetchKept(index)
  }

  /// Byte of a record at which the details begin.
  private var detail: Int { 128 }

  // MARK: Giving chunks back: as `EventBlocks` does

  mutating func vacate() {
    let needed = (inUse + Chunks<TallyRecord, 12>.size - 1) / Chunks<TallyRecord, 12>.size
    var held = 0
    for chunk in leaving.indices where !leaving[chunk] {
      held += 1
      if held > needed { leaving[chunk] = true }
    }
    if next < end, isLeaving(next) { (next, end) = (0, 0) }
    var (rest, kept) = (free, 0)
    while rest > 0 {
      let index = rest - 1
      rest = Int(chunks[index].counts.events)
      if isLeaving(index) { continue }
      chunks[index].counts.events = UInt64(kept)
      kept = index + 1
    }
    free = kept
  }

  @inline(__always)
  func isLeaving(_ index: Int) -> Bool { leaving[index >> 12] }

  mutating func move(_ index: Int) -> Int {
    let home = takeEmpty()
    chunks[home] = chunks[index]
    return home
  }

  mutating func giveBackChunks() {
    for chunk in leaving.indices where leaving[chunk] { chunks.giveBack(chunk) }
  }

  // MARK: Taking over: as `EventBlocks` does

  mutating func takeOver(_ other: inout TallyRecords) -> [Int] {
    let numbers = chunks.takeOver(&other.chunks)
    while leaving.count < chunks.count { leaving.append(false) }
    for number in numbers { leaving[number] = false }
    inUse += other.inUse
    var rest = other.free
    while rest > 0 {
      let index = TallyRecords.renumbered(rest - 1, numbers)
      rest = Int(chunks[index].counts.events)
      chunks[index].counts.events = UInt64(free)
      free = index + 1
    }
    if next == end, other.next < other.end {
      next = TallyRecords.renumbered(other.next, numbers)
      end = next + other.end - other.next
    }
    other.forgetAll()
    return numbers
  }

  private mutating func forgetAll() {
    (free, next, end, inUse) = (0, 0, 0, 0)
    leaving = []
  }

  /// The number of a record whose chunk has another now.
  @inline(__always)
  static func renumbered(_ index: Int, _ numbers: [Int]) -> Int { numbers[index >> 12] << 12 | index & 0xFFF }
}
