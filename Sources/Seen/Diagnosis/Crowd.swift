/// What many senders of a few packets each did to a flood's target, and nothing else: what its finding takes over at once.
///
/// It comes to what `Chart.add` would make of each sender. They differ from each other and from all other sources, so that those
/// whom nobody will name are counted only.
struct Crowd {
  let target: Address
  /// Whether the senders will be named.
  private let isNamed: Bool
  private(set) var events = 0
  private(set) var packets = 0
  private(set) var attempts = 0
  private(set) var allowed = 0
  private(set) var denied = 0
  /// Senders that nobody will name.
  private(set) var unnamed = 0
  private(set) var senders = AddressCounts()
  /// Events to the target itself, and what few senders sent elsewhere.
  private var aimed = 0
  private var elsewhere = AddressCounts()
  private(set) var targetEstimate = 1
  private(set) var services = ServiceCounts()
  private(set) var serviceEstimate = 1
  private(set) var specimens = Specimens()
  private(set) var approximate = Chart.Approximate()
  /// The earliest time less one, which a missing one, 0, does not lower.
  private var earliest = UInt32.max
  private var latest: UInt32 = 0

  init(at target: Address, named isNamed: Bool) {
    self.target = target
    self.isNamed = isNamed
  }

  /// Adds senders of one event each to the target, of all of which nothing but their services is told here.
  mutating func add(_ loners: LonerCounts) {
    events += loners.events
    attempts += loners.events
    aimed += loners.events
    packets += loners.packets
    allowed += loners.allowed
    denied += loners.denied
    earliest = min(earliest, loners.earliest)
    latest = max(latest, loners.latest)
    if !isNamed { unnamed += loners.events }
  }

  /// Looks at the event of such a sender, which may be among the first few, or name it; until when others must be looked at too.
  mutating func watch(_ event: Event) -> UInt32 {
    if specimens.isWanted(event.time) { specimens.add(event) }
    if isNamed { senders.append(event.source, 1) }
    return isNamed ? .max : specimens.end
  }

  /// Adds services that such senders asked for.
  mutating func add(service key: UInt32, _ events: Int) { services.add(key: key, events) }
  mutating func add(_ ports: PortCounts) { services.add(ports) }
  mutating func add(eventsOf keys: Span<UInt64>) { services.add(eventsOf: keys) }

  /// Adds a sender of several events.
  ///
  /// - Parameters:
  ///   - isAtOne: whether all went to the target.
  ///   - service: what all asked for, if the flood is of one service.
  mutating func add(_ events: Span<Event>, isAtOne: Bool, service: UInt32?) {
    let handful = Handful(events, isOfOneHost: isAtOne, service: service)
    self.events += events.count
    packets += handful.packets
    attempts += handful.attempts
    allowed += handful.allowed
    denied += handful.denied
    earliest = min(earliest, handful.first.seconds &- 1)
    latest = max(latest, handful.last.seconds)
    targetEstimate = max(targetEstimate, handful.hosts)
    serviceEstimate = max(serviceEstimate, handful.services.count)
    if isAtOne { aimed += events.count } else { addDestinations(events) }
    handful.services.add(to: &services)
    specimens.add(events)
    if isNamed { senders.append(events[0].source, events.count) } else { unnamed += 1 }
  }

  /// Adds a sender of many events, of whose kept ones all went to the target.
  ///
  /// - Parameters:
  ///   - hosts: how many targets it had, an estimate.
  ///   - first: the time of the first that was kept.
  mutating func add(_ record: borrowing TallyRecord, hosts: Int, from first: Timestamp) {
    let (counts, table, level) = (record.counts, record.detail.services, Int(record.detail.services.level))
    let events = Int(counts.events)
    self.events += events
    packets += Int(counts.packets)
    attempts += max(1, min(events, record.detail.attempts.estimate))
    allowed += Int(counts.allowed)
    denied += Int(counts.denied)
    if let times = counts.times.range {
      earliest = min(earliest, times.lowerBound &- 1)
      latest = max(latest, times.upperBound)
    }
    aimed += record.detail.kept.count
    targetEstimate = max(targetEstimate, hosts)
    table.forEach { services.add(key: $0, Int($1)) }
    serviceEstimate = max(serviceEstimate, Int(table.count) << level)
    if specimens.isWanted(first) { specimens.add(record.detail.kept, from: counts.source) }
    senders.add(counts.source, events)
    approximate.formUnion(level > 0 ? [.attempts, .serviceCount] : .attempts)
  }

  private mutating func addDestinations(_ events: Span<Event>) {
    var start = 0
    while start < events.count {
      let (destination, end) = (events[start].destination, events.end(ofDestinationAt: start))
      if destination == target {
        aimed += end - start
      } else if !destination.isMissing {
        elsewhere.add(destination, end - start)
      }
      start = end
    }
  }

  /// The first and the last known time.
  var first: Timestamp { Timestamp(seconds: latest == 0 ? 0 : earliest &+ 1) }
  var last: Timestamp { Timestamp(seconds: latest) }

  /// Where all went.
  var targets: AddressCounts {
    var targets = elsewhere
    if aimed > 0 { targets.add(target, aimed) }
    return targets
  }
}

/// The crowds of all floods, by their numbers.
struct Crowds {
  private var all: [Crowd]

  init(_ floods: Floods) { all = floods.all.map { Crowd(at: $0.target, named: !$0.hidesSenders) } }

  /// Looks at the event of a sender of no other: see `Crowd.watch`.
  @inline(never)
  mutating func watch(_ events: Span<Event>, _ index: Int, of flood: Int) -> UInt32 { all[flood].watch(events[index]) }

  /// Adds services that such senders asked for, one of each word: the number of a flood and below it, in 32 bits, the service. Those of
  /// one flood lie together.
  mutating func add(services words: [UInt64]) {
    let words = words.span
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, (words[end] ^ words[start]) >> 32 == 0 { end += 1 }
      all[Int(words[start] >> 32)].add(eventsOf: words.extracting(start..<end))
      start = end
    }
  }

  /// Adds all such senders of each flood, of which one may be of one service only.
  mutating func add(_ loners: [LonerCounts], _ tables: [UInt32], _ floods: Floods) {
    for number in all.indices where loners[number].events > 0 {
      all[number].add(loners[number])
      if let service = floods.all[number].service {
        all[number].add(service: service.key, loners[number].events)
      } else if let ports = loners[number].ports(in: tables) {
        all[number].add(ports)
      }
    }
  }

  /// Adds a sender of several events to the crowd of a flood.
  mutating func add(_ events: Span<Event>, isAtOne: Bool, service: UInt32?, to flood: Int) {
    all[flood].add(events, isAtOne: isAtOne, service: service)
  }

  /// Adds a sender of many events to the crowd of a flood.
  mutating func add(_ record: borrowing TallyRecord, hosts: Int, from first: Timestamp, to flood: Int) {
    all[flood].add(record, hosts: hosts, from: first)
  }

  /// Enters each in the finding of its flood.
  func enter(_ floods: Floods, _ book: inout Casebook) {
    for number in all.indices where all[number].events > 0 { Flood.enter(all[number], floods.all[number], &book) }
  }
}
