/// How a table of tallies takes in a batch of events: their memory is asked for some events ahead of its use.

extension TallyTable {
  /// Adds events whose keys were computed before: some at a time, so that each of the three loops keeps what it needs in registers.
  mutating func add(_ events: Span<Event>, _ keys: inout ZeroedArray<EventKeys>) {
    let count = events.count
    ask(for: 0..<min(EventKeys.ahead, count), &keys)
    askMore(for: 0..<min(EventKeys.some, count), events, keys)
    var start = 0
    while start < count {
      let end = min(start &+ EventKeys.some, count)
      let (next, last) = (min(end &+ EventKeys.some, count), min(end &+ EventKeys.ahead, count))
      ask(for: next..<last, &keys)
      askMore(for: end..<next, events, keys)
      add(start..<end, of: events, keys)
      start = end
    }
  }

  /// Asks for the tallies of some events, and notes where they are.
  @inline(__always)
  private func ask(for range: Range<Int>, _ keys: inout ZeroedArray<EventKeys>) {
    for index in range { keys[index].reference = prefetch(keys[index]) }
  }

  @inline(__always)
  private func askMore(for range: Range<Int>, _ events: Span<Event>, _ keys: borrowing ZeroedArray<EventKeys>) {
    for index in range { prefetchRest(keys[index], events[index].time) }
  }

  /// An event is counted where its tally's record was when its memory was asked for. What left meanwhile is of a lower rank, what moved
  /// left nothing behind; of those that have no record there, or none yet, `add` takes care.
  @inline(__always)
  private mutating func add(_ range: Range<Int>, of events: Span<Event>, _ keys: borrowing ZeroedArray<EventKeys>) {
    for index in range {
      let reference = TallyReference(word: keys[index].reference)
      if reference.isMany, Int(keys[index].sourceRank) >= level, records.isThere(reference.index),
        records.change(reference.index, { $0.countIfOf(events[index], keys[index], limits) })
      {
        continue
      }
      add(events[index], keys[index])
    }
  }

  /// Asks for the cache lines that `add` will touch; returns the tally's reference, 0 if there is none.
  @inline(__always)
  private func prefetch(_ keys: EventKeys) -> UInt32 {
    let reference = TallyReference(word: UInt32(truncatingIfNeeded: slots.firstWord(keys.tallyTag)))
    if reference.isMany {
      records.prefetch(reference.index, service: keys.service)
    } else if reference.word != 0 {
      blocks.prefetch(reference.index, events: reference.kind)
    }
    return reference.word
  }

  /// Asks for the rest, once what `prefetch` asked for is there and tells where it lies. The tally may have moved meanwhile: then
  /// this asks in vain.
  @inline(__always)
  private func prefetchRest(_ keys: EventKeys, _ time: Timestamp) {
    let reference = TallyReference(word: keys.reference)
    if reference.isMany { records.prefetchRest(reference.index, time, keys.probe) }
  }
}
