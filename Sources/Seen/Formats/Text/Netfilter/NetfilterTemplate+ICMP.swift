/// ICMP behind `PROTO=`: echoes, and errors with the packet that they quote.
extension NetfilterTemplate {
  static func readICMP(_ view: Window, at start: Int, _ known: inout KnownPackets, into event: inout Event) -> Int {
    let echo = readEcho(view, at: start, into: &event)
    return echo > 0 ? echo : readError(view, at: start, &known, into: &event)
  }

  /// Echo request and reply.
  static func readEcho(_ view: Window, at start: Int, into event: inout Event) -> Int {
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
    let length = readQuoted(view.from(at &+ 2), &known, into: &quoted)
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
