// A week of a small office's firewall, Monday 9 to Sunday 15 November 2026, as `swift Examples/make-week.swift >
// Examples/week.log`.
//
// The office: a Linux gateway `gw` with ufw. eth0 is the Internet: 203.0.113.0/28 is routed to it, it answers to
// 203.0.113.2 and hides 192.168.1.0/24 (eth1) behind that address. On eth2 stand the mail server 203.0.113.4 and the
// web server 203.0.113.5. Strangers live in 192.0.2.0/24, 198.51.100.0/24 and 2001:db8:bad::/48, which are set aside
// for examples (RFC 5737, RFC 3849). The same dice are thrown each time, so the file is the same, byte for byte.

// MARK: - Time and chance

let second = 1_000_000, minute = 60 * second, hour = 60 * minute, day = 24 * hour
let week = 7 * day

/// A moment of the week, in microseconds after Monday's midnight; day 1 is Monday.
func at(_ weekday: Int, _ hours: Int, _ minutes: Int, _ seconds: Int = 0) -> Int {
  (weekday - 1) * day + hours * hour + minutes * minute + seconds * second
}

/// Chance that falls the same way in every run (SplitMix64). Each part of the week has its own, so that a change in
/// one part leaves the others as they were.
struct Dice {
  var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func roll() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(roll() % UInt64(range.count))
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[pick(0...choices.count - 1)] }

  /// True in `percent` of 100 throws.
  mutating func happens(_ percent: Int) -> Bool { pick(1...100) <= percent }

  mutating func shuffled<Element>(_ items: [Element]) -> [Element] {
    var result = items
    for index in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(index, pick(0...index)) }
    return result
  }

  mutating func anytime() -> Int { pick(0...week - 1) }

  /// A moment of a working day, mostly between eight and six.
  mutating func workingHour() -> Int {
    let weekday = happens(94) ? pick(0...4) : pick(5...6)
    return weekday * day + pick(8...17) * hour + pick(0...hour - 1)
  }

  mutating func highPort() -> Int { pick(32_768...60_999) }
}

// MARK: - Writing lines

var lines: [(time: Int, text: String)] = []

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// `2026-11-09T08:15:02.123456+01:00 gw `: the header that rsyslog writes.
func header(_ time: Int) -> String {
  let date = "2026-11-" + padded(9 + time / day, 2)
  let clock = [time % day / hour, time % hour / minute, time % minute / second].map { padded($0, 2) }
  return date + "T" + clock.joined(separator: ":") + "." + padded(time % second, 6) + "+01:00 gw "
}

func write(_ time: Int, _ text: String) {
  if (0..<week).contains(time) { lines.append((time, header(time) + text)) }
}

/// The gateway had been up for nine days and some when the week began.
func kernel(_ time: Int, _ text: String) {
  let uptime = time + 812_345_678_901
  write(time, "kernel: [\(uptime / second).\(padded(uptime % second, 6))] " + text)
}

// MARK: - Packets

/// Where a packet entered and would leave; the gateway's own end is empty.
enum Path: String {
  case inward = "IN=eth0 OUT="
  case toServers = "IN=eth0 OUT=eth2"
  case fromServers = "IN=eth2 OUT=eth0"
  case outward = "IN=eth1 OUT=eth0"
  case local = "IN=eth1 OUT="
  case ours = "IN= OUT=eth0"

  /// A forwarded packet is logged after its TTL was lowered.
  var lowered: Int { self == .toServers || self == .fromServers || self == .outward ? 1 : 0 }
  var defaultMAC: String {
    switch self {
    case .inward, .toServers: "00:00:5e:00:53:02:00:00:5e:00:53:01:"
    case .fromServers: "00:00:5e:00:53:22:00:00:5e:00:53:24:"
    case .outward, .local: "00:00:5e:00:53:11:00:00:5e:00:53:50:"
    case .ours: ""
    }
  }
}

/// The path to one of our public addresses.
func path(to address: String) -> Path { address == "203.0.113.2" ? .inward : .toServers }

/// Everything before the transport: `ttl` is the wire's.
struct Packet {
  var source: String
  var destination: String
  var length: Int
  var ttl: Int
  var id = 0
  var dontFragment = false
  var precedence = "0x00"

