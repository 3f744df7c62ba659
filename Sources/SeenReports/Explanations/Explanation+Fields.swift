import Seen
import SeenKnowledge

/// Explains single fields of a packet: flags, TTL, protocol, option, hardware address.
extension Explanation {
  init(flags: TCPFlags, input: String) {
    var sketch = PacketSketch()
    (sketch.networkProtocol, sketch.flags) = (.tcp, flags)
    let names = TCPFlags.named.filter { flags.contains($0.flag) }.map { $0.name.uppercased() }
    let role = sketch.event?.role ?? .unknown
    let byte = "0x" + (flags.rawValue < 16 ? "0" : "") + String(flags.rawValue, radix: 16)
    let list = names.isEmpty ? "TCP without any flag" : "TCP flags \(names.joined(separator: ", "))"
    self.init(input: input, kind: "TCP flags", what: "\(list) (\(byte)): \(role.phrase.uncapitalised).")
    fields = flags.fields
    var event = sketch.event
    event?.sourcePort = 49_327
    event?.marks.insert(.ports)
    if let event, role == .malformed { add(causesOf: event, home: sketch.home) }
    let symptom = role.symptomOfFlags
    articles = articles.isEmpty ? symptom : articles
    articles += [role == .malformed ? "tcp-odd-flags" : "tcp-flags"].filter { !articles.contains($0) }
  }

  init(ttl: UInt8, input: String) {
    self.init(input: input, kind: "TTL", what: "TTL \(ttl): \(Self.meaning(ofTTL: ttl)).")
    next = ["a traceroute to the sender shows whether it is as far away as its TTL says"]
    add([Knowledge.article("ttl")].compactMap { $0 })
    if ttl <= 3 { articles += ["incoming-traceroute", "igmp"].filter { !articles.contains($0) } }
  }

  static func meaning(ofTTL ttl: UInt8) -> String {
    switch ttl {
    case 0: "it may not be passed on any further; no host should send it"
    case 1:
      "the packet dies at the next router: a neighbour's multicast, a routing protocol, or one step of a traceroute"
    case 2...4: "nearly used up: a traceroute, or a sender next door"
    default:
      "probably started at \(start(ofTTL: ttl)), \(systems(startingAt: start(ofTTL: ttl))), "
        + (start(ofTTL: ttl) == Int(ttl)
          ? "and comes from a neighbour" : "\(Quantity.count(start(ofTTL: ttl) - Int(ttl), "hop")) away")
    }
  }

  private static func start(ofTTL ttl: UInt8) -> Int { [32, 64, 128, 255].first { $0 >= Int(ttl) } ?? 255 }

  private static func systems(startingAt start: Int) -> String {
    switch start {
    case 32: "as very old Windows and some devices begin"
    case 64: "as Linux, macOS, Android and the BSDs begin"
    case 128: "as Windows begins"
    default: "as routers, Solaris and many scanners begin"
    }
  }

  init(networkProtocol: IPProtocol, input: String) {
    if let article = Knowledge.article(of: networkProtocol) {
      self.init(.article(article), input: input)
      kind = "IP protocol"
      return
    }
    self.init(
      input: input, kind: "IP protocol",
      what: "IP protocol \(networkProtocol.rawValue) is hardly ever seen between networks: special equipment, a "
        + "survey of protocols, or a crafted packet.")
    next = ["IANA's list of protocol numbers names it; several numbers from one sender within seconds are a scan"]
    articles = ["protocol-scan", "crafted-packet"]
  }

  /// Names: IANA, "Internet Protocol Version 4 (IPv4) Parameters".
  init(ipOption option: UInt8, input: String) {
    let name = Self.optionNames[option] ?? "not one that systems send"
    self.init(input: input, kind: "IP option", what: "IP option \(option): \(name).")
    let isRoute = option == 131 || option == 137
    add(
      [Knowledge.article("ip-options"), Knowledge.article(isRoute ? "source-routed" : "ip-option", kind: .cause)]
        .compactMap { $0 })
    if isRoute { verdict = .reconnaissance }
  }

  private static let optionNames: [UInt8: String] = [
    0: "end of the list", 1: "padding", 7: "record route, which lists the routers on the way", 68: "timestamp",
    82: "traceroute, of RFC 1393, which nobody used", 130: "security, of military networks",
    131: "loose source route: the sender prescribes routers to pass", 134: "commercial security (CIPSO)",
    136: "stream identifier, obsolete", 137: "strict source route: the sender prescribes every router",
    148: "router alert: routers shall look at it, as with IGMP and RSVP",
  ]

  init(hardware address: HardwareAddress, input: String) {
    let meaning = HardwareAddress.meaning(of: address.bytes)
    self.init(input: input, kind: "hardware address", what: "\(address) is a hardware (MAC) address: \(meaning).")
    if let sender = address.sender, let content = address.content {
      what = "The head of an Ethernet frame, as netfilter writes it after MAC=: receiver, sender, kind of content."
      fields = [
        Field("receiver", "\(address)", means: meaning),
        Field("sender", HardwareAddress.text(sender), means: HardwareAddress.meaning(of: sender)),
        Field("content", HardwareAddress.hexadecimal(content), means: HardwareAddress.content(content)),
      ]
    }
    next = [
      "the first three bytes are the maker's: IEEE publishes the list (Wireshark has it too)",
      "your router's ARP table and DHCP leases, your switch's address table say which device it is",
    ]
    advice = "a hardware address goes no further than the next router: the sender of a packet from afar is your router"
    articles = ["read-a-log-line", "netfilter"]
  }

  init(frameContent type: UInt16, input: String) {
    self.init(
      input: input, kind: "EtherType",
      what:
        "EtherType \(HardwareAddress.hexadecimal(type)): the frame holds \(HardwareAddress.content(type))."
    )
    articles = ["read-a-hex-dump"]
  }
}

extension TCPFlags {
  /// Each flag by its name, with what it says beside the others.
  var fields: [Explanation.Field] {
    TCPFlags.named.filter { contains($0.flag) }.map { name, flag in
      .init(name.uppercased(), "", means: meaning(of: flag))
    }
  }

  func meaning(of flag: TCPFlags) -> String {
    switch flag {
    case .syn where contains(.ack): "with ACK: agrees to a connection"
    case .syn: "asks for a connection"
    case .ack: "acknowledges what it claims to have got"
    case .fin: "ends the connection"
    case .rst: "refuses or ends the connection"
    case .psh: "holds data"
    case .urg: "urgent data: rare today"
    case .ece: "in a SYN: can be told of congestion; later: was told"
    default: "has slowed down because of congestion"
    }
  }
}

extension Role {
  /// The symptoms that a packet with such flags is seen as.
  fileprivate var symptomOfFlags: [String] {
    switch self {
    case .opening: ["lone-probe", "port-scan", "syn-flood"]
    case .accepting: ["unsolicited-syn-ack", "backscatter"]
    case .refusing: ["unsolicited-reset", "closed-session", "backscatter"]
    case .continuing: ["out-of-state", "closed-session"]
    default: ["odd-flags"]
    }
  }
}
