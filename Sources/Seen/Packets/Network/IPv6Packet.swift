/// An IPv6 packet (RFC 8200 §3) as far as it was captured, its extension headers walked once.
struct IPv6Packet: ~Escapable {
  static let minimumLength = 40
  /// More extension headers than any stack sends; the walk ends there.
  static let maximumExtensions = 16

  private let bytes: Span<UInt8>
  /// The upper-layer protocol, behind all extension headers that were captured.
  private(set) var networkProtocol: IPProtocol
  /// Where the upper layer begins; the end of the bytes where extension headers are cut off.
  private(set) var payloadOffset = IPv6Packet.minimumLength
  /// Offset (in bytes), "more fragments" and identification of the fragment header, if there is one.
  private(set) var fragment: (offset: Int, more: Bool, identification: UInt32)?
  /// A routing header of type 0 prescribes the route (RFC 5095).
  private(set) var isSourceRouted = false
  /// The walk reached the upper layer.
  private(set) var isComplete = false

  /// `nil` if the 40 bytes of the fixed header are not all there, or the version is not 6.
  @inline(__always)
  @_lifetime(copy bytes)
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count >= IPv6Packet.minimumLength, bytes[0] >> 4 == 6 else { return nil }
    self.bytes = bytes
    networkProtocol = IPProtocol(rawValue: bytes[6])
    if IPv6Packet.isExtension(networkProtocol.rawValue) { walk() } else { isComplete = true }
  }

  var trafficClass: UInt8 { bytes[0] << 4 | bytes[1] >> 4 }
  var flowLabel: UInt32 { bytes.network32(at: 0) & 0xF_FFFF }
  /// Bytes behind the fixed header; 0 in a jumbogram, or where the network card was to fill it in.
  var payloadLength: Int { Int(bytes.network16(at: 4)) }
  var nextHeader: IPProtocol { IPProtocol(rawValue: bytes[6]) }
  var hopLimit: UInt8 { bytes[7] }
  var source: Address { Address(high: bytes.network64(at: 8), low: bytes.network64(at: 16)) }
  var destination: Address { Address(high: bytes.network64(at: 24), low: bytes.network64(at: 32)) }
  /// A fragment other than the first: there is no transport header in it.
  var isLaterFragment: Bool { (fragment?.offset ?? 0) != 0 }

  private var end: Int {
    payloadLength == 0 ? bytes.count : min(bytes.count, IPv6Packet.minimumLength &+ payloadLength)
  }

  /// The upper layer without the link's padding, as far as it was captured.
  var payload: Span<UInt8> {
    @_lifetime(copy self)
    get { bytes.extracting(min(payloadOffset, end)..<end) }
  }

  /// Hop-by-hop, routing, fragment, AH, destination options, mobility, HIP, Shim6 (IANA "IPv6 Extension Header Types").
  static func isExtension(_ number: UInt8) -> Bool {
    switch number {
    case 0, 43, 44, 51, 60, 135, 139, 140: true
    default: false
    }
  }

  /// Number and place of each extension header, in order; for people.
  var extensions: [(number: UInt8, range: Range<Int>)] {
    var found: [(number: UInt8, range: Range<Int>)] = []
    var (number, offset) = (bytes[6], IPv6Packet.minimumLength)
    while IPv6Packet.isExtension(number), offset + 8 <= end, found.count < IPv6Packet.maximumExtensions {
      let length = extensionLength(number, at: offset)
      found.append((number, offset..<min(offset + length, end)))
      (number, offset) = (bytes[offset], offset + length)
    }
    return found
  }

  /// The byte at `offset` of the packet; the caller has it from `extensions`.
  subscript(offset: Int) -> UInt8 { bytes[offset] }

  private func extensionLength(_ number: UInt8, at offset: Int) -> Int {
    switch number {
    case 44: 8
    case 51: (Int(bytes[offset + 1]) + 2) * 4
    default: (Int(bytes[offset + 1]) + 1) * 8
    }
  }

  @inline(never)
  @_lifetime(self: copy self)
  private mutating func walk() {
    var count = 0
    while IPv6Packet.isExtension(networkProtocol.rawValue) {
      guard payloadOffset + 8 <= end, count < IPv6Packet.maximumExtensions else { return payloadOffset = end }
      let (number, offset) = (networkProtocol.rawValue, payloadOffset)
      if number == 44 {
        let field = bytes.network16(at: offset + 2)
        fragment = (Int(field & 0xFFF8), field & 1 != 0, bytes.network32(at: offset + 4))
      }
      if number == 43, bytes[offset + 2] == 0 { isSourceRouted = true }
      networkProtocol = IPProtocol(rawValue: bytes[offset])
      payloadOffset += extensionLength(number, at: offset)
      count += 1
      // What follows in a later fragment is the middle of something, not a header.
      if isLaterFragment { break }
    }
    isComplete = payloadOffset <= end
  }
}