  var ipv4: String {
    "SRC=\(source) DST=\(destination) LEN=\(length) TOS=0x00 PREC=\(precedence) TTL=\(ttl) ID=\(id) "
      + (dontFragment ? "DF " : "")
  }
}

func log(_ time: Int, _ action: String, _ path: Path, _ packet: Packet, _ transport: String, mac: String? = nil) {
  var packet = packet
  packet.ttl -= path.lowered
  let address = path == .ours ? "" : "MAC=" + (mac ?? path.defaultMAC) + "08:00 "
  kernel(time, "[UFW \(action)] \(path.rawValue) " + address + packet.ipv4 + transport)
}

func tcp(_ sourcePort: Int, _ destinationPort: Int, window: Int, _ flags: String) -> String {
  "PROTO=TCP SPT=\(sourcePort) DPT=\(destinationPort) WINDOW=\(window) RES=0x00 \(flags) URGP=0 "
}

func udp(_ sourcePort: Int, _ destinationPort: Int, length: Int) -> String {
  "PROTO=UDP SPT=\(sourcePort) DPT=\(destinationPort) LEN=\(length - 20) "
}

func icmp(_ type: Int, _ code: Int, quoting packet: Packet, _ transport: String) -> String {
  "PROTO=ICMP TYPE=\(type) CODE=\(code) [" + packet.ipv4 + transport + "] "
}

/// How a system or a tool opens a TCP connection.
struct Opening {
  var length: Int
  var window: Int
  var ttl: Int
  var dontFragment: Bool
  /// nil: another one in each packet.
  var fixedID: Int?

  static let linux = Opening(length: 60, window: 64_240, ttl: 64, dontFragment: true)
  static let windows = Opening(length: 52, window: 64_240, ttl: 128, dontFragment: true)
  static let mac = Opening(length: 64, window: 65_535, ttl: 64, dontFragment: true, fixedID: 0)
  /// Stateless scanners fill the header themselves.
  static let zmap = Opening(length: 40, window: 65_535, ttl: 255, dontFragment: false, fixedID: 54_321)
  static let masscan = Opening(length: 40, window: 1024, ttl: 255, dontFragment: false)
  /// What runs on hijacked cameras and routers: no options, one window.
  static func bot(window: Int) -> Opening { Opening(length: 40, window: window, ttl: 64, dontFragment: false) }
}

/// A host somewhere on the Internet, `hops` routers away.
struct Stranger {
  var address: String
  var hops: Int
  var opening: Opening

  func packet(to destination: String, id: Int) -> Packet {
    Packet(
      source: address, destination: destination, length: opening.length, ttl: opening.ttl - hops,
      id: opening.fixedID ?? id, dontFragment: opening.dontFragment)
  }

  /// Knocks at a port; ufw lets it in where we offer the service.
  func knock(_ time: Int, _ destination: String, _ sourcePort: Int, _ port: Int, id: Int) {
    let open = offered.contains("\(destination):\(port)")
    log(
      time, open ? "ALLOW" : "BLOCK", path(to: destination), packet(to: destination, id: id),
      tcp(sourcePort, port, window: opening.window, "SYN"))
  }
}

let gateway = "203.0.113.2", mailServer = "203.0.113.4", webServer = "203.0.113.5"
let offered: Set = [
  "\(gateway):22", "\(mailServer):25", "\(mailServer):587", "\(webServer):80", "\(webServer):443",
]
let ourAddresses = (2...14).map { "203.0.113.\($0)" }
let webSites = (240...249).map { "198.51.100.\($0)" }
let desks = (50...62).map { "192.168.1.\($0)" }

// MARK: - Strangers

