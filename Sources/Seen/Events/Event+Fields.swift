/// An event's fields as a reader should ask for them: absent where the record did not say.

extension Event {
  public var isTCP: Bool { networkProtocol == .tcp && marks.contains(.networkProtocol) }
  public var isUDP: Bool { networkProtocol == .udp && marks.contains(.networkProtocol) }
  public var isICMP: Bool { networkProtocol.isICMP && marks.contains(.networkProtocol) }

  /// Packets that this event stands for, at least 1.
  public var count: UInt32 { marks.contains(.count) ? max(1, sequence) : 1 }

  /// Source and destination port of TCP, UDP, SCTP, DCCP.
  public var ports: (source: UInt16, destination: UInt16)? {
    marks.contains(.ports) && networkProtocol.hasPorts ? (sourcePort, destinationPort) : nil
  }

  /// The same, also of a record that names ports and no protocol.
  public var statedPorts: (source: UInt16, destination: UInt16)? {
    marks.contains(.networkProtocol) || !marks.contains(.ports) ? ports : (sourcePort, destinationPort)
  }

  public var icmpType: UInt8? { isICMP && marks.contains(.ports) ? UInt8(sourcePort >> 8) : nil }
  public var icmpCode: UInt8? { isICMP && marks.contains(.ports) ? UInt8(sourcePort & 255) : nil }

  /// Identifier and sequence number of an ICMP echo or query.
  public var icmpEcho: (identifier: UInt16, sequence: UInt16)? {
    isICMP && marks.contains(.window) && !marks.contains(.quote) ? (destinationPort, window) : nil
  }

  /// The TTL as on the wire, if the record has it.
  public var hops: UInt8? { marks.contains(.ttl) ? ttl : nil }

  /// TCP sequence and acknowledgement numbers.
  public var numbers: (sequence: UInt32, acknowledgement: UInt32)? {
    marks.numbered == 1 ? (sequence, acknowledgement) : nil
  }

  /// The packet that an ICMP error quotes.
  public var quote: Quote? {
    guard marks.contains(.quote) else { return nil }
    return Quote(
      destination: sequence, sourcePort: UInt16(truncatingIfNeeded: acknowledgement >> 16),
      destinationPort: UInt16(truncatingIfNeeded: acknowledgement),
      networkProtocol: IPProtocol(rawValue: UInt8(window >> 8)), ttl: UInt8(window & 255), tcpFlags: tcpFlags,
      returns: marks.contains(.quoteReturns))
  }

  /// Packs the packet that this one, an ICMP error, quotes into the fields that TCP would have: see `quote`.
  mutating func quote(_ packet: Event) {
    sequence = packet.destination.digest
    acknowledgement = UInt32(packet.sourcePort) << 16 | UInt32(packet.destinationPort)
    window = UInt16(packet.networkProtocol.rawValue) << 8 | UInt16(packet.ttl)
    tcpFlags = packet.tcpFlags
    marks.insert(.quote)
    if packet.source == destination { marks.insert(.quoteReturns) }
  }
}

/// What an event keeps of the packet that an ICMP error quotes (RFC 792: its header and 8 bytes more).
public struct Quote: Hashable, Sendable {
  /// `Address.digest` of the quoted destination.
  public var destination: UInt32
  public var sourcePort: UInt16
  public var destinationPort: UInt16
  public var networkProtocol: IPProtocol
  /// TTL that was left when the packet was quoted.
  public var ttl: UInt8
  public var tcpFlags: TCPFlags
  /// The quoted source is the address that the error went to.
  public var returns: Bool
}

extension Address {
  /// 32 bits that stand for an address in a quote: an IPv4 address itself, a fixed mixture of an IPv6 address.
  public var digest: UInt32 {
    if let v4 { return v4 }
    let mixed = (high ^ low &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}
