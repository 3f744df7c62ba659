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

  /// Events of the source that it was weighed for, if those of others like it are gathered in it; else 0.
  var leading = 0

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
  /// Senders that will not be named, each other than all those of `actors`.
  private var unnamed = 0
  private var specimens = Specimens()
  private(set) var approximate = Approximate()
  private(set) var allowed = 0
  private(set) var denied = 0

  var samples: [Event] { specimens.events }
  /// How many different senders.
  var actorCount: Int { actors.count + unnamed }

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

  /// Forgets whom, what and which it counted, once another chart has taken that over.
  mutating func forget() {
    actors = AddressCounts()
    targets = AddressCounts()
    services = ServiceCounts()
    specimens = Specimens()
  }

  /// Adds shares. `actor` is false for those that only answer, such as our own refusals to a scan.
  mutating func add(_ shares: [Tally], actor: Bool = true) {
    // Each is read where it lies: a tally is long.
    let all = shares.span
    for index in all.indices {
      events += all[index].events
      if all[index].role == .webRequest { requests += all[index].events }
      packets += all[index].packets
      allowed += all[index].allowed
      denied += all[index].denied
      addTimes(all[index].first, all[index].last)
      if actor { addActor(all, index) }
      specimens.add(all[index].kept.span)
    }
  }

  private mutating func addTimes(_ first: Timestamp, _ last: Timestamp) {
    if !first.isMissing { self.first = self.first.isMissing ? first : min(self.first, first) }
    self.last = max(self.last, last)
  }

  /// Adds a few events of one source and one role: what `add` would do with their tally, without making one.
  mutating func add(plain share: Span<Event>) {
    if share.count == 1 { return add(single: share) }
    let isOfOneHost = share.end(ofDestinationAt: 0) == share.count
    let (handful, isRequest) = (Handful(share, isOfOneHost: isOfOneHost), share[0].role == .webRequest)
    actors.add(share[0].source, share.count)
    events += share.count
    packets += handful.packets
    allowed += handful.allowed
    denied += handful.denied
    addTimes(handful.first, handful.last)
    if isRequest { requests += share.count } else { serviceEstimate = max(serviceEstimate, handful.services.count) }
    attempts += handful.attempts
    targetEstimate = max(targetEstimate, handful.hosts)
    handful.services.add(to: &services)
    targets.add(destinationsOf: share)
    specimens.add(share)
  }

  /// The same of one event, of which most such sources sent no more: each figure is one.
  private mutating func add(single event: Span<Event>) {
    let (marks, time) = (event[0].marks, event[0].time)
    actors.add(event[0].source, 1)
    events += 1
    packets += Int(event[0].count)
    allowed += Int(marks.allowed)
    denied += Int(marks.denied)
    addTimes(time, time)
    if event[0].role == .webRequest { requests += 1 } else { serviceEstimate = max(serviceEstimate, 1) }
    attempts += 1
    targetEstimate = max(targetEstimate, 1)
    services.add(key: event.serviceKey(0), 1)
    if !event[0].destination.isMissing { targets.add(event[0].destination, 1) }
    if specimens.isWanted(time) { specimens.add(event[0]) }
  }

  /// Adds what many plain senders did to a target.
  mutating func add(_ crowd: Crowd) {
    events += crowd.events
    packets += crowd.packets
    attempts += crowd.attempts
    allowed += crowd.allowed
    denied += crowd.denied
    addTimes(crowd.first, crowd.last)
    actors.merge(crowd.senders)
    unnamed += crowd.unnamed
    targets.merge(crowd.targets)
    targetEstimate = max(targetEstimate, crowd.targetEstimate)
    services.merge(crowd.services)
    serviceEstimate = max(serviceEstimate, crowd.serviceEstimate)
    specimens.add(crowd.specimens)
    approximate.formUnion(crowd.approximate)
  }

  private mutating func addActor(_ all: Span<Tally>, _ index: Int) {
    let (source, isRaw, hosts) = (all[index].source, all[index].isRaw, all[index].destinationCount)
    attempts += all[index].attemptCount
    if !isRaw { approximate.insert(.attempts) }
    if !source.isMissing { actors.add(source, all[index].events) }
    // What is left of sources that no tally holds: see `Residues`.
    if source.isMissing, !isRaw { approximate.insert(.sourcesSeen) }
    targets.add(destinationsOf: all[index].kept.span)
    targetEstimate = max(targetEstimate, hosts)
    if all[index].role == .webRequest { return addServers(all[index].kept) }
    services.add(all[index].services)
    serviceEstimate = max(serviceEstimate, all[index].services.count << all[index].serviceLevel)
    if all[index].serviceLevel > 0 { approximate.insert(.serviceCount) }
    if !isRaw, hosts > 16 { approximate.insert(.targetCount) }
  }

  /// The ports of the servers that web requests went to, as far as they were logged and kept; what was asked is in no list.
  private mutating func addServers(_ requests: [Event]) {
    for event in requests {
      guard let port = event.ports?.destination, port > 0 else { continue }
      services.add(Service(networkProtocol: event.networkProtocol, port: port), 1)
    }
  }

  /// Adds up what stands there twice, in place: whoever asks later copies nothing.
  mutating func tidyUp() {
    actors.tidyUp()
    targets.tidyUp()
  }

  /// Adds another chart of the same symptom and cause, which is left without its lists.
  mutating func merge(_ other: inout Chart) {
    if (other.leading > 0 ? other.leading : other.events) > events {
      conclusion = other.conclusion
      tool = other.tool
      who = other.who
      leader = other.leader
      technique = other.technique
      tempo = other.tempo
      sentence = other.sentence
      personal = other.personal
    }
    add(&other)
  }

  /// Adds the figures of a chart that was weighed alike, and told alike by whoever came first.
  mutating func add(_ other: inout Chart) {
    events += other.events
    requests += other.requests
    packets += other.packets
    attempts += other.attempts
    allowed += other.allowed
    denied += other.denied
    addTimes(other.first, other.last)
    actors.merge(other.actors)
    unnamed += other.unnamed
    targets.merge(other.targets)
    // Whoever has them alone may add to them where they lie.
    let theirs = other.services
    other.services = ServiceCounts()
    services.merge(theirs)
    targetEstimate = max(targetEstimate, other.targetEstimate)
    serviceEstimate = max(serviceEstimate, other.serviceEstimate)
    specimens.add(other.specimens)
    approximate.formUnion(other.approximate)
    forged = forged || other.forged
    other.forget()
  }
}
