/// All tallies of a ledger, each in one of three states: a single event, a few events, many events summarised.
///
/// A tally is raw up to `Limits.raw` events. Each has a price in bytes that only grows with its events; the table is full
/// when the sum of prices exceeds `Limits.bytes`. Then its level rises to the least that fits: sources of lower rank leave
/// with all their roles, and what they had is added to the residue. The sum only grows with the set of events, so the
/// level depends on that set alone.
struct TallyTable: ~Copyable {
  let limits: Ledger.Limits
  let samplingKey: UInt64
  let key: TableKey
  var slots: SlotTable
  var blocks: EventBlocks
  var records: TallyRecords
  /// The sum of the tallies' prices.
  var price = 0
  /// Chunks of memory that may be held before freed ones are looked for.
  private var chunkAllowance: Int
  private(set) var level = 0
  var residue = Residue()

  init(limits: Ledger.Limits, samplingKey: UInt64, large: Bool = false, share: Ledger.Share = Ledger.Share()) {
    self.limits = limits
    key = share.key
    self.samplingKey = samplingKey
    slots = SlotTable(large: large, sharers: share.takesOver ? min(share.count, TallyTable.mostSharers) : 1)
    blocks = EventBlocks(large: large)
    records = TallyRecords(large: large)
    chunkAllowance = TallyTable.chunks(of: limits.bytes / share.count)
  }

  /// A table that is much larger than what its owner has in it would be slower for all that saves at the end.
  private static let mostSharers = 4

  var count: Int { slots.count }
  var manyCount: Int { records.inUse }
  /// Bytes in use; freed blocks among them are at most an eighth of the limit, and some chunks.
  var bytes: Int { slots.bytes + blocks.bytesInUse + records.bytesInUse + residue.bytes }

  // MARK: One event

  /// Adds an event whose keys were computed before: see `EventKeys`.
  @inline(never)
  mutating func add(_ event: Event, _ keys: EventKeys) {
    if Int(keys.sourceRank) < level { return residue.add(event) }
    var position = slots.home(keys.tallyTag)
    while true {
      let word = slots[position]
      if word == 0 { return addSingle(event, keys.tallyTag, position) }
      if UInt32(truncatingIfNeeded: word >> 32) == keys.tallyTag {
        let reference = TallyReference(word: UInt32(truncatingIfNeeded: word))
        if reference.isMany {
          if records[reference.index].counts.isOf(event) {
            return records.change(reference.index) { $0.add(event, limits) }
          }
        } else if blocks[reference.index].isOf(event) {
          return addToFew(CollectionOfOne(event).span, 0, reference, position)
        }
      }
      position = slots.next(position)
    }
  }

  /// `position`: the empty slot where its tag belongs.
  @inline(__always)
  private mutating func addSingle(_ event: Event, _ tag: UInt32, _ position: Int) {
    let block = blocks.take(for: 1)
    blocks[block] = event
    enterSingle(block, tag, position)
  }

  /// The same for an event that lies among others.
  @inline(__always)
  mutating func addSingle(_ events: Span<Event>, _ index: Int, _ tag: UInt32, _ position: Int) {
    let block = blocks.take(for: 1)
    blocks[block] = events[index]
    enterSingle(block, tag, position)
  }

  @inline(__always)
  private mutating func enterSingle(_ block: Int, _ tag: UInt32, _ position: Int) {
    slots.insert(tag: tag, reference: TallyReference(events: 1, block: block).word, at: position)
    pay(TallyTable.price(1))
  }

  /// Adds an event to the block that the reference in a slot names, or to a larger one.
  @inline(__always)
  mutating func addToFew(_ events: Span<Event>, _ index: Int, _ reference: TallyReference, _ position: Int) {
    let (held, block) = (reference.kind, reference.index)
    guard held < limits.raw, !EventBlocks.isFull(held) else {
      return outgrow(events, index, reference, position)
    }
    blocks[block + held] = events[index]
    slots.replace(position, reference: TallyReference(events: held + 1, block: block).word)
  }

