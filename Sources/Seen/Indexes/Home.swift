/// Which addresses are ours: stated, or inferred from the ledger; applied when diagnosing, never when folding.
public struct Home: Sendable {
  public var networks: [Network]
  public var stated: Bool
  public var because: String

  /// Stated networks.
  public init(stated networks: [Network]) {
    self.networks = networks.sorted()
    stated = true
    because = "stated"
  }

  init(inferred networks: [Network], because: String) {
    self.networks = networks.sorted()
    stated = false
    self.because = because
  }

  @inline(__always)
  public func holds(_ address: Address) -> Bool {
    for network in networks where network.contains(address) { return true }
    return false
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
  /// only left came from it. Where records name no interfaces, private blocks beside public ones; else the address that
  /// most openings went to.
  static func inferred(from ledger: Ledger) -> Home {
    var own: [Address: Int] = [:]
    var busiest: [Address: Int] = [:]
    for target in ledger.targets() where !target.address.isNeighbourly && !target.address.isUnspecified {
      if target.enteredOnly > 0 { own[target.address, default: 0] += target.enteredOnly }
      if [.opening, .request, .echoRequest, .malformed].contains(target.role) {
        busiest[target.address, default: 0] += target.events
      }
    }
    if !own.isEmpty {
      return Home(inferred: blocks(of: own), because: "where packets came in and did not leave again")
    }
    let inside = busiest.filter { $0.key.isPrivate }
    if !inside.isEmpty { return Home(inferred: blocks(of: inside), because: "private addresses that were asked") }
    guard let most = busiest.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
      return Home(inferred: [], because: "nothing in the input tells what is yours")
    }
    let near = busiest.filter { $0.value * 20 >= most.value }
    return Home(inferred: blocks(of: near), because: "the addresses that were asked most")
  }

  /// Single addresses, or their /24 (/64) where at least three of them lie in it.
  private static func blocks(of addresses: [Address: Int]) -> [Network] {
    var members: [Network: [Address]] = [:]
    for address in addresses.keys {
      members[Network(holding: address, bits: address.isV4 ? 120 : 64), default: []].append(address)
    }
    return members.flatMap { block, inside in
      inside.count >= 3 ? [block] : inside.map { Network(holding: $0, bits: 128) }
    }
  }
}
