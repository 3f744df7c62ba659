/// One packet that arrives at 203.0.113.0/24 or its IPv6 neighbour, before it is written as a line or as bytes.
///
/// What a packet looks like follows from its source and from chance: most are TCP openings at a few well-known ports, a tenth
/// UDP, some ICMP; one source in a hundred speaks IPv6, and every thousandth packet or so is an ICMP error with a quote.
public struct Packet: Sendable {
  public enum Kind: Sendable { case tcp, udp, echo, unreachable }

  public var kind = Kind.tcp
  public var isIPv6 = false
  /// The source's number; its address is made of it.
  public var source: UInt32 = 0
  /// The last byte of the destination.
  public var destination: UInt8 = 0
  public var sourcePort: UInt16 = 0
  public var destinationPort: UInt16 = 0
  public var ttl: UInt8 = 0
  public var identification: UInt16 = 0
  public var window: UInt16 = 0
  /// TCP flags, as on the wire.
  public var flags: UInt8 = 0
  public var dontFragment = false
  /// Bytes after the transport header.
  public var payload = 0
  public var sequence: UInt32 = 0
}

/// Packets one after the other, always the same ones: those of a short run are the first of a long one.
public struct Traffic: Sendable {
  /// How the sources are spread: by Zipf's law, or each once before any comes again.
  public enum Sources: String, Sendable { case zipf, flood }

  /// What Internet scanners ask for most.
  static let services: [UInt16] = [
    22, 23, 445, 3389, 80, 443, 8080, 5060, 1433, 3306, 6379, 25, 21, 5900, 8443, 2323,
  ]

  private var dice = Dice(seed: 2026)
  private let sources: Sources
  private let sourceCount: UInt64
  /// Microseconds since 1970.
  public private(set) var time: UInt64 = 1_794_182_400_000_000
  /// The longest pause between two packets: a day goes by in five million.
  private static let pause: UInt64 = 2 * 86_400_000_000 / 5_000_000
  private var made: UInt64 = 0

  public init(sourceCount: UInt64, sources: Sources) {
    self.sources = sources
    self.sourceCount = max(1, sourceCount)
  }

  /// The next packet.
  public mutating func next() -> Packet {
    time += dice.below(Self.pause + 1)
    let number = sources == .zipf ? dice.zipf(below: sourceCount) : made % sourceCount
    made += 1
    let nature = Dice.mixed(number &+ 0x5EE4)
    var packet = Packet()
    packet.source = Self.spread(UInt32(truncatingIfNeeded: number))
    packet.isIPv6 = nature % 101 == 0
    packet.ttl = UInt8(30 + nature >> 8 % 90)
    packet.dontFragment = nature >> 16 & 1 == 0
    packet.destination = nature >> 17 % 5 == 0 ? UInt8(dice.below(256)) : UInt8(nature >> 24 & 3)
    packet.sourcePort = UInt16(1024 + dice.below(64_000))
    packet.destinationPort = port(nature)
    packet.identification = UInt16(dice.below(65_536))
    packet.sequence = UInt32(truncatingIfNeeded: dice.roll())
    shape(&packet, nature)
    return packet
  }

  /// A third of the sources walk through the ports, the others have their own.
  private mutating func port(_ nature: UInt64) -> UInt16 {
    switch nature >> 32 % 10 {
    case 0...2: UInt16(1 + dice.below(65_535))
    case 3: Self.services[Int(dice.below(16))]
    default: Self.services[Int(nature >> 40 & 15)]
    }
  }

  private mutating func shape(_ packet: inout Packet, _ nature: UInt64) {
    switch nature >> 44 % 1000 {
    case 0..<850:
      packet.flags = Self.flags(nature >> 44 % 1000)
      packet.window = nature >> 20 & 1 == 0 ? 65_535 : UInt16(dice.below(65_536))
      packet.payload = packet.flags == 0x18 ? Int(dice.below(1400)) : 0
    case 850..<960:
      packet.kind = .udp
      packet.payload = Int(dice.below(480))
    case 960..<990:
      packet.kind = .echo
      packet.payload = 56
    default:
      packet.kind = packet.isIPv6 ? .echo : .unreachable
    }
  }

  /// Mostly SYN; then RST+ACK, FIN+ACK, PSH+ACK, RST.
  private static func flags(_ thousandth: UInt64) -> UInt8 {
    switch thousandth {
    case 0..<780: 0x02
    case 780..<810: 0x14
    case 810..<830: 0x11
    case 830..<840: 0x18
    default: 0x04
    }
  }

  /// Scatters numbers over the addresses, none twice.
  private static func spread(_ number: UInt32) -> UInt32 {
    var mixed = number &+ 1
    mixed = (mixed ^ (mixed >> 16)) &* 0x7FEB_352D
    mixed = (mixed ^ (mixed >> 15)) &* 0x846C_A68B
    return mixed ^ (mixed >> 16)
  }
}
