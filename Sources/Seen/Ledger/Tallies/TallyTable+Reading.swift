/// Tallies as symptoms read them, made from the compact states.

extension TallyTable {
  /// Events of a tally.
  func events(of reference: TallyReference) -> Int {
    reference.isMany ? Int(records[reference.index].counts.events) : reference.kind
  }

  func view(_ reference: TallyReference) -> Tally {
    var tally = Tally(source: .missing, role: .unknown)
    renew(&tally, as: reference)
    arrange(&tally, reference)
    return tally
  }

  /// Makes a tally the view of a reference, in the memory that it has; of one of many events neither what is kept nor the
  /// services are in order: see `arrange`.
  private func renew(_ tally: inout Tally, as reference: TallyReference) {
    guard reference.isMany else { return tally.renew(raw: blocks.events(reference.index, count: reference.kind)) }
    let index = reference.index
    tally.renew(as: records[index].counts)
    KeptEvents.add(records[index].detail.kept, to: &tally.kept, from: tally.source)
    tally.destinationCount = max(1, min(tally.events, records[index].detail.destinations.estimate))
    tally.attemptCount = max(1, min(tally.events, records[index].detail.attempts.estimate))
    records[index].detail.services.forEach { key, events in
      tally.services.append(Tally.ServiceCount(service: Service(key: key), events: Int(events)))
    }
    tally.closeServices(level: Int(records[index].detail.services.level))
  }

  /// Brings in order what a tally of many events holds, and names its majority.
  private func arrange(_ tally: inout Tally, _ reference: TallyReference) {
    guard reference.isMany else { return }
    tally.kept.arrange()
    tally.services.arrange()
    tally.nameMajority(tally.serviceLevel > 0 ? records[reference.index].detail.services.majority : nil)
  }

  /// See `Ledger.forEachDossier`; those of a part of the order, which begins and ends with a source.
  func forEachDossier(
    in order: [TallyReference], part: Range<Int>, unless plain: (Span<Event>) -> Bool,
    or many: (borrowing TallyRecord) -> Bool, or whole: ([Tally]) -> Bool, _ body: (Dossier) -> Void
  ) {
    // One dossier after the other in the same memory.
    var dossier = Dossier(source: .missing, tallies: [])
    var start = part.lowerBound
    while start < part.upperBound {
      let first = order[start]
      dossier.source = source(of: first)
      let end = self.end(ofSource: dossier.source, after: start, in: order)
      for index in start..<end { prefetchAll(after: index, in: order) }
      defer { start = end }
      let isSingle = end == start + 1
      if isSingle {
        if first.isMany ? many(records[first.index]) : plain(blocks.events(first.index, count: first.kind)) { continue }
      }
      renew(&dossier.tallies, as: order[start..<end])
      if isSingle, first.kind > 1, whole(dossier.tallies) { continue }
      for index in start..<end { arrange(&dossier.tallies[index - start], order[index]) }
      body(dossier)
    }
  }

  private func renew(_ tallies: inout [Tally], as references: ArraySlice<TallyReference>) {
    if tallies.count > references.count { tallies.removeLast(tallies.count - references.count) }
    while tallies.count < references.count { tallies.append(Tally(source: .missing, role: .unknown)) }
    for (place, reference) in references.enumerated() { renew(&tallies[place], as: reference) }
  }

  /// Where the tallies of a source end, of which one stands at `start`.
  @inline(__always)
  func end(ofSource source: Address, after start: Int, in order: [TallyReference]) -> Int {
    var end = start + 1
    while end < order.count && self.source(of: order[end]) == source { end += 1 }
    return end
  }

  /// See `Ledger.forEachKept`.
  func forEachKept(
    where wanted: (Role, Address) -> Bool, order: [TallyReference], _ body: (Span<Event>) -> Void
  ) {
    var sample: [Event] = []
    sample.reserveCapacity(KeptEvents.highestCap)
    for index in order.indices {
      prefetchRecord(after: index, in: order)
      let reference = order[index]
      guard wanted(role(of: reference), source(of: reference)) else { continue }
      guard reference.isMany else {
        body(blocks.events(reference.index, count: reference.kind))
        continue
      }
      copySample(of: reference, into: &sample)
      if !sample.isEmpty { body(sample.span) }
    }
  }

  /// Puts the kept events of a tally of many, in no particular order, in the place of what `events` holds.
  func copySample(of reference: TallyReference, into events: inout [Event]) {
    events.removeAll(keepingCapacity: true)
    let source = records[reference.index].counts.source
    KeptEvents.add(records[reference.index].detail.kept, to: &events, from: source)
  }

  /// All events of a raw tally, or the kept ones of a tally of many, in canonical order.
  func keptEvents(_ reference: TallyReference) -> [Event] {
    var kept: [Event] = []
    kept.reserveCapacity(reference.isMany ? KeptEvents.highestCap : reference.kind)
    if reference.isMany {
      copySample(of: reference, into: &kept)
    } else {
      for offset in 0..<reference.kind { kept.append(blocks[reference.index + offset]) }
    }
    kept.arrange()
    return kept
  }
}
