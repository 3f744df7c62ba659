import Seen
import SeenKnowledge

/// What numbers and a packet's fields can be beside a port.
extension Thing {
  /// What a sketch amounts to: one field is that field, several are a packet.
  init?(_ sketch: PacketSketch) {
    let fields = sketch.count - (sketch.networkProtocol == nil ? 0 : 1)
    switch (sketch.flags, sketch.ttl, sketch.option, fields) {
    case (let flags?, _, _, 1) where [nil, .tcp].contains(sketch.networkProtocol): self = .flags(flags)
    case (_, let ttl?, _, 1) where sketch.networkProtocol == nil: self = .ttl(ttl)
    case (_, _, let option?, 1): self = .ipOption(option)
    default: self.init(single: sketch, fields)
    }
  }

  private init?(single sketch: PacketSketch, _ fields: Int) {
    if fields == 0, let networkProtocol = sketch.networkProtocol {
      self = .networkProtocol(networkProtocol)
    } else if fields == 1, let address = sketch.source ?? sketch.destination, sketch.networkProtocol == nil {
      self = .address(address)
    } else if fields == 1, let port = sketch.destinationPort {
      self = .port(port, transport: sketch.networkProtocol?.description)
    } else {
      self = .packet(sketch)
    }
  }

  /// `0x12`: TCP's flags first, then the same number as a port or as what a frame carries.
  static func hexadecimal(_ text: String) -> [Thing] {
    let words = text.lowercased().split { " =:".contains($0) }
    if words.count > 1, let last = words.last, last.hasPrefix("0x"), let type = UInt16(last.dropFirst(2), radix: 16),
      ["ethertype", "eth type", "ether type", "macproto"].contains(words.dropLast().joined(separator: " "))
    {
      return [.frameContent(type)]
    }
    guard text.hasPrefix("0x") || text.hasPrefix("0X"), let number = UInt16(text.dropFirst(2), radix: 16) else {
      return []
    }
    let content: [Thing] = HardwareAddress.isKnown(content: number) ? [.frameContent(number)] : []
    guard let byte = UInt8(exactly: number), text.utf8.count <= 4 else {
      return content + [.port(number, transport: nil)]
    }
    return [.flags(TCPFlags(rawValue: byte)), .port(number, transport: nil)] + others(than: byte)
  }

  /// What a small number can be beside a port: an IP protocol, an ICMP type, a TTL.
  static func others(than number: UInt8) -> [Thing] {
    var others: [Thing] = []
    let hasArticle = Knowledge.articles(of: .networkProtocol).contains { $0.id.hasPrefix("proto-\(number)-") }
    if hasArticle { others.append(.networkProtocol(IPProtocol(rawValue: number))) }
    for isV6 in [false, true] where ICMPTable.message(type: number, isV6: isV6) != nil {
      others.append(.icmp(type: number, code: nil, isV6: isV6))
    }
    if [1, 64, 128, 255].contains(number) { others.append(.ttl(number)) }
    return others
  }

  /// Whether both lead to the same answer.
  func isSame(as other: Thing) -> Bool {
    if mention.name == other.mention.name { return true }
    switch (self, other) {
    case (.port(let number, nil), .port(let same, _)): return number == same
    case (.networkProtocol(let number), .article(let article)), (.article(let article), .networkProtocol(let number)):
      return Knowledge.article(of: number)?.isSame(as: article) == true
    default: return false
    }
  }

  /// How to ask for it, and what it is, in a few words: for the line that names the other readings.
  var mention: Explanation.Mention {
    switch self {
    case .port(let number, let transport):
      let name = transport.map { "\(number)/\($0)" } ?? "\(number)"
      let service =
        PortTable.entries(of: number, transport: transport).first?.service
        ?? Knowledge.articles(onPort: number, transport: transport).first?.title.withoutFullStop
      return .init(transport == nil ? "port \(number)" : name, service ?? "a port without a well-known use")
    case .icmp(let type, let code, let isV6):
      let family = isV6 ? "icmpv6" : "icmp"
      let name = ICMPTable.message(type: type, isV6: isV6)?.name ?? "not assigned"
      return .init("\(family) \(type)" + (code.map { "/\($0)" } ?? ""), name)
    case .address(let address): return .init("\(address)", "an address")
    case .network(let network): return .init("\(network)", "a block of addresses")
    case .article(let article): return .init(article.askedName, article.title.withoutFullStop)
    case .packet: return .init("packet", "a packet")
    case .flags(let flags): return .init("flags \(flags)", "TCP flags")
    case .networkProtocol(let number):
      let article = Knowledge.article(of: number)
      return .init("proto \(number.rawValue)", article?.title.withoutFullStop ?? "an IP protocol")
    case .ttl(let ttl): return .init("ttl \(ttl)", "a packet's time to live")
    case .ipOption(let option): return .init("ip option \(option)", "an IP option")
    case .hardware(let address): return .init("\(address)", "a hardware address")
    case .frameContent(let type):
      return .init("0x" + String(type, radix: 16), "a frame of \(HardwareAddress.content(type))")
    }
  }
}

extension HardwareAddress {
  static func isKnown(content type: UInt16) -> Bool { content(type) != content(0xFFFF) }
}

extension Knowledge {
  /// The article about an IP protocol.
  static func article(of networkProtocol: IPProtocol) -> Article? {
    articles(of: .networkProtocol).first { $0.id.hasPrefix("proto-\(networkProtocol.rawValue)-") }
  }
}

extension Article {
  /// What `seen explain` takes for it: `53/udp` of a port, else its id.
  var askedName: String { ports?.isOne == true ? ports?.name ?? id : id }
}
