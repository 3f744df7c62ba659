/// BSD's null header: four bytes of address family, in the byte order of whoever captured (LINKTYPE_NULL), or in
/// network order (LINKTYPE_LOOP).
enum Loopback {
  static func framing(_ bytes: Span<UInt8>) -> Framing {
    guard bytes.count >= 4 else { return .none(.cutInLinkHeader) }
    let value = bytes.network32(at: 0)
    // No family is above 65,535, so the half that is empty tells the order.
    let family = value > 0xFFFF ? value.byteSwapped : value
    return framing(family: family, at: 4)
  }

  /// The address families of the systems that write such headers: IPv6 has as many numbers as there are BSDs.
  static func framing(family: UInt32, at offset: Int) -> Framing {
    switch family {
    case 2: .network(NetworkStart(.ipv4, at: offset))
    case 10, 23, 24, 28, 30: .network(NetworkStart(.ipv6, at: offset))
    default: .none(.addressFamily(family))
    }
  }
}