  /// Adds an event to a tally whose block is full, or that was kept whole up to here.
  @inline(never)
  private mutating func outgrow(_ events: Span<Event>, _ index: Int, _ reference: TallyReference, _ position: Int) {
    let (held, block) = (reference.kind, reference.index)
    guard held < limits.raw else {
      let record = summarise(reference)
      slots.replace(position, reference: TallyReference(many: record).word)
      records.change(record) { $0.add(events[index], limits) }
      return pay(TallyTable.priceOfMany - TallyTable.price(held))
    }
    let home = blocks.take(for: held + 1)
    blocks.copy(block, count: held, to: home)
    blocks.giveBack(block, holding: held)
    blocks[home + held] = events[index]
    slots.replace(position, reference: TallyReference(events: held + 1, block: home).word)
    pay(TallyTable.price(held + 1) - TallyTable.price(held))
  }

  // MARK: Few become many

  /// Gives back the block of a raw tally and returns the index of its records, which hold the same events.
  mutating func summarise(_ reference: TallyReference) -> Int {
    let index = record(beginningWith: reference.index, holding: reference.kind)
    blocks.giveBack(reference.index, holding: reference.kind)
    return index
  }

  private mutating func record(beginningWith block: Int, holding count: Int) -> Int {
    let events = blocks.events(block, count: count)
    let index = records.take(source: events[0].source, role: events[0].role)
    records.change(index) { $0.begin(with: events, limits) }
    return index
  }

  // MARK: Levels

  /// Bytes that a tally of one to sixteen events costs: its block, and what slots and the diagnosis need for it.
  @inline(__always)
  static func price(_ events: Int) -> Int { EventBlocks.slots(events) * MemoryLayout<Event>.stride + 24 }
  /// The same of a tally of many.
  static let priceOfMany = MemoryLayout<TallyRecord>.stride + 24

  /// Adds to the sum of prices; what is too much leaves.
  @inline(__always)
  mutating func pay(_ more: Int) {
    price &+= more
    if price > limits.bytes || blocks.chunkCount &+ records.chunkCount &<< 1 > chunkAllowance { makeRoom() }
  }

  /// Chunks of 4 MiB that some bytes need, an eighth more, and one more for each kind.
  private static func chunks(of bytes: Int) -> Int { (bytes + bytes / 8) >> 22 + 10 }

  @inline(never)
  private mutating func makeRoom() {
    raiseToFit()
    guard blocks.chunkCount + 2 * records.chunkCount > chunkAllowance else { return }
    compact()
    // What is in use needs no more than its price; were it otherwise, this would not be tried at every event.
    chunkAllowance = max(chunkAllowance, blocks.chunkCount + 2 * records.chunkCount + 1)
  }

  /// Raises the level until the sum of prices is kept.
  mutating func raiseToFit() {
    while price > limits.bytes { raise(to: level + 1) }
  }

  /// Moves blocks and records together and gives back the chunks that then are empty. Tallies change from kind to kind, so
  /// that without it each kind would keep the most memory that it ever had. Costs a walk over all slots, after at
  /// least an eighth of the limit was freed.
  private mutating func compact() {
    blocks.vacate()
    records.vacate()
    for position in 0..<slots.capacity where slots[position] != 0 {
      let reference = TallyReference(word: UInt32(truncatingIfNeeded: slots[position]))
      if reference.isMany {
        guard records.isLeaving(reference.index) else { continue }
        slots.replace(position, reference: TallyReference(many: records.move(reference.index)).word)
      } else if blocks.isLeaving(reference.index) {
        let block = blocks.move(reference.index, holding: reference.kind)
        slots.replace(position, reference: TallyReference(events: reference.kind, block: block).word)
      }
    }
    blocks.giveBackChunks()
    records.giveBackChunks()
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
    reference.isMany ? records[reference.index].counts.source : blocks[reference.index].source
  }

  private mutating func leave(_ reference: TallyReference) {
    guard !reference.isMany else {
      price -= TallyTable.priceOfMany
      residue.add(records[reference.index].counts)
      return records.giveBack(reference.index)
    }
    price -= TallyTable.price(reference.kind)
    for offset in 0..<reference.kind { residue.add(blocks[reference.index + offset]) }
    blocks.giveBack(reference.index, holding: reference.kind)
  }
}
