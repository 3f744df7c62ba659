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

    /// Senders are invented: more impossible ones than any real crowd has.
    var isForged: Bool { impossiblePermille >= 30 && sources >= 50 }
    /// Nearly every source sent once or twice.
    var isScattered: Bool { sources >= 100 && events < sources * 3 }
  }

  private(set) var all: [Flood] = []
  /// Roles of which there is a flood.
  private(set) var roles = RoleSet()
  /// One bit for each sixteenth of a million of address hashes: most addresses are no target of any flood.
  private var hit = [UInt64](repeating: 0, count: 1 << 10)
  private var counts: [[Service: Int]] = []
  private var index: [Key: Int] = [:]
  private var byTarget: [Address: [Int]] = [:]

  private struct Key: Hashable {
    var target: Address
    var role: Role
  }

  /// Packets a second in the fullest slot that no conversation keeps up.
  static let leastRate = 20
  static let leastEvents = 300

  init(_ ledger: Ledger) {
    let targets = ledger.targets()
    var opened: [Address: Int] = [:]
    for target in targets where target.role == .opening { opened[target.address] = target.sourceCount }
    for target in targets where Floods.isFlood(target, opened: opened[target.address] ?? 0) {
      index[Key(target: target.address, role: target.role)] = all.count
      roles.formUnion(RoleSet(target.role))
      let place = Floods.place(target.address)
      hit[place.word] |= place.bit
      byTarget[target.address, default: []].append(all.count)
      all.append(
        Flood(
          target: target.address, role: target.role, events: target.events, sources: target.sourceCount,
          impossiblePermille: target.impossibleSources * 1000 / target.events, service: nil,
          first: target.first, last: target.last, residueEvents: target.residueEvents))
    }
    counts = [[Service: Int]](repeating: [:], count: all.count)
  }

  func flood(at target: Address, _ role: Role) -> Flood? {
    guard mayHit(target) else { return nil }
    return index[Key(target: target, role: role)].map { all[$0] }
  }

  /// Whether one of these goes to the target of a flood; wrongly so once in a while.
  func mayHit(_ events: [Event]) -> Bool { !all.isEmpty && events.contains { mayHit($0.destination) } }

  private func mayHit(_ target: Address) -> Bool {
    let place = Floods.place(target)
    return hit[place.word] & place.bit != 0
  }

  private static func place(_ target: Address) -> (word: Int, bit: UInt64) {
    let hash = FixedHash.address(target)
    return (Int(truncatingIfNeeded: hash & 1023), 1 << (hash >> 10 & 63))
  }

  /// The floods that hit an address.
  func floods(at target: Address) -> [Flood] {
    mayHit(target) ? byTarget[target, default: []].map { all[$0] } : []
  }

  private static func isFlood(_ target: Target, opened: Int) -> Bool {
    guard target.events >= leastEvents, !target.address.isNeighbourly else { return false }
    let isFast = target.rate.peak >= leastRate * Int(target.rate.width)
    let forged = target.impossibleSources * 1000 >= target.events * 30 && target.sourceCount >= 50
    switch target.role {
    case .opening, .malformed, .request, .peer, .unknown:
      return (isFast && target.sourceCount >= 100 && target.events < target.sourceCount * 20) || forged
    case .continuing:
      return (isFast && target.sourceCount >= 100 && opened * 10 < target.sourceCount) || forged
    case .echoRequest:
      return isFast
    case .reply:
      return (isFast && target.sourceCount >= 20)
    default: return false
    }
  }

  /// Counts what the events of one tally ask of a flood's target.
  mutating func note(_ events: [Event]) {
    for event in events where mayHit(event.destination) {
      guard let flood = index[Key(target: event.destination, role: event.role)] else { continue }
      counts[flood][event.service, default: 0] += 1
    }
  }

  /// Names the service of each flood once all tallies were noted.
  mutating func nameServices() {
    for flood in all.indices {
      let sum = counts[flood].values.reduce(0, +)
      guard let most = counts[flood].max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value * 5 >= sum * 4
      else { continue }
      all[flood].service = most.key
    }
  }
}
