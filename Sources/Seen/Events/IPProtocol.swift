/// A protocol number of the IP header (IANA, "Assigned Internet Protocol Numbers").
public struct IPProtocol: BitwiseCopyable, Hashable, Sendable, RawRepresentable {
  public var rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let icmp = IPProtocol(rawValue: 1)
  public static let igmp = IPProtocol(rawValue: 2)
  public static let ipip = IPProtocol(rawValue: 4)
  public static let tcp = IPProtocol(rawValue: 6)
  public static let udp = IPProtocol(rawValue: 17)
  public static let ipv6 = IPProtocol(rawValue: 41)
  public static let gre = IPProtocol(rawValue: 47)
  public static let esp = IPProtocol(rawValue: 50)
  public static let ah = IPProtocol(rawValue: 51)
  public static let icmpv6 = IPProtocol(rawValue: 58)
  public static let eigrp = IPProtocol(rawValue: 88)
  public static let ospf = IPProtocol(rawValue: 89)
  public static let pim = IPProtocol(rawValue: 103)
  public static let vrrp = IPProtocol(rawValue: 112)
  public static let sctp = IPProtocol(rawValue: 132)
  public static let udplite = IPProtocol(rawValue: 136)

  public var isICMP: Bool { self == .icmp || self == .icmpv6 }

  /// Nearly all there is, told by one look: which of both it is nobody foresees.
  @inline(__always)
  var isTCPOrUDP: Bool { rawValue < 32 && IPProtocol.bitsOfBoth &>> UInt32(rawValue) & 1 == 1 }
  private static let bitsOfBoth: UInt32 = 1 << IPProtocol.tcp.rawValue | 1 << IPProtocol.udp.rawValue

  /// TCP, UDP, SCTP, UDP-Lite and DCCP begin with two 16-bit ports.
  public var hasPorts: Bool {
    switch rawValue {
    case 6, 17, 33, 132, 136: true
    default: false
    }
  }
}

extension IPProtocol: CustomStringConvertible {
  /// The keyword in lower case, `tcp`; the number where IANA's keyword says nothing to a reader.
  public var description: String {
    switch rawValue {
    case 1: "icmp"
    case 2: "igmp"
    case 4: "ipip"
    case 6: "tcp"
    case 17: "udp"
    case 33: "dccp"
    case 41: "ipv6"
    case 47: "gre"
    case 50: "esp"
    case 51: "ah"
    case 58: "icmpv6"
    case 88: "eigrp"
    case 89: "ospf"
    case 103: "pim"
    case 112: "vrrp"
    case 132: "sctp"
    case 136: "udplite"
    default: "\(rawValue)"
    }
  }
}
