/// Addresses that received far more than a conversation at once: read off the target table.
struct Floods {
  struct Flood {
    var target: Address
    var role: Role
    var events: Int
    var sources: Int
    /// Thousandths of the events whose sender is impossible: uniform forging puts about 140 there (224/3, 0/8, 10/8, 127/8 …).
    var impossiblePermille: Int
    /// The service that nearly all of it went to; `nil` if it went to many.
    var service: Service?
    var first: Timestamp
    var last: Timestamp
    /// Events whose source no tally holds.
    var residueEvents: Int
    /// What the kept events of its senders look like.
    var look = FloodEvidence.Look()

    /// Senders are invented: more impossible ones than any real crowd has.
    var isForged: Bool { impossiblePermille >= 30 && sources >= 50 }
    /// Not one of hundreds of senders is impossible, of which invented ones would be one in seven.
    var isReal: Bool { impossiblePermille == 0 && sources >= 100 && events >= 300 }
    /// Messages from services that answer with more than they are asked, or answers to openings: servers are made to hit us.
    /// Known once all tallies were noted.
    var isReflected = false
    /// The kernel said that openings at this service overflow its queue.
    var isOverflowing = false
    /// Where records say how connections ended: nearly all were left half open; nearly all closed by both sides.
    var isLeftOpen = false
    var isSpoken = false
    /// Of fewer senders than a crowd has: a flood only if they are servers that were made to hit us.
    var isSmall = false
    /// Nearly every source sent once or twice.
    var isScattered: Bool { sources >= 100 && events < sources * 3 }

    /// Which of the events belong to it that are all that their source sent.
    fileprivate var single: FloodPlaces.Single {
      if role == .reply || isReflected || role == .echoRequest && !isForged && events > 4 { return .none }
      return service.map { .service($0.key) } ?? .all
    }
  }

  private(set) var all: [Flood] = []
  /// Roles of which there is a flood.
  private(set) var roles = RoleSet()
  /// What the events of each flood ask for and look like, until all were noted.
  private var seen: [FloodEvidence] = []
  /// Of whom one flood or another wants to know.
  private var leastShare: FloodEvidence.Share
  private var places = FloodPlaces()
  private let amplifiers = Ports.amplifiers

  /// Packets a second in the fullest slot that no conversation keeps up.
  static let leastRate = 20
  static let leastEvents = 300
  /// Openings of a single sender that make a flood.
  static let leastOfOne = 100

  init(_ ledger: Ledger) {
    let (level, key) = (ledger.levels.sources, ledger.samplingKey)
    leastShare = FloodEvidence.Share(of: .max, samplingKey: key)
    let targets = ledger.targets()
    var opened: [Address: Int] = [:]
    for target in targets where target.role == .opening { opened[target.address] = target.sourceCount }
    for target in targets where Floods.isFlood(target, opened: opened[target.address] ?? 0) {
      let share = FloodEvidence.Share(of: target.sourceCount >> level, samplingKey: key)
      leastShare = leastShare.union(share)
      seen.append(FloodEvidence(share))
      add(
        Flood(
          target: target.address, role: target.role, events: target.events, sources: target.sourceCount,
          impossiblePermille: target.impossibleSources * 1000 / target.events, service: nil,
          first: target.first, last: target.last, residueEvents: target.residueEvents,
          isSmall: Floods.isSmall(target)), share)
    }
  }

  /// Whether an address is the target of a flood; wrongly so once in a while.
  @inline(__always)
  func mayHit(_ target: Address) -> Bool { places.mayHit(target) }

  @inline(__always)
  func flood(at target: Address, _ role: Role) -> Flood? { number(at: target, role).map { all[$0] } }

  /// The number of a flood in `all`.
  @inline(__always)
  func number(at target: Address, _ role: Role) -> Int? { places.number(at: target, role) }

  /// Whether one of these goes to the target of a flood; wrongly so once in a while.
  func mayHit(_ events: Span<Event>) -> Bool {
    !all.isEmpty && events.contains { mayHit($0.destination) }
  }

  /// The floods that hit an address, in the order of `all`.
  func floods(at target: Address) -> [Flood] { mayHit(target) ? all.filter { $0.target == target } : [] }

  /// Servers that answer one address at once.
  private static let leastServers = 20
  private static let leastSenders = 100

  /// Messages of so few senders, or so many of each, that games and calls may send them.
  private static func isSmall(_ target: Target) -> Bool {
    guard target.role == .request || target.role == .peer else { return false }
    return !isForged(target) && (target.sourceCount < leastSenders || target.events >= target.sourceCount * 20)
  }

  /// Senders that cannot be, in such a share: see `Flood.isForged`.
  private static func isForged(_ target: Target) -> Bool {
    target.impossibleSources * 1000 >= target.events * 30 && target.sourceCount >= 50
  }

