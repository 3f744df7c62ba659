/// One thing that a firewall logged or a capture holds: 64 bytes, one cache line, the same for IPv4 and IPv6.
///
/// Fields may be missing; `marks` says which are known, and the optional accessors below are the way to read them.
/// A source that was seen once costs the ledger exactly one event (docs/decisions/0002). What only a person reads
/// (interface names, MAC addresses in full, options) is in `EventDetails`, made from the record again when it is asked for.
public struct Event: BitwiseCopyable, Hashable, Sendable {
  public var source: Address
  public var destination: Address
  public var time: Timestamp
  /// TCP sequence number; a count of packets if `marks` holds `.count`; of an ICMP error, the quoted destination
  /// (IPv4: its four bytes; IPv6: `Address.digest`).
  public var sequence: UInt32 = 0
  /// TCP acknowledgement number; of an ICMP error, the quoted source port × 65,536 + the quoted destination port; of a
  /// packet without either, `LinkPair` of its frame, 0 if the record has none.
  public var acknowledgement: UInt32 = 0
  /// Where the record stands in the inputs, 0 if nowhere: see `Location`. Not part of what an event is: it may differ
  /// between a whole log and its parts.
  public var location: UInt32 = 0
  /// Source port; of ICMP, type × 256 + code; of another protocol 0.
  public var sourcePort: UInt16 = 0
  /// Destination port; of an ICMP echo its identifier, of "fragmentation needed" the MTU, of IGMP and others 0.
  public var destinationPort: UInt16 = 0
  /// Bytes of the IP packet with its header; 0 is "missing".
  public var length: UInt16 = 0
  /// The IP header's identification.
  public var identification: UInt16 = 0
  /// TCP window as sent, unscaled; of an ICMP echo its sequence number; of an ICMP error, quoted protocol × 256 +
  /// quoted TTL.
  public var window: UInt16 = 0
  /// TTL or hop limit as on the wire; of a connection's record without one, its `Ending`, 0 if it does not say.
  public var ttl: UInt8 = 0
  /// TCP flags; of an ICMP error that quotes TCP, the quoted packet's.
  public var tcpFlags = TCPFlags()
  public var networkProtocol = IPProtocol(rawValue: 0)
  public var role = Role.unknown
  public var marks = Marks()

  public init(source: Address = .missing, destination: Address = .missing, time: Timestamp = .missing) {
    self.source = source
    self.destination = destination
    self.time = time
  }
}
