/// The fields of a Check Point record.
extension CheckPoint {
  enum Key: Int, FieldName {
    case time, action, ruleAction, src, dst, sport, service, serviceNumber, sourceNumber, proto
    case xlatesrc, xlatedst, xlatesport, xlatedport, xlatesportNumber, xlatedportNumber
    case ifdir, ifname, direction, name, inzone, outzone, clientInterface, serverInterface
    case icmpType, icmpCode, icmpDashType, icmpDashCode, bytes, packets, elapsed, flags, outOfState
    case loguid, product, productName
    static let spellings: [Key: String] = [
      .ruleAction: "rule_action", .sport: "s_port", .serviceNumber: "svc", .sourceNumber: "sport_svc",
      .xlatesportNumber: "xlatesport_svc", .xlatedportNumber: "xlatedport_svc", .direction: "i/f_dir",
      .name: "i/f_name", .clientInterface: "client_inbound_interface",
      .serverInterface: "server_outbound_interface", .icmpType: "icmp_type", .icmpCode: "icmp_code",
      .icmpDashType: "icmp-type", .icmpDashCode: "icmp-code", .flags: "tcp_flags",
      .outOfState: "tcp_packet_out_of_state", .productName: "ProductName",
    ]
  }
  static let keys = Names<Key>()
  typealias Values = FieldValues<Key>

  static func fill(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let number = view.ipProtocol(in: values[.proto]) { record.set(number) }
    setPorts(view, values, into: &record)
    setInterfaces(view, values, into: &record)
    record.setTranslation(
      view, source: values[.xlatesrc], port: values.either(.xlatesport, .xlatesportNumber),
      destination: values[.xlatedst], port: values.either(.xlatedport, .xlatedportNumber))
    record.bytes = view.largeNumber(in: values[.bytes])
    if let packets = view.largeNumber(in: values[.packets]) { record.set(packets: packets) }
    if let seconds = view.number(in: values[.elapsed]) { record.duration = UInt64(seconds) * 1000 }
    if record.event.isTCP, let flags = TCPFlags(words: view, values[.flags]) { record.set(flags) }
    record.event.marks.action = view.decision(in: values.either(.action, .ruleAction))
    // A packet that belongs to no known connection may be an answer.
    record.finishConnection(isInitiator: !values.has(.outOfState))
  }

  private static func setPorts(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if record.event.isICMP {
      guard let type = view.small(in: values.either(.icmpType, .icmpDashType)) else { return }
      if let code = view.small(in: values.either(.icmpCode, .icmpDashCode)) {
        record.setICMP(type: type, code: code)
      } else {
        record.setICMP(type: type)
      }
    } else if let source = view.port(in: values.either(.sport, .sourceNumber)),
      let destination = view.port(in: values[.service]) ?? view.port(in: values[.serviceNumber])
    {
      record.setPorts(source, destination)
    }
  }

  /// `daemon` is no interface. Where both sides of a connection are told, they say more than the log's own.
  private static func setInterfaces(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let direction = values.either(.ifdir, .direction)
    var own = values.either(.ifname, .name)
    if view.equals("daemon", own) { own = 0..<0 }
    let (isIn, isOut) = (view.equals("inbound", direction), view.equals("outbound", direction))
    let ingress = values.has(.clientInterface) ? values[.clientInterface] : isIn ? own : 0..<0
    let egress = isOut && !own.isEmpty ? own : values[.serverInterface]
    record.setInterfaces(ingress, egress)
    record.ingressZone = values[.inzone]
    record.egressZone = values[.outzone]
  }
}

/// Check Point's pairs: `name:"value"; `, `name::"value"; `, `name="value" `, `name=value|`.
///
/// A value in quotation marks is stepped over whole: what a stranger sent may stand in it.
struct CheckPointPairs: ~Escapable {
  private let view: ByteView
  private var at: Int
  private let end: Int

  @_lifetime(copy view)
  init(_ view: ByteView, _ range: Range<Int>) {
    self.view = view
    at = range.lowerBound
    end = range.upperBound
  }

  /// The next pair; `nil` at the end.
  mutating func next() -> (name: Range<Int>, value: Range<Int>)? {
    while at < end {
      let start = nameStart()
      at = start
      while at < end, !isMark(view.byte(at: at)), view.byte(at: at) > 0x20 { at += 1 }
      let name = start..<at
      guard at < end, view.byte(at: at) == 0x3A || view.byte(at: at) == 0x3D else {
        at += 1
        continue
      }
      while view.byte(at: at) == 0x3A || view.byte(at: at) == 0x3D, at < end { at += 1 }
      return (name, value())
    }
    return nil
  }

  private mutating func nameStart() -> Int {
    var start = at
    while start < end {
      let byte = view.byte(at: start)
      guard byte <= 0x20 || byte == 0x3B || byte == 0x5B || byte == 0x7C || byte == 0x2C else { break }
      start += 1
    }
    return start
  }

  /// What ends a name: `:`, `=`, `;`, `|`, `]`.
  private func isMark(_ byte: UInt8) -> Bool {
    byte == 0x3A || byte == 0x3D || byte == 0x3B || byte == 0x7C || byte == 0x5D
  }

  private mutating func value() -> Range<Int> {
    let start = at
    if view.byte(at: start) == 0x22 {
      let close = view.closingQuote(from: start + 1, to: end)
      at = min(end, close + 1)
      return start + 1..<max(start + 1, close)
    }
    while at < end, view.byte(at: at) != 0x7C, view.byte(at: at) != 0x3B { at += 1 }
    return start..<at
  }
}
