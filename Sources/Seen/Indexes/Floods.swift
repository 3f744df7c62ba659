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
      byTarget[target.address, default: []].append(all.count)
      all.append(
        Flood(
          target: target.address, role: target.role, events: target.events, sources: target.sourceCount,
          impossiblePermille: target.impossibleSources * 1000 / target.events, service: nil,
          first: target.first, last: target.last, residueEvents: target.residueEvents))
    }
    if !all.isEmpty { nameServices(ledger) }
  }

  func flood(at target: Address, _ role: Role) -> Flood? { index[Key(target: target, role: role)].map { all[$0] } }

  /// The floods that hit an address.
  func floods(at target: Address) -> [Flood] { byTarget[target, default: []].map { all[$0] } }

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

  private mutating func nameServices(_ ledger: Ledger) {
    var counts = [[Service: Int]](repeating: [:], count: all.count)
    ledger.forEachKept { event in
      guard let flood = index[Key(target: event.destination, role: event.role)] else { return }
      counts[flood][event.service, default: 0] += 1
    }
    for flood in all.indices {
      let sum = counts[flood].values.reduce(0, +)
      guard let most = counts[flood].max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value * 5 >= sum * 4
      else { continue }
      all[flood].service = most.key
    }
  }
}
