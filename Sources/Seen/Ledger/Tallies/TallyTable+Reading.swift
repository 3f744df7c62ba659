/// Tallies as symptoms read them, made from the compact states.

extension TallyTable {
  func view(_ reference: TallyReference) -> Tally {
    reference.isMany
      ? Tally(counts[reference.index], details[reference.index], limits)
      : Tally(raw: keptEvents(reference))
  }

  /// The event of a tally that has one; `nil` of others.
  func onlyEvent(_ reference: TallyReference) -> Event? {
    reference.kind == 1 ? blocks[reference.index] : nil
  }

  /// Calls `body` with every event that any tally holds, tally after tally, in the order of the table: fast, but for
  /// consumers that do not care about order, which differs from process to process.
  func forEachKept(in roles: RoleSet, _ body: (Event) -> Void) {
    for position in 0..<slots.capacity where slots[position] != 0 {
      let reference = reference(at: position)
      prefetchRecord(after: position)
      guard roles.contains(role(of: reference)) else { continue }
      guard reference.isMany else {
        for offset in 0..<reference.kind { body(blocks[reference.index + offset]) }
        continue
      }
      let source = counts[reference.index].source
      for index in 0..<details[reference.index].kept.count {
        if let event = details[reference.index].kept[index].event(from: source) { body(event) }
      }
    }
  }

  /// All events of a raw tally, or the kept ones of a tally of many, in canonical order.
  func keptEvents(_ reference: TallyReference) -> [Event] {
    var events: [Event] = []
    if reference.isMany {
      let source = counts[reference.index].source
      for index in 0..<details[reference.index].kept.count {
        if let event = details[reference.index].kept[index].event(from: source) { events.append(event) }
      }
    } else {
      events.reserveCapacity(reference.kind)
      for offset in 0..<reference.kind { events.append(blocks[reference.index + offset]) }
    }
    if events.count > 1 { events.sort { $0.comesBefore($1) } }
    return events
  }
}

extension Tally {
  /// A tally of at most six events, all of which are at hand, in canonical order.
  init(raw events: [Event]) {
    self.init(source: events[0].source, role: events[0].role)
    var counts = TallyCounts(source: source, role: role)
    for event in events {
      counts.count(event)
      if !event.time.isMissing { hours.add(event.time) }
    }
    take(counts)
    kept = events
    guard events.count > 1 else {
      takeSingle(events[0])
      return
    }
    services = Tally.ranked(Tally.tallied(events.map { $0.service.key }))
    if let heaviest = services.first, heaviest.events * 2 > events.count { majority = heaviest }
    destinationCount = Tally.distinct(events.map { FixedHash.address($0.destination) })
    attemptCount = Tally.distinct(
      events.map { $0.attemptHash(destinationHash: FixedHash.address($0.destination)) })
  }

  /// Nine sources in ten of a flood have one event: nothing to sort, nothing to compare.
  private mutating func takeSingle(_ event: Event) {
    let service = ServiceCount(service: event.service, events: 1)
    (services, majority) = ([service], service)
    (destinationCount, attemptCount) = (1, 1)
  }

  init(_ counts: TallyCounts, _ detail: TallyDetail, _ limits: Ledger.Limits) {
    self.init(source: counts.source, role: counts.role)
    isRaw = false
    take(counts)
    hours = detail.hours
    kept = (0..<detail.kept.count).compactMap { detail.kept[$0].event(from: counts.source) }
    kept.sort { $0.comesBefore($1) }
    destinationCount = max(1, min(events, detail.destinations.estimate))
    attemptCount = max(1, min(events, detail.attempts.estimate))
    take(detail.services)
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

  private mutating func take(_ table: ServiceTable) {
    services = Tally.ranked(table.entries)
    serviceLevel = Int(table.level)
    otherServiceEvents = events - services.reduce(0) { $0 + $1.events }
    let candidate = table.level == 0 ? services.first : heaviest(table)
    if let candidate, candidate.events * 2 > events { majority = candidate }
  }

  /// The service that the majority bits name, with its own count if the table has it, else with the bound.
  private func heaviest(_ table: ServiceTable) -> ServiceCount {
    let (key, atMost) = table.majority.candidate(of: events)
    let service = Service(key: key)
    return services.first { $0.service == service } ?? ServiceCount(service: service, events: atMost)
  }

  private static func ranked(_ entries: [(key: UInt32, events: UInt32)]) -> [ServiceCount] {
    entries.map { ServiceCount(service: Service(key: $0.key), events: Int($0.events)) }
      .sorted { $0.events != $1.events ? $0.events > $1.events : $0.service < $1.service }
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

  /// Different values among a handful.
  private static func distinct(_ values: [UInt64]) -> Int {
    values.indices.count { !values[..<$0].contains(values[$0]) }
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
