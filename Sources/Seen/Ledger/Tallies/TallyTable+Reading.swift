/// Tallies as symptoms read them, made from the compact states.

extension TallyTable {
  /// Events of a tally.
  func events(of reference: TallyReference) -> Int {
    reference.isMany ? Int(records[reference.index].counts.events) : reference.kind
  }

  func view(_ reference: TallyReference) -> Tally {
    guard reference.isMany else { return Tally(raw: keptEvents(reference)) }
    let index = reference.index
    var tally = Tally(of: records[index].counts)
    tally.kept = keptEvents(ofMany: index)
    tally.destinationCount = max(1, min(tally.events, records[index].detail.destinations.estimate))
    tally.attemptCount = max(1, min(tally.events, records[index].detail.attempts.estimate))
    takeServices(of: index, into: &tally)
    return tally
  }

  /// The kept events of a tally of many in canonical order. Field by field: a record is long, and little of it is used.
  private func keptEvents(ofMany index: Int) -> [Event] {
    let (source, count) = (records[index].counts.source, records[index].detail.kept.count)
    var order = EventOrder()
    for rank in 0..<count { order.add(records[index].detail.kept[rank].time) }
    var events: [Event] = []
    events.reserveCapacity(count)
    for place in 0..<count {
      if let event = records[index].detail.kept[order[place]].event(from: source) { events.append(event) }
    }
    return order.isStrict ? events : events.sorted { $0.comesBefore($1) }
  }

  private func takeServices(of index: Int, into tally: inout Tally) {
    var found: [Tally.ServiceCount] = []
    found.reserveCapacity(Int(records[index].detail.services.count))
    records[index].detail.services.forEach { key, events in
      found.append(Tally.ServiceCount(service: Service(key: key), events: Int(events)))
    }
    let level = Int(records[index].detail.services.level)
    tally.take(found, level: level, majority: level > 0 ? records[index].detail.services.majority : nil)
  }

  /// See `Ledger.forEachDossier`; those of a part of the order, which begins and ends with a source.
  func forEachDossier(
    in order: [TallyReference], part: Range<Int>, unless plain: (Span<Event>) -> Bool, _ body: (Dossier) -> Void
  ) {
    var start = part.lowerBound
    while start < part.upperBound {
      let source = source(of: order[start])
      let end = self.end(ofSource: source, after: start, in: order)
      for index in start..<end { prefetchAll(after: index, in: order) }
      defer { start = end }
      let first = order[start]
      if end == start + 1, !first.isMany, plain(blocks.events(first.index, count: first.kind)) { continue }
      var tallies: [Tally] = []
      tallies.reserveCapacity(end - start)
      for index in start..<end { tallies.append(view(order[index])) }
      body(Dossier(source: source, tallies: tallies))
    }
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
  private func copySample(of reference: TallyReference, into events: inout [Event]) {
    let source = records[reference.index].counts.source
    events.removeAll(keepingCapacity: true)
    for index in 0..<records[reference.index].detail.kept.count {
      if let event = records[reference.index].detail.kept[index].event(from: source) { events.append(event) }
    }
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
    return kept.inCanonicalOrder
  }
}

extension Tally {
  /// A tally of at most sixteen events, all of which are at hand, in canonical order.
  init(raw events: [Event]) {
    self.init(source: events[0].source, role: events[0].role)
    var counts = TallyCounts(source: source, role: role)
    for event in events {
      counts.count(event)
    }
    take(counts)
    kept = events
    guard events.count > 1 else {
      takeSingle(events[0])
      return
    }
    services = Tally.ranked(Tally.tallied(events.map { $0.service.key }))
    if let heaviest = services.first, heaviest.events * 2 > events.count { majority = heaviest }
    destinationCount = events.different(\.destination)
    attemptCount = events.different { $0.attemptHash(destinationHash: FixedHash.address($0.destination)) }
  }

  /// Nine sources in ten of a flood have one event: nothing to sort, nothing to compare.
  private mutating func takeSingle(_ event: Event) {
    let service = ServiceCount(service: event.service, events: 1)
    (services, majority) = ([service], service)
    (destinationCount, attemptCount) = (1, 1)
  }

  /// A tally of many events, of which the counts alone are known yet.
  init(of counts: TallyCounts) {
    self.init(source: counts.source, role: counts.role)
    isRaw = false
    take(counts)
  }

  private mutating func take(_ counts: TallyCounts) {
    events = Int(counts.events)
    packets = Int(counts.packets)
    bytes = Int(counts.bytes)
    (allowed, denied) = (Int(counts.allowed), Int(counts.denied))
    (enteredOnly, leftOnly) = (Int(counts.enteredOnly), Int(counts.leftOnly))
    if let times = counts.times.range {
      first = Timestamp(seconds: times.lowerBound)
      last = Timestamp(seconds: times.upperBound)
    }
    ttl = counts.ttls.range
    length = counts.lengths.range
    window = counts.windows.range
    sourcePort = counts.sourcePorts.range
    destinationPort = counts.destinationPorts.range
    ttlBits = counts.ttlBits
    fingerprints = counts.fingerprints
  }

  /// Takes over a table of services: what is in it, in no order, its level, and from level 1 on its majority bits.
  mutating func take(_ found: consuming [ServiceCount], level: Int, majority bits: MajorityBits?) {
    if found.count > 1 { found.sort(by: Tally.isMore) }
    services = found
    serviceLevel = level
    otherServiceEvents = services.reduce(events) { $0 - $1.events }
    let candidate = bits.map(heaviest) ?? services.first
    if let candidate, candidate.events * 2 > events { majority = candidate }
  }

  /// The service that the majority bits name, with its own count if the table has it, else with the bound.
  private func heaviest(_ bits: MajorityBits) -> ServiceCount {
    let (key, atMost) = bits.candidate(of: events)
    let service = Service(key: key)
    return services.first { $0.service == service } ?? ServiceCount(service: service, events: atMost)
  }

  private static func ranked(_ entries: [(key: UInt32, events: UInt32)]) -> [ServiceCount] {
    entries.map { ServiceCount(service: Service(key: $0.key), events: Int($0.events)) }.sorted(by: isMore)
  }

  private static func isMore(_ left: ServiceCount, _ right: ServiceCount) -> Bool {
    left.events != right.events ? left.events > right.events : left.service < right.service
  }

  private static func tallied(_ keys: [UInt32]) -> [(key: UInt32, events: UInt32)] {
    var found: [(key: UInt32, events: UInt32)] = []
    for key in keys {
      if let index = found.firstIndex(where: { $0.key == key }) {
        found[index].events += 1
      } else {
        found.append((key, 1))
      }
    }
    return found
  }
}

extension [Event] {
  /// Few events of one source, by time; among those of the same second by every other field.
  var inCanonicalOrder: [Event] {
    guard count > 1 else { return self }
    guard count <= EventOrder.highestCount else { return sorted { $0.comesBefore($1) } }
    var order = EventOrder()
    for event in self { order.add(event.time) }
    guard order.isStrict else { return sorted { $0.comesBefore($1) } }
    return indices.map { self[order[$0]] }
  }
}

extension Service {
  /// Protocol × 65,536 + port: 24 bits.
  @inline(__always)
  var key: UInt32 { UInt32(networkProtocol.rawValue) << 16 | UInt32(port) }

  /// The service of a key.
  init(key: UInt32) {
    self.init(
      networkProtocol: IPProtocol(rawValue: UInt8(truncatingIfNeeded: key >> 16)),
      port: UInt16(truncatingIfNeeded: key))
  }
}
