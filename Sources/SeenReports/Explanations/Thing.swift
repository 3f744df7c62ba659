public import Seen
public import SeenKnowledge

/// What a reader may ask about in a few words.
public enum Thing: Sendable {
  /// A port; `transport` is `tcp`, `udp` … where the reader said so.
  case port(UInt16, transport: String?)
  case icmp(type: UInt8, code: UInt8?, isV6: Bool)
  case address(Address)
  case network(Network)
  case article(Article)
  /// Several fields of one packet.
  case packet(PacketSketch)
  case flags(TCPFlags)
  case networkProtocol(IPProtocol)
  case ttl(UInt8)
  case ipOption(UInt8)
  case hardware(HardwareAddress)
  /// The kind of content of an Ethernet frame.
  case frameContent(UInt16)

  /// Reads the reader's words in the likeliest way; `nil` if they are none of these, as a log line is not.
  public init?(_ text: String) {
    guard let first = Thing.readings(of: text).first else { return nil }
    self = first
  }

  /// All that the words can mean, the likeliest first.
  public static func readings(of text: String) -> [Thing] {
    guard !text.isEmpty, text.utf8.count <= 400, !text.contains(where: \.isNewline) else { return [] }
    if let hardware = HardwareAddress(text) { return [.hardware(hardware)] }
    let words = text.lowercased().split { " /:,=\t".contains($0) }.map(String.init)
    let plain = Thing.port(words) ?? Thing.icmp(words) ?? Thing.place(text) ?? Thing.fields(text)
    let named = Thing.named(text)
    // A vendor's number is no port: 5152 is what Windows writes.
    let isNumbered = words.count == 1 && text.contains(where: \.isNumber)
    let messages = isNumbered ? named.filter(\.isMessage) : []
    var readings =
      messages + Thing.hexadecimal(text) + [plain].compactMap { $0 } + named.filter { !$0.isMessage || !isNumbered }
    if let number = UInt8(text) { readings += Thing.others(than: number) }
    return readings.reduce(into: []) { all, reading in
      if !all.contains(where: { $0.isSame(as: reading) }) { all.append(reading) }
    }
  }

  /// `SYN FIN`, `ttl 1`, `udp 137 from 137`; a bare protocol is left to its article.
  private static func fields(_ text: String) -> Thing? {
    // pf writes a packet's flags as letters: FA, RA, FPA.
    if (2...6).contains(text.utf8.count), text.allSatisfy({ "FSRPAUEW".contains($0) }),
      let flags = TCPFlags(letters: text)
    {
      return .flags(flags)
    }
    return PacketWords.sketch(of: text).flatMap { Thing($0) }
  }

  private var isMessage: Bool { if case .article(let article) = self { article.kind == .message } else { false } }
}

// MARK: ports, messages, addresses

extension Thing {
  /// `31337`, `137/udp`, `udp 137`, `tcp port 22`.
  private static func port(_ words: [String]) -> Thing? {
    let numbers = words.compactMap(UInt16.init)
    let rest = words.filter { UInt16($0) == nil }
    guard numbers.count == 1, rest.allSatisfy({ $0 == "port" || transports.contains($0) }) else { return nil }
    return .port(numbers[0], transport: rest.first(where: transports.contains))
  }

  private static let transports: Set<String> = ["tcp", "udp", "sctp", "dccp"]

  /// `icmp 3/3`, `type 3 code 4`, `icmpv6 135`, `echo request`.
  private static func icmp(_ words: [String]) -> Thing? {
    let isV6 = words.contains { ["icmpv6", "icmp6", "ipv6-icmp"].contains($0) }
    let numbers = words.compactMap(UInt8.init)
    let rest = words.filter { UInt8($0) == nil }
    let known: Set<String> = ["icmp", "icmpv6", "icmp6", "ipv6-icmp", "type", "code"]
    if let first = rest.first, rest.allSatisfy(known.contains), first != "code", (1...2).contains(numbers.count) {
      return .icmp(type: numbers[0], code: numbers.count > 1 ? numbers[1] : nil, isV6: isV6)
    }
    return numbers.isEmpty ? icmp(named: rest.filter { !known.contains($0) }.joined(separator: " "), isV6: isV6) : nil
  }

  private static func icmp(named name: String, isV6: Bool) -> Thing? {
    let plain = String(name.map { $0 == "-" ? " " : $0 })
    if plain.isEmpty || Knowledge.article(name) != nil { return nil }
    for message in ICMPTable.messages(isV6: isV6) {
      if message.name == plain { return .icmp(type: message.type, code: nil, isV6: isV6) }
      if let code = message.codes.first(where: { $0.name == plain && $0.name.contains("unreachable") }) {
        return .icmp(type: message.type, code: code.code, isV6: isV6)
      }
    }
    return nil
  }

  private static func place(_ text: String) -> Thing? {
    let bare = text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
    if let address = Address(bare) { return .address(address) }
    return bare.contains("/") ? Network(bare).map(Thing.network) : nil
  }
}
