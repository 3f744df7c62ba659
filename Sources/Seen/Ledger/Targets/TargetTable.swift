/// What every address received, role by role. A full table raises its level as the tallies' does; what leaves is added
/// to one record per role.
struct TargetTable: ~Copyable {
  let cap: Int
  let samplingKey: UInt64
  let key = TableKey()
  var slots = SlotTable()
  var records = Arena<TargetRecord, 12>()
  private var freeRecords = 0
  private(set) var level = 0
  /// By `Role.rawValue`: the sum of what left. Not inline: a table must stay small to be passed about.
  private(set) var residue = [TargetRecord](repeating: TargetRecord(), count: 32)

  init(cap: Int, samplingKey: UInt64) {
    self.cap = cap
    self.samplingKey = samplingKey
  }

  var count: Int { slots.count }
  var bytes: Int { slots.bytes + records.bytes }

  /// Counts events whose keys were computed before, those that name a destination.
  mutating func add(_ events: Span<Event>, _ keys: borrowing ZeroedArray<EventKeys>) {
    for index in 0..<min(EventKeys.ahead, events.count) { prefetch(keys[index]) }
    for index in events.indices {
      if index + EventKeys.ahead < events.count { prefetch(keys[index + EventKeys.ahead]) }
      if !events[index].destination.isMissing { add(events[index], keys[index]) }
    }
  }

  @inline(__always)
  private mutating func add(_ event: Event, _ keys: EventKeys) {
    if level > 0, Rank.of(keys.destinationHash, key: samplingKey) < level {
      return residue[Int(event.role.rawValue)].count(event, keys)
    }
    var position = slots.home(keys.targetTag)
    while slots[position] != 0 {
      let word = slots[position]
      if UInt32(truncatingIfNeeded: word >> 32) == keys.targetTag,
        records.change(Int(UInt32(truncatingIfNeeded: word)) - 1, { $0.countIfOf(event, keys) })
      {
        return
      }
      position = slots.next(position)
    }
    addFirst(event, keys)
  }

  @inline(never)
  private mutating func addFirst(_ event: Event, _ keys: EventKeys) {
    records[insert(event.destination, event.role, keys.targetTag)].count(event, keys)
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

  /// Asks for the lines of a target's record.
  @inline(__always)
  func prefetch(_ keys: EventKeys) {
    let word = slots.firstWord(keys.targetTag)
    guard word != 0 else { return }
    let index = Int(UInt32(truncatingIfNeeded: word)) - 1
    records.prefetch(index, and: TargetRecord.sourcesOffset(keys.sourceHash))
    records.prefetch(index, at: TargetRecord.rateOffset)
  }
}