/// Background: what every address of the Internet gets. 298 sources, a few of them loud (a power law), all week:
/// telnet, SSH, remote desktop, file sharing, SIP and so on [background-probe, background-scan].
func background() {
  var dice = Dice(1)
  let favourites =
    Array(repeating: 23, count: 30) + Array(repeating: 22, count: 12) + Array(repeating: 3389, count: 8)
    + Array(repeating: 445, count: 7) + Array(repeating: 8080, count: 5) + Array(repeating: 2323, count: 3)
    + [1433, 6379, 5900, 8443, 3306, 5555, 8728, 81, 37_215, 7547, 21, 2222, 5432, 9200, 27_017, 11_211]
  let addresses = (1...99).map { "192.0.2.\($0)" } + (1...199).map { "198.51.100.\($0)" }
  var rank = 0.0
  for address in dice.shuffled(addresses) {
    rank += 1
    let opening = dice.pick([
      Opening.zmap, .masscan, .linux, .windows, .bot(window: dice.pick(1000...65_000)),
      .bot(window: dice.pick(1000...65_000)),
    ])
    let stranger = Stranger(address: address, hops: dice.pick(7...22), opening: opening)
    let sip = dice.happens(12)
    let ports = [dice.pick(favourites), dice.pick(favourites)]
    let ownPort = dice.highPort()
    for _ in 0..<max(1, Int(360 / (rank * 0.6 + 0.4))) {
      let time = dice.anytime(), target = dice.pick(ourAddresses), id = dice.pick(1...65_535)
      if sip {
        // A SIP OPTIONS request, as SIPVicious sends it.
        let length = dice.pick(436...447)
        let packet = Packet(
          source: address, destination: target, length: length, ttl: 64 - stranger.hops, id: id, dontFragment: true)
        log(time, "BLOCK", path(to: target), packet, udp(dice.pick(5060...5090), 5060, length: length))
      } else {
        let sourcePort = opening.window == 1024 ? ownPort : dice.pick(1025...65_000)
        stranger.knock(time, target, sourcePort, ports[dice.happens(85) ? 0 : 1], id: id)
      }
    }
  }
}

/// Wednesday 03:12: 198.51.100.214 asks the web server for a thousand ports with nmap: one source port, window 1024,
/// a TTL drawn anew for each packet, each silent port asked again [targeted-scan, tool nmap].
func portScan() {
  var dice = Dice(2)
  let known = [
    21, 22, 23, 25, 53, 80, 110, 111, 135, 139, 143, 443, 445, 587, 993, 995, 1433, 1723, 3306, 3389, 5432, 5900, 6000,
    8080, 8443, 9090, 27_017,
  ]
  var ports = known
  while ports.count < 1000 {
    let port = dice.pick(1...10_000)
    if !ports.contains(port) { ports.append(port) }
  }
  var time = at(3, 3, 12, 40)
  for port in dice.shuffled(ports) {
    time += dice.pick(2000...22_000)
    let open = port == 80 || port == 443
    for attempt in 0..<(open || dice.happens(75) ? 1 : 2) {
      let packet = Packet(
        source: "198.51.100.214", destination: webServer, length: 44, ttl: dice.pick(37...59) - 9,
        id: dice.pick(0...65_535))
      log(
        time + attempt * 1_100_000, open ? "ALLOW" : "BLOCK", .toServers, packet,
        tcp(46_911 + attempt * 2, port, window: 1024, "SYN"))
    }
  }
}

/// Friday 22:41: five addresses walk the same 60 ports of the mail server. Each probe comes from all five with the
/// same ID, source port and length: one machine sends them all, and at least four addresses are forged [decoy-scan].
func decoyScan() {
  var dice = Dice(3)
  let cast = ["192.0.2.201", "198.51.100.216", "192.0.2.219", "198.51.100.229", "192.0.2.233"]
  var time = at(5, 22, 41, 7)
  let known = [21, 22, 23, 53, 80, 110, 111, 135, 139, 143, 389, 443, 445, 993, 995, 1080, 3128, 3306, 3389, 8080]
  for port in dice.shuffled(Array(7000...7039) + known) {
    time += dice.pick(60_000...140_000)
    let id = dice.pick(0...65_535)
    for (place, source) in cast.enumerated() {
      let packet = Packet(source: source, destination: mailServer, length: 44, ttl: dice.pick(37...59) - 11, id: id)
      log(time + place * 40, "BLOCK", .toServers, packet, tcp(52_308, port, window: 1024, "SYN"))
    }
  }
}

