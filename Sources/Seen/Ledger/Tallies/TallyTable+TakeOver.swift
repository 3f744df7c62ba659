/// How a table of tallies takes over all that another of the same process holds: chunk by chunk, without copying records.
///
/// Meant for tables that hold different sources, as the threads of one reading do; those that both have are merged.

extension TallyTable {
  /// The other is empty then. Both have the same key.
  mutating func takeOver(_ other: inout TallyTable) {
    raise(to: other.level)
    other.raise(to: level)
    residue.merge(other.residue)
    let places = NewPlaces(blocks: blocks.takeOver(&other.blocks), records: records.takeOver(&other.records))
    slots.stopSharing()
    slots.reserve(other.slots.count)
    for position in 0..<other.slots.capacity where other.slots[position] != 0 {
      let tag = UInt32(truncatingIfNeeded: other.slots[position] >> 32)
      takeIn(places[other.reference(at: position)], tag)
    }
    other.slots = SlotTable()
    other.price = 0
    pay(0)
  }

  /// Enters a tally whose events are here already.
  private mutating func takeIn(_ reference: TallyReference, _ tag: UInt32) {
    guard slots.firstWord(tag) != 0, let position = find(source(of: reference), role(of: reference), tag) else {
      slots.insert(tag: tag, reference: reference.word)
      price += reference.isMany ? TallyTable.priceOfMany : TallyTable.price(reference.kind)
      return
    }
    merge(reference, at: position)
  }

  private mutating func merge(_ theirs: TallyReference, at position: Int) {
    if theirs.isMany {
      merge(records[theirs.index], intoRecord: recordOfMany(at: position))
      return records.giveBack(theirs.index)
    }
    for offset in 0..<theirs.kind {
      let event = blocks[theirs.index + offset]
      add(event)
    }
    blocks.giveBack(theirs.index, holding: theirs.kind)
  }
}

/// Where tallies lie now whose chunks changed their owner.
private struct NewPlaces {
  var blocks: Cells<Event, 16, 7>.NewNumbers
  var records: Cells<TallyRecord, 12, 1>.NewNumbers

  subscript(reference: TallyReference) -> TallyReference {
    if reference.isMany { return TallyReference(many: records[reference.index]) }
    return TallyReference(events: reference.kind, block: blocks[reference.index])
  }
}
