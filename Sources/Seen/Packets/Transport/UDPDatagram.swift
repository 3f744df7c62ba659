/// A UDP header (RFC 768) as far as it was captured; UDP-Lite, SCTP and DCCP begin with the same ports.
struct UDPDatagram: ~Escapable {
  private let bytes: Span<UInt8>

  /// `nil` if not even the ports are there.
  @_lifetime(copy bytes)
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count >= 4 else { return nil }
    self.bytes = bytes
  }

  var sourcePort: UInt16 { bytes.network16(at: 0) }
  var destinationPort: UInt16 { bytes.network16(at: 2) }
  /// Bytes of header and data.
  var length: UInt16? { bytes.count >= 6 ? bytes.network16(at: 4) : nil }
  var checksum: UInt16? { bytes.count >= 8 ? bytes.network16(at: 6) : nil }
}