/// 192.0.2.210 guesses passwords at the gateway's SSH in three nights: allowed connections, always a new source port,
/// a steady pace; sshd tells how it ended [password-guessing].
func passwordGuessing() {
  var dice = Dice(4)
  let guesser = Stranger(address: "192.0.2.210", hops: 13, opening: .linux)
  let names = ["root", "admin", "ubuntu", "test", "oracle", "git", "postgres", "user"]
  for night in [2, 4, 6] {
    var time = at(night, 1, dice.pick(5...50))
    for _ in 0..<260 {
      time += dice.pick(5 * second...9 * second)
      let port = dice.highPort()
      guesser.knock(time, gateway, port, 22, id: dice.pick(1...65_535))
      if dice.happens(40) {
        let name = dice.pick(names), who = name == "root" ? name : "invalid user " + name
        write(
          time + dice.pick(second...3 * second),
          "sshd[\(dice.pick(2000...32_000))]: Failed password for \(who) from 192.0.2.210 port \(port) ssh2")
      }
    }
  }
}

/// A census pings each of our addresses twice a day and says nothing else [ping-sweep, background].
func pingCensus() {
  var dice = Dice(5)
  for round in 0..<8 {
    for address in dice.shuffled(ourAddresses) where dice.happens(60) {
      let time = round * 20 * hour + dice.pick(0...3 * hour)
      let packet = Packet(source: "192.0.2.205", destination: address, length: 28, ttl: 241, id: dice.pick(0...65_535))
      let icmpID = dice.pick(0...65_535)
      log(time, "BLOCK", path(to: address), packet, "PROTO=ICMP TYPE=8 CODE=0 ID=\(icmpID) SEQ=0 ")
    }
  }
}

/// Somebody who is flooded at 198.51.100.220:80 under forged senders answers to whom it believes to have called: us
/// among others. SYN+ACKs to all our addresses, repeated while no answer comes [backscatter].
func backscatter() {
  var dice = Dice(6)
  for _ in 0..<58 {
    let start = at(4, 14, 3) + dice.pick(0...40 * minute)
    let target = dice.pick(ourAddresses), port = dice.pick(1024...65_535)
    for wait in [0, 1, 3, 7].prefix(dice.pick(2...4)) {
      let packet = Packet(source: "198.51.100.220", destination: target, length: 44, ttl: 51, dontFragment: true)
      log(
        start + wait * second + dice.pick(0...9000), "BLOCK", path(to: target), packet,
        tcp(80, port, window: 64_240, "ACK SYN"))
    }
  }
}

/// Three times somebody at 192.0.2.240, eleven routers away, traces the path to the gateway: UDP to 33434 and up, TTL
/// 1, 2, 3 … when it arrives [incoming-traceroute].
func incomingTraceroute() {
  var dice = Dice(7)
  for start in [at(1, 10, 22), at(1, 10, 25), at(5, 16, 40)] {
    for probe in 33..<90 {
      let packet = Packet(
        source: "192.0.2.240", destination: gateway, length: 60, ttl: 1 + probe / 3 - 11, id: dice.pick(1...65_535))
      let time = start + probe * 70_000 + dice.pick(0...5000)
      log(time, "BLOCK", .inward, packet, udp(dice.highPort(), 33_434 + probe, length: 60))
    }
  }
}

/// A router on the way to 192.0.2.251 carries only 1,420 bytes and says so to the web server. The rules drop it, so
/// large pages hang for that reader [path-mtu-discovery].
func pathMTU() {
  var dice = Dice(8)
  for _ in 0..<12 {
    let start = dice.workingHour(), port = dice.highPort()
    for attempt in 0..<3 {
      let quoted = Packet(
        source: webServer, destination: "192.0.2.251", length: 1500, ttl: 55, id: dice.pick(1...65_535),
        dontFragment: true)
      let packet = Packet(
        source: "192.0.2.245", destination: webServer, length: 576, ttl: 247, id: dice.pick(1...65_535),
        precedence: "0xC0")
      log(
        start + attempt * 1_700_000, "BLOCK", .toServers, packet,
        icmp(3, 4, quoting: quoted, tcp(443, port, window: 501, "ACK")) + "MTU=1420 ")
    }
  }
}

