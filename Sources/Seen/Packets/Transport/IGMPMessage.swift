/// An IGMP message (RFC 1112, 2236, 3376) as far as it was captured.
struct IGMPMessage: ~Escapable {
  private let bytes: Span<UInt8>

  /// `nil` if the type is not there.
  @_lifetime(copy bytes)
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count >= 1 else { return nil }
    self.bytes = bytes
  }

  var type: UInt8 { bytes[0] }
  /// The group; version 3 reports have none in this place.
  var group: Address? { bytes.count >= 8 && type != 0x22 ? Address(v4: bytes.network32(at: 4)) : nil }

  var name: String {
    switch type {
    case 0x11: "membership query"
    case 0x12: "version 1 membership report"
    case 0x13: "DVMRP"
    case 0x16: "version 2 membership report"
    case 0x17: "leave group"
    case 0x22: "version 3 membership report"
    default: "type 0x\(hexadecimal(type))"
    }
  }
}
