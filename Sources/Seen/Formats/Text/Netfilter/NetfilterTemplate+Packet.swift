/// Behind `SRC=`: functions of the bytes alone. Bounded: no number has more than ten digits, no list of flags more than
/// nine words, so that the last byte read is the 380th.
extension NetfilterTemplate {
  /// Reads from the source's first digit; returns the length up to the last field, 0 if something is not as expected.
  /// `event.ttl` holds what the router took off.
  @inline(never)
  static func readPacket(_ view: Window, into event: inout Event) -> Int {
    let source = view.dottedQuad(at: 0)
    var at = source.length
    if source.length == 0 { return readIPv6(view, into: &event) }
    guard Word.destination.stands(view, at: at) else { return 0 }
    let destination = view.dottedQuad(at: at &+ 5)
    at = at &+ destination.length &+ 5
    guard destination.length > 0, Word.length.stands(view, at: at) else { return 0 }
    event.source = Address(v4: source.value)
    event.destination = Address(v4: destination.value)

    let length = view.number(at: at &+ 5)
    at = at &+ length.length &+ 5
    guard length.length > 0, Word.serviceType.stands(view, at: at) else { return 0 }
    // `TOS=0x00`; ulogd writes `TOS=00`.
    at = at &+ (view.byte(at: at &+ 6) == 0x78 ? 9 : 7)
    guard view.word(at: at) == 0x7830_3D43_4552_5020,
      view.word(at: at &+ 7) & 0xFFFF_FFFF_FF00_00FF == 0x3D4C_5454_2000_0078
    else { return 0 }
    let ttl = view.octet(at: at &+ 15)
    at = at &+ ttl.length &+ 15
    guard ttl.length > 0, ttl.value < 256, Word.identification.stands(view, at: at) else { return 0 }
    let identification = view.number(at: at &+ 4)
    at = at &+ identification.length &+ 4
    guard identification.length > 0 else { return 0 }
    event.marks.rawValue |= NetfilterTemplate.always
    if Word.dontFragment.stands(view, at: at) {
      event.marks.rawValue |= Marks.dontFragment.rawValue
      at &+= 3
    }
    guard Word.networkProtocol.stands(view, at: at), (length.value | identification.value) < 65_536 else { return 0 }
    event.length = UInt16(truncatingIfNeeded: length.value)
    event.identification = UInt16(truncatingIfNeeded: identification.value)
    event.ttl = UInt8(truncatingIfNeeded: min(255, ttl.value &+ UInt32(event.ttl)))

    switch view.half(at: at &+ 7) {
    case NetfilterTag.tcp: at = readTCP(view, at: at &+ 10, into: &event)
    case NetfilterTag.udp: at = readUDP(view, at: at &+ 10, into: &event)
    case NetfilterTag.icmp: at = readEcho(view, at: at &+ 11, into: &event)
    default: return 0
    }
    guard at > 0 else { return 0 }
    // As `deriveRole` has it, knowing that both addresses are IPv4.
    if destination.value >> 28 == 0xE || destination.value == .max || destination.value >> 16 == 0xA9FE
      || source.value == 0
    {
      event.role = .chatter
    }
    return at
  }

  @inline(__always)
  private static func readPorts(_ view: Window, at start: Int, into event: inout Event) -> Int {
    guard Word.sourcePort.stands(view, at: start) else { return 0 }
    let source = view.number(at: start &+ 5)
    var at = start &+ source.length &+ 5
    guard source.length > 0, Word.destinationPort.stands(view, at: at) else { return 0 }
    let destination = view.number(at: at &+ 5)
    at = at &+ destination.length &+ 5
    guard destination.length > 0, (source.value | destination.value) < 65_536 else { return 0 }
    event.sourcePort = UInt16(truncatingIfNeeded: source.value)
    event.destinationPort = UInt16(truncatingIfNeeded: destination.value)
    return at
  }

