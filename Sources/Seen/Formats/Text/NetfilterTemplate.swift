/// The common LOG line read by comparison: stamp, host and prefix as in the line before, then IPv4 with TCP, UDP or an
/// ICMP echo, fields in the kernel's order. About 700 instructions a line.
///
/// Speculates, never guesses: at the first surprise it gives up, and `PacketFields` reads the line from its start. It
/// accepts only lines of which both make the same event.
struct NetfilterTemplate {
  /// From the end of the stamp to the end of the host or the kernel's tag.
  private var head = Memo()
  /// Bytes of the kernel's own stamp with the blank before it; 0 if the lines have none.
  private var kernelStamp = 0
  /// The last two runs of bytes from the prefix to `SRC=`; `recent` is the one that fitted last.
  private var prefixes = (PrefixMemo(), PrefixMemo())
  private var secondIsRecent = false
  /// The last rules' words, up to `IN=`.
  private var words = InlineArray<4, WordsMemo>(repeating: WordsMemo())
  private var oldestWords = 0

  private struct PrefixMemo {
    var bytes = LongMemo()
    var marks = Marks()
    var lowered: UInt8 = 0
  }

  private struct WordsMemo {
    var bytes = Memo()
    var action = Action.unknown
  }

  init() {}

  /// Reads the line at `start`; returns where the next begins, or 0 if the line is not as expected.
  @inline(__always)
  mutating func read(_ view: ByteView, at start: Int, clock: inout LineClock, into event: inout Event) -> Int {
    guard let at = readPrefix(view, at: start, clock: &clock, into: &event) else { return 0 }
    return readPacket(view, at: at, into: &event)
  }

  /// Reads up to the source's first digit.
  @inline(__always)
  private mutating func readPrefix(_ view: ByteView, at start: Int, clock: inout LineClock, into event: inout Event)
    -> Int?
  {
    var at = start
    if view.byte(at: at) == 0x3C {
      at += Header.priorityLength(view, at: at)
      if view.half(at: at) & 0xFFFF == 0x2031 { return nil }
    }
    let stamp = clock.read(view, at: at)
    guard stamp.length > 0 else { return nil }
    event.time = stamp.time
    at &+= stamp.length
    if head.stands(view, at: at) {
      at &+= head.length
    } else {
      guard let end = kernelHead(view, at: at) else { return nil }
      at = end
    }
    if kernelStamp > 0 {
      let bracket = view.word(at: at)
      guard bracket & 0xFFFF == 0x5B20, bracket &>> 16 & 0xFF <= 0x39 else { return nil }
      if view.half(at: at &+ kernelStamp &- 1) & 0xFFFF != 0x205D {
        let length = Header.kernelStampLength(view, at: at + 1)
        guard length > 0 else { return nil }
        kernelStamp = length + 1
      }
      at &+= kernelStamp
    } else if view.half(at: at) & 0xFFFF == 0x5B20, view.byte(at: at + 2) <= 0x39 {
      return nil
    }
    return readRule(view, at: at, into: &event)
  }

  /// ` host kernel:` of a host that was not the last.
  private func kernelHead(_ view: ByteView, at: Int) -> Int? {
    guard view.byte(at: at) == 0x20, view.byte(at: at + 1) > 0x20, view.byte(at: at + 1) != 0x5B else { return nil }
    let end = view.wordEnd(from: at + 1, to: view.count)
    guard view.byte(at: end - 1) != 0x3A, view.word(at: end) == 0x3A6C_656E_7265_6B20, view.byte(at: end + 8) == 0x20
    else { return nil }
    return end + 8
  }

  @inline(__always)
  private mutating func readRule(_ view: ByteView, at: Int, into event: inout Event) -> Int? {
    if !secondIsRecent, prefixes.0.bytes.stands(view, at: at) { return accept(prefixes.0, at, into: &event) }
    if prefixes.1.bytes.stands(view, at: at) {
      secondIsRecent = true
      return accept(prefixes.1, at, into: &event)
    }
    if secondIsRecent, prefixes.0.bytes.stands(view, at: at) {
      secondIsRecent = false
      return accept(prefixes.0, at, into: &event)
    }
    return readInterfaces(view, at: at, into: &event)
  }

  @inline(__always)
  private func accept(_ prefix: borrowing PrefixMemo, _ at: Int, into event: inout Event) -> Int {
    event.marks = prefix.marks
    event.ttl = prefix.lowered
    return at &+ prefix.bytes.length
  }

