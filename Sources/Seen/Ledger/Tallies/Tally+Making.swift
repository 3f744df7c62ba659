/// How a tally is made from events or counts, in the memory of one that was read before.

extension Tally {
  /// A tally of at most sixteen events, all of which are at hand.
  init(raw events: [Event]) {
    self.init(source: events[0].source, role: events[0].role)
    renew(raw: events.span)
  }

  /// Makes it a tally of few events, all of which are at hand.
  mutating func renew(raw events: Span<Event>) {
    var counts = TallyCounts(source: events[0].source, role: events[0].role)
    for index in events.indices { counts.count(events[index]) }
    renew(as: counts)
    isRaw = true
    kept.append(addingCapacity: events.count) { kept in
      for index in events.indices { kept.append(events[index]) }
    }
    guard events.count > 1 else { return takeSingle(events[0]) }
    kept.arrange()
    addServices(of: events)
    services.arrange()
    if let heaviest = services.first, heaviest.events * 2 > events.count { majority = heaviest }
    let isOfOne = events.end(ofDestinationAt: 0) == events.count
    destinationCount = isOfOne ? 1 : events.different(\.destination)
    attemptCount = events.attempts(atOneHost: isOfOne)
  }

  /// Nine sources in ten of a flood have one event: nothing to sort, nothing to compare.
  private mutating func takeSingle(_ event: Event) {
    let service = ServiceCount(service: event.service, events: 1)
    services.append(service)
    majority = service
    (destinationCount, attemptCount) = (1, 1)
  }

  /// Counts what few events asked for; runs of one service are the rule.
  private mutating func addServices(of events: Span<Event>) {
    var (key, alike) = (events[0].serviceKey, 1)
    for index in events.indices.dropFirst() {
      let next = events[index].serviceKey
      if next != key {
        addService(key, alike)
        (key, alike) = (next, 0)
      }
      alike += 1
    }
    addService(key, alike)
  }

  private mutating func addService(_ key: UInt32, _ events: Int) {
    let service = Service(key: key)
    if let place = services.firstIndex(where: { $0.service == service }) {
      services[place].events += events
    } else {
      services.append(ServiceCount(service: service, events: events))
    }
  }

  /// Makes it a tally of many events, of which the counts alone are known yet; its lists are empty, and keep their memory.
  mutating func renew(as counts: TallyCounts) {
    kept.removeAll(keepingCapacity: true)
    services.removeAll(keepingCapacity: true)
    (serviceLevel, otherServiceEvents, majority) = (0, 0, nil)
    (destinationCount, attemptCount, isRaw) = (0, 0, false)
    take(counts)
  }

  /// Takes over all that is counted.
  private mutating func take(_ counts: TallyCounts) {
    (source, role) = (counts.source, counts.role)
    events = Int(counts.events)
    packets = Int(counts.packets)
    bytes = Int(counts.bytes)
    (allowed, denied) = (Int(counts.allowed), Int(counts.denied))
    (enteredOnly, leftOnly) = (Int(counts.enteredOnly), Int(counts.leftOnly))
    let times = counts.times.range
    first = times.map { Timestamp(seconds: $0.lowerBound) } ?? .missing
    last = times.map { Timestamp(seconds: $0.upperBound) } ?? .missing
    ttl = counts.ttls.range
    length = counts.lengths.range
    window = counts.windows.range
    sourcePort = counts.sourcePorts.range
    destinationPort = counts.destinationPorts.range
    ttlBits = counts.ttlBits
    fingerprints = counts.fingerprints
  }

  /// Counts what a table of services left out, once all that it held is at hand.
  mutating func closeServices(level: Int) {
    serviceLevel = level
    otherServiceEvents = events
    for place in services.indices { otherServiceEvents -= services[place].events }
  }

  /// Names the service of more than half of all events, if one has as many; `bits`: the table's majority bits, from level 1 on.
  mutating func nameMajority(_ bits: MajorityBits?) {
    let candidate = bits.map(heaviest) ?? services.first
    if let candidate, candidate.events * 2 > events { majority = candidate }
  }

  /// The service that the majority bits name, with its own count if the table has it, else with the bound.
  private func heaviest(_ bits: MajorityBits) -> ServiceCount {
    let (key, atMost) = bits.candidate(of: events)
    let service = Service(key: key)
    return services.first { $0.service == service } ?? ServiceCount(service: service, events: atMost)
  }
}

extension [Tally.ServiceCount] {
  /// Most events first, then in the services' own order.
  mutating func arrange() {
    guard count > 1 else { return }
    if count <= 8 { return arrangeFew() }
    guard count <= 64, allSatisfy({ $0.events >> 32 == 0 }) else { return sort(by: Self.isMore) }
    var words = InlineArray<64, UInt64>(repeating: 0)
    for number in indices {
      let word = UInt64(UInt32.max - UInt32(self[number].events)) << 32 | UInt64(self[number].service.key)
      var place = number
      while place > 0, words[place - 1] > word {
        words[place] = words[place - 1]
        place -= 1
      }
      words[place] = word
    }
    for place in indices {
      let events = UInt32.max - UInt32(truncatingIfNeeded: words[place] >> 32)
      let service = Service(key: UInt32(truncatingIfNeeded: words[place] & 0xFFFF_FFFF))
      self[place] = Tally.ServiceCount(service: service, events: Int(events))
    }
  }

  private mutating func arrangeFew() {
    var counts = mutableSpan
    for number in counts.indices.dropFirst() {
      let count = counts[number]
      var place = number
      while place > 0, Self.isMore(count, counts[place - 1]) {
        counts[place] = counts[place - 1]
        place -= 1
      }
      counts[place] = count
    }
  }

  private static func isMore(_ left: Element, _ right: Element) -> Bool {
    left.events != right.events ? left.events > right.events : left.service < right.service
  }
}

extension [Event] {
  /// Few events of one source, by time; among those of the same second by every other field.
  mutating func arrange() {
    guard !isArranged else { return }
    guard count <= EventOrder.highestCount else { return sort { $0.comesBefore($1) } }
    var order = EventOrder()
    for index in indices { order.add(self[index].time) }
    guard order.isStrict else { return sort { $0.comesBefore($1) } }
    if !order.isAscending { arrange(by: order) }
  }

  /// Whether no two are of one second and each comes after the one before: most were kept as they came.
  private var isArranged: Bool {
    indices.dropFirst().allSatisfy { self[$0 - 1].time < self[$0].time }
  }

  /// Moves each event to its place, round by round: what stands there first goes where the round ends.
  private mutating func arrange(by order: EventOrder) {
    var events = mutableSpan
    var moved: UInt64 = 0
    for start in events.indices where moved >> UInt64(start) & 1 == 0 {
      let first = events[start]
      var place = start
      while order[place] != start {
        events[place] = events[order[place]]
        moved |= 1 << UInt64(place)
        place = order[place]
      }
      events[place] = first
      moved |= 1 << UInt64(place)
    }
  }
}

extension Service {
  /// Protocol × 65,536 + port: 24 bits.
  @inline(__always)
  var key: UInt32 { UInt32(networkProtocol.rawValue) << 16 | UInt32(port) }

  /// The service of a key.
  @inline(__always)
  init(key: UInt32) {
    self.init(
      networkProtocol: IPProtocol(rawValue: UInt8(truncatingIfNeeded: key >> 16)),
      port: UInt16(truncatingIfNeeded: key))
  }
}