  @inline(__always)
  static func readTCP(_ view: Window, at start: Int, into event: inout Event) -> Int {
    var at = readPorts(view, at: start, into: &event)
    guard at > 0 else { return 0 }
    event.networkProtocol = .tcp
    if Word.sequence.stands(view, at: at) {
      at = readNumbers(view, at: at, into: &event)
      guard at > 0 else { return 0 }
    }
    guard view.word(at: at) == 0x3D57_4F44_4E49_5720 else { return 0 }
    let window = view.number(at: at &+ 8)
    at = at &+ window.length &+ 8
    guard window.length > 0, window.value < 65_536 else { return 0 }
    event.window = UInt16(truncatingIfNeeded: window.value)
    event.marks.rawValue |= NetfilterTemplate.ofTCP
    if Word.reserved.stands(view, at: at) { at &+= 9 }
    var flags: UInt8 = 0
    for _ in 0..<9 {
      let word = view.word(at: at)
      guard word & 0xFF == 0x20, let bit = flag(UInt32(truncatingIfNeeded: word &>> 8)) else { break }
      flags |= bit
      at &+= 4
    }
    event.tcpFlags = TCPFlags(rawValue: flags)
    guard Word.urgent.stands(view, at: at) else { return 0 }
    let urgent = view.number(at: at &+ 6)
    event.role = event.tcpRole
    return urgent.length > 0 ? at &+ urgent.length &+ 6 : 0
  }

  /// The bit of a flag's name with the blank behind it.
  @inline(__always)
  private static func flag(_ word: UInt32) -> UInt8? {
    switch word {
    case 0x204E_5953: 0x02  // SYN
    case 0x204B_4341: 0x10  // ACK
    case 0x2054_5352: 0x04  // RST
    case 0x2048_5350: 0x08  // PSH
    case 0x204E_4946: 0x01  // FIN
    case 0x2047_5255: 0x20  // URG
    case 0x2045_4345: 0x40  // ECE
    case 0x2052_5743: 0x80  // CWR
    default: nil
    }
  }

  private static func readNumbers(_ view: Window, at start: Int, into event: inout Event) -> Int {
    let sequence = view.anyNumber(at: start + 5)
    var at = start + 5 + sequence.length
    guard sequence.length > 0, Word.acknowledgement.stands(view, at: at) else { return 0 }
    let acknowledgement = view.anyNumber(at: at + 5)
    at += acknowledgement.length + 5
    guard acknowledgement.length > 0 else { return 0 }
    event.sequence = sequence.value
    event.acknowledgement = acknowledgement.value
    event.marks.rawValue |= Marks.sequence.rawValue
    return at
  }

  @inline(__always)
  static func readUDP(_ view: Window, at start: Int, into event: inout Event) -> Int {
    let at = readPorts(view, at: start, into: &event)
    guard at > 0, Word.length.stands(view, at: at) else { return 0 }
    event.networkProtocol = .udp
    event.role = event.udpRole
    let length = view.number(at: at &+ 5)
    return length.length > 0 ? at &+ length.length &+ 5 : 0
  }

  /// Echo request and reply; every other type may quote a packet.
  @inline(__always)
  private static func readEcho(_ view: Window, at start: Int, into event: inout Event) -> Int {
    guard Word.type.stands(view, at: start) else { return 0 }
    let type = view.octet(at: start &+ 6)
    var at = start &+ type.length &+ 6
    guard type.length > 0, type.value == 8 || type.value == 0, Word.code.stands(view, at: at) else { return 0 }
    let code = view.octet(at: at &+ 6)
    at = at &+ code.length &+ 6
    guard code.length > 0, code.value < 256 else { return 0 }
    event.networkProtocol = .icmp
    event.role = type.value == 8 ? .echoRequest : .echoReply
    event.sourcePort = UInt16(truncatingIfNeeded: type.value &<< 8 | code.value)
    return readEchoNumbers(view, at: at, into: &event)
  }

  /// ` ID=… SEQ=…`.
  @inline(__always)
  static func readEchoNumbers(_ view: Window, at start: Int, into event: inout Event) -> Int {
    guard Word.identification.stands(view, at: start) else { return 0 }
    let identifier = view.number(at: start &+ 4)
    let at = start &+ identifier.length &+ 4
    guard identifier.length > 0, Word.sequence.stands(view, at: at) else { return 0 }
    let sequence = view.number(at: at &+ 5)
    guard sequence.length > 0, (identifier.value | sequence.value) < 65_536 else { return 0 }
    event.destinationPort = UInt16(truncatingIfNeeded: identifier.value)
    event.window = UInt16(truncatingIfNeeded: sequence.value)
    event.marks.rawValue |= Marks.window.rawValue
    return at &+ sequence.length &+ 5
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
