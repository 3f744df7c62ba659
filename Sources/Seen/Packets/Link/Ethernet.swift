/// Ethernet II and IEEE 802.3 frames, with up to four VLAN tags (802.1Q, 802.1ad).
enum Ethernet {
  static let headerLength = 14
  static let maximumTags = 4

  /// The two hardware addresses, of a view that holds twelve bytes.
  @inline(__always)
  static func link<Source: WordSource & ~Escapable>(_ view: Source) -> LinkPair {
    LinkPair(from: view.word(at: 4).bigEndian & 0xFFFF_FFFF_FFFF, to: view.word(at: 0).bigEndian &>> 16)
  }

  @inline(__always)
  static func framing(_ bytes: Span<UInt8>) -> Framing {
    guard bytes.count >= headerLength else { return .none(.cutInLinkHeader) }
    let type = EtherType(rawValue: bytes.network16(at: 12))
    if type == .ipv4 { return .network(NetworkStart(.ipv4, at: headerLength)) }
    return tagged(bytes, type: type)
  }

  /// What stands behind the addresses, tags included. The type's two bytes end at byte 14.
  @inline(never)
  private static func tagged(_ bytes: Span<UInt8>, type: EtherType) -> Framing {
    var (type, offset, tags) = (type, headerLength, 0)
    while type.isVLANTag {
      guard tags < maximumTags else { return .none(.tooManyTags) }
      guard bytes.count >= offset + 4 else { return .none(.cutInLinkHeader) }
      type = EtherType(rawValue: bytes.network16(at: offset + 2))
      (offset, tags) = (offset + 4, tags + 1)
    }
    // Below 0x0600 the field is a length: IEEE 802.3.
    guard type.rawValue < 0x0600 else { return Framing(type, at: offset) }
    return LLC.framing(bytes, at: offset)
  }
}

/// An IEEE 802.2 header, with or without SNAP (RFC 1042).
enum LLC {
  static func framing(_ bytes: Span<UInt8>, at offset: Int) -> Framing {
    guard bytes.count >= offset + 3 else { return .none(.cutInLinkHeader) }
    let point = bytes[offset]
    if point == 0xFF, bytes[offset + 1] == 0xFF { return .none(.novell) }
    if point == 0x06, bytes[offset + 1] == 0x06 { return .network(NetworkStart(.ipv4, at: offset + 3)) }
    guard point == 0xAA, bytes[offset + 1] == 0xAA else { return .none(.llc(point)) }
    guard bytes.count >= offset + 8 else { return .none(.cutInLinkHeader) }
    let organisation = bytes.network32(at: offset + 2) & 0xFF_FFFF
    let type = bytes.network16(at: offset + 6)
    guard organisation == 0 || organisation == 0x0000F8 else {
      return .none(.snap(organisation: organisation, type: type))
    }
    return Framing(EtherType(rawValue: type), at: offset + 8)
  }
}
