/// A packet in words: its fields in order under the names of their RFCs, made only when a person asks.
struct PacketDescription {
  private(set) var details = EventDetails()
  /// Written before every name: `Quoted ` inside an ICMP error.
  private var prefix = ""

  /// Describes what `PacketDecoder` finds in the same bytes, link header first.
  static func details(of bytes: Span<UInt8>, linkType: LinkType) -> EventDetails {
    var description = PacketDescription()
    description.describeLink(bytes, linkType: linkType)
    guard case .network(let start) = Framing(bytes, linkType: linkType), start.offset <= bytes.count else {
      return description.details
    }
    let packet = bytes.extracting(start.offset..<min(start.end, bytes.count))
    switch start.layer {
    case .ipv4: description.describeIPv4(packet)
    case .ipv6: description.describeIPv6(packet)
    case .arp: description.describeARP(packet)
    }
    return description.details
  }

  /// Inside the packet that an ICMP error carries.
  var isQuoting: Bool { !prefix.isEmpty }

  mutating func note(_ name: String, _ value: some CustomStringConvertible) {
    details.fields.append(EventDetails.Field(name: prefix + name, value: "\(value)"))
  }

  /// Notes a field only where the packet still holds it.
  mutating func note<Value: CustomStringConvertible>(_ name: String, _ value: Value?) {
    if let value { note(name, "\(value)") }
  }

  mutating func change(_ body: (inout EventDetails) -> Void) { body(&details) }

  /// Describes the packet that an ICMP error carries, under its own prefix.
  mutating func describeQuote(_ bytes: Span<UInt8>) {
    guard prefix.isEmpty, let event = PacketDecoder.quotedEvent(bytes) else { return }
    prefix = "Quoted "
    if event.source.isV4 { describeIPv4(bytes) } else { describeIPv6(bytes) }
    prefix = ""
    details.quoted = QuotedPacketReading.packet(bytes, event)
  }
}

extension PacketDecoder {
  /// The packet's fields for people; see `PacketDescription`.
  static func details(of bytes: Span<UInt8>, linkType: LinkType) -> EventDetails {
    PacketDescription.details(of: bytes, linkType: linkType)
  }
}

/// What `EventDetails` keeps of a quoted packet.
enum QuotedPacketReading {
  /// `length` and `checksum` are those of the quoted transport header, where eight bytes or more of it are there.
  static func packet(_ bytes: Span<UInt8>, _ event: Event) -> EventDetails.QuotedPacket {
    var quoted = EventDetails.QuotedPacket(source: event.source, destination: event.destination)
    quoted.networkProtocol = event.networkProtocol
    quoted.ttl = event.ttl
    if event.networkProtocol.hasPorts, event.marks.contains(.ports) {
      quoted.sourcePort = event.sourcePort
      quoted.destinationPort = event.destinationPort
    }
    if let packet = IPv4Packet(bytes) {
      quoted.identification = packet.identification
      if packet.fragmentOffset == 0 { transport(packet.payload, &quoted) }
    } else if let packet = IPv6Packet(bytes), !packet.isLaterFragment {
      transport(packet.payload, &quoted)
    }
    return quoted
  }

  private static func transport(_ bytes: Span<UInt8>, _ quoted: inout EventDetails.QuotedPacket) {
    switch quoted.networkProtocol {
    case .udp?:
      let datagram = UDPDatagram(bytes)
      quoted.length = datagram?.length.map { Int($0) }
      quoted.checksum = datagram?.checksum
    case .tcp?: quoted.checksum = TCPSegment(bytes)?.checksum
    case .icmp?: quoted.checksum = ICMPMessage(bytes, isV6: false)?.checksum
    case .icmpv6?: quoted.checksum = ICMPMessage(bytes, isV6: true)?.checksum
    default: break
    }
  }
}
