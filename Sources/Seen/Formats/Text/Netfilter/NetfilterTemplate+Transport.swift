/// TCP and UDP behind `PROTO=`.
extension NetfilterTemplate {
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
}