/// The provider's own equipment speaks from a private address: a ping every two hours, now and then "administratively
/// prohibited" [isp-equipment].
func providerEquipment() {
  var dice = Dice(9)
  for round in 0..<84 {
    let time = round * 2 * hour + 7 * minute + dice.pick(0...second)
    let packet = Packet(source: "10.31.0.1", destination: gateway, length: 84, ttl: 254, id: dice.pick(0...65_535))
    log(time, "BLOCK", .inward, packet, "PROTO=ICMP TYPE=8 CODE=0 ID=4711 SEQ=\(round) ")
  }
  for _ in 0..<20 {
    let quoted = Packet(
      source: gateway, destination: dice.pick(webSites), length: 60, ttl: 62, id: dice.pick(1...65_535),
      dontFragment: true)
    let packet = Packet(
      source: "10.31.0.1", destination: gateway, length: 88, ttl: 254, id: dice.pick(0...65_535), precedence: "0xC0")
    let transport = tcp(dice.highPort(), 445, window: 64_240, "SYN")
    log(dice.workingHour(), "BLOCK", .inward, packet, icmp(3, 13, quoting: quoted, transport))
  }
}

/// A Windows server that our people visit looks up their names over NetBIOS: three questions, one and a half seconds
/// apart [netbios-lookup].
func netbiosLookup() {
  var dice = Dice(10)
  for _ in 0..<6 {
    let time = dice.workingHour()
    visit(time, dice.pick(desks), "192.0.2.222", dice.highPort(), &dice)
    for attempt in 0..<3 {
      let packet = Packet(
        source: "192.0.2.222", destination: gateway, length: 78, ttl: 113, id: dice.pick(1...65_535))
      log(time + 2 * second + attempt * 1_500_000, "BLOCK", .inward, packet, udp(137, 137, length: 78))
    }
  }
}

/// Mail servers to which we deliver ask who is calling, on port 113 [ident-callback].
func identCallback() {
  var dice = Dice(11)
  let peer = Stranger(address: "198.51.100.250", hops: 10, opening: .linux)
  for _ in 0..<16 {
    let time = dice.workingHour()
    let packet = Packet(
      source: mailServer, destination: peer.address, length: 60, ttl: 64, id: dice.pick(1...65_535), dontFragment: true)
    log(time, "ALLOW", .fromServers, packet, tcp(dice.highPort(), 25, window: 64_240, "SYN"))
    let port = dice.highPort(), id = dice.pick(1...60_000)
    for (attempt, wait) in [0, 1, 3].enumerated() {
      peer.knock(time + 90_000 + wait * second, mailServer, port, 113, id: id + attempt)
    }
  }
}

// MARK: - Answers that come too late

/// 9.9.9.9 and 8.8.8.8 answer questions for which the gateway's resolver no longer waits; of most, the question was
/// logged [late-dns-answer].
func lateAnswers() {
  var dice = Dice(12)
  for _ in 0..<96 {
    let time = dice.workingHour(), port = dice.highPort()
    let resolver = dice.happens(85) ? "9.9.9.9" : "8.8.8.8"
    if dice.happens(70) { ask(time, resolver, port, &dice) }
    let length = dice.pick(84...236)
    let packet = Packet(
      source: resolver, destination: gateway, length: length, ttl: resolver == "9.9.9.9" ? 57 : 118,
      id: dice.pick(0...65_535))
    log(time + dice.pick(31 * second...44 * second), "BLOCK", .inward, packet, udp(53, port, length: length))
  }
}

/// The last packets of web sessions that the gateway had already closed, from both ends [closed-session].
func closedSessions() {
  var dice = Dice(13)
  for _ in 0..<210 {
    let start = dice.workingHour(), port = dice.highPort(), site = dice.pick(webSites), desk = dice.pick(desks)
    visit(start, desk, site, port, &dice)
    let end = start + dice.pick(125...235) * second
    for attempt in 0..<dice.pick(1...4) {
      let flags = dice.pick(["ACK FIN", "ACK FIN", "RST", "ACK RST", "ACK PSH FIN", "ACK"])
      let window = flags.contains("RST") ? 0 : dice.pick(200...600)
      let packet = Packet(
        source: site, destination: gateway, length: flags.contains("RST") ? 40 : 52, ttl: 54, id: dice.pick(0...65_535),
        dontFragment: true)
      log(end + attempt * attempt * 400_000, "BLOCK", .inward, packet, tcp(443, port, window: window, flags))
    }
    if dice.happens(40) {
      let packet = Packet(
        source: desk, destination: site, length: 40, ttl: 128, id: dice.pick(1...65_535), dontFragment: true)
      log(end + dice.pick(1...20) * second, "BLOCK", .outward, packet, tcp(port, 443, window: 1021, "ACK FIN"))
    }
  }
}

