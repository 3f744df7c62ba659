/// Behind `SRC=`: functions of the bytes alone. Bounded: no number has more than ten digits, no list of flags more than
/// nine words, so that the last byte read is the 380th.
extension NetfilterTemplate {
  /// Reads from `SRC=` on; returns the length up to the last field, 0 if something is not as expected. `event.ttl` holds what
  /// the router took off.
  @inline(never)
  static func readPacket(
    _ view: Window, _ known: inout KnownPackets, into event: inout Event, isQuoted: Bool = false
  ) -> Int {
    guard let source = known.shapes.quad(view, at: 4) else { return readIPv6(view, into: &event) }
    var at = source.length &+ 4
    guard Word.destination.stands(view, at: at), let destination = known.destination(view, at: at &+ 5) else {
      return 0
    }
    at = at &+ destination.length &+ 5
    guard Word.length.stands(view, at: at) else { return 0 }
    event.source = Address(v4: source.value)
    event.destination = Address(v4: destination.value)

    guard let length = view.shortNumber(at: at &+ 5) else { return 0 }
    at = at &+ length.length &+ 5
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
    guard Word.identification.stands(view, at: at) else { return 0 }
    guard let identification = view.shortNumber(at: at &+ 4) else { return 0 }
    at = at &+ identification.length &+ 4
    event.identification = identification.value
    event.marks.rawValue |= NetfilterTemplate.always
    if Word.dontFragment.stands(view, at: at) {
      event.marks.rawValue |= Marks.dontFragment.rawValue
      at &+= 3
    }
    guard Word.networkProtocol.stands(view, at: at) else { return 0 }
    event.ttl = UInt8(truncatingIfNeeded: min(255, ttl.value &+ UInt32(event.ttl)))

    switch view.half(at: at &+ 7) {
    case NetfilterTag.tcp: at = readTCP(view, at: at &+ 10, into: &event)
    case NetfilterTag.udp: at = readUDP(view, at: at &+ 10, into: &event)
    case NetfilterTag.icmp:
      let start = at &+ 11
      at = readEcho(view, at: start, into: &event)
      if at == 0, !isQuoted { at = readError(view, at: start, &known, into: &event) }
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
    guard Word.sourcePort.stands(view, at: start), let source = view.shortNumber(at: start &+ 5) else { return 0 }
    let at = start &+ source.length &+ 5
    guard Word.destinationPort.stands(view, at: at), let destination = view.shortNumber(at: at &+ 5) else { return 0 }
    event.sourcePort = source.value
    event.destinationPort = destination.value
    return at &+ destination.length &+ 5
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
    // ` WINDOW=`
    guard view.half(at: at) == 0x4E49_5720, view.half(at: at &+ 4) == 0x3D57_4F44,
      let window = view.shortNumber(at: at &+ 8)
    else { return 0 }
    at = at &+ window.length &+ 8
    event.window = window.value
    event.marks.rawValue |= NetfilterTemplate.ofTCP
    if Word.reserved.stands(view, at: at) { at &+= 9 }
    // ` SYN URG` of ` SYN URGP=`: nine in ten of what is logged.
    if view.half(at: at) == 0x4E59_5320, view.half(at: at &+ 4) == 0x4752_5520 {
      event.tcpFlags = TCPFlags(rawValue: 0x02)
      event.role = .opening
      at &+= 4
    } else {
      at = readFlags(view, at: at, into: &event)
    }
    guard Word.urgent.stands(view, at: at) else { return 0 }
    // ` URGP=0 `
    if view.half(at: at &+ 4) == 0x2030_3D50 { return at &+ 7 }
    let urgent = view.number(at: at &+ 6)
    return urgent.length > 0 ? at &+ urgent.length &+ 6 : 0
  }

  /// The names of flags, at most nine; returns where they end.
  @inline(never)
  private static func readFlags(_ view: Window, at start: Int, into event: inout Event) -> Int {
    var at = start
    var flags: UInt8 = 0
    for _ in 0..<9 {
      let word = view.word(at: at)
      guard word & 0xFF == 0x20, let bit = flag(UInt32(truncatingIfNeeded: word &>> 8)) else { break }
      flags |= bit
      at &+= 4
    }
    event.tcpFlags = TCPFlags(rawValue: flags)
    event.role = event.tcpRole
    return at
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

  /// Echo request and reply.
  @inline(__always)
  private static func readEcho(_ view: Window, at start: Int, into event: inout Event) -> Int {
    let at = readTypeAndCode(view, at: start, into: &event)
    guard at > 0, event.sourcePort &>> 8 & 0xF7 == 0 else { return 0 }
    event.networkProtocol = .icmp
    event.role = event.sourcePort &>> 8 == 8 ? .echoRequest : .echoReply
    return readEchoNumbers(view, at: at, into: &event)
  }

  @inline(__always)
  static func readTypeAndCode(_ view: Window, at start: Int, into event: inout Event) -> Int {
    guard Word.type.stands(view, at: start), let type = view.byteNumber(at: start &+ 6) else { return 0 }
    let at = start &+ type.length &+ 6
    guard Word.code.stands(view, at: at), let code = view.byteNumber(at: at &+ 6) else { return 0 }
    event.sourcePort = UInt16(truncatingIfNeeded: type.value &<< 8 | code.value)
    return at &+ code.length &+ 6
  }

  /// Unreachable, source quench, time exceeded, with the packet that they quote: `TYPE=3 CODE=1 [SRC=… ] `. Kept out of the
  /// bounds above: the quoted packet's last byte is the 760th, since it quotes none itself.
  @inline(never)
  private static func readError(
    _ view: Window, at start: Int, _ known: inout KnownPackets, into event: inout Event
  ) -> Int {
    var at = readTypeAndCode(view, at: start, into: &event)
    let type = event.sourcePort &>> 8
    guard at > 0, type == 3 || type == 4 || type == 11, view.half(at: at) & 0xFFFF == 0x5B20,
      view.half(at: at &+ 2) == NetfilterTag.source
    else { return 0 }
    event.networkProtocol = .icmp
    var quoted = Event()
    let length = readPacket(view.from(at &+ 2), &known, into: &quoted, isQuoted: true)
    at = at &+ 2 &+ length
    guard length > 0, quoted.source.v4 != nil, view.half(at: at) & 0xFFFF == 0x5D20 else { return 0 }
    event.quote(quoted)
    event.deriveRole()
    return at &+ 2
  }

  /// ` ID=… SEQ=…`.
  @inline(__always)
  static func readEchoNumbers(_ view: Window, at start: Int, into event: inout Event) -> Int {
    guard Word.identification.stands(view, at: start) else { return 0 }
    guard let identifier = view.shortNumber(at: start &+ 4) else { return 0 }
    let at = start &+ identifier.length &+ 4
    guard Word.sequence.stands(view, at: at), let sequence = view.shortNumber(at: at &+ 5) else { return 0 }
    event.destinationPort = identifier.value
    event.window = sequence.value
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
