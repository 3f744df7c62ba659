import Seen

/// The name of a packet's field as logs and people write it.
struct PacketField {
  enum Kind {
    case networkProtocol, source, destination, sourcePort, destinationPort, type, code, flags, ttl, length, option
  }

  let kind: Kind
  /// `source port`: the next word belongs to the name.
  let isTwoWords: Bool

  /// `next` is the word after it.
  init?(_ name: String, next: String?) {
    if next == "port", let kind = Self.names[name] {
      if kind == .source {
        (self.kind, isTwoWords) = (.sourcePort, true)
      } else {
        guard kind == .destination else { return nil }
        (self.kind, isTwoWords) = (.destinationPort, true)
      }
      return
    }
    guard let kind = Self.names[name] else { return nil }
    (self.kind, isTwoWords) = (kind, false)
  }

  private static let names: [String: Kind] = [
    "proto": .networkProtocol, "protocol": .networkProtocol, "transport": .networkProtocol,
    "src": .source, "srcip": .source, "src_ip": .source, "source": .source, "from": .source, "saddr": .source,
    "dst": .destination, "dstip": .destination, "dst_ip": .destination, "destination": .destination,
    "dest": .destination, "to": .destination, "daddr": .destination,
    "spt": .sourcePort, "sport": .sourcePort, "srcport": .sourcePort, "src_port": .sourcePort, "s_port": .sourcePort,
    "source_port": .sourcePort, "source.port": .sourcePort, "source_ip": .source, "source.ip": .source,
    "src_addr": .source,
    "source_address": .source, "sourceaddress": .source, "dest_ip": .destination, "destination_ip": .destination,
    "destination.ip": .destination, "dst_addr": .destination, "destination_address": .destination,
    "destaddress": .destination, "dest_port": .destinationPort, "destport": .destinationPort,
    "destination_port": .destinationPort, "destination.port": .destinationPort, "dpt": .destinationPort,
    "dport": .destinationPort, "dstport": .destinationPort, "dst_port": .destinationPort,
    "type": .type, "icmptype": .type, "code": .code, "icmpcode": .code, "flags": .flags, "tcpflags": .flags,
    "ttl": .ttl, "hoplimit": .ttl, "hlim": .ttl, "len": .length, "length": .length, "option": .option,
    "options": .option, "opt": .option,
  ]
}

extension IPProtocol {
  /// A protocol by number or by the name that logs give it.
  init?(named name: String) {
    if let number = UInt8(name) {
      self.init(rawValue: number)
    } else if let number = Self.numbers[name] {
      self.init(rawValue: number)
    } else {
      return nil
    }
  }

  private static let numbers: [String: UInt8] = [
    "icmp": 1, "igmp": 2, "ipip": 4, "tcp": 6, "udp": 17, "dccp": 33, "6in4": 41, "gre": 47, "esp": 50, "ah": 51,
    "icmpv6": 58, "icmp6": 58, "ipv6-icmp": 58, "eigrp": 88, "ospf": 89, "pim": 103, "vrrp": 112, "carp": 112,
    "l2tpv3": 115, "sctp": 132, "udplite": 136,
  ]
}

extension TCPFlags {
  /// `SYN`, `syn+ack`, `SYN/ACK`, `SYNACK`: flags by their names.
  init?(names text: String) {
    var flags = TCPFlags()
    var rest = text.lowercased().filter { !"+/-|&".contains($0) }[...]
    if rest.isEmpty { return nil }
    while !rest.isEmpty {
      guard let flag = Self.named.first(where: { rest.hasPrefix($0.name) }) else { return nil }
      flags.formUnion(flag.flag)
      rest = rest.dropFirst(3)
    }
    self = flags
  }

  /// `SF`, `S.`, `FPU`, `0x12`: flags by tcpdump's and pf's letters, or as the header's byte.
  init?(letters text: String) {
    if text.hasPrefix("0x") || text.hasPrefix("0X") {
      guard let byte = UInt8(text.dropFirst(2), radix: 16) else { return nil }
      self.init(rawValue: byte)
      return
    }
    if let flags = TCPFlags(names: text) {
      self = flags
      return
    }
    var flags = TCPFlags()
    for letter in text {
      guard let bit = Self.letters[letter] else { return nil }
      flags.insert(TCPFlags(rawValue: bit))
    }
    if flags.isEmpty { return nil }
    self = flags
  }

  static let named: [(name: String, flag: TCPFlags)] = [
    ("syn", .syn), ("ack", .ack), ("fin", .fin), ("rst", .rst), ("psh", .psh), ("urg", .urg), ("ece", .ece),
    ("cwr", .cwr),
  ]

  private static let letters: [Character: UInt8] = [
    "F": 1, "S": 2, "R": 4, "P": 8, "A": 16, ".": 16, "U": 32, "E": 64, "W": 128, "C": 128,
  ]
}

/// An address with the port that logs write behind it.
struct AddressAndPort {
  let address: Address
  let port: UInt16?

  /// `isLenient`: also tcpdump's `192.0.2.7.53`.
  init?(_ word: String, isLenient: Bool = false) {
    if word.utf8.count > 80 { return nil }
    if let address = Address(word) {
      (self.address, port) = (address, nil)
    } else {
      guard let found = Self.parted(word, isLenient) else { return nil }
      (address, port) = found
    }
  }

  private static func parted(_ word: String, _ isLenient: Bool) -> (Address, UInt16?)? {
    var text = word[...]
    // `outside:192.0.2.7/53`: the interface comes first.
    if let colon = text.firstIndex(of: ":"), text[..<colon].contains(where: { $0.isLetter && !$0.isHexDigit }) {
      text = text[text.index(after: colon)...]
    }
    if let address = Address(text) { return (address, nil) }
    guard let mark = text.lastIndex(where: { $0 == "/" || $0 == ":" || $0 == "." }),
      let port = UInt16(text[text.index(after: mark)...])
    else { return nil }
    let bare = text[..<mark].filter { $0 != "[" && $0 != "]" }
    guard text[mark] == "/" || bare.contains("."), text[mark] != "." || isLenient, let address = Address(bare) else {
      return nil
    }
    // `10.0.0.0/8` is a block.
    if text[mark] == "/", address.isV4, address.low & 0xFF == 0 { return nil }
    return (address, port)
  }
}