/// The gateway traces a path; the routers on the way answer "time exceeded", the end "port unreachable"
/// [own-traceroute].
func ownTraceroute() {
  var dice = Dice(14)
  let routers = ["10.31.0.1", "198.51.100.201", "198.51.100.202", "198.51.100.203", "192.0.2.202", "192.0.2.203"]
  for start in [at(1, 9, 30), at(2, 15, 12), at(5, 11, 2)] {
    for probe in 0..<21 {
      let hop = probe / 3, last = hop == routers.count
      let source = last ? "198.51.100.240" : routers[hop]
      let quoted = Packet(source: gateway, destination: "198.51.100.240", length: 60, ttl: 1, id: dice.pick(1...65_535))
      let packet = Packet(
        source: source, destination: gateway, length: 88, ttl: (last ? 64 : 255) - hop, id: dice.pick(0...65_535),
        precedence: "0xC0")
      let transport = udp(dice.highPort(), 33_434 + probe, length: 60)
      log(
        start + probe * 55_000, "BLOCK", .inward, packet, icmp(last ? 3 : 11, last ? 3 : 0, quoting: quoted, transport))
    }
  }
}

// MARK: - Ordinary days

/// One of ours opens a page.
func visit(_ time: Int, _ desk: String, _ site: String, _ port: Int, _ dice: inout Dice) {
  let packet = Packet(
    source: desk, destination: site, length: 52, ttl: 128, id: dice.pick(1...65_535), dontFragment: true)
  log(time, "ALLOW", .outward, packet, tcp(port, 443, window: 64_240, "SYN"))
}

/// The gateway's resolver asks.
func ask(_ time: Int, _ resolver: String, _ port: Int, _ dice: inout Dice) {
  let length = dice.pick(62...88)
  let packet = Packet(
    source: gateway, destination: resolver, length: length, ttl: 64, id: dice.pick(1...65_535), dontFragment: true)
  log(time, "ALLOW", .ours, packet, udp(port, 53, length: length))
}

/// Readers of the web site, mail in and out, pages that our people open, names that the resolver looks up [ordinary].
func ordinaryTraffic() {
  var dice = Dice(15)
  let readers = (100...199).map { address in
    Stranger(
      address: "192.0.2.\(address)", hops: dice.pick(6...20), opening: dice.pick([Opening.linux, .windows, .mac]))
  }
  for _ in 0..<1700 {
    let time = dice.happens(70) ? dice.workingHour() : dice.anytime()
    dice.pick(readers).knock(time, webServer, dice.highPort(), dice.happens(90) ? 443 : 80, id: dice.pick(1...65_535))
  }
  for _ in 0..<520 {
    let peer = Stranger(address: "198.51.100.\(dice.pick(250...254))", hops: 10, opening: .linux)
    peer.knock(dice.anytime(), mailServer, dice.highPort(), 25, id: dice.pick(1...65_535))
  }
  for _ in 0..<1400 { visit(dice.workingHour(), dice.pick(desks), dice.pick(webSites), dice.highPort(), &dice) }
  for _ in 0..<1000 { ask(dice.workingHour(), dice.happens(85) ? "9.9.9.9" : "8.8.8.8", dice.highPort(), &dice) }
}

/// Saturday 17:52 the camera 192.168.1.77 begins to try telnet on strangers, 23 and 2323 in the ratio nine to one,
/// and does not pause; the rules log one of its packets a minute [infected-host].
func infectedCamera() {
  var dice = Dice(16)
  let mac = "00:00:5e:00:53:11:00:00:5e:00:53:77:"
  for time in stride(from: at(6, 17, 52, 31), to: week, by: minute) {
    let victim = (dice.happens(50) ? "192.0.2." : "198.51.100.") + String(dice.pick(1...254))
    let packet = Packet(source: "192.168.1.77", destination: victim, length: 40, ttl: 64, id: dice.pick(1...65_535))
    log(
      time + dice.pick(0...900_000), "BLOCK", .outward, packet,
      tcp(dice.pick(1024...65_000), dice.happens(90) ? 23 : 2323, window: 14_600, "SYN"), mac: mac)
  }
}

