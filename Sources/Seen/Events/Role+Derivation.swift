/// How an event's role follows from its own fields.

extension Event {
  /// Sets `role` from the other fields. Every reader calls this last; it costs a few comparisons.
  @inline(__always)
  public mutating func deriveRole() {
    role = derivedRole
  }

  @inline(__always)
  var derivedRole: Role {
    // A source that is not known is no unspecified one.
    if destination.isNeighbourly || source.isUnspecifiedOrGroup && !source.isMissing { return .chatter }
    guard marks.contains(.networkProtocol) else { return .unknown }
    switch networkProtocol {
    case .tcp: return marks.contains(.flags) ? tcpRole : fragmentRole ?? .unknown
    case .udp, .udplite: return marks.contains(.ports) ? udpRole : fragmentRole ?? .unknown
    case .icmp: return marks.contains(.ports) ? icmpRole : fragmentRole ?? .unknown
    case .icmpv6: return marks.contains(.ports) ? icmpv6Role : fragmentRole ?? .unknown
    default: return otherRole
    }
  }

  /// What `derivedRole` asks of the addresses first, of two that are IPv4.
  @inline(__always)
  static func isChatter(_ source: UInt32, _ destination: UInt32) -> Bool {
    destination >= 0xE000_0000 && (destination < 0xF000_0000 || destination == .max)
      || destination >> 16 == 0xA9FE || source == 0
  }

  private var fragmentRole: Role? { marks.contains(.fragment) ? .fragment : nil }

  @inline(__always)
  var tcpRole: Role {
    switch tcpFlags.rawValue & 0x3F {
    case 0x02: .opening
    case 0x12: .accepting
    case 0x04, 0x14: .refusing
    // An ACK with any of FIN, PSH, URG, but not with all of them: that is a crafted "christmas tree".
    case 0x10, 0x11, 0x18, 0x19, 0x30, 0x38, 0x31: .continuing
    // Data pushed in the same segment as a reset or a reset after FIN: real stacks do so.
    case 0x15, 0x1C, 0x1D: .refusing
    // TCP Fast Open data rides on an opening SYN without PSH (RFC 7413); PSH beside SYN occurs in the wild too.
    case 0x0A: .opening
    case 0x1A: .accepting
    default: .malformed
    }
  }

  @inline(__always)
  var udpRole: Role {
    let from = UDPService.isService(sourcePort)
    let to = UDPService.isService(destinationPort)
    if from == to { return .peer }
    return to ? .request : .reply
  }

  private var icmpRole: Role {
    switch sourcePort >> 8 {
    case 0: .echoReply
    case 3: .unreachable
    case 4: .sourceQuench
    case 5: .redirect
    case 8: .echoRequest
    case 11: .exceeded
    case 12: .parameterProblem
    case 9, 10, 13, 14, 15, 16, 17, 18: .query
    default: .otherProtocol
    }
  }

  private var icmpv6Role: Role {
    switch sourcePort >> 8 {
    case 1, 2: .unreachable
    case 3: .exceeded
    case 4: .parameterProblem
    case 128: .echoRequest
    case 129: .echoReply
    case 137: .redirect
    // Multicast listener and neighbour discovery, node information, router renumbering (RFC 4861, 2710, 3810).
    case 130...136, 141...143, 148, 149, 151...153: .chatter
    default: .otherProtocol
    }
  }

  private var otherRole: Role {
    switch networkProtocol {
    case .ipip, .ipv6, .gre, .esp, .ah: .tunnel
    case .sctp: fragmentRole ?? (marks.contains(.ports) ? .opening : .otherProtocol)
    default: fragmentRole ?? .otherProtocol
    }
  }
}

/// Which UDP ports are services rather than temporary ports.
enum UDPService {
  /// Ports below 1024 and the registered ones that firewalls see every day; two cache lines of bits would hold the
  /// first 1,024, so the comparison comes first.
  @inline(__always)
  static func isService(_ port: UInt16) -> Bool {
    if port < 1024 { return port != 0 }
    return thousands &>> UInt64(port >> 10) & 1 != 0 && registered(port)
  }

  /// A bit for each 1,024 ports among which some are registered: most temporary ones are where none is.
  @inline(__always)
  private static var thousands: UInt64 { 0x4_0112_2C06_063E }

  @inline(never)
  static func registered(_ port: UInt16) -> Bool {
    switch port {
    case 1194, 1434, 1645, 1646, 1701, 1812, 1813, 1900, 2049, 3074, 3283, 3478, 3479, 3480, 3481, 3702, 4500, 5004,
      5005, 5060...5070, 5351, 5353, 5355, 5683, 5684, 10001, 11211, 17500, 19302...19309, 27015, 27960, 30303, 33848,
      37020, 37810, 41641, 51820:
      true
    default: false
    }
  }
}
