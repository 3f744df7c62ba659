/// A finding in the making: what one or many sources add to it.
struct Chart {
  let symptom: String
  var conclusion: Conclusion
  /// Senders are forged or unknown: they are counted, never named.
  var forged = false
  var tool: Finding.Tool?
  var technique: String?
  var who: Finding.Who?
  /// The actor that stands first, whoever sent most.
  var leader: Address?
  var tempo: String?
  /// A sentence that says more than the cause's own.
  var sentence: String?
  /// One that holds for a single actor only: several who join one finding are told by the other.
  var personal: String?

  private(set) var events = 0
  /// Events that are web requests.
  private(set) var requests = 0
  private(set) var packets = 0
  private(set) var attempts = 0
  private(set) var first = Timestamp.missing
  private(set) var last = Timestamp.missing
  private(set) var actors = AddressCounts()
  private(set) var targets = AddressCounts()
  private(set) var targetEstimate = 0
  private(set) var services = ServiceCounts()
  private(set) var serviceEstimate = 0
  private(set) var samples: [Event] = []
  /// The time of the last sample.
  private var latest = Timestamp.missing
  private(set) var approximate = Approximate()
  private(set) var allowed = 0
  private(set) var denied = 0

  static let sampleCount = 5

  /// Which of the figures are estimates.
  struct Approximate: OptionSet {
    let rawValue: UInt8
    static let attempts = Approximate(rawValue: 1)
    static let serviceCount = Approximate(rawValue: 2)
    static let targetCount = Approximate(rawValue: 4)
    static let sourcesSeen = Approximate(rawValue: 8)

    /// Their names in reports, in alphabetical order.
    var names: [String] {
      [
        (Approximate.attempts, "attempts"), (.serviceCount, "service_count"), (.sourcesSeen, "sources_seen"),
        (.targetCount, "target_count"),
      ]
      .filter { contains($0.0) }.map(\.1)
    }
  }

  init(_ symptom: String, _ conclusion: Conclusion) {
    self.symptom = symptom
    self.conclusion = conclusion
  }

  /// Adds a share. `actor` is false for the shares that only answer, such as our own refusals to a scan.
  mutating func add(_ tally: Tally, actor: Bool = true) {
    events += tally.events
    if tally.role == .webRequest { requests += tally.events }
    packets += tally.packets
    attempts += actor ? tally.attemptCount : 0
    allowed += tally.allowed
    denied += tally.denied
    if !tally.first.isMissing { first = first.isMissing ? tally.first : min(first, tally.first) }
    last = max(last, tally.last)
    if actor { addActor(tally) }
    if !tally.isRaw, actor { approximate.insert(.attempts) }
    addSamples(tally.kept.span)
  }

  /// Adds a few events of one source and one role: what `add` would do with their tally, without making one.
  mutating func add(plain share: Span<Event>) {
    actors.add(share[0].source, share.count)
    events += share.count
    if share[0].role == .webRequest { requests += share.count }
    attempts += share.different { $0.attemptHash(destinationHash: FixedHash.address($0.destination)) }
    targetEstimate = max(targetEstimate, share.different { $0.destination })
    if share[0].role != .webRequest { serviceEstimate = max(serviceEstimate, share.different { $0.serviceKey }) }
    for index in share.indices {
      services.add(key: share[index].serviceKey, 1)
      count(share[index])
    }
    targets.add(destinationsOf: share)
    addSamples(share)
  }

  @inline(__always)
  private mutating func count(_ event: Event) {
    packets += Int(event.count)
    allowed += event.marks.action == .allow ? 1 : 0
    denied += event.marks.action == .deny || event.marks.action == .reject ? 1 : 0
    if event.time.isMissing { return }
    first = first.isMissing ? event.time : min(first, event.time)
    last = max(last, event.time)
  }

  private mutating func addActor(_ tally: Tally) {
    if !tally.source.isMissing { actors.add(tally.source, tally.events) }
    // What is left of sources that no tally holds: see `Residues`.
    if tally.source.isMissing, !tally.isRaw { approximate.insert(.sourcesSeen) }
    targets.add(destinationsOf: tally.kept.span)
    targetEstimate = max(targetEstimate, tally.destinationCount)
    if tally.role == .webRequest { return addServers(tally) }
    services.add(tally.services)
    serviceEstimate = max(serviceEstimate, tally.serviceCount)
    if tally.serviceLevel > 0 { approximate.insert(.serviceCount) }
    if !tally.isRaw, tally.destinationCount > 16 { approximate.insert(.targetCount) }
  }

  /// The ports of the servers that web requests went to, as far as they were logged and kept; what was asked is in no list.
  private mutating func addServers(_ tally: Tally) {
    for event in tally.kept {
      guard let port = event.ports?.destination, port > 0 else { continue }
      services.add(Service(networkProtocol: event.networkProtocol, port: port), 1)
    }
  }

  private mutating func addSamples(_ events: Span<Event>) {
    for index in events.indices where samples.count < Chart.sampleCount || events[index].time <= latest {
      addSample(events[index])
    }
  }

  private mutating func addSample(_ event: Event) {
    if samples.count == Chart.sampleCount, samples[Chart.sampleCount - 1].time < event.time { return }
    if samples.count == Chart.sampleCount, let last = samples.last, !(PackedEvent(event) < PackedEvent(last)) { return }
    let place = samples.firstIndex { PackedEvent(event) < PackedEvent($0) } ?? samples.count
    samples.insert(event, at: place)
    if samples.count > Chart.sampleCount { samples.removeLast() }
    latest = samples[samples.count - 1].time
  }

  /// Adds up what stands there twice, in place: whoever asks later copies nothing.
  mutating func tidyUp() { actors.tidyUp() }

  /// Adds another chart of the same symptom and cause.
  mutating func merge(_ other: Chart) {
    if other.events > events {
      conclusion = other.conclusion
      tool = other.tool
      who = other.who
      leader = other.leader
      technique = other.technique
      tempo = other.tempo
      sentence = other.sentence
      personal = other.personal
    }
    add(other)
  }

  /// Adds the figures of a chart that was weighed alike, and told alike by whoever came first.
  mutating func add(_ other: Chart) {
    events += other.events
    requests += other.requests
    packets += other.packets
    attempts += other.attempts
    allowed += other.allowed
    denied += other.denied
    if !other.first.isMissing { first = first.isMissing ? other.first : min(first, other.first) }
    last = max(last, other.last)
    actors.merge(other.actors)
    targets.merge(other.targets)
    services.merge(other.services)
    targetEstimate = max(targetEstimate, other.targetEstimate)
    serviceEstimate = max(serviceEstimate, other.serviceEstimate)
    for event in other.samples { addSample(event) }
    approximate.formUnion(other.approximate)
    forged = forged || other.forged
  }
}