// MARK: - The neighbourhood

/// A desk's broadcast or multicast, dropped at the gateway's inner side.
func chatter(
  _ time: Int, _ desk: String, _ group: String, mac: String, length: Int, ttl: Int, id: Int, _ transport: String
) {
  let own = String(desk.split(separator: ".").last ?? "50")
  let packet = Packet(source: desk, destination: group, length: length, ttl: ttl, id: id)
  log(time, "BLOCK", .local, packet, transport, mac: mac + ":00:00:5e:00:53:\(padded(Int(own) ?? 50, 2)):")
}

/// What machines call into their own network: names, services, addresses, who listens to multicast [mdns, ssdp,
/// netbios-broadcast, llmnr, dhcp, igmp].
func neighbourhood() {
  var dice = Dice(17)
  for _ in 0..<950 {
    let length = dice.pick(69...180)
    chatter(
      dice.workingHour(), dice.pick(desks), "224.0.0.251", mac: "01:00:5e:00:00:fb", length: length, ttl: 255,
      id: dice.pick(1...65_535), udp(5353, 5353, length: length))
  }
  for _ in 0..<200 {
    let time = dice.workingHour(), desk = dice.pick(desks), port = dice.pick(49_152...65_535)
    for attempt in 0..<4 {
      chatter(
        time + attempt * second, desk, "239.255.255.250", mac: "01:00:5e:7f:ff:fa", length: 203, ttl: 1,
        id: dice.pick(1...65_535), udp(port, 1900, length: 203))
    }
  }
  for _ in 0..<620 {
    let service = dice.happens(70) ? 137 : 138, length = service == 137 ? 78 : 229
    chatter(
      dice.workingHour(), dice.pick(desks), "192.168.1.255", mac: "ff:ff:ff:ff:ff:ff", length: length, ttl: 128,
      id: dice.pick(1...65_535), udp(service, service, length: length))
  }
  for _ in 0..<240 {
    let length = dice.pick(50...66)
    chatter(
      dice.workingHour(), dice.pick(desks), "224.0.0.252", mac: "01:00:5e:00:00:fc", length: length, ttl: 1,
      id: dice.pick(1...65_535), udp(dice.pick(49_152...65_535), 5355, length: length))
  }
  for _ in 0..<180 {
    chatter(
      dice.workingHour(), "0.0.0.0", "255.255.255.255", mac: "ff:ff:ff:ff:ff:ff", length: 328, ttl: 128,
      id: dice.pick(1...65_535), udp(68, 67, length: 328))
  }
  for round in 0..<1008 {
    let packet = Packet(
      source: "192.168.1.3", destination: "224.0.0.1", length: 32, ttl: 1, dontFragment: true, precedence: "0xC0")
    log(
      round * 10 * minute + dice.pick(0...200_000), "BLOCK", .local, packet, "PROTO=2 ",
      mac: "01:00:5e:00:00:01:00:00:5e:00:53:03:")
  }
}

func ipv6(
  _ time: Int, _ path: Path, mac: String, _ source: String, _ destination: String, length: Int, hopLimit: Int,
  _ transport: String
) {
  kernel(
    time,
    "[UFW BLOCK] \(path.rawValue) MAC=\(mac)86:dd SRC=\(source) DST=\(destination) LEN=\(length) TC=0 HOPLIMIT=\(hopLimit)"
      + " FLOWLBL=0 " + transport)
}

