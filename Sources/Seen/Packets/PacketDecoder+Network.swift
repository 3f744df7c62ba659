/// The network layer of an event: IPv4, IPv6, ARP. Each returns why it could not be read, or nothing.

extension PacketDecoder {
  @inline(__always)
  static func readIPv4(_ bytes: Span<UInt8>, wireLength: Int, into event: inout Event) -> PacketReason? {
    guard let packet = IPv4Packet(bytes) else { return problem(ofIPv4: bytes) }
    event.source = packet.source
    event.destination = packet.destination
    event.networkProtocol = packet.networkProtocol
    event.ttl = packet.timeToLive
    event.identification = packet.identification
    // A total length of 0 is what the capture sees before the network card cuts a large segment into packets.
    let length = packet.totalLength == 0 ? wireLength : packet.totalLength
    event.length = UInt16(clamping: length)
    event.marks.formUnion([.networkProtocol, .ttl, .identification])
    if packet.isDontFragment { event.marks.insert(.dontFragment) }
    if packet.isFragment { event.marks.insert(.fragment) }
    if packet.fragmentOffset == 0 { readTransport(packet.payload, into: &event) }
    event.deriveRole()
    if packet.headerLength > IPv4Packet.minimumLength, let role = IPv4Options.role(packet.options) { event.role = role }
    return nil
  }

  @inline(never)
  static func readIPv6(_ bytes: Span<UInt8>, wireLength: Int, into event: inout Event) -> PacketReason? {
    guard let packet = IPv6Packet(bytes) else {
      return bytes.count > 0 && bytes[0] >> 4 != 6 ? .ipVersion(bytes[0] >> 4) : .cutInNetworkHeader
    }
    event.source = packet.source
    event.destination = packet.destination
    event.networkProtocol = packet.networkProtocol
    event.ttl = packet.hopLimit
    let length = packet.payloadLength == 0 ? wireLength : packet.payloadLength + IPv6Packet.minimumLength
    event.length = UInt16(clamping: length)
    event.marks.formUnion([.networkProtocol, .ttl])
    if packet.fragment != nil { event.marks.insert(.fragment) }
    if packet.isComplete, !packet.isLaterFragment { readTransport(packet.payload, into: &event) }
    event.deriveRole()
    if packet.isSourceRouted { event.role = .sourceRouted }
    return nil
  }

  @inline(never)
  static func readARP(_ bytes: Span<UInt8>, into event: inout Event) -> PacketReason? {
    guard let packet = ARPPacket(bytes) else {
      return bytes.count < ARPPacket.length ? .cutInNetworkHeader : .arpKind(bytes.network16(at: 2))
    }
    event.source = packet.sender
    event.destination = packet.target
    event.role = .arp
    return nil
  }

  @inline(never)
  private static func problem(ofIPv4 bytes: Span<UInt8>) -> PacketReason {
    if bytes.count > 0, bytes[0] >> 4 != 4 { return .ipVersion(bytes[0] >> 4) }
    return bytes.count < IPv4Packet.minimumLength ? .cutInNetworkHeader : .headerLength
  }
}
