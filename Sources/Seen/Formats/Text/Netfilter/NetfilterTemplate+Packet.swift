/// From `SRC=` on: functions of the bytes and of what is known of addresses. Bounded: no number has more than ten digits, no list
/// of flags more than nine words, so that the last byte read is the 380th.
extension NetfilterTemplate {
  /// Reads a packet; returns the length up to the last field, 0 if something is not as expected. `event.ttl` holds what the
  /// router took off.
  @inline(__always)
  static func readPacket(
    _ view: Window, _ known: inout KnownPackets, into event: inout Event, isQuoted: Bool = false
  ) -> Int {
    guard let source = known.shapes.quad(view, at: 4) else { return readIPv6(view, into: &event) }
    var at = source.length &+ 4
    guard Word.destination.stands(view, at: at), let destination = known.destination(view, at: at &+ 5) else {
      return 0
    }
    at = at &+ destination.length &+ 5
    event.source = Address(v4: source.value)
    event.destination = Address(v4: destination.value)
    let length = readFields(view.from(at), &known, into: &event, isQuoted: isQuoted)
    guard length > 0 else { return 0 }
    // As `deriveRole` has it, knowing that both addresses are IPv4.
    if destination.value >> 28 == 0xE || destination.value == .max || destination.value >> 16 == 0xA9FE
      || source.value == 0
    {
      event.role = .chatter
    }
    return at &+ length
  }

  /// Reads what follows the addresses of IPv4. Its own function: one for all of a line would have more at hand than the
  /// processor has registers.
  @inline(never)
  private static func readFields(
    _ view: Window, _ known: inout KnownPackets, into event: inout Event, isQuoted: Bool
  ) -> Int {
    guard Word.length.stands(view, at: 0), let length = view.shortNumber(at: 5) else { return 0 }
    var at = length.length &+ 5
    event.length = length.value
    // `TOS=0x00`; ulogd writes `TOS=00`.
    if Word.hexadecimalType.stands(view, at: at) {
      at = at &+ 9
    } else {
      guard Word.serviceType.stands(view, at: at) else { return 0 }
      at = at &+ 7
    }
    guard view.half(at: at) == 0x4552_5020, view.half(at: at &+ 4) == 0x7830_3D43,
      Word.timeToLive.stands(view, at: at &+ 10), let ttl = view.byteNumber(at: at &+ 15)
    else { return 0 }
    at = at &+ ttl.length &+ 15
    event.ttl = UInt8(truncatingIfNeeded: min(255, ttl.value &+ UInt32(event.ttl)))
    guard Word.identification.stands(view, at: at), let identification = view.shortNumber(at: at &+ 4) else { return 0 }
    at = at &+ identification.length &+ 4
    event.identification = identification.value
    var marks = NetfilterTemplate.always
    if Word.dontFragment.stands(view, at: at) {
      marks |= Marks.dontFragment.rawValue
      at &+= 3
    }
    event.marks.rawValue |= marks
    guard Word.networkProtocol.stands(view, at: at) else { return 0 }
    switch view.half(at: at &+ 7) {
    case NetfilterTag.tcp: return readTCP(view, at: at &+ 10, into: &event)
    case NetfilterTag.udp: return readUDP(view, at: at &+ 10, into: &event)
    case NetfilterTag.icmp: return readICMP(view, at: at &+ 11, &known, into: &event, isQuoted: isQuoted)
    default: return 0
    }
  }
}

extension NetfilterTemplate {
  /// Where the next line begins, 0 if this one goes on in a way that is not known.
  @inline(__always)
  static func nextLine(_ view: ByteView, from at: Int) -> Int {
    let end = view.half(at: at)
    if end & 0xFFFF == 0x0A20 { return at &+ 2 }
    if end & 0xFF == 0x0A { return at &+ 1 }
    return lineEnd(view, from: at)
  }

  /// What may follow a packet's fields and says nothing an event keeps: options, mark, owner.
  @inline(never)
  private static func lineEnd(_ view: ByteView, from start: Int) -> Int {
    var at = start
    while true {
      if Word.options.stands(view, at: at) {
        at = view.wordEnd(from: at + 5, to: view.count)
      } else if Word.mark.stands(view, at: at) || Word.user.stands(view, at: at) || Word.group.stands(view, at: at) {
        at = view.wordEnd(from: at + 5, to: view.count)
      } else {
        break
      }
      if at - start > Memo.capacity * 2 { return 0 }
    }
    while view.byte(at: at) == 0x20 { at += 1 }
    if view.byte(at: at) == 0x0D { at += 1 }
    return at < view.count && view.byte(at: at) == 0x0A ? at + 1 : 0
  }
}