/// Neighbours look for each other's addresses, routers announce themselves, listeners report
/// [ipv6-neighbour-discovery, mld]; and a few strangers knock over IPv6 too [background-probe].
func ipv6Days() {
  var dice = Dice(18)
  for _ in 0..<330 {
    let desk = dice.pick(50...62), wanted = dice.pick(50...62)
    ipv6(
      dice.workingHour(), .local, mac: "33:33:ff:00:53:\(wanted):00:00:5e:00:53:\(desk):",
      "fe80:0000:0000:0000:0200:5eff:fe00:53\(desk)", "ff02:0000:0000:0000:0000:0001:ff00:53\(wanted)", length: 72,
      hopLimit: 255, "PROTO=ICMPv6 TYPE=135 CODE=0 ")
  }
  for round in 0..<168 {
    ipv6(
      round * hour + dice.pick(0...second), .inward, mac: "33:33:00:00:00:01:00:00:5e:00:53:01:",
      "fe80:0000:0000:0000:0200:5eff:fe00:5301", "ff02:0000:0000:0000:0000:0000:0000:0001", length: 104, hopLimit: 255,
      "PROTO=ICMPv6 TYPE=134 CODE=0 ")
  }
  for _ in 0..<90 {
    let desk = dice.pick(50...62)
    ipv6(
      dice.workingHour(), .local, mac: "33:33:00:00:00:16:00:00:5e:00:53:\(desk):",
      "fe80:0000:0000:0000:0200:5eff:fe00:53\(desk)", "ff02:0000:0000:0000:0000:0000:0000:0016", length: 76,
      hopLimit: 1,
      "PROTO=ICMPv6 TYPE=143 CODE=0 ")
  }
  for _ in 0..<60 {
    ipv6(
      dice.anytime(), .toServers, mac: Path.toServers.defaultMAC,
      "2001:0db8:0bad:00\(dice.pick(10...29)):0000:0000:0000:0001", "2001:0db8:05ee:0002:0000:0000:0000:0005",
      length: 60, hopLimit: 239, tcp(dice.highPort(), dice.pick([22, 23, 3389, 8080]), window: 65_535, "SYN"))
  }
}

// MARK: - The gateway speaks of itself, and other programs

/// On Monday a desk's packets come back through the wrong door and are refused before any rule
/// [leaked-private-address]; on Thursday the table of connections is full for a moment [table-full]; once SSH is
/// called too often [syn-cookies].
func notices() {
  var dice = Dice(19)
  for attempt in 0..<12 {
    let time = at(1, 13, 5) + attempt * 31 * second + dice.pick(0...second)
    kernel(time, "IPv4: martian source 203.0.113.2 from 192.168.1.58, on dev eth0")
    kernel(time + 4, "ll header: 00000000: 00 00 5e 00 53 02 00 00 5e 00 53 01 08 00")
  }
  kernel(at(4, 14, 21, 9) + 204_113, "nf_conntrack: nf_conntrack: table full, dropping packet")
  kernel(
    at(6, 1, 37, 58) + 991_006, "TCP: request_sock_TCP: Possible SYN flooding on port 0.0.0.0:22. Sending cookies.")
}

/// What stands between the firewall's lines in every log.
func otherPrograms() {
  var dice = Dice(20)
  for round in 0..<168 {
    let time = round * hour + 17 * minute + second + dice.pick(0...90_000)
    write(time, "CRON[\(dice.pick(2000...32_000))]: (root) CMD (cd / && run-parts --report /etc/cron.hourly)")
  }
  for round in 0..<14 {
    write(
      round * 12 * hour + 3 * minute + dice.pick(0...second),
      "systemd[1]: Starting apt-daily.service - Daily apt download activities...")
  }
  for _ in 0..<120 {
    let desk = dice.pick(desks)
    write(dice.workingHour(), "dhcpd[611]: DHCPACK on \(desk) to 00:00:5e:00:53:\(desk.suffix(2)) via eth1")
  }
  for _ in 0..<10 {
    write(
      dice.workingHour(),
      "sshd[\(dice.pick(2000...32_000))]: Accepted publickey for admin from 192.168.1.50 port \(dice.highPort()) ssh2")
  }
}

background()
portScan()
decoyScan()
passwordGuessing()
pingCensus()
backscatter()
incomingTraceroute()
pathMTU()
providerEquipment()
netbiosLookup()
identCallback()
lateAnswers()
closedSessions()
ownTraceroute()
ordinaryTraffic()
infectedCamera()
neighbourhood()
ipv6Days()
notices()
otherPrograms()

// Lines of one microsecond keep the order in which they were made.
for (_, line) in lines.enumerated().sorted(by: { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }) {
  print(line.text)
}
