/// Sources that sent the same probes: same destination, ports, IP ID and length from different addresses.
///
/// A real sender draws its own IP ID and source port; equality of three probes by chance is below 10^-12. nmap draws
/// them once per probe and sends one copy per decoy (`scan_engine_raw.cc`). Limit: kept events are sixteen per source,
/// so a real sender whose other packets outnumber the shared probes several times leaves its group.
struct ProbeGroups {
  /// Shared probes that make two sources a pair.
  static let leastShared = 3

  private var groupOf: [Address: Int] = [:]
  private(set) var groups: [[Address]] = []

  static let roles: RoleSet = [.opening, .request, .peer, .malformed]

  /// Which probes may have been seen twice: nearly all are seen once, and only the others need to be listed.
  struct Repeated {
    private var once = [UInt64](repeating: 0, count: 1 << 18)
    private var twice = [UInt64](repeating: 0, count: 1 << 18)

    /// Notes the probes of one tally. One of fewer than shared probes make a pair cannot be in a group.
    mutating func note(_ events: [Event]) {
      guard events.count >= leastShared else { return }
      for event in events {
        guard let (word, bit) = Probe(event)?.place else { continue }
        twice[word] |= once[word] & bit
        once[word] |= bit
      }
    }

    fileprivate func probes(_ events: [Event]) -> [Probe] {
      guard events.count >= leastShared else { return [] }
      let found = events.lazy.compactMap(Probe.init).filter { twice[$0.place.word] & $0.place.bit != 0 }
      return found.count >= leastShared ? Array(found) : []
    }
  }

  init(_ ledger: Ledger, _ repeated: Repeated) {
    var sources: [Probe: [Address]] = [:]
    ledger.forEachKept(in: ProbeGroups.roles) { events in
      for probe in repeated.probes(events) where sources[probe]?.last != events[0].source {
        sources[probe, default: []].append(events[0].source)
      }
    }
    var shared: [Pair: Int] = [:]
    for list in sources.values where list.count > 1 && list.count <= 200 {
      let members = Array(Set(list)).sorted()
      guard let first = members.first else { continue }
      for other in members.dropFirst() { shared[Pair(first, other), default: 0] += 1 }
    }
    join(shared.filter { $0.value >= ProbeGroups.leastShared }.map(\.key))
  }

  func group(of source: Address) -> [Address]? { groupOf[source].map { groups[$0] } }

  private mutating func join(_ pairs: [Pair]) {
    var leader: [Address: Address] = [:]
    func root(_ address: Address) -> Address {
      var address = address
      while let next = leader[address], next != address { address = next }
      return address
    }
    for pair in pairs {
      let (first, second) = (root(pair.first), root(pair.second))
      leader[max(first, second)] = min(first, second)
    }
    var members: [Address: Set<Address>] = [:]
    for pair in pairs { members[root(pair.first), default: []].formUnion([pair.first, pair.second]) }
    groups = members.values.map { $0.sorted() }.sorted { ($0.first ?? .missing) < ($1.first ?? .missing) }
    for (index, group) in groups.enumerated() { for address in group { groupOf[address] = index } }
  }

  private struct Pair: Hashable {
    var first: Address
    var second: Address
    init(_ first: Address, _ second: Address) {
      self.first = first
      self.second = second
    }
  }

  /// What all copies of one probe share.
  fileprivate struct Probe: Hashable {
    var destination: Address
    var ports: UInt32
    var identity: UInt64

    /// One of 2^24 bits.
    var place: (word: Int, bit: UInt64) {
      let mixed = (destination.low ^ UInt64(ports) << 20 ^ identity &* 0xBF58_476D_1CE4_E5B9) &* 0x9E37_79B9_7F4A_7C15
      return (Int(mixed >> 46), 1 << (mixed >> 40 & 63))
    }

    init?(_ event: Event) {
      guard event.role == .opening || event.role == .request || event.role == .peer || event.role == .malformed,
        let ports = event.ports
      else { return nil }
      destination = event.destination
      self.ports = UInt32(ports.source) << 16 | UInt32(ports.destination)
      if event.marks.contains(.identification), event.identification != 0, event.identification != 54321 {
        identity = UInt64(event.identification) << 16 | UInt64(event.length)
      } else if let numbers = event.numbers, numbers.sequence != 0 {
        identity = UInt64(numbers.sequence) << 17 | 1 << 16 | UInt64(event.length)
      } else {
        return nil
      }
    }
  }
}
