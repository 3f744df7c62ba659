@testable import Seen

/// A day of 100,000 events with the truth about every sender: 122 scanners, decoys and walkers of routes among 30,000
/// innocents (research: the peers' test, section 3).
struct SyntheticDay {
  enum Kind: String, CaseIterable { case vertical, flags, sweep, pingSweep, slow, decoy, traceroute, innocent }

  private(set) var events: [Event] = []
  private(set) var truth: [Address: Kind] = [:]
  /// Decoy groups: the sender that is real, and all members.
  private(set) var groups: [(real: Address, members: [Address], tells: Bool)] = []
  private var dice: SplitMix64
  private var senders: UInt32 = 0
  static let midnight: UInt32 = 1_795_478_400
  static let home = [Network("203.0.113.0/24")].compactMap { $0 }

  init(seed: UInt64) {
    dice = SplitMix64(seed: seed)
    for index in 0..<15 { vertical(index) }
    for index in 0..<10 { flags(index) }
    for index in 0..<34 { sweep(index) }
    for _ in 0..<11 { pingSweep() }
    for _ in 0..<20 { slow() }
    for index in 0..<6 { decoys(tells: index % 2 == 0) }
    for _ in 0..<26 { traceroute() }
    while events.count < 100_000 { innocent() }
  }

  // MARK: scanners

  private mutating func vertical(_ index: Int) {
    let (source, target, start) = (sender(.vertical), ours(), moment())
    let isUDP = index % 3 == 2
    let isNmap = index % 3 == 0
    let ports = (1...65_000).shuffled(using: &dice).prefix(40 + dice.below(300))
    for (place, port) in ports.enumerated() {
      var event = packet(source, target, start + UInt32(place / 40), isUDP ? .udp : .tcp, 40_000, UInt16(port))
      if !isUDP { opening(&event, window: isNmap ? 1024 : 64_240, length: isNmap ? 44 : 60) }
      event.ttl = isNmap || isUDP ? UInt8(32 + dice.below(18)) : 52
      add(event)
    }
  }

  private mutating func flags(_ index: Int) {
    let (source, target, start) = (sender(.flags), ours(), moment())
    let kinds: [UInt8] = [0x01, 0x00, 0x29, 0x10]
    for (place, port) in (1...2000).shuffled(using: &dice).prefix(60 + dice.below(90)).enumerated() {
      var event = packet(source, target, start + UInt32(place / 20), .tcp, 53_211, UInt16(port))
      opening(&event, window: 1024, length: 40)
      event.tcpFlags = TCPFlags(rawValue: kinds[index % 4])
      event.ttl = UInt8(32 + dice.below(18))
      add(event)
    }
  }

  private mutating func sweep(_ index: Int) {
    let (source, start) = (sender(.sweep), moment())
    let port = [22, 23, 80, 443, 445, 3389, 5900, 8080, 6379, 1433][index % 10]
    let pace = UInt32(1 + dice.below(20))
    for (place, host) in (1...254).shuffled(using: &dice).prefix(60 + dice.below(190)).enumerated() {
      var event = packet(
        source, Address(v4: 0xCB00_7100 | UInt32(host)), start + UInt32(place) * pace, .tcp,
        1024 + UInt16(dice.below(60_000)),
        UInt16(port))
      opening(&event, window: 64_240, length: 60)
      add(event)
    }
  }

  private mutating func pingSweep() {
    let (source, start) = (sender(.pingSweep), moment())
    for host in 1...(80 + dice.below(170)) {
      var event = packet(source, Address(v4: 0xCB00_7100 | UInt32(host)), start + UInt32(host / 4), .icmp, 8 << 8, 77)
      event.window = UInt16(host)
      event.marks.insert(.window)
      add(event)
    }
  }

  /// One port every ten minutes.
  private mutating func slow() {
    let (source, target) = (sender(.slow), ours())
    for place in 0..<(30 + dice.below(90)) {
      var event = packet(
        source, target, SyntheticDay.midnight + UInt32(place * 600 + dice.below(60)), .tcp,
        UInt16(33_000 + dice.below(20_000)), UInt16(1 + dice.below(10_000)))
      opening(&event, window: 64_240, length: 60)
      add(event)
    }
  }

  /// The real sender is among the others; where the log tells, it opened a session before.
  private mutating func decoys(tells: Bool) {
    let members = (0..<5).map { _ in sender(.decoy) }
    let (real, target, start) = (members[2], ours(), moment())
    if tells { visit(real, target, start) }
    groups.append((real, members, tells))
    for (place, port) in (1...9000).shuffled(using: &dice).prefix(80).enumerated() {
      let identification = UInt16(dice.below(65_536))
      for member in members {
        var event = packet(member, target, start + UInt32(place / 20), .tcp, 41_212, UInt16(port))
        opening(&event, window: 1024, length: 44)
        event.identification = identification
        event.ttl = UInt8(28 + dice.below(22))
        add(event)
      }
    }
  }

  /// A page that somebody fetches before he scans.
  private mutating func visit(_ source: Address, _ target: Address, _ start: UInt32) {
    for place in 0..<4 {
      var event = packet(source, target, start - 600 + UInt32(place), .tcp, 51_022, 443)
      opening(&event, window: 64_240, length: 60)
      if place > 0 { event.tcpFlags = TCPFlags(rawValue: place == 3 ? 0x11 : 0x18) }
      event.marks.action = .allow
      add(event)
    }
  }

