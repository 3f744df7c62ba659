/// A TCP header (RFC 9293 §3.1) as far as it was captured: ports need 4 bytes, numbers 12, flags 14, the window 16.
struct TCPSegment: ~Escapable {
  private let bytes: Span<UInt8>

  /// `nil` if not even the ports are there.
  @_lifetime(copy bytes)
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count >= 4 else { return nil }
    self.bytes = bytes
  }

  var sourcePort: UInt16 { bytes.network16(at: 0) }
  var destinationPort: UInt16 { bytes.network16(at: 2) }
  var sequence: UInt32? { bytes.count >= 8 ? bytes.network32(at: 4) : nil }
  var acknowledgement: UInt32? { bytes.count >= 12 ? bytes.network32(at: 8) : nil }
  /// Bytes of the header with its options; below 20 it is wrong.
  var headerLength: Int? { bytes.count >= 13 ? Int(bytes[12] >> 4) * 4 : nil }
  var flags: TCPFlags? { bytes.count >= 14 ? TCPFlags(rawValue: bytes[13]) : nil }
  /// The AE flag, the ninth (RFC 9768).
  var isAccurateECN: Bool { bytes.count >= 13 && bytes[12] & 1 != 0 }
  var window: UInt16? { bytes.count >= 16 ? bytes.network16(at: 14) : nil }
  var checksum: UInt16? { bytes.count >= 18 ? bytes.network16(at: 16) : nil }
  var urgentPointer: UInt16? { bytes.count >= 20 ? bytes.network16(at: 18) : nil }

  /// The options, as far as they were captured.
  var options: Span<UInt8> {
    @_lifetime(copy self)
    get {
      let end = min(max(20, headerLength ?? 20), bytes.count)
      return bytes.extracting(min(20, end)..<end)
    }
  }
}
