/// The parts of EVE objects: flows, drops, alerts, and what they say of the packet's fate.
extension EVE {
  private enum Part: Int, FieldName {
    case pktsToserver, pktsToclient, bytesToserver, bytesToclient, start, end, age, state, reason, action, reject
    case pkts, bytes, tcpFlags, len, tos, ttl, ipid, tcpseq, tcpack, tcpwin
    case syn, ack, rst, fin, psh, urg
    static var spellings: [Part: String] { words(joinedBy: "_") }
  }
  private typealias Parts = FieldValues<Part>
  private static let parts = Names<Part>()

  private static func read(_ view: ByteView, _ object: Range<Int>) -> Parts {
    var values = Parts()
    if !object.isEmpty { values.read(view, JSONFields(view, object), parts) }
    return values
  }

  /// A flow of both directions: the source is who opened it.
  static func readFlow(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let flow = read(view, values[.flow])
    setVolume(view, flow, into: &record)
    record.ending = flow[.state]
    if let age = view.number(in: flow[.age]) { record.duration = UInt64(age) * 1000 }
    record.event.marks.action = flowAction(view, flow, values)
    record.finishConnection()
  }

  /// One direction of a flow.
  static func readNetflow(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let flow = read(view, values[.netflow])
    let packets = view.largeNumber(in: flow[.pkts])
    record.setVolume(packets: (packets, nil), bytes: (view.largeNumber(in: flow[.bytes]), nil))
    if let age = view.number(in: flow[.age]) { record.duration = UInt64(age) * 1000 }
    let tcp = read(view, values[.tcp])
    let flags = UInt8(truncatingIfNeeded: view.hexadecimal(in: tcp[.tcpFlags]) ?? 0)
    record.finishFlow(TCPFlags(rawValue: flags), isOne: packets == 1 && flags != 0)
  }

  /// A packet that was dropped, with its header's fields.
  static func readDrop(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let drop = read(view, values[.drop])
    if let ttl = view.small(in: drop[.ttl]) { record.set(ttl: ttl) }
    if let identification = view.port(in: drop[.ipid]) { record.set(identification: identification) }
    if let length = view.port(in: drop[.len]) { record.event.length = length }
    if record.event.isTCP, drop.has(.tcpseq) {
      record.set(flags(view, drop))
      if let sequence = view.number(in: drop[.tcpseq]) {
        record.set(sequence: sequence, acknowledgement: view.number(in: drop[.tcpack]) ?? 0)
      }
      if let window = view.port(in: drop[.tcpwin]) { record.set(window: window) }
    }
    record.event.marks.action = isRejected(view, values) ? .reject : .deny
    record.finishPacket()
  }

  private static func flags(_ view: ByteView, _ drop: borrowing Parts) -> TCPFlags {
    let bits: [(Part, TCPFlags)] = [
      (.fin, .fin), (.syn, .syn), (.rst, .rst), (.psh, .psh), (.ack, .ack), (.urg, .urg),
    ]
    return bits.reduce(into: TCPFlags()) { if isTrue(view, drop[$1.0]) { $0.insert($1.1) } }
  }

  private static func isTrue(_ view: ByteView, _ range: Range<Int>) -> Bool { view.equals("true", range) }

  /// `allowed`, `blocked`; an alert by itself says nothing.
  static func alertAction(_ view: ByteView, _ values: borrowing Values) -> Action {
    switch view.byte(at: read(view, values[.alert])[.action].lowerBound) {
    case UInt8(ascii: "a"): .allow
    case UInt8(ascii: "b"): isRejected(view, values) ? .reject : .deny
    default: .unknown
    }
  }

  /// `"verdict":{"action":"drop","reject":["tcp-reset"]}`: the sender was told.
  private static func isRejected(_ view: ByteView, _ values: borrowing Values) -> Bool {
    values.has(.verdict) && read(view, values[.verdict])[.reject].count > 2
  }

  /// Flows name an action in inline mode only: `"flow":{"action":"drop"}`, or a verdict.
  private static func flowAction(_ view: ByteView, _ flow: borrowing Parts, _ values: borrowing Values) -> Action {
    let word = flow.has(.action) || !values.has(.verdict) ? flow[.action] : read(view, values[.verdict])[.action]
    return switch view.lowercasedWord(in: word) {
    case 0x7470_6563_6361, 0x7373_6170: .allow  // accept, pass
    case 0x706F_7264: isRejected(view, values) ? .reject : .deny  // drop
    default: .unknown
    }
  }

  private static func setVolume(_ view: ByteView, _ flow: borrowing Parts, into record: inout Record) {
    record.setVolume(
      packets: (view.largeNumber(in: flow[.pktsToserver]), view.largeNumber(in: flow[.pktsToclient])),
      bytes: (view.largeNumber(in: flow[.bytesToserver]), view.largeNumber(in: flow[.bytesToclient])))
  }

  /// A record of something within a connection: an alert, a request. TCP's middle, unless the flow had one packet only.
  static func finishTransaction(
    _ view: ByteView, _ values: borrowing Values, isEstablished: Bool, into record: inout Record
  ) {
    record.finishPacket()
    guard record.event.role == .unknown, record.event.isTCP else { return }
    if isEstablished { return record.event.role = .continuing }
    guard values.has(.flow) else { return }
    let flow = read(view, values[.flow])
    let isAnswered = view.largeNumber(in: flow[.pktsToclient]).map { $0 > 0 } ?? false
    if isAnswered {
      record.event.role = .continuing
    } else if view.largeNumber(in: flow[.pktsToserver]) == 1 {
      record.event.role = .opening
    }
  }
}