  private mutating func traceroute() {
    let (source, target, start) = (sender(.traceroute), ours(), moment())
    let hops = 6 + dice.below(14)
    for probe in 0..<15 {
      var event = packet(
        source, target, start + UInt32(probe / 3), .udp, UInt16(33_000 + dice.below(20_000)),
        UInt16(33_434 + (hops - 1) * 3 + probe))
      event.ttl = UInt8(1 + probe / 3)
      event.length = 60
      add(event)
    }
  }

  // MARK: innocents

  private mutating func innocent() {
    let source = sender(.innocent)
    switch dice.below(100) {
    case 0..<45: lone(source)
    case 45..<58: lateAnswers(source)
    case 58..<70: session(source)
    case 70..<78: backscatter(source)
    case 78..<88: leftovers(source)
    case 88..<96: visits(source)
    default: pings(source)
    }
  }

  private mutating func lone(_ source: Address) {
    let ports: [UInt16] = [23, 22, 445, 3389, 5900, 1433, 8080, 80, 443, 5555, 6379, 2323, 81, 25, 27_374, 12_345]
    for _ in 0...dice.below(3) {
      var event = packet(source, ours(), moment(), .tcp, UInt16(1024 + dice.below(60_000)), ports[dice.below(16)])
      opening(&event, window: 65_535, length: 40)
      add(event)
    }
  }

  private mutating func lateAnswers(_ source: Address) {
    for _ in 0...dice.below(6) {
      var event = packet(source, ours(), moment(), .udp, 53, UInt16(32_768 + dice.below(28_000)))
      event.length = UInt16(80 + dice.below(300))
      add(event)
    }
  }

  private mutating func session(_ source: Address) {
    let (target, port) = (ours(), UInt16(32_768 + dice.below(28_000)))
    let start = moment()
    for place in 0..<(1 + dice.below(5)) {
      var event = packet(source, target, start + UInt32(place * place), .tcp, 443, port)
      event.tcpFlags = TCPFlags(rawValue: [0x11, 0x19, 0x14, 0x10][dice.below(4)])
      event.marks.formUnion([.flags, .window])
      event.window = 501
      add(event)
    }
  }

  private mutating func backscatter(_ source: Address) {
    for _ in 0..<(1 + dice.below(12)) {
      var event = packet(source, ours(), moment(), .tcp, 80, UInt16(1024 + dice.below(60_000)))
      event.tcpFlags = TCPFlags(rawValue: dice.chance(70) ? 0x12 : 0x14)
      event.marks.formUnion([.flags, .window])
      event.window = 64_240
      add(event)
    }
  }

  /// A peer-to-peer program that had the address before.
  private mutating func leftovers(_ source: Address) {
    var event = packet(
      source, Address(v4: 0xCB00_7122), moment(), .udp, UInt16(1024 + dice.below(60_000)), 51_413)
    event.length = 131
    add(event)
  }

  /// Somebody who was let in and out.
  private mutating func visits(_ source: Address) {
    let (start, port) = (moment(), UInt16(32_768 + dice.below(28_000)))
    for place in 0..<4 {
      var event = packet(source, Address(v4: 0xCB00_7150), start + UInt32(place), .tcp, port, 443)
      opening(&event, window: 64_240, length: 60)
      if place > 0 { event.tcpFlags = TCPFlags(rawValue: place == 3 ? 0x11 : 0x18) }
      event.marks.action = .allow
      add(event)
    }
  }

  private mutating func pings(_ source: Address) {
    let (target, start) = (ours(), moment())
    for place in 0..<(1 + dice.below(5)) {
      var event = packet(source, target, start + UInt32(place), .icmp, 8 << 8, 4711)
      event.window = UInt16(place + 1)
      event.marks.insert(.window)
      event.length = 84
      add(event)
    }
  }

  // MARK: pieces

  private mutating func sender(_ kind: Kind) -> Address {
    senders += 1
    // Scattered over the address space, none of ours, none that is special.
    let address = Address(v4: 0x5000_0000 + senders &* 1021 % 0x0FFF_FFFF)
    truth[address] = kind
    return address
  }

  private mutating func ours() -> Address { Address(v4: 0xCB00_7101 + UInt32(dice.below(120))) }
  private mutating func moment() -> UInt32 { SyntheticDay.midnight + UInt32(dice.below(80_000)) }

  private mutating func packet(
    _ source: Address, _ destination: Address, _ time: UInt32, _ networkProtocol: IPProtocol, _ from: UInt16,
    _ to: UInt16
  ) -> Event {
    var event = Event(source: source, destination: destination, time: Timestamp(seconds: time))
    (event.networkProtocol, event.sourcePort, event.destinationPort) = (networkProtocol, from, to)
    (event.ttl, event.identification, event.length) = (UInt8(44 + dice.below(12)), UInt16(dice.below(65_536)), 60)
    event.marks.formUnion([.networkProtocol, .ports, .ttl, .identification, .entered])
    event.marks.action = .deny
    return event
  }

  private func opening(_ event: inout Event, window: UInt16, length: UInt16) {
    event.tcpFlags = .syn
    (event.window, event.length) = (window, length)
    event.marks.formUnion([.flags, .window])
  }

  private mutating func add(_ event: Event) {
    var event = event
    event.deriveRole()
    events.append(event)
  }
}
