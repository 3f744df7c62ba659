/// A finding in the making: what one or many sources add to it.
final class Chart {
  let symptom: String
  var conclusion: Conclusion
  /// Senders are forged or unknown: they are counted, never named.
  var forged = false
  var tool: Finding.Tool?
  var technique: String?
  var tempo: String?
  /// A sentence that says more than the cause's own.
  var sentence: String?

  private(set) var events = 0
  private(set) var packets = 0
  private(set) var attempts = 0
  private(set) var first = Timestamp.missing
  private(set) var last = Timestamp.missing
  /// Senders with their events, in the order in which they were added; one may stand there twice.
  private(set) var actors: [Count<Address>] = []
  private(set) var targets = Counts<Address>()
  private(set) var targetEstimate = 0
  private(set) var services = Counts<Service>()
  private(set) var serviceEstimate = 0
  private(set) var samples: [Event] = []
  private(set) var approximate: Set<String> = []
  private(set) var allowed = 0
  private(set) var denied = 0

  static let sampleCount = 5

  init(_ symptom: String, _ conclusion: Conclusion) {
    self.symptom = symptom
    self.conclusion = conclusion
  }

  /// Adds a share. `actor` is false for the shares that only answer, such as our own refusals to a scan.
  func add(_ tally: Tally, actor: Bool = true) {
    events += tally.events
    packets += tally.packets
    attempts += actor ? tally.attemptCount : 0
    allowed += tally.allowed
    denied += tally.denied
    if !tally.first.isMissing { first = first.isMissing ? tally.first : min(first, tally.first) }
    last = max(last, tally.last)
    if actor { addActor(tally) }
    if !tally.isRaw, actor { approximate.insert("attempts") }
    for event in tally.kept { addSample(event) }
  }

  /// Adds a source that sent one packet: what `add` would do with its tally, without making one.
  func add(lone event: Event) {
    events += 1
    packets += Int(event.count)
    attempts += 1
    allowed += event.marks.action == .allow ? 1 : 0
    denied += event.marks.action == .deny || event.marks.action == .reject ? 1 : 0
    if !event.time.isMissing {
      first = first.isMissing ? event.time : min(first, event.time)
      last = max(last, event.time)
    }
    actors.append(Count(of: event.source, events: 1))
    targets.add(event.destination, 1)
    services.add(event.service, 1)
    targetEstimate = max(targetEstimate, 1)
    serviceEstimate = max(serviceEstimate, 1)
    addSample(event)
  }

  private func addActor(_ tally: Tally) {
    if !tally.source.isMissing { actors.append(Count(of: tally.source, events: tally.events)) }
    for event in tally.kept where !event.destination.isMissing { targets.add(event.destination, 1) }
    targetEstimate = max(targetEstimate, tally.destinationCount)
    for count in tally.services { services.add(count.service, count.events) }
    serviceEstimate = max(serviceEstimate, tally.serviceCount)
    if tally.serviceLevel > 0 { approximate.insert("service_count") }
    if !tally.isRaw, tally.destinationCount > 16 { approximate.insert("target_count") }
  }

  private func addSample(_ event: Event) {
    if samples.count == Chart.sampleCount, samples[Chart.sampleCount - 1].time < event.time { return }
    if samples.count == Chart.sampleCount, let last = samples.last, !(PackedEvent(event) < PackedEvent(last)) { return }
    let place = samples.firstIndex { PackedEvent(event) < PackedEvent($0) } ?? samples.count
    samples.insert(event, at: place)
    if samples.count > Chart.sampleCount { samples.removeLast() }
  }

  /// Adds another chart of the same symptom and cause.
  func merge(_ other: Chart) {
    if other.events > events {
      conclusion = other.conclusion
      tool = other.tool
      technique = other.technique
      tempo = other.tempo
      sentence = nil
    }
    events += other.events
    packets += other.packets
    attempts += other.attempts
    allowed += other.allowed
    denied += other.denied
    if !other.first.isMissing { first = first.isMissing ? other.first : min(first, other.first) }
    last = max(last, other.last)
    actors += other.actors
    targets.merge(other.targets)
    services.merge(other.services)
    targetEstimate = max(targetEstimate, other.targetEstimate)
    serviceEstimate = max(serviceEstimate, other.serviceEstimate)
    for event in other.samples { addSample(event) }
    approximate.formUnion(other.approximate)
    forged = forged || other.forged
  }
}
