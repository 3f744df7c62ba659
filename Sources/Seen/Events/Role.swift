/// What one event is by itself, without memory of others.
///
/// The order is part of the state's encoding: add at the end.
public enum Role: UInt8, BitwiseCopyable, Hashable, Sendable, CaseIterable {
  /// Nothing is known beyond the addresses.
  case unknown = 0
  /// A first packet: SYN alone, or an SCTP INIT.
  case opening
  /// SYN+ACK.
  case accepting
  /// RST, with or without ACK.
  case refusing
  /// ACK, with or without PSH, URG, FIN: the middle or the end of a connection.
  case continuing
  /// TCP flags that no stack sends together: none, FIN alone, FIN+PSH+URG, SYN+FIN, SYN+RST.
  case malformed
  /// UDP towards a service.
  case request
  /// UDP from a service to a temporary port.
  case reply
  /// UDP between equals: both ports are services, or neither is.
  case peer
  case echoRequest
  case echoReply
  /// ICMP destination unreachable; ICMPv6 destination unreachable and packet too big.
  case unreachable
  /// ICMP time exceeded.
  case exceeded
  case redirect
  /// ICMP timestamp, address mask, information and router queries, and their answers.
  case query
  /// ICMP source quench, obsolete since RFC 6633.
  case sourceQuench
  case parameterProblem
  /// To a broadcast, multicast or link-local address, or from one: the talk of the neighbourhood.
  case chatter
  /// A fragment without its transport header.
  case fragment
  /// GRE, IP in IP, ESP, AH, IPv6 in IPv4.
  case tunnel
  /// Any other IP protocol.
  case otherProtocol
  /// An HTTP request that a web server or proxy logged.
  case webRequest
  /// The firewall speaking of itself: table full, SYN cookies.
  case notice
  /// Address Resolution Protocol: no IP packet at all.
  case arp
  /// An IP source-route option (LSRR, SSRR; IPv6 routing header type 0), or the kernel's notice that it refused one.
  case sourceRouted
  /// Any other IP option but router alert.
  case ipOption
  /// The kernel's notice of a source or destination that its routing says cannot come this way.
  case martian
}

extension Role: CustomStringConvertible {
  /// The word of the JSON interface, `echoRequest`.
  public var description: String {
    switch self {
    case .unknown: "unknown"
    case .opening: "opening"
    case .accepting: "accepting"
    case .refusing: "refusing"
    case .continuing: "continuing"
    case .malformed: "malformed"
    case .request: "request"
    case .reply: "reply"
    case .peer: "peer"
    case .echoRequest: "echoRequest"
    case .echoReply: "echoReply"
    case .unreachable: "unreachable"
    case .exceeded: "exceeded"
    case .redirect: "redirect"
    case .query: "query"
    case .sourceQuench: "sourceQuench"
    case .parameterProblem: "parameterProblem"
    case .chatter: "chatter"
    case .fragment: "fragment"
    case .tunnel: "tunnel"
    case .otherProtocol: "otherProtocol"
    case .webRequest: "webRequest"
    case .notice: "notice"
    case .arp: "arp"
    case .sourceRouted: "sourceRouted"
    case .ipOption: "ipOption"
    case .martian: "martian"
    }
  }
}
