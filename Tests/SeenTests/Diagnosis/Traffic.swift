@testable import Seen

/// Random events of every role: scans, floods, chatter, answers and noise in one pot, from a seed.
struct Traffic {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  static let home = [Network("203.0.113.0/24"), Network("2001:db8:f::/48")].compactMap { $0 }

  /// Small enough that a few hundred events cross every cap.
  static var tightLimits: Ledger.Limits {
    var limits = Ledger.Limits()
    (limits.raw, limits.services, limits.kept, limits.bytes, limits.targets) = (
      6, 8, 8, 10 * TallyTable.priceOfMany, 20
    )
    return limits
  }

  static func ledger(_ events: [Event]) -> Ledger {
    let ledger = Ledger()
    ledger.fold(events.span)
    return ledger
  }

  /// All that a reader sees of a report, in one text.
  static func text(_ report: Report) -> String {
    report.findings.map {
      "\($0.id) \($0.symptom) \($0.cause) \($0.permille) \($0.verdict) \($0.drawer) \($0.summary) \($0.events) \($0.packets) "
        + "\($0.attempts) \($0.actors) \($0.targets) \($0.services) \($0.first) \($0.last) \($0.approximate) "
        + "\($0.sourcesSeen) \(String(describing: $0.actorCount)) \($0.targetCount) \($0.serviceCount) \($0.topServices) "
        + "\($0.samples.map { "\($0.event.source) \($0.event.destination) \($0.event.sourcePort) \($0.event.destinationPort)" })"
    }.joined(separator: "\n")
  }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 11) % max(1, bound)
  }

  mutating func shuffled(_ events: [Event]) -> [Event] {
    var events = events
    for index in stride(from: events.count - 1, to: 0, by: -1) { events.swapAt(index, below(index + 1)) }
    return events
  }

  mutating func events(count: Int) -> [Event] { (0..<count).map { _ in event() } }

  /// Events of sources that send once, as floods and background noise do.
  mutating func strangers(count: Int) -> [Event] {
    (0..<count).map { index in
      var event = event()
      event.source = Address(v4: 0x5000_0000 | UInt32(index) << 8)
      return event
    }
  }

  /// Single packets of what has a short way of its own: resets, segments, pings, reports and messages between peers, some from senders
  /// that cannot be, to addresses of which some may be a subnet's broadcast address; and forty peers that ask for one port.
  mutating func answers(count: Int) -> [Event] {
    (0..<count).map { index in
      let block: UInt32 = [0x4000_0000, 0x4100_0000, 0x4200_0000, 0xF200_0000, 0x7F00_0000][below(5)]
      let last: UInt32 = [0, 1, 2, 31, 127, 255][below(6)]
      var event = Event(
        source: Address(v4: block | UInt32(index) << 4), destination: Address(v4: 0xCB00_7100 | last),
        time: Timestamp(seconds: 1_795_000_000 + UInt32(below(90_000))))
      switch below(5) {
      case 0: fillICMP(&event)
      case 1:
        (event.networkProtocol, event.sourcePort) = (.icmp, 8 << 8)
        event.marks.insert(.ports)
      case 2: fillPeer(&event, port: UInt16(40_000 + below(20_000)))
      default:
        fillPorts(&event, .tcp)
        (event.tcpFlags, event.window) = (TCPFlags(rawValue: [0x04, 0x14, 0x10, 0x11, 0x18][below(5)]), 512)
        event.marks.formUnion([.flags, .window])
      }
      finish(&event)
      return event
    }
      + (0..<40).map { index in
        var event = Event(
          source: Address(v4: 0x4300_0000 | UInt32(index) << 4), destination: Address(v4: 0xCB00_7102),
          time: Timestamp(seconds: 1_795_000_000 + UInt32(below(90_000))))
        fillPeer(&event, port: 47_000)
        finish(&event)
        return event
      }
  }

  private mutating func fillPeer(_ event: inout Event, port: UInt16) {
    (event.networkProtocol, event.length) = (.udp, 120)
    (event.sourcePort, event.destinationPort) = (UInt16(40_000 + below(20_000)), port)
    event.marks.insert(.ports)
  }

  private mutating func finish(_ event: inout Event) {
    event.ttl = UInt8(below(9) == 0 ? 1 + below(4) : below(5) == 0 ? 64 : 40 + below(20))
    event.marks.insert(.networkProtocol)
    if below(8) > 0 { event.marks.insert(.ttl) }
    event.marks.action = [.unknown, .deny, .deny, .deny, .allow][below(5)]
    event.deriveRole()
  }

  /// Strangers that try one to three plain services, one to eighteen times each: all that is told of them is how often.
  mutating func repeaters(count: Int) -> [Event] {
    (0..<count).flatMap { index in
      let services = 1 + below(3)
      return (0..<(1 + below(18))).map { _ in
        let source = Address(v4: 0x6000_0000 | UInt32(index) << 8)
        var event = Event(
          source: source, destination: ours(), time: Timestamp(seconds: 1_795_000_000 + UInt32(below(900))))
        (event.networkProtocol, event.tcpFlags, event.window) = (.tcp, TCPFlags(rawValue: 2), 64_240)
        (event.sourcePort, event.destinationPort) = (UInt16(40_000 + below(9)), [8081, 8443, 23][below(services)])
        (event.length, event.ttl, event.identification) = (60, 50, UInt16(below(60_000)))
        event.marks = [.ports, .flags, .window, .ttl, .identification, .networkProtocol, .entered]
        event.marks.action = .deny
        event.deriveRole()
        return event
      }
    }
  }

  /// A flood of openings or messages at one address within a minute: most senders send one, some a few, some something else too.
  /// `forged`: one sender in seven is impossible; else one in three sends a dozen, so that they are named. `everywhere`: to all ports.
  mutating func flood(count: Int, forged: Bool, everywhere: Bool = false) -> [Event] {
    // Nothing else goes to the target of one that is not forged: it would hardly be more than usual there.
    let (target, role) = (Address(v4: 0xCB00_7101 + UInt32(forged ? below(30) : 100 + below(30))), below(2))
    return (0..<count).flatMap { index in
      let isImpossible = forged && below(7) == 0
      let source =
        below(9) == 0
        ? Address(high: 0x2001_0DB8_0BAD_0001, low: UInt64(index))
        : Address(v4: (isImpossible ? 0xF000_0000 : 0x7100_0000) | UInt32(index) << 6)
      // More than sixteen are no longer kept one by one.
      let packets = below(3) > 0 ? 1 : below(9) == 0 ? 17 + below(30) : forged ? 1 + below(3) : 12
      return (0..<packets).map { _ in
        flooding(from: source, to: below(40) == 0 ? ours() : target, isTCP: role == 0, everywhere)
      } + (below(30) == 0 ? [event(from: source)] : [])
    }
  }

  private mutating func flooding(
    from source: Address, to target: Address, isTCP: Bool, _ everywhere: Bool
  ) -> Event {
    var event = Event(source: source, destination: target, time: Timestamp(seconds: 1_795_000_000 + UInt32(below(60))))
    (event.networkProtocol, event.tcpFlags) = (isTCP ? .tcp : .udp, TCPFlags(rawValue: isTCP ? 2 : 0))
    event.sourcePort = UInt16(1024 + below(60_000))
    event.destinationPort = UInt16(below(6) == 0 || everywhere ? below(9000) : 80)
    (event.length, event.ttl, event.identification) = (48, UInt8(40 + below(80)), UInt16(below(60_000)))
    event.marks = isTCP ? [.ports, .flags, .ttl, .networkProtocol] : [.ports, .ttl, .networkProtocol]
    event.marks.action = .deny
    event.deriveRole()
    return event
  }

  private mutating func event(from source: Address) -> Event {
    var event = event()
    event.source = source
    return event
  }

  private mutating func event() -> Event {
    var event = Event(
      source: stranger(), destination: ours(), time: Timestamp(seconds: 1_795_000_000 + UInt32(below(90_000))))
    if below(4) == 0 { swap(&event.source, &event.destination) }
    if below(9) == 0 { event.destination = Address(v4: 0xEFFF_FFFA) }
    if below(40) == 0 { event.source = event.destination }
    fillTransport(&event)
    event.ttl = UInt8(below(12) == 0 ? 1 + below(4) : 40 + below(80))
    event.identification = UInt16(below(300))
    event.marks.formUnion([.ttl, .identification, .networkProtocol])
    event.marks.action = [.unknown, .deny, .deny, .allow, .reject][below(5)]
    if below(2) == 0 { event.marks.insert(.entered) }
    if below(30) == 0 { event.time = .missing }
    if below(2) == 0 { event.setLink(link()) }
    event.deriveRole()
    if below(60) == 0 { event.role = [.sourceRouted, .ipOption, .martian, .arp, .webRequest, .unknown][below(6)] }
    if below(80) == 0 { event = notice() }
    return event
  }

  /// By one of four cards, to one of two or to all.
  private mutating func link() -> LinkPair {
    LinkPair(
      from: 0x00_5E_0053_01 + UInt64(below(4)),
      to: below(4) == 0 ? 0xFFFF_FFFF_FFFF : 0x00_5E_0053_11 + UInt64(below(2)))
  }

  private mutating func fillTransport(_ event: inout Event) {
    event.length = UInt16(28 + below(1400))
    switch below(12) {
    case 0...5: fillTCP(&event)
    case 6...8: fillPorts(&event, .udp)
    case 9, 10: fillICMP(&event)
    default: event.networkProtocol = IPProtocol(rawValue: UInt8(below(140)))
    }
  }

  private mutating func fillTCP(_ event: inout Event) {
    fillPorts(&event, .tcp)
    event.tcpFlags = TCPFlags(rawValue: [0x02, 0x02, 0x02, 0x12, 0x14, 0x10, 0x18, 0x11, 0x00, 0x29, 0x03][below(11)])
    event.window = [1024, 64240, 512, 128][below(4)]
    (event.sequence, event.acknowledgement) = (UInt32(below(1 << 30)), UInt32(below(5)))
    event.marks.formUnion([.flags, .window])
    if below(2) == 0 { event.marks.insert(.sequence) }
  }

  private mutating func fillPorts(_ event: inout Event, _ networkProtocol: IPProtocol) {
    let services: [UInt16] = [22, 23, 53, 80, 113, 123, 137, 443, 445, 1080, 3128, 5060, 6881, 12345, 31337, 33440, 0]
    event.networkProtocol = networkProtocol
    event.sourcePort = below(3) == 0 ? services[below(services.count)] : UInt16(1024 + below(60_000))
    event.destinationPort = below(3) > 0 ? services[below(services.count)] : UInt16(below(65_536))
    event.marks.insert(.ports)
  }

  private mutating func fillICMP(_ event: inout Event) {
    let types: [(UInt16, UInt16)] = [
      (0, 0), (3, 1), (3, 3), (3, 4), (4, 0), (5, 1), (8, 0), (11, 0), (12, 0), (13, 0), (40, 0),
    ]
    let (type, code) = types[below(types.count)]
    event.networkProtocol = event.source.isV4 ? .icmp : .icmpv6
    event.sourcePort = type << 8 | code
    event.marks.insert(.ports)
    guard [3, 11, 12].contains(type) else { return }
    event.sequence = Address(v4: 0xC633_6400 | UInt32(below(9))).digest
    event.acknowledgement = UInt32(below(4) == 0 ? 53 : 40_000) << 16 | UInt32([80, 33_440, 137, 9][below(4)])
    event.window = 17 << 8 | UInt16(below(60))
    event.marks.formUnion([.quote, .quoteReturns])
  }

  private mutating func notice() -> Event {
    var event = Event(time: Timestamp(seconds: 1_795_000_000))
    event.role = .notice
    event.sourcePort = UInt16(1 + below(2))
    return event
  }

  private mutating func stranger() -> Address {
    switch below(10) {
    case 0: Address(v4: 0x0A00_0000 | UInt32(below(4)))
    case 1: Address(v4: UInt32(below(1 << 30)) << 2)
    case 2: Address(high: 0x2001_0DB8_0BAD_0000, low: UInt64(below(6)))
    default: Address(v4: 0xC633_6400 | UInt32(below(50)))
    }
  }

  private mutating func ours() -> Address {
    below(6) == 0
      ? Address(high: 0x2001_0DB8_000F_0000, low: UInt64(1 + below(4)))
      : Address(v4: 0xCB00_7100 | UInt32(1 + below(30)))
  }
}
