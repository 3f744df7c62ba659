/// An IPv4 packet (RFC 791 §3.1) as far as it was captured. The fixed header is checked where the view is made; no
/// accessor can fail after that.
struct IPv4Packet: ~Escapable {
  static let minimumLength = 20

  private let bytes: Span<UInt8>

  /// `nil` if the 20 bytes of the fixed header are not all there, the version is not 4, or the header claims less.
  @inline(__always)
  @_lifetime(copy bytes)
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count >= IPv4Packet.minimumLength, bytes[0] >> 4 == 4, bytes[0] & 15 >= 5 else { return nil }
    self.bytes = bytes
  }

  /// Bytes of the header with its options, 20 ... 60.
  var headerLength: Int { Int(bytes[0] & 15) &* 4 }
  var typeOfService: UInt8 { bytes[1] }
  /// Bytes of the packet as sent; 0 where the network card was to fill it in.
  var totalLength: Int { Int(bytes.network16(at: 2)) }
  var identification: UInt16 { bytes.network16(at: 4) }
  private var fragmentField: UInt16 { bytes.network16(at: 6) }
  var isReservedFlagSet: Bool { fragmentField & 0x8000 != 0 }
  var isDontFragment: Bool { fragmentField & 0x4000 != 0 }
  var isMoreFragments: Bool { fragmentField & 0x2000 != 0 }
  /// Bytes of the original packet's payload before this fragment.
  var fragmentOffset: Int { Int(fragmentField & 0x1FFF) &* 8 }
  /// Part of a larger packet: the offset is not 0, or more follows.
  var isFragment: Bool { fragmentField & 0x3FFF != 0 }
  var timeToLive: UInt8 { bytes[8] }
  var networkProtocol: IPProtocol { IPProtocol(rawValue: bytes[9]) }
  var checksum: UInt16 { bytes.network16(at: 10) }
  var source: Address { Address(v4: bytes.network32(at: 12)) }
  var destination: Address { Address(v4: bytes.network32(at: 16)) }

  /// The options, as far as they were captured.
  var options: Span<UInt8> {
    @_lifetime(copy self)
    get { bytes.extracting(IPv4Packet.minimumLength..<min(headerLength, bytes.count)) }
  }

  /// What the packet carries, without the link's padding, as far as it was captured.
  var payload: Span<UInt8> {
    @_lifetime(copy self)
    @inline(__always)
    get {
      let end = totalLength == 0 ? bytes.count : min(totalLength, bytes.count)
      return bytes.extracting(min(headerLength, end)..<end)
    }
  }

  /// Whether the header's checksum is right (RFC 1071); false too where the header is cut off.
  var isChecksumRight: Bool {
    guard bytes.count >= headerLength else { return false }
    var sum: UInt32 = 0
    for offset in stride(from: 0, to: headerLength, by: 2) { sum += UInt32(bytes.network16(at: offset)) }
    while sum > 0xFFFF { sum = sum & 0xFFFF + sum >> 16 }
    return sum == 0xFFFF
  }
}