  private static func isFlood(_ target: Target, opened: Int) -> Bool {
    guard target.events >= leastEvents, !target.address.isNeighbourly else { return false }
    let isFast = target.rate.peak >= leastRate * Int(target.rate.width)
    let forged = isForged(target)
    switch target.role {
    case .request, .peer:
      return isFast && target.sourceCount >= leastServers && target.events < target.sourceCount * 100 || forged
    case .opening, .malformed, .unknown:
      return (isFast && target.sourceCount >= leastSenders && target.events < target.sourceCount * 20) || forged
    case .continuing:
      return (isFast && target.sourceCount >= leastSenders && opened * 10 < target.sourceCount) || forged
    case .echoRequest:
      return isFast
    case .reply, .accepting:
      return (isFast && target.sourceCount >= leastServers)
    default: return false
    }
  }

  /// Notes what the events of one tally ask of a flood's target.
  mutating func note(_ events: Span<Event>) {
    let source = events[0].source
    guard leastShare.holds(source) else { return }
    var start = 0
    while start < events.count {
      // Most sources ask one address; all events of a tally have one role.
      let end = events.end(ofDestinationAt: start)
      if let flood = number(at: events[start].destination, events[start].role), seen[flood].share.holds(source) {
        seen[flood].note(events, start..<end, amplifiers)
      }
      start = end
    }
  }

  /// The same of events that each are a tally of their own. Nine in ten are of senders that a large flood need not know of, which is
  /// asked before all else.
  mutating func note(singles events: Span<Event>) {
    if all.isEmpty { return }
    let (places, amplifiers, leastShare) = (places, amplifiers, leastShare)
    var seen = seen.mutableSpan
    for index in events.indices {
      let mark = leastShare.mark(of: events[index].source)
      guard let flood = places.number(at: events[index].destination, events[index].role, wanting: mark),
        seen[flood].share.holds(events[index].source)
      else { continue }
      seen[flood].note(events, index..<index + 1, amplifiers)
    }
  }

  /// Names the service of each flood once all tallies were noted.
  mutating func nameServices(_ ledger: Ledger, _ notices: KernelNotices) {
    let candidates = seen.map(\.votes.candidate)
    if candidates.contains(where: { $0 != nil }) {
      ledger.forEachKept(in: roles) { events in
        guard leastShare.holds(events[0].source) else { return }
        for index in events.indices {
          guard let flood = number(at: events[index].destination, events[index].role),
            seen[flood].share.holds(events[index].source)
          else { continue }
          if events[index].serviceKey == candidates[flood] { seen[flood].votes.found += 1 }
        }
      }
    }
    for flood in all.indices where seen[flood].votes.isNearlyAll {
      all[flood].service = candidates[flood].map { Service(key: $0) }
    }
    for flood in all.indices {
      let (look, endings) = (seen[flood].look, seen[flood].endings)
      all[flood].look = look
      (all[flood].isLeftOpen, all[flood].isSpoken) = (endings.areFruitless, endings.areSpoken)
      all[flood].isReflected =
        all[flood].role == .accepting || look.isNearlyAll(look.fromAmplifiers) && !all[flood].isForged
    }
    noteOverflows(notices)
    seen = []
    dropSmall()
    for number in all.indices { places.setSingle(all[number].single, of: number) }
  }

  /// The number of the flood that an event belongs to which is all that its source sent.
  @inline(__always)
  func number(ofSingle events: Span<Event>, _ index: Int) -> Int? {
    guard let number = places.number(at: events[index].destination, events[index].role) else { return nil }
    return places.isOfAll(number) || places.takes(events.serviceKey(index), number) ? number : nil
  }

  /// Whether a flood takes events of all services.
  @inline(__always)
  func isOfAll(_ number: Int) -> Bool { places.isOfAll(number) }

  /// Leaves out what few senders sent, unless they are servers that were made to.
  private mutating func dropSmall() {
    guard all.contains(where: { $0.isSmall && !$0.isReflected }) else { return }
    let floods = all.filter { !$0.isSmall || $0.isReflected }
    (all, places) = ([], FloodPlaces())
    for flood in floods { add(flood, leastShare) }
  }

  private mutating func add(_ flood: Flood, _ share: FloodEvidence.Share) {
    roles.formUnion(RoleSet(flood.role))
    places.add(flood.target, flood.role, share)
    all.append(flood)
  }

  private mutating func noteOverflows(_ notices: KernelNotices) {
    for flood in all.indices where all[flood].role == .opening {
      all[flood].isOverflowing = all[flood].service.map { notices.sendsCookies($0.port) } ?? false
    }
  }
}
