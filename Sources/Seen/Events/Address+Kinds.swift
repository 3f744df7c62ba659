/// What an address is by its block alone (IANA special-purpose registries, RFC 6890; multicast, RFC 5771 and 4291).

extension Address {
  /// 224.0.0.0/4 or ff00::/8.
  public var isMulticast: Bool {
    if let v4 { return v4 >> 28 == 0xE }
    return high >> 56 == 0xFF
  }

  public var isLimitedBroadcast: Bool { low == 0xFFFF_FFFF_FFFF && high == 0 }

  /// 169.254.0.0/16 (RFC 3927) or fe80::/10.
  public var isLinkLocal: Bool {
    if let v4 { return v4 >> 16 == 0xA9FE }
    return high >> 54 == 0x3FA
  }

  /// 127.0.0.0/8 or ::1.
  public var isLoopback: Bool {
    if let v4 { return v4 >> 24 == 127 }
    return high == 0 && low == 1
  }

  /// 0.0.0.0 or ::, which a host uses before it has an address.
  public var isUnspecified: Bool { isMissing || (high == 0 && low == 0xFFFF_0000_0000) }

  /// 10/8, 172.16/12, 192.168/16 (RFC 1918) or fc00::/7 (RFC 4193).
  public var isPrivate: Bool {
    if let v4 { return v4 >> 24 == 10 || v4 >> 20 == 0xAC1 || v4 >> 16 == 0xC0A8 }
    return high >> 57 == 0x7E
  }

  /// 100.64.0.0/10, shared by a carrier's customers (RFC 6598).
  public var isShared: Bool { v4.map { $0 >> 22 == 0x191 } ?? false }

  /// An address that no sender on the Internet can have: this network, loopback, link-local, multicast, reserved.
  public var isImpossibleSource: Bool {
    if let v4 {
      let first = v4 >> 24
      return first == 0 || first == 127 || first >= 224 || isLinkLocal
    }
    return isMulticast || isLoopback || isMissing
  }

  /// Whether two addresses are of one block as registries hand them out, /16 or /32: one organisation's, mostly.
  func isOfSameBlock(as other: Address) -> Bool {
    guard isV4 == other.isV4 else { return false }
    return isV4 ? low >> 16 == other.low >> 16 : high >> 32 == other.high >> 32
  }

  /// A destination that only neighbours reach: broadcast, multicast, link-local.
  @inline(__always)
  var isNeighbourly: Bool { isMulticast || isLimitedBroadcast || isLinkLocal }

  /// A source that only a neighbour's unfinished configuration can have.
  @inline(__always)
  var isUnspecifiedOrGroup: Bool { isUnspecified }
}
