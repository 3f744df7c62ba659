/// What the ports that firewalls see most are for, a sentence each: what `seen explain 31337` answers from where a port
/// has no article of its own.
///
/// Names and numbers: IANA, "Service Name and Transport Protocol Port Number Registry"; where a port is known for what it
/// is used for rather than what it is registered for, the use is named. Reasons of strangers to ask: what
/// telescopes and administrators report of the years to 2026.
public struct PortEntry: Sendable {
  public let number: UInt16
  public let transport: PortTransport
  let staticService: StaticString
  let staticSentence: StaticString

  @inline(never)
  init(_ number: UInt16, _ transport: PortTransport, _ service: StaticString, _ sentence: StaticString) {
    self.number = number
    self.transport = transport
    staticService = service
    staticSentence = sentence
  }

  /// `SSH`: the name that administrators use.
  public var service: String { staticService.description }
  /// What is there, and why a stranger would ask.
  public var sentence: String { staticSentence.description }
}

/// The transports of a port that are in use.
public enum PortTransport: Sendable {
  case tcp, udp, both

  public func includes(_ name: String) -> Bool {
    switch self {
    case .tcp: name == "tcp"
    case .udp: name == "udp"
    case .both: name == "tcp" || name == "udp"
    }
  }
}

public enum PortTable {
  /// In the order of their numbers; TCP before UDP where a port means two things.
  public static var entries: [PortEntry] { wellKnown + registered }

  /// What a port is for, of one transport (`tcp`, `udp`) or of either.
  public static func entries(of number: UInt16, transport: String? = nil) -> [PortEntry] {
    entries.filter { entry in entry.number == number && transport.map(entry.transport.includes) ?? true }
  }

  /// What a number without an entry is by its range alone (RFC 6335 §6).
  public static func range(of number: UInt16) -> String {
    switch number {
    case 0: "Port 0 is reserved: no program listens there"
    case 1..<1024: "One of the system ports (0-1023), which a service must be assigned"
    case 1024..<49_152:
      "One of the user ports (1024-49151): services use them, and Linux also takes its temporary ports from 32768 up"
    default: "One of the dynamic ports (49152-65535): as a rule the temporary end of somebody's own connection"
    }
  }
}
