/// Which addresses are ours: stated, or inferred from the ledger; applied when diagnosing, never when folding.
public struct Home: Sendable {
  public let networks: [Network]
  public let stated: Bool
  public let because: String
  /// The same as ranges that do not touch each other, in their order: of a telescope they are thousands.
  private let ranges: [ClosedRange<Address>]
  /// The upper halves of the IPv4 addresses in them: most that are not ours have none of these.
  private let blocks: PortSet

  /// Stated networks.
  public init(stated networks: [Network]) {
    self.networks = networks.sorted()
    ranges = Home.ranges(of: self.networks)
    blocks = Home.blocks(of: ranges)
    stated = true
    because = "stated"
  }

  init(inferred networks: [Network], because: String) {
    self.networks = networks.sorted()
    ranges = Home.ranges(of: self.networks)
    blocks = Home.blocks(of: ranges)
    stated = false
    self.because = because
  }

  /// IPv4 addresses of all networks; at most those of a /8.
  var size: Int {
    networks.reduce(0) { $0 + ($1.first.isV4 ? 1 << min(24, 128 - $1.bits) : 0) }
  }

  /// Ranges of networks in their order; one within another is left out.
  private static func ranges(of networks: [Network]) -> [ClosedRange<Address>] {
    var ranges: [ClosedRange<Address>] = []
    for network in networks where ranges.last.map({ $0.upperBound < network.last }) ?? true {
      ranges.append(network.first...network.last)
    }
    return ranges
  }

  private static func blocks(of ranges: [ClosedRange<Address>]) -> PortSet {
    var blocks: PortSet = []
    let v4 = Address(v4: 0)...Address(v4: .max)
    for range in ranges where range.overlaps(v4) {
      let (first, last) = (max(range.lowerBound, v4.lowerBound).low, min(range.upperBound, v4.upperBound).low)
      for block in first >> 16...last >> 16 { blocks.insert(UInt16(truncatingIfNeeded: block)) }
    }
    return blocks
  }

  /// Whether the address is ours. A search by halves.
  @inline(__always)
  public func holds(_ address: Address) -> Bool {
    if address.isV4, !blocks.contains(UInt16(truncatingIfNeeded: address.low >> 16)) { return false }
    return isInRange(address)
  }

  private func isInRange(_ address: Address) -> Bool {
    var (start, end) = (0, ranges.count)
    while start < end {
      let middle = (start + end) / 2
      if ranges[middle].upperBound < address { start = middle + 1 } else { end = middle }
    }
    return start < ranges.count && ranges[start].lowerBound <= address
  }

  /// Whether an address looks like the broadcast address of one of our subnets: the last bits all ones (or all zero, the
  /// old form), at least five of them.
  func isDirectedBroadcast(_ address: Address) -> Bool {
    guard let v4 = address.v4, holds(address) else { return false }
    let low = v4 & 31
    guard low == 31 || v4 & 255 == 0 else { return false }
    return v4 & 63 == 63 || v4 & 255 == 0 || low == 31
  }
}

extension Home {
  /// What the records themselves say: packets that came in and did not leave again went to the firewall, packets that
  /// only left came from it, private addresses whose packets were forwarded are behind it, and so are neighbours of its
  /// own address that many strangers ask. Where records name no interfaces: private blocks beside public ones; else the
  /// addresses that most openings went to.
  static func inferred(from ledger: Ledger) -> Home {
    let targets = ledger.targets().filter { !$0.address.isNeighbourly && !$0.address.isUnspecified }
    var own = Set(targets.filter { $0.enteredOnly > 0 }.map(\.address))
    own.formUnion(insiders(ledger))
    if !own.isEmpty {
      own.formUnion(neighbours(of: own, targets))
      return Home(inferred: blocks(of: own), because: "where packets came in and did not leave again")
    }
    if let behind = privateSenders(ledger) {
      return Home(inferred: blocks(of: behind), because: "private addresses that ask the Internet")
    }
    let asked = openings(targets)
    let inside = Set(asked.keys.filter(\.isPrivate))
    if !inside.isEmpty { return Home(inferred: blocks(of: inside), because: "private addresses that were asked") }
    guard let most = asked.values.max() else {
      return Home(inferred: [], because: "nothing in the input tells what is yours")
    }
    let near = Set(asked.filter { $0.value * 20 >= most }.keys)
    return Home(inferred: blocks(of: near), because: "the addresses that were asked most")
  }

