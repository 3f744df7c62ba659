/// Tallies of a single event, read in runs: of a flood nine in ten are such, and they lie one after the other.

extension TallyTable {
  /// Events of a run at most: what is asked of them, one question after the other, stays in the first cache.
  private static var longestRun: Int { 128 }

  /// Calls `single` with runs of events that each are a tally of their own, and `other` with the number in `order`, which is that of
  /// the records, of each tally of more.
  @inline(__always)
  private func forEachRun(
    in order: [TallyReference], part: Range<Int>, _ single: (Span<Event>) -> Void, other: (Int) -> Void
  ) {
    var index = part.lowerBound
    while index < part.upperBound {
      guard order[index].kind == 1 else {
        other(index)
        index += 1
        continue
      }
      let end = endOfRun(from: index, in: order, before: part.upperBound)
      single(blocks.events(order[index].index, count: end - index))
      index = end
    }
  }

  /// Where a run ends that begins with a tally of one event.
  @inline(__always)
  private func endOfRun(from start: Int, in order: [TallyReference], before end: Int) -> Int {
    let first = order[start]
    let most = min(end, start + TallyTable.longestRun, start + blocks.reach(of: first.index))
    // Numbers only grow, so that the last tells whether one is left out.
    if order[most - 1].word == first.word + UInt32(most - 1 - start) { return most }
    var end = start + 1
    while order[end].word == first.word + UInt32(end - start) { end += 1 }
    return end
  }

  /// See `Ledger.forEachKept`.
  func forEachKept(
    where wanted: (Role, Address) -> Bool, order: [TallyReference], _ body: (Span<Event>) -> Void,
    runs: (Span<Event>) -> Void
  ) {
    var sample: [Event] = []
    sample.reserveCapacity(KeptEvents.highestCap)
    forEachRun(in: order, part: order.indices, runs) { index in
      prefetchRecord(after: index, in: order)
      let reference = order[index]
      guard wanted(role(of: reference), source(of: reference)) else { return }
      guard reference.isMany else { return body(blocks.events(reference.index, count: reference.kind)) }
      copySample(of: reference, into: &sample)
      if !sample.isEmpty { body(sample.span) }
    }
  }

  /// See `Ledger.left`.
  func left(of order: [TallyReference], part: Range<Int>, by take: (Span<Event>, inout [Int]) -> Void)
    -> [TallyReference]
  {
    var (left, places) = ([TallyReference](), [Int]())
    var start = part.lowerBound
    forEachRun(in: order, part: part) { run in
      places.removeAll(keepingCapacity: true)
      take(run, &places)
      for place in places { left.append(order[start + place]) }
      start += run.count
    } other: { index in
      left.append(order[index])
      start = index + 1
    }
    return left
  }
}
