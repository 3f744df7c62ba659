/// IPv4, IPv6 and ARP in words.

extension PacketDescription {
  mutating func describeIPv4(_ bytes: Span<UInt8>) {
    guard let packet = IPv4Packet(bytes) else { return }
    note("Source Address", packet.source)
    note("Destination Address", packet.destination)
    note("Header Length", packet.headerLength)
    note("Type of Service", "0x\(hexadecimal(packet.typeOfService))")
    note("Total Length", packet.totalLength)
    note("Identification", packet.identification)
    let flags = PacketDescription.flags(packet)
    note("Flags", flags)
    if packet.isFragment { note("Fragment Offset", packet.fragmentOffset) }
    note("Time to Live", packet.timeToLive)
    note("Protocol", packet.networkProtocol)
    note("Header Checksum", hexadecimal(packet.checksum))
    note("Options", PacketDescription.options(packet.options))
    keep(flags: flags, offset: packet.isFragment ? packet.fragmentOffset : nil)
    if packet.fragmentOffset == 0 { describeTransport(packet.payload, packet.networkProtocol) }
  }

  mutating func describeIPv6(_ bytes: Span<UInt8>) {
    guard let packet = IPv6Packet(bytes) else { return }
    note("Source Address", packet.source)
    note("Destination Address", packet.destination)
    note("Traffic Class", "0x\(hexadecimal(packet.trafficClass))")
    note("Flow Label", packet.flowLabel)
    note("Payload Length", packet.payloadLength)
    note("Next Header", packet.networkProtocol)
    note("Hop Limit", packet.hopLimit)
    for part in packet.extensions { describe(part.number, of: packet, at: part.range) }
    if let fragment = packet.fragment {
      note("Fragment Offset", fragment.offset)
      note("Identification", fragment.identification)
      keep(flags: fragment.more ? "MF" : nil, offset: fragment.offset)
    }
    if packet.isComplete, !packet.isLaterFragment { describeTransport(packet.payload, packet.networkProtocol) }
  }

  mutating func describeARP(_ bytes: Span<UInt8>) {
    guard let packet = ARPPacket(bytes) else { return }
    note("Operation", packet.operation == 1 ? "request" : packet.operation == 2 ? "reply" : "\(packet.operation)")
    note("Sender Hardware Address", packet.senderHardware)
    note("Sender Protocol Address", packet.sender)
    note("Target Hardware Address", packet.targetHardware)
    note("Target Protocol Address", packet.target)
  }

  private mutating func describe(_ number: UInt8, of packet: borrowing IPv6Packet, at range: Range<Int>) {
    let word =
      switch number {
      case 0: "hop-by-hop options"
      case 43: "routing, type \(packet[range.lowerBound + 2])"
      case 44: "fragment"
      case 51: "authentication"
      case 60: "destination options"
      case 135: "mobility"
      case 139: "host identity"
      default: "shim6"
      }
    note("Extension Header", word)
  }

  /// `DF`, `MF`, `CE`, joined by a comma; `CE` is netfilter's word for the reserved bit.
  private static func flags(_ packet: borrowing IPv4Packet) -> String? {
    var words: [String] = []
    if packet.isReservedFlagSet { words.append("CE") }
    if packet.isDontFragment { words.append("DF") }
    if packet.isMoreFragments { words.append("MF") }
    return words.isEmpty ? nil : words.joined(separator: ",")
  }

  private static func options(_ bytes: Span<UInt8>) -> String? {
    var options = IPv4Options(bytes)
    var words: [String] = []
    while let (kind, data) = options.next() { words.append(word(kind, bytes.extracting(data))) }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// An option's name, and the addresses of those that hold a route.
  private static func word(_ kind: UInt8, _ data: Span<UInt8>) -> String {
    guard kind == 7 || kind == 131 || kind == 137 else { return IPv4Options.name(kind) }
    let route = stride(from: 1, through: data.count - 4, by: 4).map { "\(Address(v4: data.network32(at: $0)))" }
    return ([IPv4Options.name(kind)] + route).joined(separator: " ")
  }

  /// Flags and offset of the packet itself, not of one that it quotes.
  private mutating func keep(flags: String?, offset: Int?) {
    guard !isQuoting else { return }
    change { details in
      details.ipFlags = flags
      details.fragmentOffset = offset
    }
  }
}
