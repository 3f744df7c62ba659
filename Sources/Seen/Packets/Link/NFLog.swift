/// What `iptables -j NFLOG` hands to a capture (LINKTYPE_NFLOG): attributes, of which one is the packet.
struct NFLog {
  /// The packet's place.
  var payload: Range<Int>?
  var ingressIndex: UInt32 = 0
  var egressIndex: UInt32 = 0
  var isBridged = false
  var mark: UInt32?
  /// The text that the rule gives, and its length with the final NUL.
  var prefix: Range<Int>?

  /// Reads all attributes that are whole; `nil` if there is no header. Attributes beyond the first that does not fit
  /// are lost; the packet itself may be cut.
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count >= 4 else { return nil }
    // Lengths and types are in the byte order of the host that captured; types are small, so the first one tells.
    let bigEndian = bytes.count >= 8 && bytes[6] & 0x3F == 0 && bytes[7] != 0
    var offset = 4
    while offset + 4 <= bytes.count {
      let length = Int(bytes.number16(at: offset, bigEndian: bigEndian))
      let type = bytes.number16(at: offset + 2, bigEndian: bigEndian) & 0x3FFF
      guard length >= 4 else { return }
      read(type, bytes, offset + 4..<min(offset + length, bytes.count), isWhole: offset + length <= bytes.count)
      offset += (length + 3) & ~3
    }
  }

  private mutating func read(_ type: UInt16, _ bytes: Span<UInt8>, _ body: Range<Int>, isWhole: Bool) {
    if type == 9 { payload = body }
    guard isWhole else { return }
    switch type {
    case 2 where body.count == 4: mark = bytes.network32(at: body.lowerBound)
    case 4 where body.count == 4: ingressIndex = bytes.network32(at: body.lowerBound)
    case 5 where body.count == 4: egressIndex = bytes.network32(at: body.lowerBound)
    case 6, 7: isBridged = true
    case 10: prefix = body
    default: break
    }
  }

  static func framing(_ bytes: Span<UInt8>) -> Framing {
    guard let log = NFLog(bytes) else { return .none(.cutInLinkHeader) }
    guard let payload = log.payload else { return .none(.noPayload) }
    guard case .network(var start) = Framing.byVersion(bytes, at: payload.lowerBound) else {
      // The header's first byte is the family that the rule was written for: 7 is the bridge, 3 is ARP.
      return .none(.addressFamily(UInt32(bytes[0])))
    }
    start.end = payload.upperBound
    if log.ingressIndex != 0 { start.marks.insert(.entered) }
    if log.egressIndex != 0 { start.marks.insert(.left) }
    // A packet with both interfaces was routed before it was logged: its TTL is one below the wire's.
    let isRouted = log.ingressIndex != 0 && log.egressIndex != 0 && log.ingressIndex != log.egressIndex
    start.hopsPassed = isRouted && !log.isBridged ? 1 : 0
    return .network(start)
  }
}
