/// How a table of tallies takes in a batch of events: their memory is asked for some events ahead of its use.

extension TallyTable {
  /// Adds events whose keys were computed before: some at a time, so that each of the three loops keeps what it needs in registers.
  mutating func add(_ events: Span<Event>, _ keys: inout ZeroedArray<EventKeys>) {
    let (count, layout) = (events.count, slots.layout)
    ask(for: 0..<min(EventKeys.ahead, count), events, &keys)
    askMore(for: 0..<min(EventKeys.some, count), events, &keys)
    var start = 0
    while start < count {
      let end = min(start &+ EventKeys.some, count)
      let (next, last) = (min(end &+ EventKeys.some, count), min(end &+ EventKeys.ahead, count))
      ask(for: next..<last, events, &keys)
      askMore(for: end..<next, events, &keys)
      add(start..<end, of: events, keys, layout)
      start = end
    }
  }

  /// Asks for the tallies of some events, and notes where they are.
  @inline(__always)
  private func ask(for range: Range<Int>, _ events: Span<Event>, _ keys: inout ZeroedArray<EventKeys>) {
    // A loop over a range asks twice whether it ended.
    var index = range.lowerBound
    while index < range.upperBound {
      prefetch(events, index, &keys)
      index &+= 1
    }
  }

  @inline(__always)
  private func askMore(for range: Range<Int>, _ events: Span<Event>, _ keys: inout ZeroedArray<EventKeys>) {
    var index = range.lowerBound
    while index < range.upperBound {
      prefetchRest(events, index, &keys)
      index &+= 1
    }
  }

  /// An event is counted where its tally's record was when its memory was asked for: what left meanwhile is of a lower rank, what moved
  /// left nothing behind. One of few is kept where its tally is, if that slot says the same as then. A new one is put into the slot where
  /// the search for it ended: if that is still empty, and slots were not laid anew, nobody with its tag came in between. Of all others
  /// `add` takes care.
  @inline(__always)
  private mutating func add(
    _ range: Range<Int>, of events: Span<Event>, _ keys: borrowing ZeroedArray<EventKeys>, _ layout: Int
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      if !addWhereFound(index, of: events, keys, layout) { add(events[index], keys[index]) }
      index &+= 1
    }
  }

  /// False where the tally, or its slot, is not what was found.
  @inline(__always)
  private mutating func addWhereFound(
    _ index: Int, of events: Span<Event>, _ keys: borrowing ZeroedArray<EventKeys>, _ layout: Int
  ) -> Bool {
    let reference = TallyReference(word: keys[index].reference)
    guard Int(keys[index].sourceRank) >= level else { return false }
    if reference.isMany {
      return records.isThere(reference.index)
        && records.change(reference.index, { $0.countIfOf(events[index], keys[index], limits) })
    }
    guard slots.layout == layout else { return false }
    if reference.isFew { return addToFewWhereFound(index, of: events, keys, reference) }
    guard reference.isFoundEmpty, slots[reference.index] == 0 else { return false }
    addSingle(events, index, keys[index].tallyTag, reference.index)
    return true
  }

  @inline(__always)
  private mutating func addToFewWhereFound(
    _ index: Int, of events: Span<Event>, _ keys: borrowing ZeroedArray<EventKeys>, _ reference: TallyReference
  ) -> Bool {
    let slot = Int(keys[index].slot)
    guard slots[slot] == UInt64(keys[index].tallyTag) << 32 | UInt64(reference.word),
      blocks[reference.index].isOf(events[index])
    else { return false }
    addToFew(events, index, reference, slot)
    return true
  }

  /// Asks for the cache lines that `add` will touch, and notes the tally's reference, or the slot where it belongs.
  @inline(__always)
  private func prefetch(_ events: Span<Event>, _ index: Int, _ keys: inout ZeroedArray<EventKeys>) {
    let (word, position) = slots.search(keys[index].tallyTag)
    let reference = TallyReference(word: UInt32(truncatingIfNeeded: word))
    keys[index].reference = word == 0 ? TallyReference(foundEmpty: position).word : reference.word
    if reference.isMany {
      keys[index].service = events.serviceKey(index)
      records.prefetch(reference.index, service: keys[index].service)
    } else if word != 0 {
      keys[index].slot = UInt32(truncatingIfNeeded: position)
      blocks.prefetch(reference.index, events: reference.kind)
    }
  }

  /// Asks for the rest, once what `prefetch` asked for is there and tells where it lies. The tally may have moved meanwhile: then
  /// this asks in vain.
  @inline(__always)
  private func prefetchRest(_ events: Span<Event>, _ index: Int, _ keys: inout ZeroedArray<EventKeys>) {
    let reference = TallyReference(word: keys[index].reference)
    guard reference.isMany else { return }
    let hash = events.probeHash(index, destinationHash: keys[index].destinationHash)
    keys[index].probe = UInt32(truncatingIfNeeded: hash >> 32)
    records.prefetchRest(reference.index, events[index].time, keys[index].probe)
  }
}
