/// Suricata's EVE objects, wherever they stand: `{"timestamp":"…","event_type":"alert","src_ip":"…","dest_ip":"…",…}`
/// (Suricata User Guide, "EVE JSON Format").
enum EVE {
  enum Key: Int, FieldName {
    case timestamp, flowId, inIface, eventType, srcIp, srcPort, destIp, destPort, proto, icmpType, icmpCode
    case alert, flow, netflow, drop, tcp, verdict, stats, direction
    static var spellings: [Key: String] { words(joinedBy: "_") }
  }
  typealias Values = FieldValues<Key>
  private static let keys = Names<Key>()

  enum Kind: Int, FieldName { case alert, drop, flow, netflow, packet, stats }
  private static let kinds = Names<Kind>()

  static func read(
    _ view: ByteView, _ object: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    var values = Values()
    guard values.readObject(view, object, keys), values.has(.eventType), values.has(.timestamp),
      values.has(.flowId) || values.has(.stats) || (values.has(.srcIp) && values.has(.proto))
    else { return .foreign }
    guard setAddresses(view, values, into: &record) else { return .nothing(.noPacket) }
    _ = context.readTime(view, at: values[.timestamp].lowerBound, into: &record)
    if let number = view.ipProtocol(in: values[.proto]) { record.set(number) }
    setPorts(view, values, into: &record)
    // The interface that listens: which way the packet went is not said.
    record.ingress = values[.inIface]
    setRest(view, values, into: &record)
    return .event
  }

  private static func setAddresses(_ view: ByteView, _ values: borrowing Values, into record: inout Record) -> Bool {
    record.event.source = view.anyAddress(in: values[.srcIp]) ?? .missing
    record.event.destination = view.anyAddress(in: values[.destIp]) ?? .missing
    return !record.event.source.isMissing && !record.event.destination.isMissing
  }

  private static func setPorts(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if record.event.isICMP {
      guard let type = view.small(in: values[.icmpType]), let code = view.small(in: values[.icmpCode]) else { return }
      record.setICMP(type: type, code: code)
    } else if let source = view.port(in: values[.srcPort]), let destination = view.port(in: values[.destPort]) {
      record.setPorts(source, destination)
    }
  }

  private static func setRest(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    switch kinds.find(view, values[.eventType]) {
    case .flow: readFlow(view, values, into: &record)
    case .netflow: readNetflow(view, values, into: &record)
    case .drop: readDrop(view, values, into: &record)
    case .alert:
      record.event.marks.action = alertAction(view, values)
      finishTransaction(view, values, isEstablished: false, into: &record)
    case .packet, .stats: finishTransaction(view, values, isEstablished: false, into: &record)
    // A protocol was recognised (http, tls, dns, smb, …): data went both ways.
    case nil: finishTransaction(view, values, isEstablished: true, into: &record)
    }
  }
}
