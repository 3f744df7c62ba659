/// IPv6 lines by comparison, behind `SRC=`.
extension NetfilterTemplate {
  /// IPv6 without extension headers: addresses in full, `LEN= TC= HOPLIMIT= FLOWLBL= PROTO=`.
  @inline(never)
  static func readIPv6(_ view: Window, into event: inout Event) -> Int {
    guard let source = view.fullGroups(at: 0), Word.destination.stands(view, at: 39),
      let destination = view.fullGroups(at: 44), Word.length.stands(view, at: 83)
    else { return 0 }
    event.source = source
    event.destination = destination
    let length = view.number(at: 88)
    var at = length.length &+ 88
    guard length.length > 0, Word.trafficClass.stands(view, at: at) else { return 0 }
    at = at &+ view.number(at: at &+ 4).length &+ 4
    guard Word.hopLimit.stands(view, at: at), view.byte(at: at &+ 9) == 0x3D else { return 0 }
    let hops = view.octet(at: at &+ 10)
    at = at &+ hops.length &+ 10
    guard hops.length > 0, hops.value < 256, view.word(at: at) == 0x4C42_4C57_4F4C_4620,
      view.byte(at: at &+ 8) == 0x3D
    else { return 0 }
    at = at &+ view.number(at: at &+ 9).length &+ 9
    guard Word.networkProtocol.stands(view, at: at), length.value < 65_536 else { return 0 }
    event.length = UInt16(truncatingIfNeeded: length.value)
    event.marks.rawValue |= NetfilterTemplate.alwaysInIPv6
    event.ttl = UInt8(truncatingIfNeeded: min(255, hops.value &+ UInt32(event.ttl)))
    switch view.half(at: at &+ 7) {
    case NetfilterTag.tcp: at = readTCP(view, at: at &+ 10, into: &event)
    case NetfilterTag.udp: at = readUDP(view, at: at &+ 10, into: &event)
    case NetfilterTag.icmp:
      guard view.word(at: at &+ 7) & 0xFF_FFFF_FFFF_FFFF == 0x20_3676_504D_4349 else { return 0 }
      at = readICMPv6(view, at: at &+ 13, into: &event)
    default: return 0
    }
    guard at > 0 else { return 0 }
    event.deriveRole()
    return at
  }

  /// Echoes, and the types of which the kernel writes no more than type and code; errors quote a packet.
  @inline(__always)
  private static func readICMPv6(_ view: Window, at start: Int, into event: inout Event) -> Int {
    guard Word.type.stands(view, at: start) else { return 0 }
    let type = view.octet(at: start &+ 6)
    var at = start &+ type.length &+ 6
    guard type.length > 0, type.value < 256, type.value > 4, Word.code.stands(view, at: at) else { return 0 }
    let code = view.octet(at: at &+ 6)
    at = at &+ code.length &+ 6
    guard code.length > 0, code.value < 256 else { return 0 }
    event.networkProtocol = .icmpv6
    event.sourcePort = UInt16(truncatingIfNeeded: type.value &<< 8 | code.value)
    guard type.value == 128 || type.value == 129 else { return at }
    return readEchoNumbers(view, at: at, into: &event)
  }
}
