/// Linux cooked capture, version 1: what `tcpdump -i any` writes (LINKTYPE_LINUX_SLL).
enum LinuxCooked {
  static let headerLength = 16

  static func framing(_ bytes: Span<UInt8>) -> Framing {
    guard bytes.count >= headerLength else { return .none(.cutInLinkHeader) }
    return framing(bytes, device: bytes.network16(at: 2), type: bytes.network16(at: 14), at: headerLength)
  }

  /// Reads the protocol field by the device's ARPHRD_ number, as both versions define it.
  static func framing(_ bytes: Span<UInt8>, device: UInt16, type: UInt16, at offset: Int) -> Framing {
    switch device {
    // Netlink, radiotap, IEEE 802.15.4, Frame Relay, CAN: the field is not an EtherType.
    case 824, 803, 804, 805, 770, 280: return .none(.cooked(device))
    // GRE: EtherTypes, and small numbers for what has none; both are handled below.
    default: break
    }
    var (type, offset, tags) = (EtherType(rawValue: type), offset, 0)
    while type.isVLANTag {
      guard tags < Ethernet.maximumTags else { return .none(.tooManyTags) }
      guard bytes.count >= offset + 4 else { return .none(.cutInLinkHeader) }
      type = EtherType(rawValue: bytes.network16(at: offset + 2))
      (offset, tags) = (offset + 4, tags + 1)
    }
    switch type.rawValue {
    case 0x0001: return .none(.novell)
    case 0x0004: return LLC.framing(bytes, at: offset)
    default: return Framing(type, at: offset)
    }
  }
}

/// Linux cooked capture, version 2 (LINKTYPE_LINUX_SLL2): the interface's index is new.
enum LinuxCooked2 {
  static let headerLength = 20

  static func framing(_ bytes: Span<UInt8>) -> Framing {
    guard bytes.count >= headerLength else { return .none(.cutInLinkHeader) }
    return LinuxCooked.framing(bytes, device: bytes.network16(at: 8), type: bytes.network16(at: 0), at: headerLength)
  }
}