  /// Known words, other interfaces or addresses of the link: reads them and remembers all in place of the older memo.
  @inline(never)
  private mutating func readInterfaces(_ view: ByteView, at start: Int, into event: inout Event) -> Int? {
    for index in 0..<4 where words[index].bytes.stands(view, at: start) {
      let ingress = start + words[index].bytes.length
      guard view.half(at: ingress) & 0xFF_FFFF == NetfilterTag.ingress else { continue }
      let ingressEnd = view.wordEnd(from: ingress + 3, to: view.count)
      guard Word.egress.stands(view, at: ingressEnd) else { return nil }
      let egressEnd = view.wordEnd(from: ingressEnd + 5, to: view.count)
      var at = egressEnd
      if Word.mac.stands(view, at: at) { at = view.wordEnd(from: at + 5, to: view.count) }
      guard Word.source.stands(view, at: at) else { return nil }
      var fields = PacketFields()
      fields.ingress = ingress + 3..<ingressEnd
      fields.egress = ingressEnd + 5..<egressEnd
      var memo = PrefixMemo()
      memo.bytes.remember(view, start..<at + 5)
      memo.marks.action = words[index].action
      if !fields.ingress.isEmpty { memo.marks.insert(.entered) }
      if !fields.egress.isEmpty { memo.marks.insert(.left) }
      memo.lowered = Netfilter.wasRouted(fields, view) ? 1 : 0
      if secondIsRecent { prefixes.0 = memo } else { prefixes.1 = memo }
      secondIsRecent.toggle()
      event.marks = memo.marks
      event.ttl = memo.lowered
      return at + 5
    }
    return nil
  }

  /// Remembers the shape of a line that was read the slow way.
  mutating func learn(_ view: ByteView, _ header: Header, fieldsStart: Int, action: Action) {
    guard header.isStamped else { return }
    if !head.stands(view, at: header.stampEnd) || head.length != header.headEnd - header.stampEnd {
      head.remember(view, header.stampEnd..<header.headEnd)
    }
    kernelStamp = header.messageStart - header.headEnd
    let range = header.messageStart..<fieldsStart
    for index in 0..<4
    where words[index].bytes.length == range.count && words[index].bytes.stands(view, at: range.lowerBound) {
      return
    }
    words[oldestWords].bytes.remember(view, range)
    words[oldestWords].action = action
    oldestWords = (oldestWords + 1) % 4
  }
}

