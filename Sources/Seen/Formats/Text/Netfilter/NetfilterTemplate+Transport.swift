/// TCP and UDP behind `PROTO=`.
extension NetfilterTemplate {
  /// Both ports, from the source's first digit on.
  @inline(__always)
  private static func readPorts(_ view: Window, at start: Int, into event: inout Event) -> Int? {
    guard let source = view.shortNumber(at: start) else { return nil }
    let at = start &+ source.length
    guard Word.destinationPort.stands(view, at: at), let destination = view.shortNumber(at: at &+ 5) else { return nil }
    event.sourcePort = source.value
    event.destinationPort = destination.value
    return at &+ destination.length &+ 5
  }

  /// From the source port's first digit to the window's last.
  @inline(__always)
  static func readSegment(_ view: Window, at start: Int, into event: inout Event) -> Int? {
    guard var at = readPorts(view, at: start, into: &event) else { return nil }
    event.networkProtocol = .tcp
    // ` WINDOW=`
    if view.word(at: at) != 0x3D57_4F44_4E49_5720 {
      at = readNumbers(view, at: at, into: &event)
      guard at > 0 else { return nil }
    }
    guard let window = view.shortNumber(at: at &+ 8) else { return nil }
    event.window = window.value
    event.marks.rawValue |= NetfilterTemplate.ofTCP
    return at &+ window.length &+ 8
  }

  /// ` SEQ=… ACK=…` where ` WINDOW=` follows.
  @inline(never)
  private static func readNumbers(_ view: Window, at start: Int, into event: inout Event) -> Int {
    guard Word.sequence.stands(view, at: start) else { return 0 }
    let sequence = view.anyNumber(at: start + 5)
    var at = start + 5 + sequence.length
    guard sequence.length > 0, Word.acknowledgement.stands(view, at: at) else { return 0 }
    let acknowledgement = view.anyNumber(at: at + 5)
    at += acknowledgement.length + 5
    guard acknowledgement.length > 0, view.word(at: at) == 0x3D57_4F44_4E49_5720 else { return 0 }
    event.sequence = sequence.value
    event.acknowledgement = acknowledgement.value
    event.marks.rawValue |= Marks.sequence.rawValue
    return at
  }

  /// `TCP SPT=` and what follows, up to the last field.
  static func readTCP(_ view: Window, at start: Int, into event: inout Event) -> Int {
    guard Word.sourcePort.stands(view, at: start &+ 3),
      let at = readSegment(view, at: start &+ 8, into: &event)
    else { return 0 }
    return readFlags(view, at: at, into: &event)
  }

  /// What follows TCP's window, of a line; remembers it.
  @inline(never)
  static func readEnd(_ view: Window, at start: Int, _ known: inout KnownPackets, into event: inout Event) -> Int {
    let next = nextLine(view, at: readFlags(view, at: start, into: &event))
    if next > 0 { known.learn(view, end: start..<next, event) }
    return next
  }

  /// From ` RES=` to ` URGP=` and its number.
  private static func readFlags(_ view: Window, at start: Int, into event: inout Event) -> Int {
    var at = start
    if Word.reserved.stands(view, at: at) { at &+= 9 }
    at = readNames(view, at: at, into: &event)
    guard Word.urgent.stands(view, at: at) else { return 0 }
    let urgent = view.number(at: at &+ 6)
    return urgent.length > 0 ? at &+ urgent.length &+ 6 : 0
  }

  /// The names of flags, at most nine; returns where they end.
  private static func readNames(_ view: Window, at start: Int, into event: inout Event) -> Int {
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

  /// `UDP SPT=` and what follows, up to the last field.
  @inline(__always)
  static func readUDP(_ view: Window, at start: Int, into event: inout Event) -> Int {
    guard Word.sourcePort.stands(view, at: start &+ 3), let at = readPorts(view, at: start &+ 8, into: &event),
      Word.length.stands(view, at: at)
    else { return 0 }
    event.networkProtocol = .udp
    event.role = event.udpRole
    let length = view.number(at: at &+ 5)
    return length.length > 0 ? at &+ length.length &+ 5 : 0
  }
}
