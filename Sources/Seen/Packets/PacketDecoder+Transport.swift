/// The transport layer of an event: TCP, UDP and its kin, ICMP with the packet that it quotes.

extension PacketDecoder {
  /// Fills the event from what its IP packet carries; the protocol is already in the event.
  @inline(__always)
  static func readTransport(_ bytes: Span<UInt8>, into event: inout Event) {
    switch event.networkProtocol {
    case .tcp: readTCP(bytes, into: &event)
    case .udp: readPorts(bytes, into: &event)
    default: readOther(bytes, into: &event)
    }
  }

  @inline(never)
  private static func readOther(_ bytes: Span<UInt8>, into event: inout Event) {
    if event.networkProtocol.isICMP {
      readICMP(bytes, into: &event)
    } else if event.networkProtocol.hasPorts {
      readPorts(bytes, into: &event)
    }
  }

  @inline(__always)
  private static func readTCP(_ bytes: Span<UInt8>, into event: inout Event) {
    guard let segment = TCPSegment(bytes) else { return }
    event.sourcePort = segment.sourcePort
    event.destinationPort = segment.destinationPort
    event.marks.insert(.ports)
    if let sequence = segment.sequence, let acknowledgement = segment.acknowledgement {
      event.sequence = sequence
      event.acknowledgement = acknowledgement
      event.marks.insert(.sequence)
    }
    if let flags = segment.flags {
      event.tcpFlags = flags
      event.marks.insert(.flags)
    }
    if let window = segment.window {
      event.window = window
      event.marks.insert(.window)
    }
  }

  @inline(__always)
  private static func readPorts(_ bytes: Span<UInt8>, into event: inout Event) {
    guard let datagram = UDPDatagram(bytes) else { return }
    event.sourcePort = datagram.sourcePort
    event.destinationPort = datagram.destinationPort
    event.marks.insert(.ports)
  }

  private static func readICMP(_ bytes: Span<UInt8>, into event: inout Event) {
    guard let message = ICMPMessage(bytes, isV6: event.networkProtocol == .icmpv6) else { return }
    event.sourcePort = message.typeAndCode
    event.marks.insert(.ports)
    if let identifier = message.identifier, let sequence = message.sequence {
      event.destinationPort = identifier
      event.window = sequence
      event.marks.insert(.window)
    }
    if let mtu = message.mtu { event.destinationPort = UInt16(clamping: mtu) }
    if message.isError { event.quote(message.quote) }
  }
}

extension Event {
  /// Takes over what an ICMP error quotes, if the quoted packet's addresses are there. A quoted TCP or UDP packet gives
  /// its ports, a quoted ICMP message type × 256 + code and its identifier in their place.
  fileprivate mutating func quote(_ bytes: Span<UInt8>) {
    if let quoted = PacketDecoder.quotedEvent(bytes) { quote(quoted) }
  }
}

extension PacketDecoder {
  /// The quoted packet as an event of its own; what it quotes itself is not followed.
  static func quotedEvent(_ bytes: Span<UInt8>) -> Event? {
    if let packet = IPv4Packet(bytes) {
      var event = Event(source: packet.source, destination: packet.destination)
      event.networkProtocol = packet.networkProtocol
      event.ttl = packet.timeToLive
      if packet.fragmentOffset == 0 { readQuotedTransport(packet.payload, into: &event) }
      return event
    }
    guard let packet = IPv6Packet(bytes) else { return nil }
    var event = Event(source: packet.source, destination: packet.destination)
    event.networkProtocol = packet.networkProtocol
    event.ttl = packet.hopLimit
    if packet.isComplete, !packet.isLaterFragment { readQuotedTransport(packet.payload, into: &event) }
    return event
  }

  private static func readQuotedTransport(_ bytes: Span<UInt8>, into event: inout Event) {
    switch event.networkProtocol {
    case .tcp: readTCP(bytes, into: &event)
    case .icmp, .icmpv6:
      guard let message = ICMPMessage(bytes, isV6: event.networkProtocol == .icmpv6) else { return }
      event.sourcePort = message.typeAndCode
      event.destinationPort = message.identifier ?? 0
      event.marks.insert(.ports)
    case let other where other.hasPorts: readPorts(bytes, into: &event)
    default: break
    }
  }
}
