/// TCP, UDP, ICMP and IGMP in words.

extension PacketDescription {
  mutating func describeTransport(_ bytes: Span<UInt8>, _ networkProtocol: IPProtocol) {
    switch networkProtocol {
    case .tcp: describeTCP(bytes)
    case .icmp: describeICMP(bytes, isV6: false)
    case .icmpv6: describeICMP(bytes, isV6: true)
    case .igmp: describeIGMP(bytes)
    case let other where other.hasPorts: describeUDP(bytes, isUDP: other == .udp)
    default: break
    }
  }

  private mutating func describeTCP(_ bytes: Span<UInt8>) {
    guard let segment = TCPSegment(bytes) else { return }
    note("Source Port", segment.sourcePort)
    note("Destination Port", segment.destinationPort)
    note("Sequence Number", segment.sequence)
    note("Acknowledgment Number", segment.acknowledgement)
    note("Header Length", segment.headerLength)
    note("Control Bits", segment.flags.map { PacketDescription.words($0, isAccurateECN: segment.isAccurateECN) })
    note("Window", segment.window)
    note("Checksum", segment.checksum.map { hexadecimal($0) })
    note("Urgent Pointer", segment.urgentPointer == 0 ? nil : segment.urgentPointer)
    let options = TCPOptions.description(segment.options)
    note("Options", options.isEmpty ? nil : options)
  }

  private static func words(_ flags: TCPFlags, isAccurateECN: Bool) -> String {
    let names = ["FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"]
    var words = names.indices.filter { flags.rawValue >> UInt8($0) & 1 == 1 }.map { names[$0] }
    if isAccurateECN { words.append("AE") }
    return words.isEmpty ? "none" : words.joined(separator: " ")
  }

  private mutating func describeUDP(_ bytes: Span<UInt8>, isUDP: Bool) {
    guard let datagram = UDPDatagram(bytes) else { return }
    note("Source Port", datagram.sourcePort)
    note("Destination Port", datagram.destinationPort)
    guard isUDP else { return }
    note("Length", datagram.length)
    note("Checksum", datagram.checksum.map { hexadecimal($0) })
  }

  private mutating func describeICMP(_ bytes: Span<UInt8>, isV6: Bool) {
    guard let message = ICMPMessage(bytes, isV6: isV6) else { return }
    note("Type", message.type)
    note("Code", message.code)
    note("Checksum", message.checksum.map { hexadecimal($0) })
    note("Identifier", message.identifier)
    note("Sequence Number", message.sequence)
    note("Next-Hop MTU", message.mtu)
    note("Gateway Address", message.gateway)
    note("Pointer", message.pointer)
    note("Target Address", message.target)
    if let mtu = message.mtu, mtu > 0, !isQuoting { change { $0.mtu = Int(mtu) } }
    describeQuote(message.quote)
  }

  private mutating func describeIGMP(_ bytes: Span<UInt8>) {
    guard let message = IGMPMessage(bytes) else { return }
    note("Type", message.name)
    note("Group Address", message.group)
  }
}