  /// Senders of packets that only left, and private senders whose packets were forwarded.
  private static func insiders(_ ledger: Ledger) -> Set<Address> {
    guard ledger.leftOnly > 0 || ledger.passedThrough > 0 else { return [] }
    var found: Set<Address> = []
    ledger.forEachKept(in: .all) { (events: Span<Event>) in
      let source = events[0].source
      let leaves = events.contains { event in
        let ways = event.marks.intersection([.entered, .left])
        return ways == .left || (ways == [.entered, .left] && source.isPrivate)
      }
      if leaves, !source.isUnspecified { found.insert(source) }
    }
    return found
  }

  /// Where records name no interfaces: private addresses that send most of what asks public ones, for then it is we who
  /// stand behind the translation. `nil` where they do not.
  private static func privateSenders(_ ledger: Ledger) -> Set<Address>? {
    let asking: [Role] = [.opening, .request, .echoRequest, .malformed, .peer]
    let all = asking.reduce(0) { $0 + ledger.events($1) }
    let roles = asking.reduce(into: RoleSet()) { $0.formUnion(RoleSet($1)) }
    guard mayBePrivate(ledger, roles, of: all) * 2 > all else { return nil }
    var found: Set<Address> = []
    let isAsking: (Role, Address) -> Bool = { role, source in source.isPrivate && roles.contains(role) }
    ledger.forEachKept(where: isAsking) { events in
      if events.contains(where: { !$0.destination.isPrivate && !$0.destination.isNeighbourly }) {
        found.insert(events[0].source)
      }
    }
    let asked = found.reduce(0) { sum, source in
      let tallies = ledger.dossier(of: source)?.tallies ?? []
      return tallies.reduce(sum) { roles.contains($1.role) ? $0 + $1.events : $0 }
    }
    return asked * 2 > all ? found : nil
  }

  /// At most so many of all events in some roles have private senders: targets counted those whose sender cannot be a stranger, and
  /// what names no target was not counted.
  private static func mayBePrivate(_ ledger: Ledger, _ roles: RoleSet, of all: Int) -> Int {
    let count: (Int, Target) -> Int = { rest, target in
      roles.contains(target.role) ? rest - target.events + target.impossibleSources : rest
    }
    return ledger.targetResidues.reduce(ledger.targets().reduce(all, count), count)
  }

  /// Strangers that ask one address before it counts as ours because it is next to ours.
  private static let leastStrangers = 3

  /// Public addresses in the same /24 as the firewall's own that several strangers ask.
  private static func neighbours(of own: Set<Address>, _ targets: [Target]) -> [Address] {
    let blocks = Set(own.filter { $0.isV4 && !$0.isPrivate }.map { Network(holding: $0, bits: 120) })
    return targets.filter { target in
      [.opening, .request, .malformed].contains(target.role) && target.sourceCount >= leastStrangers
        && blocks.contains(Network(holding: target.address, bits: 120))
    }.map(\.address)
  }

  private static func openings(_ targets: [Target]) -> [Address: Int] {
    var asked: [Address: Int] = [:]
    for target in targets where [.opening, .request, .echoRequest, .malformed].contains(target.role) {
      asked[target.address, default: 0] += target.events
    }
    return asked
  }

  /// Single addresses, or their /24 (/64) where at least three of them lie in it.
  private static func blocks(of addresses: Set<Address>) -> [Network] {
    var members: [Network: [Address]] = [:]
    for address in addresses {
      members[Network(holding: address, bits: address.isV4 ? 120 : 64), default: []].append(address)
    }
    return members.flatMap { block, inside in
      inside.count >= 3 ? [block] : inside.map { Network(holding: $0, bits: 128) }
    }
  }
}
