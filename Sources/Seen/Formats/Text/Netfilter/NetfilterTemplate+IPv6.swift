/// IPv6 lines by comparison, from `SRC=` on.
extension NetfilterTemplate {
  /// IPv6 without extension headers: addresses in full, `LEN= TC= HOPLIMIT= FLOWLBL= PROTO=`. Returns as `readLine`.
  @inline(never)
  static func readIPv6(_ view: Window, into event: inout Event) -> Int {
    guard let source = view.fullGroups(at: 4), Word.destination.stands(view, at: 43),
      let destination = view.fullGroups(at: 48), Word.length.stands(view, at: 87),
      let length = view.shortNumber(at: 92)
    else { return 0 }
    event.source = source
    event.destination = destination
    var at = length.length &+ 92
    guard Word.trafficClass.stands(view, at: at) else { return 0 }
    at = at &+ view.number(at: at &+ 4).length &+ 4
    guard Word.hopLimit.stands(view, at: at), view.byte(at: at &+ 9) == 0x3D, let hops = view.byteNumber(at: at &+ 10)
    else { return 0 }
    at = at &+ hops.length &+ 10
    guard view.word(at: at) == 0x4C42_4C57_4F4C_4620,
      view.byte(at: at &+ 8) == 0x3D
    else { return 0 }
    at = at &+ view.number(at: at &+ 9).length &+ 9
    guard Word.networkProtocol.stands(view, at: at) else { return 0 }
    event.length = length.value
    event.marks.rawValue |= NetfilterTemplate.alwaysInIPv6
    event.ttl = UInt8(truncatingIfNeeded: min(255, hops.value &+ UInt32(event.ttl)))
    switch view.half(at: at &+ 7) {
    case NetfilterTag.tcp: at = readTCP(view, at: at &+ 7, into: &event)
    case NetfilterTag.udp: at = readUDP(view, at: at &+ 7, into: &event)
    case NetfilterTag.icmp:
      guard view.word(at: at &+ 7) & 0xFF_FFFF_FFFF_FFFF == 0x20_3676_504D_4349 else { return 0 }
      at = readICMPv6(view, at: at &+ 13, into: &event)
    default: return 0
    }
    guard at > 0 else { return 0 }
    event.deriveRole()
    return nextLine(view, at: at)
  }

  /// Echoes, and the types of which the kernel writes no more than type and code; errors quote a packet.
  @inline(__always)
  private static func readICMPv6(_ view: Window, at start: Int, into event: inout Event) -> Int {
    let at = readTypeAndCode(view, at: start, into: &event)
    let type = event.sourcePort &>> 8
    guard at > 0, type > 4 else { return 0 }
    event.networkProtocol = .icmpv6
    return type == 128 || type == 129 ? readEchoNumbers(view, at: at, into: &event) : at
  }
}
