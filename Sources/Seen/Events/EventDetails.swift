/// What a record says beyond its event: made only when a person or `seen events` asks, from the record's own bytes.
public struct EventDetails: Sendable, Equatable {
  /// Microseconds after the event's second, if the stamp has a fraction.
  public var microseconds: UInt32?
  /// What the stamp did not say: `year`, `zone`.
  public var timeAssumed: [String] = []
  public var ingressInterface: String?
  public var egressInterface: String?
  /// Zones that the interfaces belong to, as the firewall names them.
  public var ingressZone: String?
  public var egressZone: String?
  /// `DF`, `MF`, `CE` as the record has them, joined by a comma.
  public var ipFlags: String?
  /// Bytes before this fragment in its packet.
  public var fragmentOffset: Int?
  /// MTU of the next hop, of "fragmentation needed" and "packet too big".
  public var mtu: Int?
  /// Source and destination after translation, if the record has them.
  public var translatedSource: Endpoint?
  public var translatedDestination: Endpoint?
  /// Bytes of a connection, both directions.
  public var bytes: UInt64?
  /// Milliseconds that a connection lasted.
  public var duration: UInt64?
  /// How a connection ended, in the record's words: `TCP FINs`, `SF`, `aged-out`.
  public var ending: String?
  /// Nobody's format is known: two addresses and a word were all there was to go by.
  public var isGuess = false
  public var quoted: QuotedPacket?
  /// The record's fields in its own order and words, for `seen explain`: `SPT` = `53`.
  public var fields: [Field] = []

  public init() {}

  /// An address and, where the record has it, a port.
  public struct Endpoint: Sendable, Equatable {
    public var address: Address?
    public var port: UInt16?

    /// `nil` if neither is known; 0 is no port.
    public init?(_ address: Address, _ port: UInt16) {
      guard !address.isMissing || port > 0 else { return nil }
      self.address = address.isMissing ? nil : address
      self.port = port > 0 ? port : nil
    }
  }

  /// One field as the record writes it.
  public struct Field: Sendable, Equatable {
    public var name: String
    public var value: String
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The packet that an ICMP error carries, as far as it was quoted.
  public struct QuotedPacket: Sendable, Equatable {
    public var source: Address
    public var destination: Address
    public var networkProtocol: IPProtocol?
    public var sourcePort: UInt16?
    public var destinationPort: UInt16?
    public var ttl: UInt8?
    public var length: Int?
    public var identification: UInt16?
    public var checksum: UInt16?
    public init(source: Address, destination: Address) {
      self.source = source
      self.destination = destination
    }
  }
}
