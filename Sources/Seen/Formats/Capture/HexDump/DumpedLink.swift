/// Where the IP packet begins in bytes of which nobody said what they are, found by trying what fits.
struct DumpedLink {
  let linkType: LinkType
  /// Bytes before the link header: more than 0 only behind a header that no link type explains.
  let offset: Int
  /// 3: a checksum or every length agrees; 2: the lengths allow it; 1: a header of the right form.
  let fit: Int

  /// Enough agrees that chance is no explanation.
  var isCertain: Bool { fit >= 2 }

  /// `nil` if nothing fits. Costs a few hundred instructions for each link type.
  init?(_ bytes: Span<UInt8>) {
    var best: (linkType: LinkType, fit: Int)?
    let types: [LinkType] = [.raw, .ethernet, .linuxCooked2, .linuxCooked, .null, .pfLog, .nfLog]
    for type in types {
      let fit = DumpedLink.fit(bytes, linkType: type)
      if fit > best?.fit ?? 0 { best = (type, fit) }
    }
    if best?.fit ?? 0 < 3, let offset = DumpedLink.packetBehindUnknownHeader(bytes) {
      (linkType, self.offset, fit) = (.raw, offset, 3)
    } else if let best {
      (linkType, offset, fit) = (best.linkType, 0, best.fit)
    } else {
      return nil
    }
  }

  private static func fit(_ bytes: Span<UInt8>, linkType: LinkType) -> Int {
    switch Framing(bytes, linkType: linkType) {
    case .none(let reason): return linkType == .ethernet && reason.isNamedFrame ? 1 : 0
    case .network(let start):
      guard start.offset <= bytes.count else { return 0 }
      let packet = bytes.extracting(start.offset..<min(start.end, bytes.count))
      return switch start.layer {
      case .ipv4: fit(ofIPv4: packet, isPadded: start.offset > 0)
      case .ipv6: fit(ofIPv6: packet)
      case .arp: fit(ofARP: packet)
      }
    }
  }

  private static func fit(ofARP bytes: Span<UInt8>) -> Int {
    guard let packet = ARPPacket(bytes) else { return 0 }
    return (1...2).contains(packet.operation) ? 3 : 1
  }

  private static func fit(ofIPv4 bytes: Span<UInt8>, isPadded: Bool) -> Int {
    guard let packet = IPv4Packet(bytes), packet.totalLength >= packet.headerLength else { return 0 }
    if packet.isChecksumRight { return 3 }
    let isExact = packet.totalLength == bytes.count || isPadded && bytes.count == 46 && packet.totalLength < 46
    return packet.checksum == 0 && packet.totalLength <= bytes.count || isExact ? 2 : 1
  }

  private static func fit(ofIPv6 bytes: Span<UInt8>) -> Int {
    guard let packet = IPv6Packet(bytes) else { return 0 }
    if packet.payloadLength + IPv6Packet.minimumLength == bytes.count { return 3 }
    let isUsual =
      IPv6Packet.isExtension(packet.nextHeader.rawValue) || [6, 17, 58, 59].contains(packet.nextHeader.rawValue)
    return isUsual && !packet.source.isMissing && packet.hopLimit > 0 ? 2 : 1
  }

  /// An IPv4 header with the right checksum in the first 64 bytes.
  private static func packetBehindUnknownHeader(_ bytes: Span<UInt8>) -> Int? {
    for offset in 1..<64 where offset + IPv4Packet.minimumLength <= bytes.count && bytes[offset] >> 4 == 4 {
      if let packet = IPv4Packet(bytes.extracting(droppingFirst: offset)), packet.isChecksumRight,
        packet.totalLength >= packet.headerLength, packet.timeToLive > 0
      {
        return offset
      }
    }
    return nil
  }
}

extension PacketReason {
  /// A frame of a protocol that this program has a name for: bytes at random seldom look so.
  fileprivate var isNamedFrame: Bool {
    switch self {
    case .etherType(let type): type.isNamed
    case .llc(let point): point == 0x42
    default: false
    }
  }
}
