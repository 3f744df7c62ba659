/// All tallies of a ledger, each in one of three states: a single event, a few events, many events summarised.
///
/// A tally is raw up to `Limits.raw` events. The table is full when tallies or summarised tallies exceed their cap; then
/// its level rises to the least that fits: sources of lower rank leave with all their roles, and what they had is added
/// to the residue. Both numbers only grow with the set of events, so the level depends on that set alone.
struct TallyTable: ~Copyable {
  let limits: Ledger.Limits
  let samplingKey: UInt64
  let key = TableKey()
  var slots = SlotTable()
  var blocks: EventBlocks
  /// Hot and cold record of a tally of many have the same index.
  var counts: Arena<TallyCounts, 15>
  var details: Arena<TallyDetail, 15>
  /// Index + 1 of the pair of records given back last; linked by `TallyCounts.events`.
  private var freeRecords = 0
  private(set) var manyCount = 0
  private(set) var level = 0
  var residue = Residue()

  init(limits: Ledger.Limits, samplingKey: UInt64, large: Bool = false) {
    self.limits = limits
    self.samplingKey = samplingKey
    blocks = EventBlocks(large: large)
    counts = Arena(large: large)
    details = Arena(large: large)
  }

  var count: Int { slots.count }
  var bytes: Int { slots.bytes + blocks.bytes + counts.bytes + details.bytes + residue.bytes }

  // MARK: One event

  /// Adds events whose keys were computed before.
  mutating func add(_ events: Span<Event>, _ keys: borrowing ZeroedArray<EventKeys>) {
    for index in events.indices { add(events[index], keys[index]) }
  }

  /// Adds an event whose keys were computed before: see `EventKeys`.
  @inline(__always)
  mutating func add(_ event: Event, _ keys: EventKeys) {
    if Int(keys.sourceRank) < level { return residue.add(event) }
    var position = slots.home(keys.tallyTag)
    while true {
      let word = slots[position]
      if word == 0 { return addSingle(event, keys) }
      let reference = TallyReference(word: UInt32(truncatingIfNeeded: word))
      if UInt32(truncatingIfNeeded: word >> 32) == keys.tallyTag && matches(reference, event) {
        if reference.isMany { return addToMany(event, keys, reference.index) }
        return addToFew(event, keys, reference, position)
      }
      position = slots.next(position)
    }
  }

  @inline(__always)
  private func matches(_ reference: TallyReference, _ event: Event) -> Bool {
    reference.isMany ? counts[reference.index].isOf(event) : blocks[reference.index].isOf(event)
  }

  @inline(__always)
  private mutating func addSingle(_ event: Event, _ keys: EventKeys) {
    let block = blocks.take(for: 1)
    blocks[block] = event
    slots.insert(tag: keys.tallyTag, reference: TallyReference(events: 1, block: block).word)
    if slots.count > limits.tallies { raiseToFit() }
  }

  private mutating func addToFew(_ event: Event, _ keys: EventKeys, _ reference: TallyReference, _ position: Int) {
    let (held, block) = (reference.kind, reference.index)
    guard held < limits.raw else {
      let index = summarise(reference)
      slots.replace(position, reference: TallyReference(many: index).word)
      addToMany(event, keys, index)
      if manyCount > limits.many { raiseToFit() }
      return
    }
    var home = block
    if EventBlocks.slots(held + 1) != EventBlocks.slots(held) {
      home = blocks.take(for: held + 1)
      for index in 0..<held { blocks[home + index] = blocks[block + index] }
      blocks.giveBack(block, holding: held)
    }
    blocks[home + held] = event
    slots.replace(position, reference: TallyReference(events: held + 1, block: home).word)
  }

  @inline(__always)
  mutating func addToMany(_ event: Event, _ keys: EventKeys, _ index: Int) {
    let threshold = counts[index].count(event)
    let hash = UInt32(truncatingIfNeeded: event.probeHash(destinationHash: keys.destinationHash) >> 32)
    // Few events are kept: only they ask for the memory of those that are.
    if hash <= threshold { details.prefetch(index, and: TallyDetail.keptOffset) }
    details[index].count(event, keys, limits)
    if hash <= threshold { counts[index].keptThreshold = details[index].keep(event, hash: hash, limits) }
  }

  // MARK: Few become many

  /// Gives back the block of a raw tally and returns the index of its records, which hold the same events.
  mutating func summarise(_ reference: TallyReference) -> Int {
    let first = blocks[reference.index]
    let index = takeRecords(source: first.source, role: first.role)
    for offset in 0..<reference.kind {
      let event = blocks[reference.index + offset]
      addToMany(event, EventKeys(event), index)
    }
    blocks.giveBack(reference.index, holding: reference.kind)
    return index
  }

  mutating func takeRecords(source: Address, role: Role) -> Int {
    var index = freeRecords - 1
    if index >= 0 {
      freeRecords = Int(counts[index].events)
      details[index] = TallyDetail()
    } else {
      index = counts.take()
      // What is new is zero: of most records little is ever touched.
      details[details.take()].begin()
      // Memory that the system cleared is in no cache.
      counts.prefetchNext()
      details.prefetchNext()
    }
    counts[index] = TallyCounts(source: source, role: role)
    manyCount += 1
    return index
  }

  private mutating func giveBackRecords(_ index: Int) {
    counts[index].events = UInt64(freeRecords)
    freeRecords = index + 1
    manyCount -= 1
  }

  // MARK: Levels

  /// Raises the level until both caps are kept.
  @inline(never)
  mutating func raiseToFit() {
    while slots.count > limits.tallies || manyCount > limits.many { raise(to: level + 1) }
  }

  /// Lets all sources of a rank below `level` leave.
  mutating func raise(to level: Int) {
    guard level > self.level else { return }
    self.level = level
    for position in 0..<slots.capacity where slots[position] != 0 {
      let reference = TallyReference(word: UInt32(truncatingIfNeeded: slots[position]))
      if Rank.of(FixedHash.address(source(of: reference)), key: samplingKey) < level {
        leave(reference)
        slots.markLeft(position)
      }
    }
    slots.removeLeft()
  }

  func source(of reference: TallyReference) -> Address {
    reference.isMany ? counts[reference.index].source : blocks[reference.index].source
  }

  private mutating func leave(_ reference: TallyReference) {
    guard !reference.isMany else {
      residue.add(counts[reference.index])
      return giveBackRecords(reference.index)
    }
    for offset in 0..<reference.kind { residue.add(blocks[reference.index + offset]) }
    blocks.giveBack(reference.index, holding: reference.kind)
  }
}
