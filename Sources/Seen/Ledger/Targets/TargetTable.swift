/// What every address received, role by role. A full table raises its level as the tallies' does; what leaves is added
/// to one record per role.
struct TargetTable: ~Copyable {
  let cap: Int
  let samplingKey: UInt64
  let key = TableKey()
  var slots = SlotTable()
  var records: Arena<TargetRecord, 12>
  private var freeRecords = 0
  private let forgedSenders = ForgedSenders()
  private(set) var level = 0
  /// By `Role.rawValue`: the sum of what left. Not inline: a table must stay small to be passed about.
  private(set) var residue = [TargetRecord](repeating: TargetRecord(), count: 32)

  init(cap: Int, samplingKey: UInt64, large: Bool = false) {
    self.cap = cap
    records = Arena(large: large)
    self.samplingKey = samplingKey
  }

  var count: Int { slots.count }
  var bytes: Int { slots.bytes + records.bytes }

  /// Counts events whose keys were computed before, those that name a destination; in loops as tallies are.
  mutating func add(_ events: Span<Event>, _ keys: inout ZeroedArray<EventKeys>) {
    let count = events.count
    ask(for: 0..<min(EventKeys.some, count), &keys)
    var start = 0
    while start < count {
      let end = min(start &+ EventKeys.some, count)
      ask(for: end..<min(end &+ EventKeys.some, count), &keys)
      add(start..<end, of: events, keys)
      start = end
    }
  }

  @inline(__always)
  private func ask(for range: Range<Int>, _ keys: inout ZeroedArray<EventKeys>) {
    // As with tallies, no loops over ranges.
    var index = range.lowerBound
    while index < range.upperBound {
      keys[index].reference = prefetch(keys[index])
      index &+= 1
    }
  }

  /// An event is counted where its target's record was when its memory was asked for; what left meanwhile is of a lower rank.
  @inline(__always)
  private mutating func add(_ range: Range<Int>, of events: Span<Event>, _ keys: borrowing ZeroedArray<EventKeys>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if !addWhereFound(events, index, keys) { add(events[index], keys[index]) }
      index &+= 1
    }
  }

  @inline(__always)
  private mutating func addWhereFound(
    _ events: Span<Event>, _ index: Int, _ keys: borrowing ZeroedArray<EventKeys>
  ) -> Bool {
    let forged = forgedSenders.count(events[index].source)
    guard keys[index].reference != 0, keeps(keys[index]) else { return false }
    return records.change(Int(keys[index].reference) &- 1) {
      $0.countIfOf(events[index], keys[index], forged: forged)
    }
  }

  @inline(__always)
  private func keeps(_ keys: EventKeys) -> Bool {
    level == 0 || Rank.of(keys.destinationHash, key: samplingKey) >= level
  }

  @inline(never)
  private mutating func add(_ event: Event, _ keys: EventKeys) {
    if event.destination.isMissing { return }
    guard keeps(keys) else { return residue[Int(event.role.rawValue)].add(event, keys) }
    let index =
      find(event.destination, event.role, keys.targetTag) ?? insert(event.destination, event.role, keys.targetTag)
    records.change(index) { $0.add(event, keys) }
    if slots.count > cap { raiseToFit() }
  }

  /// Adds what another table holds of one target, of a rank that this table keeps or not.
  mutating func add(_ record: TargetRecord) {
    guard Rank.of(FixedHash.address(record.address), key: samplingKey) >= level else {
      return residue[Int(record.role.rawValue)].merge(record)
    }
    let tag = key.tag(record.address, record.role)
    let index = find(record.address, record.role, tag) ?? insert(record.address, record.role, tag)
    records[index].merge(record)
    if slots.count > cap { raiseToFit() }
  }

  /// Adds what is left of targets of the record's role.
  mutating func addToResidue(_ record: TargetRecord) { residue[Int(record.role.rawValue)].merge(record) }

  private func find(_ address: Address, _ role: Role, _ tag: UInt32) -> Int? {
    var position = slots.home(tag)
    while slots[position] != 0 {
      let index = Int(UInt32(truncatingIfNeeded: slots[position])) - 1
      if UInt32(truncatingIfNeeded: slots[position] >> 32) == tag && records[index].isOf(address, role) { return index }
      position = slots.next(position)
    }
    return nil
  }

  private mutating func insert(_ address: Address, _ role: Role, _ tag: UInt32) -> Int {
    var index = freeRecords - 1
    if index >= 0 { freeRecords = Int(records[index].events) } else { index = records.take() }
    records[index] = TargetRecord(address: address, role: role)
    slots.insert(tag: tag, reference: UInt32(index + 1))
    return index
  }

  private mutating func raiseToFit() {
    while slots.count > cap { raise(to: level + 1) }
  }

  /// Lets all destinations of a rank below `level` leave.
  mutating func raise(to level: Int) {
    guard level > self.level else { return }
    self.level = level
    for position in 0..<slots.capacity where slots[position] != 0 {
      let index = Int(UInt32(truncatingIfNeeded: slots[position])) - 1
      if Rank.of(FixedHash.address(records[index].address), key: samplingKey) < level {
        residue[Int(records[index].role.rawValue)].merge(records[index])
        records[index].events = UInt64(freeRecords)
        freeRecords = index + 1
        slots.markLeft(position)
      }
    }
    slots.removeLeft()
  }

  mutating func merge(_ other: borrowing TargetTable) {
    raise(to: other.level)
    for index in 0..<32 { residue[index].merge(other.residue[index]) }
    for position in 0..<other.slots.capacity where other.slots[position] != 0 {
      add(other.records[Int(UInt32(truncatingIfNeeded: other.slots[position])) - 1])
    }
  }

  /// Asks for the lines of a target's record; returns its number + 1, 0 if there is none.
  @inline(__always)
  private func prefetch(_ keys: EventKeys) -> UInt32 {
    let reference = UInt32(truncatingIfNeeded: slots.firstWord(keys.targetTag))
    guard reference != 0 else { return 0 }
    records.prefetch(
      Int(reference) &- 1, and: TargetRecord.sourcesOffset(keys.sourceHash), TargetRecord.rateOffset,
      TargetRecord.lateSlotsOffset)
    return reference
  }
}
