/// An ARP packet for IPv4 on a link with addresses of six bytes (RFC 826).
struct ARPPacket: ~Escapable {
  static let length = 28

  private let bytes: Span<UInt8>

  /// `nil` if fewer than 28 bytes are there, or the addresses are of other kinds.
  @_lifetime(copy bytes)
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count >= ARPPacket.length, bytes.network16(at: 2) == EtherType.ipv4.rawValue, bytes[4] == 6,
      bytes[5] == 4
    else { return nil }
    self.bytes = bytes
  }

  /// 1 request, 2 reply.
  var operation: UInt16 { bytes.network16(at: 6) }
  var sender: Address { Address(v4: bytes.network32(at: 14)) }
  var target: Address { Address(v4: bytes.network32(at: 24)) }
  var senderHardware: String { bytes.macAddress(at: 8) ?? "" }
  var targetHardware: String { bytes.macAddress(at: 18) ?? "" }
}