extension NetfilterTemplate {
  /// Reads from the source's first digit to the end of the line. `event.ttl` holds what the router took off.
  @inline(__always)
  private func readPacket(_ view: ByteView, at start: Int, into event: inout Event) -> Int {
    let source = view.dottedQuad(at: start)
    var at = start &+ source.length
    guard source.length > 0, Word.destination.stands(view, at: at) else { return 0 }
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
    event.marks.formUnion([.ttl, .identification, .networkProtocol, .ports])
    if Word.dontFragment.stands(view, at: at) {
      event.marks.insert(.dontFragment)
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
    event.deriveRole()
    let end = view.half(at: at)
    if end & 0xFFFF == 0x0A20 { return at &+ 2 }
    if end & 0xFF == 0x0A { return at &+ 1 }
    return lineEnd(view, from: at)
  }

  @inline(__always)
  private func readPorts(_ view: ByteView, at start: Int, into event: inout Event) -> Int {
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
  private func readTCP(_ view: ByteView, at start: Int, into event: inout Event) -> Int {
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
    event.marks.formUnion([.window, .flags])
    if Word.reserved.stands(view, at: at) { at &+= 9 }
    var flags: UInt8 = 0
    while true {
      let word = view.word(at: at)
      guard word & 0xFF == 0x20, let bit = flag(UInt32(truncatingIfNeeded: word &>> 8)) else { break }
      flags |= bit
      at &+= 4
    }
    event.tcpFlags = TCPFlags(rawValue: flags)
    guard Word.urgent.stands(view, at: at) else { return 0 }
    let urgent = view.number(at: at &+ 6)
    return urgent.length > 0 ? at &+ urgent.length &+ 6 : 0
  }

  /// The bit of a flag's name with the blank behind it.
  @inline(__always)
  private func flag(_ word: UInt32) -> UInt8? {
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

  private func readNumbers(_ view: ByteView, at start: Int, into event: inout Event) -> Int {
    let sequence = view.anyNumber(at: start + 5)
    var at = start + 5 + sequence.length
    guard sequence.length > 0, Word.acknowledgement.stands(view, at: at) else { return 0 }
    let acknowledgement = view.anyNumber(at: at + 5)
    at += acknowledgement.length + 5
    guard acknowledgement.length > 0 else { return 0 }
    event.sequence = sequence.value
    event.acknowledgement = acknowledgement.value
    event.marks.insert(.sequence)
    return at
  }

  @inline(__always)
  private func readUDP(_ view: ByteView, at start: Int, into event: inout Event) -> Int {
    let at = readPorts(view, at: start, into: &event)
    guard at > 0, Word.length.stands(view, at: at) else { return 0 }
    event.networkProtocol = .udp
    let length = view.number(at: at &+ 5)
    return length.length > 0 ? at &+ length.length &+ 5 : 0
  }

  /// Echo request and reply; every other type may quote a packet.
  @inline(__always)
  private func readEcho(_ view: ByteView, at start: Int, into event: inout Event) -> Int {
    guard Word.type.stands(view, at: start) else { return 0 }
    let type = view.octet(at: start &+ 6)
    var at = start &+ type.length &+ 6
    guard type.length > 0, type.value == 8 || type.value == 0, Word.code.stands(view, at: at) else { return 0 }
    let code = view.octet(at: at &+ 6)
    at = at &+ code.length &+ 6
    guard code.length > 0, code.value < 256, Word.identification.stands(view, at: at) else { return 0 }
    let identifier = view.number(at: at &+ 4)
    at = at &+ identifier.length &+ 4
    guard identifier.length > 0, Word.sequence.stands(view, at: at) else { return 0 }
    let sequence = view.number(at: at &+ 5)
    guard sequence.length > 0, (identifier.value | sequence.value) < 65_536 else { return 0 }
    event.networkProtocol = .icmp
    event.sourcePort = UInt16(truncatingIfNeeded: type.value &<< 8 | code.value)
    event.destinationPort = UInt16(truncatingIfNeeded: identifier.value)
    event.window = UInt16(truncatingIfNeeded: sequence.value)
    event.marks.insert(.window)
    return at &+ sequence.length &+ 5
  }

  /// What may follow a packet's fields and says nothing an event keeps: options, mark, owner.
  @inline(never)
  private func lineEnd(_ view: ByteView, from start: Int) -> Int {
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

/// A field's name with the blank before it, up to seven bytes, compared as one word.
struct Word {
  let text: UInt64
  let length: UInt64

  @inline(__always)
  func stands(_ view: ByteView, at offset: Int) -> Bool {
    (view.word(at: offset) ^ text) &<< (64 &- 8 &* length) == 0
  }

  @inline(__always) static var source: Word { Word(text: 0x3D_4352_5320, length: 5) }  // ' SRC='
  @inline(__always) static var destination: Word { Word(text: 0x3D_5453_4420, length: 5) }  // ' DST='
  @inline(__always) static var length: Word { Word(text: 0x3D_4E45_4C20, length: 5) }  // ' LEN='
  @inline(__always) static var serviceType: Word { Word(text: 0x3D_534F_5420, length: 5) }  // ' TOS='
  @inline(__always) static var identification: Word { Word(text: 0x3D44_4920, length: 4) }  // ' ID='
  @inline(__always) static var dontFragment: Word { Word(text: 0x2046_4420, length: 4) }  // ' DF '
  @inline(__always) static var networkProtocol: Word { Word(text: 0x3D_4F54_4F52_5020, length: 7) }  // ' PROTO='
  @inline(__always) static var sourcePort: Word { Word(text: 0x3D_5450_5320, length: 5) }  // ' SPT='
  @inline(__always) static var destinationPort: Word { Word(text: 0x3D_5450_4420, length: 5) }  // ' DPT='
  @inline(__always) static var sequence: Word { Word(text: 0x3D_5145_5320, length: 5) }  // ' SEQ='
  @inline(__always) static var acknowledgement: Word { Word(text: 0x3D_4B43_4120, length: 5) }  // ' ACK='
  @inline(__always) static var reserved: Word { Word(text: 0x78_303D_5345_5220, length: 7) }  // ' RES=0x'
  @inline(__always) static var urgent: Word { Word(text: 0x3D50_4752_5520, length: 6) }  // ' URGP='
  @inline(__always) static var type: Word { Word(text: 0x3D45_5059_5420, length: 6) }  // ' TYPE='
  @inline(__always) static var code: Word { Word(text: 0x3D45_444F_4320, length: 6) }  // ' CODE='
  @inline(__always) static var egress: Word { Word(text: 0x3D_5455_4F20, length: 5) }  // ' OUT='
  @inline(__always) static var mac: Word { Word(text: 0x3D_4341_4D20, length: 5) }  // ' MAC='
  @inline(__always) static var options: Word { Word(text: 0x2820_5450_4F20, length: 6) }  // ' OPT ('
  @inline(__always) static var mark: Word { Word(text: 0x3D4B_5241_4D20, length: 6) }  // ' MARK='
  @inline(__always) static var user: Word { Word(text: 0x3D_4449_5520, length: 5) }  // ' UID='
  @inline(__always) static var group: Word { Word(text: 0x3D_4449_4720, length: 5) }  // ' GID='
}
