/// What is known of a source that sent much in one role: 29 cache lines, of which an event touches about seven.
struct TallyRecord: BitwiseCopyable {
  var counts = TallyCounts()
  var detail = TallyDetail()

  /// Counts the event, and keeps it if its hash is among the smallest.
  @inline(__always)
  mutating func count(_ event: Event, _ keys: EventKeys, _ limits: Ledger.Limits) {
    let threshold = counts.count(event)
    detail.count(event, keys, limits)
    if keys.probe <= threshold { counts.keptThreshold = detail.keep(event, hash: keys.probe, limits) }
  }

  /// The same if the event is of this tally; false if it is of another, or the record is of none.
  @inline(__always)
  mutating func countIfOf(_ event: Event, _ keys: EventKeys, _ limits: Ledger.Limits) -> Bool {
    guard counts.isOf(event), counts.events > 0 else { return false }
    count(event, keys, limits)
    return true
  }

  /// The same as `count`, for those who are not in a hurry: inlined once, it is short enough.
  @inline(never)
  mutating func add(_ event: Event, _ limits: Ledger.Limits) { count(event, EventKeys(event), limits) }

  /// Counts the events that an empty record begins with, at most sixteen, and keeps them.
  @inline(never)
  mutating func begin(with events: Span<Event>, _ limits: Ledger.Limits) {
    var order = EventOrder()
    for index in events.indices {
      let keys = EventKeys(events[index])
      counts.count(events[index])
      detail.count(events[index], keys, limits)
      order.add(keys.probe)
    }
    counts.keptThreshold = detail.keep(events, &order, limits)
  }

  /// The byte of the hour that an event at `time` is counted in, and whether an event of this hash would be kept.
  @inline(__always)
  func foreseen(_ time: Timestamp, _ hash: UInt32) -> (hour: Int, isKept: Bool) {
    (detail.hours.offset(number: time.seconds / TallyDetail.hourWidth), hash <= counts.keptThreshold)
  }
}

/// The records of all tallies of many events.
struct TallyRecords: ~Copyable {
  private var cells: Cells<TallyRecord, 12, 1>

  init(large: Bool = false) { cells = Cells(widths: [1], large: large) }

  /// Bytes of all chunks.
  var bytes: Int { cells.bytes }
  var inUse: Int { cells.inUse(0) }
  /// The numbers of all records are below.
  var numbers: Int { cells.numbers }
  var bytesInUse: Int { inUse * MemoryLayout<TallyRecord>.stride }
  var chunkCount: Int { cells.chunkCount }

  mutating func take(source: Address, role: Role) -> Int {
    let (index, isFresh) = cells.take(0)
    // What is new is zero: of most records little is ever touched.
    if isFresh { cells[index].detail.begin() } else { cells[index].detail = TallyDetail() }
    cells.prefetchNext(0)
    cells[index].counts = TallyCounts(source: source, role: role)
    return index
  }

  mutating func giveBack(_ index: Int) { cells.giveBack(index, 0) }

  subscript(index: Int) -> TallyRecord {
    @inline(__always) _read { yield cells[index] }
    @inline(__always) _modify { yield &cells[index] }
  }

  /// Changes a record where it lies.
  @inline(__always)
  mutating func change<Result>(_ index: Int, _ body: (inout TallyRecord) -> Result) -> Result {
    cells.change(index, body)
  }

  /// Whether the chunk of a record has not been given back.
  @inline(__always)
  func isThere(_ index: Int) -> Bool { cells.isThere(index) }

  @inline(__always)
  func prefetchAll(_ index: Int) { cells.prefetchAll(index) }

  /// Asks for what every event touches, whose service has this key.
  @inline(__always)
  func prefetch(_ index: Int, service: UInt32) {
    cells.prefetch(
      index, and: detail, detail + 64, detail + TallyDetail.servicesOffset + ServiceTable.offset(service),
      detail + TallyDetail.hoursOffset)
  }

  /// Asks for the hour that an event at `time` is counted in, and for the kept events if it will be one of them; of a record
  /// whose other lines were asked for.
  @inline(__always)
  func prefetchRest(_ index: Int, _ time: Timestamp, _ hash: UInt32) {
    guard isThere(index) else { return }
    let (hour, isKept) = cells[index].foreseen(time, hash)
    cells.prefetch(index, at: detail + TallyDetail.hoursOffset + hour)
    if isKept { prefetchKept(index) }
  }

  /// How many are kept, and their hashes, which begin a cache line of their own.
  @inline(__always)
  private func prefetchKept(_ index: Int) {
    cells.prefetch(index, at: detail + TallyDetail.keptOffset)
    cells.prefetch(index, at: detail + TallyDetail.keptOffset + KeptEvents.hashesOffset)
  }

  /// Asks for what is read of one of which little but the kept events is.
  @inline(__always)
  func prefetchSample(_ index: Int) {
    cells.prefetch(index, and: detail + TallyDetail.servicesOffset)
    prefetchKept(index)
  }

  /// Byte of a record at which the details begin.
  private var detail: Int { 128 }

  // MARK: Giving chunks back, and taking over: see `Cells`

  mutating func vacate() { cells.vacate() }

  @inline(__always)
  func isLeaving(_ index: Int) -> Bool { cells.isLeaving(index) }

  mutating func move(_ index: Int) -> Int { cells.move(index, 0) }

  mutating func giveBackChunks() { cells.giveBackChunks() }

  mutating func takeOver(_ other: inout TallyRecords) -> Cells<TallyRecord, 12, 1>.NewNumbers {
    cells.takeOver(&other.cells)
  }
}

extension TallyRecord: Linked {
  /// Of one that is not in use, the next one.
  var nextFree: UInt32 {
    get { UInt32(truncatingIfNeeded: counts.events) }
    set { counts.events = UInt64(newValue) }
  }
}
