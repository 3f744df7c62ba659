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

  /// Which probes may have been sent twice, and whether any source repeats enough of others': where none does, which is
  /// the rule, no second walk is needed.
  struct Repeated: ~Copyable {
    /// Three bits for each probe that was seen: fewer than one in a thousand of the others is taken for seen.
    private var seen: ZeroedArray<UInt64>
    /// One bit for each probe that was seen again.
    private var again: ZeroedArray<UInt64>
    private let mask: UInt64
    private var isFound = false
    /// Hashes of the tally noted last, whose words were asked for and are looked at when the next comes: memory has answered by then.
    private var hashes = InlineArray<16, UInt64>(repeating: 0)
    private var waiting = 0

    /// - Parameter probes: about how many there will be.
    init(probes: Int) {
      let words = max(1 << 10, (probes / 2).nextPowerOfTwo)
      // Most of the first will be touched, and of the second nearly nothing.
      seen = ZeroedArray(count: words, large: true)
      seen.commit()
      again = ZeroedArray(count: words)
      mask = UInt64(words - 1)
    }

    /// Notes the probes of one tally. One of fewer than shared probes make a pair cannot be in a group.
    mutating func note(_ events: Span<Event>) {
      guard events.count >= leastShared else { return }
      settle()
      for index in events.indices {
        guard let hash = Probe(events[index])?.hash else { continue }
        seen.prefetch(word(of: hash))
        hashes[waiting] = hash
        waiting += 1
      }
    }

    /// Looks at the probes of the tally noted last.
    private mutating func settle() {
      var repeated = 0
      for index in 0..<waiting {
        let hash = hashes[index]
        let (word, bits) = (word(of: hash), Repeated.bits(of: hash))
        let isNew = seen[word] & bits != bits
        seen[word] |= bits
        if isNew { continue }
        again[word] |= Repeated.bit(of: hash)
        repeated += 1
      }
      waiting = 0
      if repeated >= leastShared { isFound = true }
    }

    /// Whether any source repeats enough of others' probes.
    mutating func close() -> Bool {
      settle()
      return isFound
    }

    fileprivate func mayBeTwice(_ probe: Probe) -> Bool {
      let hash = probe.hash
      return again[word(of: hash)] & Repeated.bit(of: hash) != 0
    }

    @inline(__always)
    private func word(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32 & mask) }

    @inline(__always)
    private static func bit(of hash: UInt64) -> UInt64 { 1 &<< (hash & 63) }

    /// All three in one word: one look at memory instead of three.
    @inline(__always)
    private static func bits(of hash: UInt64) -> UInt64 { bit(of: hash) | bit(of: hash >> 6) | bit(of: hash >> 12) }
  }

  init(_ ledger: Ledger, _ noted: consuming Repeated) {
    var repeated = noted
    guard repeated.close() else { return }
    var sources: [Probe: [Address]] = [:]
    ledger.forEachKept(in: ProbeGroups.roles) { events in
      guard events.count >= ProbeGroups.leastShared else { return }
      for index in events.indices {
        let event = events[index]
        guard let probe = Probe(event), repeated.mayBeTwice(probe), sources[probe]?.last != event.source else {
          continue
        }
        sources[probe, default: []].append(event.source)
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

    @inline(__always)
    var hash: UInt64 {
      FixedHash.mixed(destination.low ^ UInt64(ports) << 20 ^ identity &* 0x9E37_79B9_7F4A_7C15)
    }

    /// Of an event of one of `roles`.
    @inline(__always)
    init?(_ event: Event) {
      guard let ports = event.ports else { return nil }
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

extension Int {
  /// The least power of two that is not below it; 1 for what is below 1.
  var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
