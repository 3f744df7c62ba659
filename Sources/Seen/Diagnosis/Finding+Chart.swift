/// How a chart becomes what people read.

extension Finding {
  init(_ chart: Chart, in scene: Scene) {
    self.init()
    symptom = chart.symptom
    cause = chart.conclusion.cause
    permille = chart.conclusion.permille
    verdict = chart.conclusion.verdict
    verdictPermille = chart.conclusion.verdictPermille
    drawer = Drawer(chart)
    tool = chart.tool
    technique = chart.technique
    if drawer != .ignore, tool == nil, chart.actorCount == 1 {
      system = Stack.family(of: chart.samples).map { Tool(id: $0.rawValue, permille: $0.permille) }
    }
    tempo = chart.tempo
    who = chart.who
    causes = chart.conclusion.ranked
    wouldHelp = chart.conclusion.wouldHelp
    let named = Causes.cause(cause)
    advice = named.advice
    next = named.test.map { [$0] } ?? []
    events = chart.events
    requests = chart.requests
    packets = chart.packets
    attempts = chart.attempts
    first = chart.first
    last = chart.last
    approximate = chart.approximate.names
    samples = chart.samples.map(Sample.init)
    let level = chart.approximate.contains(.sourcesSeen) ? scene.ledger.levels.sources : 0
    fillWho(chart, scene.systems, level: level)
    fillWhat(chart)
    id = Finding.id(of: self, chart)
    let personal = sourcesSeen == 1 ? chart.personal : nil
    summary = Sentence.fill(personal ?? chart.sentence ?? named.sentence, with: self, chart)
  }

  /// `level`: of the senders one in 2^level is known.
  private mutating func fillWho(_ chart: Chart, _ systems: Systems, level: Int) {
    if chart.forged {
      sourcesSeen = chart.actorCount << level
      return
    }
    let senders = chart.actors.joined
    actors = Count.ranked(senders)
    sourcesSeen = actors.count << level
    if let leader = chart.leader, let place = actors.firstIndex(of: leader) {
      actors.insert(actors.remove(at: place), at: 0)
    }
    actorCount = sourcesSeen
    actorNetworks = ActorNetwork.of(senders)
    actorSystems = ActorSystem.of(senders, in: systems)
  }

  private mutating func fillWhat(_ chart: Chart) {
    targets = chart.targets.ranked
    targetCount = max(targets.count, chart.targetEstimate)
    let ranked = chart.services.ranked(counting: 11)
    services = ranked.services
    if services.contains(where: { $0.networkProtocol.rawValue == 0 }) {
      services.removeAll { $0.networkProtocol.rawValue == 0 }
    }
    topServices = ranked.top.filter { $0.thing.networkProtocol.rawValue != 0 }.prefix(10).map {
      ServiceShare(service: $0.thing, permille: min(1000, $0.events * 1000 / max(1, chart.events)))
    }
    serviceCount = max(services.count, chart.serviceEstimate)
  }

  /// Sixteen hexadecimal digits of a fixed hash (FNV-1a, 64 bits) of symptom, senders, targets and first time.
  private static func id(of finding: Finding, _ chart: Chart) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ value: UInt64) {
      for shift in stride(from: 0, to: 64, by: 8) {
        hash = (hash ^ (value >> UInt64(shift) & 255)) &* 0x0000_0100_0000_01B3
      }
    }
    for byte in finding.symptom.utf8 { add(UInt64(byte)) }
    for address in finding.actors.prefix(100) + finding.targets.prefix(100) {
      add(address.high)
      add(address.low)
    }
    add(UInt64(finding.first.seconds))
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }

  /// Act before look before ignore; then the larger; a fixed order among equals.
  struct Rank: Comparable {
    let number: Int
    private let drawer: Drawer
    private let events: Int
    private let symptom: String
    private let cause: String
    private let id: String

    /// - Parameter number: the finding's number among those that are sorted.
    init(_ finding: Finding, _ number: Int) {
      self.number = number
      (drawer, events) = (finding.drawer, finding.events)
      (symptom, cause, id) = (finding.symptom, finding.cause, finding.id)
    }

    static func < (left: Rank, right: Rank) -> Bool {
      if left.drawer != right.drawer { return left.drawer < right.drawer }
      if left.events != right.events { return left.events > right.events }
      return (left.symptom, left.cause, left.id) < (right.symptom, right.cause, right.id)
    }
  }
}
