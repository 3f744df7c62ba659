@testable import Seen

/// Random logs like those of the ledger's model: background, floods, decoys, a scan and an assault in one tally, and
/// one event of every role; IPv4 and IPv6, allowed and denied, with fields known and unknown.
struct RandomLog {
  var random: SplitMix64
  private(set) var events: [Event] = []

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    background()
    flood()
    if random.chance(70) { decoys() }
    if random.chance(70) { scanAndAssault() }
    for _ in 0..<random.below(30) { add(RandomLog.source(900), to: 2, .continuing, 22, 50_000) }
    if random.chance(50) { everyRole() }
    if random.chance(30) { sketchy() }
    events.shuffle(using: &random)
  }

  private mutating func background() {
    for source in 0..<random.below(60) {
      for _ in 0..<random.below(8) + 1 {
        let port = [22, 23, 80, 443, 3389][random.below(5)]
        add(RandomLog.source(source), to: random.below(3), .opening, random.below(65_536), port)
      }
    }
  }

  private mutating func flood() {
    for source in 0..<random.below(300) {
      add(RandomLog.source(1000 + source), to: random.below(40), .opening, random.below(65_536), 80)
    }
  }

  private mutating func decoys() {
    for probe in 0..<random.below(55) + 5 {
      let identification = random.below(65_536)
      for sender in 0..<4 {
        add(RandomLog.source(800 + sender), to: 1, .opening, 40_000, 1000 + probe)
        events[events.count - 1].identification = UInt16(identification)
        events[events.count - 1].ttl = UInt8(random.below(23) + 37)
        events[events.count - 1].time = Timestamp(seconds: 1_000_000 + UInt32(probe))
      }
    }
  }

  private mutating func scanAndAssault() {
    for port in 0..<random.below(180) + 20 { add(RandomLog.source(900), to: 2, .opening, 41_000, port) }
    for _ in 0..<random.below(380) + 20 { add(RandomLog.source(900), to: 2, .opening, random.below(65_536), 22) }
  }

  private mutating func everyRole() {
    for role in Role.allCases {
      for _ in 0..<random.below(12) {
        add(RandomLog.source(700 + random.below(2)), to: random.below(4), role, random.below(4), random.below(40))
      }
    }
  }

  /// Events that lack this and that, or stand for many packets.
  private mutating func sketchy() {
    for _ in 0..<random.below(40) {
      add(RandomLog.source(600 + random.below(3)), to: random.below(3), .request, 5353, random.below(3))
      var event = events.removeLast()
      if random.chance(30) { event.time = .missing }
      if random.chance(20) { event.destination = .missing }
      if random.chance(20) { event.source = .missing }
      if random.chance(30) { event.marks.remove([.ports, .ttl, .window]) }
      if random.chance(30) {
        event.marks.insert(.count)
        event.sequence = UInt32(random.below(1000))
      }
      events.append(event)
      if random.chance(20) { events.append(event) }
    }
  }

  private mutating func add(_ source: Address, to target: Int, _ role: Role, _ sourcePort: Int, _ port: Int) {
    var event = Event(source: source, destination: RandomLog.target(target))
    event.time = Timestamp(seconds: 1_000_000 + UInt32(random.below(80_000)))
    event.role = role
    event.networkProtocol = RandomLog.networkProtocol(of: role)
    (event.sourcePort, event.destinationPort) = (UInt16(sourcePort), UInt16(port))
    event.identification = UInt16(random.below(65_536))
    event.length = [40, 44, 60][random.below(3)]
    event.ttl = UInt8(50 + random.below(3))
    event.window = [1024, 65_535, 29_200][random.below(3)]
    event.sequence = UInt32(random.below(5))
    event.location = UInt32(random.below(1000))
    event.marks = [.networkProtocol, .ports, .identification, .ttl, .window, .flags, .sequence]
    event.marks.action = [.unknown, .allow, .deny, .reject][random.below(4)]
    if random.chance(50) { event.marks.insert(.entered) }
    if random.chance(20) { event.marks.insert(.left) }
    events.append(event)
  }

  private static func networkProtocol(of role: Role) -> IPProtocol {
    switch role {
    case .request, .reply, .peer: .udp
    case .echoRequest, .echoReply, .unreachable, .exceeded, .redirect, .query, .sourceQuench, .parameterProblem: .icmp
    case .tunnel: .gre
    default: .tcp
    }
  }

  /// Every third source has an IPv6 address.
  static func source(_ number: Int) -> Address {
    number % 3 == 0
      ? Address(high: 0x2001_0DB8_0000_0000 | UInt64(number % 7), low: UInt64(number))
      : Address(v4: 0xC612_0000 | UInt32(number))
  }

  static func target(_ number: Int) -> Address {
    number % 4 == 3
      ? Address(high: 0x2001_0DB8_FFFF_0000, low: UInt64(number)) : Address(v4: 0xC000_0200 | UInt32(number))
  }
}

extension Ledger {
  /// A ledger of these events.
  convenience init(_ events: some Collection<Event>, limits: Limits = Limits()) {
    self.init(limits: limits)
    let all = Array(events)
    fold(all.span)
  }
}

extension Ledger.Limits {
  /// Caps so small that a few hundred events cross every one of them.
  static let small = small(raw: 6)

  static func small(raw: Int) -> Ledger.Limits {
    var limits = Ledger.Limits()
    (limits.raw, limits.services, limits.kept) = (raw, 16, 8)
    (limits.bytes, limits.targets) = (12 * TallyTable.priceOfMany, 12)
    return limits
  }
}
