/// An IPv4 or IPv6 address, 16 bytes; an IPv4 address is held in its mapped form, `::ffff:0:0/96` (RFC 4291 §2.5.5.2).
///
/// One form for both families lets every table, index and rule treat them alike. The mapped form never travels on a
/// wire (RFC 4942 §2.2), so nothing is lost by using it. The unspecified address stands for "missing".
public struct Address: BitwiseCopyable, Hashable, Sendable {
  /// The first eight bytes in network order, read as a big-endian number.
  public var high: UInt64
  /// The last eight bytes.
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The IPv4 address whose four bytes, big-endian, are `v4`.
  public init(v4: UInt32) {
    high = 0
    low = 0xFFFF_0000_0000 | UInt64(v4)
  }

  /// No address is known.
  public static let missing = Address(high: 0, low: 0)

  public var isMissing: Bool { high | low == 0 }
  public var isV4: Bool { high == 0 && low >> 32 == 0xFFFF }

  /// The four bytes of an IPv4 address as a big-endian number; `nil` for IPv6.
  public var v4: UInt32? { isV4 ? UInt32(truncatingIfNeeded: low) : nil }
}

extension Address: Comparable {
  /// Numeric order; every IPv4 address comes before every global IPv6 address.
  public static func < (left: Address, right: Address) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
