public import Seen
public import SeenKnowledge

/// What a reader may ask about in a few words: a port, an ICMP message, an address, a network, an article.
public enum Thing: Sendable {
  /// A port; `transport` is `tcp`, `udp` … where the reader said so.
  case port(UInt16, transport: String?)
  case icmp(type: UInt8, code: UInt8?, isV6: Bool)
  case address(Address)
  case network(Network)
  case article(Article)

  /// Reads the reader's words; `nil` if they are none of these, as a log line is not.
  public init?(_ text: String) {
    let words = text.lowercased().split { " /:,=\t".contains($0) }.map(String.init)
    guard let thing = Thing.port(words) ?? Thing.icmp(words) ?? Thing.place(text) ?? Thing.named(text) else {
      return nil
    }
    self = thing
  }

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
    for message in ICMPTable.messages(isV6: isV6) where !plain.isEmpty && Knowledge.article(name) == nil {
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

  /// An article's id, also as reports print it, `[late-dns-answer]`, and with blanks; or a service's name, `ssh`.
  private static func named(_ text: String) -> Thing? {
    let id = String(text.lowercased().filter { $0 != "[" && $0 != "]" }.map { $0 == " " || $0 == "_" ? "-" : $0 })
    if let article = Knowledge.article(id) ?? networkProtocol(id) { return .article(article) }
    let entry = PortTable.entries.first { $0.service.lowercased() == text.lowercased() }
    return entry.map { .port($0.number, transport: $0.transport.only) }
  }

  /// An IP protocol by number, `protocol-47`, or by name, `gre`.
  private static func networkProtocol(_ id: String) -> Article? {
    let words = id.split(separator: "-")
    let isNumbered = words.count >= 2 && ["proto", "protocol"].contains(words[words.count - 2])
    return Knowledge.articles(of: .networkProtocol).first { article in
      let parts = article.id.split(separator: "-", maxSplits: 2)
      guard parts.count == 3, parts[0] == "proto" else { return false }
      return isNumbered ? parts[1] == words.last : parts[2] == id
    }
  }
}

extension PortTransport {
  /// The transport's name where there is but one.
  var only: String? {
    switch self {
    case .tcp: "tcp"
    case .udp: "udp"
    case .both: nil
    }
  }
}
