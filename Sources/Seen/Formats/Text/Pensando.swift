/// AMD Pensando's distributed firewall: an array of flows as JSON, `[{"time":"…","destaddr":"…","destport":80,…}]`, or comma-
/// separated, `…,flow_create,allow,vrf,source,port,destination,port,protocol,…` (AMD Pensando Policy and Services
/// Manager, "Firewall Logs").
enum Pensando: TextFormat {
  static let about = Format(
    id: "pensando", kind: .text, writers: "AMD Pensando distributed services (DSC, Aruba CX 10000)",
    example:
      "pen-tmagent 1402 - [{\"time\":\"…\",\"destaddr\":\"…\",\"destport\":80,\"srcaddr\":\"…\",\"action\":\"deny\",…}]",
    tells: [.accepts, .denials, .ports, .volume, .endings, .icmp])
  static let programs: [StaticString] = ["pen-tmagent", "pen-netagent"]
  static let signs: [StaticString] = ["pen-"]

  private enum Key: Int, FieldName {
    case time, timestamp, srcaddr, destaddr, srcport, destport, proto, action, state
    case sourceAddress, destinationAddress, sourcePort, destinationPort, icmpType, icmpCode
    case iflowbytes, rflowbytes, iflowpkts, rflowpkts
    static let spellings: [Key: String] = [
      .proto: "protocol", .state: "session-state", .sourceAddress: "source-address",
      .destinationAddress: "destination-address", .sourcePort: "source-port", .destinationPort: "destination-port",
      .icmpType: "icmp-type", .icmpCode: "icmp-code",
    ]
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard line.isTagged("pen-tmagent") || line.isTagged("pen-netagent") else { return .foreign }
    let view = line.view
    let range = line.header.structuredData.isEmpty ? line.afterHost : line.header.structuredData
    guard view.byte(at: range.lowerBound) == UInt8(ascii: "[") else {
      return readColumns(view, line.afterTag, into: &record) ? .event : .nothing(.noPacket)
    }
    let stamp = record
    var hasFirst = false
    var flows = JSONFields(view, range)
    while let (_, flow) = flows.next() {
      var next = stamp
      guard flow.kind == .object, readFlow(view, flow.range, &context, into: &next) else { continue }
      if hasFirst { context.further.append(next) } else { record = next }
      hasFirst = true
    }
    return hasFirst ? .event : .nothing(.noPacket)
  }

  private static func readFlow(
    _ view: ByteView, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) -> Bool {
    var values = Values()
    values.read(view, JSONFields(view, range), keys)
    guard let source = view.anyAddress(in: values.either(.srcaddr, .sourceAddress)),
      let destination = view.anyAddress(in: values.either(.destaddr, .destinationAddress))
    else { return false }
    (record.event.source, record.event.destination) = (source, destination)
    let time = values.either(.time, .timestamp)
    if !time.isEmpty { _ = context.readTime(view, at: time.lowerBound, into: &record) }
    if let number = view.ipProtocol(in: values[.proto]) { record.set(number) }
    if record.event.isICMP {
      if let type = view.small(in: values[.icmpType]), let code = view.small(in: values[.icmpCode]) {
        record.setICMP(type: type, code: code)
      }
    } else if let from = view.port(in: values.either(.srcport, .sourcePort)),
      let to = view.port(in: values.either(.destport, .destinationPort))
    {
      record.setPorts(from, to)
    }
    finish(
      view, action: values[.action], state: values[.state], bytes: (values[.iflowbytes], values[.rflowbytes]),
      packets: (values[.iflowpkts], values[.rflowpkts]), into: &record)
    return true
  }

  /// `implicit_deny` is what no rule allowed.
  private static func finish(
    _ view: ByteView, action: Range<Int>, state: Range<Int>, bytes: (Range<Int>, Range<Int>),
    packets: (Range<Int>, Range<Int>), into record: inout Record
  ) {
    let isImplicit = view.holds("implicit_", at: action.lowerBound) && action.count > 9
    record.event.marks.action = view.decision(in: isImplicit ? action.lowerBound + 9..<action.upperBound : action)
    if view.equals("flow_delete", state), record.event.marks.action == .allow { record.ending = state }
    if let sent = view.largeNumber(in: bytes.0) { record.bytes = sent &+ (view.largeNumber(in: bytes.1) ?? 0) }
    if let sent = view.largeNumber(in: packets.0) {
      record.set(packets: sent &+ (view.largeNumber(in: packets.1) ?? 0))
    }
    record.finishConnection()
  }

  /// State, action, VRF, source, port, destination, port, protocol, session, policy, rule, its name, packets and bytes of
  /// the initiator, of the responder.
  private static func readColumns(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
    let places = FieldPlaces(view, range, limit: 24)
    guard let first = (0..<6).first(where: { view.holds("flow_", at: places[$0].lowerBound) && $0 < places.count }),
      let source = view.anyAddress(in: places[first + 3]), let destination = view.anyAddress(in: places[first + 5])
    else { return false }
    (record.event.source, record.event.destination) = (source, destination)
    if let number = view.ipProtocol(in: places[first + 7]) { record.set(number) }
    if let from = view.port(in: places[first + 4]), let to = view.port(in: places[first + 6]) {
      record.setPorts(from, to)
    }
    finish(
      view, action: places[first + 1], state: places[first], bytes: (places[first + 13], places[first + 15]),
      packets: (places[first + 12], places[first + 14]), into: &record)
    return true
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    var flows = JSONFields(line.view, line.header.structuredData)
    guard let (_, flow) = flows.next(), flow.kind == .object else { return }
    details.addMembers(line.view, flow.range)
  }
}
