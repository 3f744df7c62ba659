/// An ICMP (RFC 792) or ICMPv6 (RFC 4443) message as far as it was captured.
struct ICMPMessage: ~Escapable {
  private let bytes: Span<UInt8>
  let isV6: Bool

  /// `nil` if type and code are not there.
  @_lifetime(copy bytes)
  init?(_ bytes: Span<UInt8>, isV6: Bool) {
    guard bytes.count >= 2 else { return nil }
    self.bytes = bytes
    self.isV6 = isV6
  }

  var type: UInt8 { bytes[0] }
  var code: UInt8 { bytes[1] }
  var typeAndCode: UInt16 { bytes.network16(at: 0) }
  var checksum: UInt16? { bytes.count >= 4 ? bytes.network16(at: 2) : nil }
  /// The second word of the header, whose meaning depends on the type.
  var rest: UInt32? { bytes.count >= 8 ? bytes.network32(at: 4) : nil }

  /// Echo, and the queries with identifier and sequence number: timestamp, information, address mask.
  var isEchoOrQuery: Bool { isV6 ? type == 128 || type == 129 : type == 0 || type == 8 || (13...18).contains(type) }

  /// Messages that quote the packet they complain of.
  var isError: Bool { isV6 ? (1...4).contains(type) : [3, 4, 5, 11, 12].contains(type) }

  var identifier: UInt16? { isEchoOrQuery && bytes.count >= 6 ? bytes.network16(at: 4) : nil }
  var sequence: UInt16? { isEchoOrQuery && bytes.count >= 8 ? bytes.network16(at: 6) : nil }

  /// MTU of the next hop: "fragmentation needed" (RFC 1191 §4), "packet too big" (RFC 4443 §3.2).
  var mtu: UInt32? {
    if isV6 { return type == 2 ? rest : nil }
    return typeAndCode == 0x0304 ? rest.map { $0 & 0xFFFF } : nil
  }

  /// The router that a redirect recommends.
  var gateway: Address? { !isV6 && type == 5 ? rest.map { Address(v4: $0) } : nil }

  /// The offending byte of a parameter problem.
  var pointer: UInt32? {
    if isV6 { return type == 4 ? rest : nil }
    return type == 12 ? rest.map { $0 >> 24 } : nil
  }

  /// The quoted packet of an error; empty otherwise.
  var quote: Span<UInt8> {
    @_lifetime(copy self)
    get { isError && bytes.count > 8 ? bytes.extracting(droppingFirst: 8) : bytes.extracting(0..<0) }
  }

  /// A target or group address in the body of neighbour discovery (RFC 4861 §4) or listener discovery (RFC 2710 §3).
  var target: Address? {
    guard isV6, [130, 131, 132, 135, 136, 137].contains(type), bytes.count >= 24 else { return nil }
    return Address(high: bytes.network64(at: 8), low: bytes.network64(at: 16))
  }
}
