/// How one table of tallies takes in another.

extension TallyTable {
  mutating func merge(_ other: borrowing TallyTable) {
    raise(to: other.level)
    residue.merge(other.residue)
    for position in 0..<other.slots.capacity where other.slots[position] != 0 {
      let reference = other.reference(at: position)
      other.prefetchRecord(after: position)
      prefetchSlot(after: position, of: other)
      if reference.isMany {
        add(other.records[reference.index])
      } else {
        for offset in 0..<reference.kind { add(other.blocks[reference.index + offset]) }
      }
    }
  }

  /// Asks for the slot that a tally of another table will need here soon.
  @inline(__always)
  private func prefetchSlot(after position: Int, of other: borrowing TallyTable) {
    guard position + 12 < other.slots.capacity, other.slots[position + 12] != 0 else { return }
    let reference = other.reference(at: position + 12)
    slots.prefetch(key.tag(other.source(of: reference), other.role(of: reference)))
  }

  /// Adds an event of another table.
  mutating func add(_ event: Event) {
    var keys = EventKeys(event)
    keys.sourceRank = UInt8(Rank.of(FixedHash.address(event.source), key: samplingKey))
    keys.tallyTag = key.tag(event.source, event.role)
    add(event, keys)
  }

  /// Adds a summarised tally of another table.
  mutating func add(_ theirs: TallyRecord) {
    let (source, role) = (theirs.counts.source, theirs.counts.role)
    guard Rank.of(FixedHash.address(source), key: samplingKey) >= level else { return residue.add(theirs.counts) }
    let tag = key.tag(source, role)
    if let position = find(source, role, tag) {
      merge(theirs, intoRecord: recordOfMany(at: position))
    } else {
      let index = records.take(source: source, role: role)
      records[index] = theirs
      slots.insert(tag: tag, reference: TallyReference(many: index).word)
      price += TallyTable.priceOfMany
    }
    // Now that it is whole it may leave.
    pay(0)
  }

  mutating func merge(_ theirs: TallyRecord, intoRecord index: Int) {
    records[index].counts.merge(theirs.counts)
    records[index].detail.merge(theirs.detail, limits)
    records[index].counts.keptThreshold = records[index].detail.kept.threshold(cap: limits.kept)
  }

  /// The record of a tally, which becomes one of many events whatever it was; the price is added, but nothing leaves yet.
  mutating func recordOfMany(at position: Int) -> Int {
    let reference = TallyReference(word: UInt32(truncatingIfNeeded: slots[position]))
    guard !reference.isMany else { return reference.index }
    let index = summarise(reference)
    slots.replace(position, reference: TallyReference(many: index).word)
    price += TallyTable.priceOfMany - TallyTable.price(reference.kind)
    return index
  }

  /// Where the tally's slot is; `nil` if there is none.
  func find(_ source: Address, _ role: Role, _ tag: UInt32) -> Int? {
    var position = slots.home(tag)
    while slots[position] != 0 {
      let reference = TallyReference(word: UInt32(truncatingIfNeeded: slots[position]))
      if UInt32(truncatingIfNeeded: slots[position] >> 32) == tag && self.source(of: reference) == source
        && self.role(of: reference) == role
      {
        return position
      }
      position = slots.next(position)
    }
    return nil
  }

  func role(of reference: TallyReference) -> Role {
    reference.isMany ? records[reference.index].counts.role : blocks[reference.index].role
  }
}

extension TallyDetail {
  mutating func merge(_ other: TallyDetail, _ limits: Ledger.Limits) {
    destinations.merge(other.destinations)
    attempts.merge(other.attempts)
    services.merge(other.services, cap: limits.services)
    hours.merge(other.hours)
    kept.merge(other.kept, cap: limits.kept)
  }
}
