/// ulogd2's JSON output of netfilter's packets and flows: `{"timestamp": "…", "dvc": "Netfilter", "raw.pktlen": 60,
/// "oob.prefix": "DROP", "oob.in": "eth0", "ip.protocol": 6, "src_ip": "…", "dest_ip": "…", "src_port": …}` (ulogd2,
/// output/ulogd_output_JSON.c, with the Common Information Model's names for addresses and ports).
enum UlogdJSON: TextFormat {
  static let about = Format(
    id: "ulogd-json", kind: .text, writers: "ulogd2 with its JSON output",
    example:
      "{\"timestamp\": \"2026-11-23T16:26:00.123456\", \"oob.prefix\": \"DROP\", … \"src_ip\": \"203.0.113.7\", …}",
    tells: [
      .accepts, .denials, .interfaces, .ports, .flags, .ttl, .identification, .length, .window, .sequence, .icmp,
      .volume,
    ])
  static let signs: [StaticString] = ["{"]

  private enum Key: Int, FieldName {
    static let isSnakeCase = true
    case timestamp, srcIp, destIp, srcPort, destPort, action, seconds, microseconds
    case prefix, family, ingress, egress, ipProtocol, ip6Next, flowProtocol, totalLength, payloadLength, ttl, hopLimit
    case identification, fragmentOffset, fin, syn, rst, psh, ack, urg, sequence, acknowledgement, window
    case icmpType, icmpCode, icmpIdentifier, icmpSequence, icmp6Type, icmp6Code, event
    case bytesIn, bytesOut, packetsIn, packetsOut, start, end
    static let spellings: [Key: String] = [
      .seconds: "oob.time.sec", .microseconds: "oob.time.usec", .prefix: "oob.prefix", .family: "oob.family",
      .ingress: "oob.in", .egress: "oob.out", .ipProtocol: "ip.protocol", .ip6Next: "ip6.nexthdr",
      .flowProtocol: "orig.ip.protocol", .totalLength: "ip.totlen", .payloadLength: "ip6.payloadlen", .ttl: "ip.ttl",
      .hopLimit: "ip6.hoplimit", .identification: "ip.id", .fragmentOffset: "ip.fragoff", .fin: "tcp.fin",
      .syn: "tcp.syn", .rst: "tcp.rst", .psh: "tcp.psh", .ack: "tcp.ack", .urg: "tcp.urg", .sequence: "tcp.seq",
      .acknowledgement: "tcp.ackseq", .window: "tcp.window", .icmpType: "icmp.type", .icmpCode: "icmp.code",
      .icmpIdentifier: "icmp.echoid", .icmpSequence: "icmp.echoseq", .icmp6Type: "icmpv6.type",
      .icmp6Code: "icmpv6.code", .event: "ct.event", .start: "flow.start.sec", .end: "flow.end.sec",
    ]
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    let range = line.afterStamp
    guard view.byte(at: range.lowerBound) == UInt8(ascii: "{"), view.byte(at: range.lowerBound + 1) == 0x22 else {
      return .foreign
    }
    var values = Values()
    values.read(view, JSONFields(view, range), keys)
    guard values.has(.family) || values.has(.prefix) || values.has(.ipProtocol) || values.has(.flowProtocol),
      values.has(.timestamp) || values.has(.seconds) || values.has(.srcIp)
    else { return .foreign }
    guard let source = view.anyAddress(in: values[.srcIp]), let destination = view.anyAddress(in: values[.destIp])
    else { return .nothing(.noPacket) }
    (record.event.source, record.event.destination) = (source, destination)
    setTime(view, values, &context, into: &record)
    setHeader(view, values, into: &record)
    setTransport(view, values, into: &record)
    record.setInterfaces(values[.ingress], values[.egress])
    record.event.marks.action = action(view, values)
    if values.has(.flowProtocol) {
      setFlow(view, values, into: &record)
      record.finishConnection()
    } else {
      record.finishPacket()
    }
    return .event
  }

  private static func setTime(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) {
    if let moment = view.epoch(in: values[.seconds]) {
      context.setTime(seconds: moment.seconds, microseconds: view.number(in: values[.microseconds]), into: &record)
    } else if values.has(.timestamp) {
      _ = context.readTime(view, at: values[.timestamp].lowerBound, into: &record)
    }
  }

  private static func setHeader(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let number = values.has(.flowProtocol) ? values[.flowProtocol] : values.either(.ipProtocol, .ip6Next)
    if let number = view.small(in: number) { record.set(IPProtocol(rawValue: number)) }
    if let ttl = view.small(in: values.either(.ttl, .hopLimit)) { record.set(ttl: ttl) }
    if let length = view.port(in: values[.totalLength]) { record.event.length = length }
    if let length = view.number(in: values[.payloadLength]) { record.event.length = UInt16(clamping: length &+ 40) }
    if let id = view.port(in: values[.identification]) { record.set(identification: id) }
    let fragment = view.port(in: values[.fragmentOffset]) ?? 0
    if fragment & 0x4000 != 0 { record.event.marks.insert(.dontFragment) }
    if fragment & 0x3FFF != 0 { record.event.marks.insert(.fragment) }
  }

  private static func setTransport(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if record.event.isICMP {
      guard let type = view.small(in: values.either(.icmpType, .icmp6Type)),
        let code = view.small(in: values.either(.icmpCode, .icmp6Code))
      else { return }
      record.setICMP(type: type, code: code)
      guard type == 0 || type == 8, let id = view.port(in: values[.icmpIdentifier]),
        let number = view.port(in: values[.icmpSequence])
      else { return }
      record.event.destinationPort = id
      record.set(window: number)
      return
    }
    if let from = view.port(in: values[.srcPort]), let to = view.port(in: values[.destPort]) {
      record.setPorts(from, to)
    }
    if record.event.isTCP { setTCP(view, values, into: &record) }
  }

  private static func setTCP(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    guard values.has(.syn), values.has(.ack) else { return }
    func bit(_ key: Key, _ place: UInt8) -> UInt8 { view.equals("1", values[key]) ? 1 << place : 0 }
    let low = bit(.fin, 0) | bit(.syn, 1) | bit(.rst, 2)
    record.set(TCPFlags(rawValue: low | bit(.psh, 3) | bit(.ack, 4) | bit(.urg, 5)))
    if let window = view.port(in: values[.window]) { record.set(window: window) }
    if let sequence = view.number(in: values[.sequence]) {
      record.set(sequence: sequence, acknowledgement: view.number(in: values[.acknowledgement]) ?? 0)
    }
  }

  private static func setFlow(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let sent = view.largeNumber(in: values[.bytesOut]), let received = view.largeNumber(in: values[.bytesIn]) {
      record.bytes = sent &+ received
    }
    if let sent = view.largeNumber(in: values[.packetsOut]) {
      record.set(packets: sent &+ (view.largeNumber(in: values[.packetsIn]) ?? 0))
    }
    if let start = view.largeNumber(in: values[.start]), let end = view.largeNumber(in: values[.end]), end >= start,
      end < 1 << 40
    {
      record.duration = (end - start) * 1000
    }
  }

  /// The rule's prefix; the label that `boolean_label` turns into `allowed` or `blocked`; a tracked flow was let through.
  private static func action(_ view: ByteView, _ values: borrowing Values) -> Action {
    let labelled = RuleWords.action(view, values[.action])
    if labelled != .unknown { return labelled }
    let prefix = RuleWords.action(view, values[.prefix])
    return prefix == .unknown && values.has(.flowProtocol) ? .allow : prefix
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    details.addMembers(line.view, line.afterStamp)
  }
}
