/// Which fields of an event are known, and its one-bit facts.
public struct Marks: OptionSet, BitwiseCopyable, Hashable, Sendable {
  public var rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  // Bits 0 and 1 hold the action.

  /// Ports are known; for ICMP, type and code.
  public static let ports = Marks(rawValue: 1 << 2)
  /// The IP header's identification is known, and so is DF.
  public static let identification = Marks(rawValue: 1 << 3)
  /// The TCP window is known; for an ICMP echo or query, its identifier and sequence.
  public static let window = Marks(rawValue: 1 << 4)
  /// TTL or hop limit is known.
  public static let ttl = Marks(rawValue: 1 << 5)
  /// TCP flags are known.
  public static let flags = Marks(rawValue: 1 << 6)
  /// TCP sequence and acknowledgement numbers are known.
  public static let sequence = Marks(rawValue: 1 << 7)
  /// The don't-fragment bit is set.
  public static let dontFragment = Marks(rawValue: 1 << 8)
  /// A fragment: offset not 0, or more fragments follow.
  public static let fragment = Marks(rawValue: 1 << 9)
  /// The record names an interface by which the packet came in.
  public static let entered = Marks(rawValue: 1 << 10)
  /// The record names an interface by which the packet went out.
  public static let left = Marks(rawValue: 1 << 11)
  /// The protocol number is known.
  public static let networkProtocol = Marks(rawValue: 1 << 12)
  /// The record stands for several packets; their number is in place of the sequence number.
  public static let count = Marks(rawValue: 1 << 13)
  /// An ICMP error whose quoted packet was readable; it stands in place of TCP's fields.
  public static let quote = Marks(rawValue: 1 << 14)
  /// The quoted packet's source is the address that this error went to, as RFC 792 has it.
  public static let quoteReturns = Marks(rawValue: 1 << 15)
}

/// What the firewall did with the packet, where the record says so.
public enum Action: UInt16, BitwiseCopyable, Hashable, Sendable {
  case unknown = 0
  case allow = 1
  /// Dropped without a word.
  case deny = 2
  /// Dropped, and the sender was told.
  case reject = 3
}

extension Marks {
  public var action: Action {
    get { Action(rawValue: rawValue & 3) ?? .unknown }
    set { rawValue = rawValue & ~3 | newValue.rawValue }
  }
}
