/// From `SRC=` on: functions of the bytes and of what is known of packets. Bounded: no number has more than ten digits, no list
/// of flags more than nine words, so that the last byte read is below the 420th.
///
/// Each returns where the next line begins; below 0, the place behind the last field where something else follows it; 0 if
/// something is not as expected.
extension NetfilterTemplate {
  /// Reads a packet whose line stands in the window. `event.ttl` holds what the router took off.
  @inline(__always)
  static func readLine(_ view: Window, _ known: inout KnownPackets, into event: inout Event) -> Int {
    guard let at = readAddresses(view, &known, into: &event) else { return readIPv6(view, into: &event) }
    let length = readFields(view.from(at), &known, into: &event)
    if known.network.mayBeNeighbourly || UInt32(truncatingIfNeeded: event.source.low) == 0 { setChatter(&event) }
    if length > 0 { return at &+ length }
    return length < 0 ? length &- at : 0
  }

  /// Reads a packet that an ICMP error quotes: no line ends behind it. Returns the place behind its last field, or 0.
  static func readQuoted(_ view: Window, _ known: inout KnownPackets, into event: inout Event) -> Int {
    guard let at = readAddresses(view, &known, into: &event) else { return 0 }
    let fields = view.from(at)
    guard fields.byte(at: 0) == 0x20, let run = known.length(fields, at: 1) ?? known.readLength(fields, at: 1) else {
      return 0
    }
    event.length = run.value
    guard let name = readHeader(fields, at: run.length &+ 1, into: &event) else { return 0 }
    let length: Int
    switch fields.half(at: name) {
    case NetfilterTag.tcp: length = readTCP(fields, at: name, into: &event)
    case NetfilterTag.udp: length = readUDP(fields, at: name, into: &event)
    case NetfilterTag.icmp: length = readEcho(fields, at: name &+ 4, into: &event)
    default: return 0
    }
    return length > 0 ? at &+ length : 0
  }

  /// Reads both addresses; returns the place behind them.
  @inline(__always)
  private static func readAddresses(_ view: Window, _ known: inout KnownPackets, into event: inout Event) -> Int? {
    guard let source = known.shapes.quadAndBlank(view, at: 4),
      let destination = known.destination(view, at: source.length &+ 5)
    else { return nil }
    // The upper halves of a fresh event's are 0 already.
    event.source.low = Address(v4: source.value).low
    event.destination.low = Address(v4: destination.value).low
    return source.length &+ destination.length &+ 5
  }

  /// As `deriveRole` has it, knowing that both addresses are IPv4.
  @inline(never)
  private static func setChatter(_ event: inout Event) {
    if Event.isChatter(event.source.v4 ?? 0, event.destination.v4 ?? 0) { event.role = .chatter }
  }

  /// Reads what follows the addresses of IPv4. Its own function: one for all of a line would have more at hand than the
  /// processor has registers. Every other function is its last step, so that it keeps none for later.
  @inline(never)
  private static func readFields(_ view: Window, _ known: inout KnownPackets, into event: inout Event) -> Int {
    guard view.byte(at: 0) == 0x20 else { return 0 }
    guard let run = known.length(view, at: 1) else { return readFieldsOfLength(view, &known, into: &event) }
    event.length = run.value
    return readRest(view, at: run.length &+ 1, &known, into: &event)
  }

  /// The same of a length that is not known.
  @inline(never)
  private static func readFieldsOfLength(_ view: Window, _ known: inout KnownPackets, into event: inout Event) -> Int {
    guard let run = known.readLength(view, at: 1) else { return 0 }
    event.length = run.value
    return readRest(view, at: run.length &+ 1, &known, into: &event)
  }

  /// Reads the rest of a line, from TTL's first digit on.
  @inline(__always)
  private static func readRest(
    _ view: Window, at start: Int, _ known: inout KnownPackets, into event: inout Event
  ) -> Int {
    #if arch(x86_64)
      if let ports = readOutlined(view, at: start, known, into: &event) {
        switch ports.networkProtocol {
        case .tcp:
          return known.end(view, at: ports.end, into: &event) ?? readEnd(view, at: ports.end, &known, into: &event)
        case .udp: return endDatagram(view, at: ports.end, into: &event)
        default: return endEcho(view, from: ports.start, at: ports.end, into: &event)
        }
      }
    #endif
    return readStepwise(view, at: start, &known, into: &event)
  }

  @inline(never)
  private static func readStepwise(
    _ view: Window, at start: Int, _ known: inout KnownPackets, into event: inout Event
  ) -> Int {
    guard let at = readHeader(view, at: start, into: &event) else { return 0 }
    known.learn(view, header: start..<at &- 7)
    // `TCP SPT=`
    guard view.word(at: at) == 0x3D54_5053_2050_4354 else { return readOther(view, at: at, &known, into: &event) }
    guard let end = readSegment(view, at: at &+ 8, into: &event) else { return 0 }
    known.learn(view, ports: at &- 7..<end, .tcp)
    return known.end(view, at: end, into: &event) ?? readEnd(view, at: end, &known, into: &event)
  }

  /// From TTL's first digit to ` PROTO=`; returns the place of the protocol's name.
  @inline(__always)
  private static func readHeader(_ view: Window, at start: Int, into event: inout Event) -> Int? {
    guard let ttl = view.byteNumber(at: start) else { return nil }
    var at = start &+ ttl.length
    event.ttl = UInt8(truncatingIfNeeded: min(255, ttl.value &+ UInt32(event.ttl)))
    guard Word.identification.stands(view, at: at), let identification = view.shortNumber(at: at &+ 4) else {
      return nil
    }
    at = at &+ identification.length &+ 4
    event.identification = identification.value
    var marks = NetfilterTemplate.always
    if Word.dontFragment.stands(view, at: at) {
      marks |= Marks.dontFragment.rawValue
      at &+= 3
    }
    event.marks.rawValue |= marks
    return Word.networkProtocol.stands(view, at: at) ? at &+ 7 : nil
  }

  /// UDP and ICMP.
  @inline(never)
  private static func readOther(
    _ view: Window, at start: Int, _ known: inout KnownPackets, into event: inout Event
  ) -> Int {
    switch view.half(at: start) {
    case NetfilterTag.udp:
      let end = readUDP(view, at: start, into: &event)
      if end > 0 { known.learn(view, ports: start &- 7..<end, .udp) }
      return nextLine(view, at: end)
    case NetfilterTag.icmp:
      let end = readICMP(view, at: start &+ 4, &known, into: &event)
      if end > 0 { known.learn(view, ports: start &- 7..<end, .icmp) }
      return nextLine(view, at: end)
    default: return 0
    }
  }

  /// Where the next line begins, if this one ends behind its last field.
  @inline(__always)
  static func nextLine(_ view: Window, at: Int) -> Int {
    guard at > 0 else { return 0 }
    let end = view.half(at: at)
    if end & 0xFFFF == 0x0A20 { return at &+ 2 }
    return end & 0xFF == 0x0A ? at &+ 1 : 0 &- at
  }
}
