/// The fields of Barracuda's records, by the names of the activity log and of the three streams.
extension Barracuda {
  enum Key: Int, FieldName {
    case trafficType, verb, action, operation, timestamp, duration, proto, ipProto, transProto, info, fwInfo
    case srcIF, dstIF, srcIface, dstIface, srcIP, dstIP, sourceIP, destinationIP, sourceAddress, destinationAddress
    case srcPort, dstPort, sourcePort, destinationPort, webSourcePort, webDestinationPort
    case srcNAT, dstNAT, sourceNAT, destinationNAT
    case receivedBytes, sentBytes, receivedPackets, sentPackets, forwardBytes, reverseBytes, forwardPackets
    case reversePackets
    static let spellings: [Key: String] = [
      .trafficType: "traffic_type", .ipProto: "ip_proto", .transProto: "trans_proto", .fwInfo: "fw_info",
      .srcIface: "src_iface",
      .dstIface: "dst_iface", .sourceIP: "src_ip", .destinationIP: "dst_ip", .sourceAddress: "source_ip",
      .destinationAddress: "destination_ip", .sourcePort: "src_port", .destinationPort: "dst_port",
      .webSourcePort: "source_port", .webDestinationPort: "destination_port", .sourceNAT: "src_ip_nat",
      .destinationNAT: "dst_ip_nat", .forwardBytes: "fwd_bytes", .reverseBytes: "rev_bytes",
      .forwardPackets: "fwd_packets", .reversePackets: "rev_packets",
    ]
  }
  static let keys = Names<Key>()
  typealias Values = FieldValues<Key>

  static func setTime(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) {
    guard values.has(.timestamp) else { return }
    if let moment = view.epoch(in: values[.timestamp]) {
      context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
    } else {
      _ = context.readTime(view, at: values[.timestamp].lowerBound, into: &record)
    }
  }

  static func setAddresses(_ view: ByteView, _ values: borrowing Values, into record: inout Record) -> Bool {
    let source = values.has(.srcIP) ? values[.srcIP] : values.either(.sourceIP, .sourceAddress)
    let destination = values.has(.dstIP) ? values[.dstIP] : values.either(.destinationIP, .destinationAddress)
    guard let from = view.anyAddress(in: source), let to = view.anyAddress(in: destination) else { return false }
    (record.event.source, record.event.destination) = (from, to)
    return true
  }

  static func fill(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let number = values.has(.proto) ? values[.proto] : values.either(.ipProto, .transProto)
    // The stream of web requests is of HTTP, in the clear or not.
    if let number = view.ipProtocol(in: number) ?? (values.has(.trafficType) ? .tcp : nil) { record.set(number) }
    let source = values.has(.srcPort) ? values[.srcPort] : values.either(.sourcePort, .webSourcePort)
    let target = values.has(.dstPort) ? values[.dstPort] : values.either(.destinationPort, .webDestinationPort)
    if let source = view.port(in: source), let target = view.port(in: target) { record.setPorts(source, target) }
    record.setInterfaces(values.either(.srcIF, .srcIface), values.either(.dstIF, .dstIface))
    record.setTranslation(
      view, source: values.either(.srcNAT, .sourceNAT), port: 0..<0,
      destination: values.either(.dstNAT, .destinationNAT), port: 0..<0)
    setVolume(view, values, into: &record)
    setAction(view, values, into: &record)
  }

  private static func setVolume(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let sent = view.largeNumber(in: values.either(.sentBytes, .forwardBytes)) {
      record.bytes = sent &+ (view.largeNumber(in: values.either(.receivedBytes, .reverseBytes)) ?? 0)
    }
    if let sent = view.largeNumber(in: values.either(.sentPackets, .forwardPackets)) {
      record.set(packets: sent &+ (view.largeNumber(in: values.either(.receivedPackets, .reversePackets)) ?? 0))
    }
    record.duration = view.largeNumber(in: values[.duration])
  }

  /// Block drops, Deny answers; Remove and End are said of what was let through. The stream of web requests counts
  /// its verdicts, 0 for allowed and 1 for blocked.
  private static func setAction(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let own = values.has(.verb) ? values[.verb] : values.either(.action, .operation)
    if view.equals("remove", own) || view.equals("end", own) {
      record.event.marks.action = .allow
      record.ending = values.has(.verb) ? values[.info] : 0..<0
    } else if view.equals("deny", own) {
      record.event.marks.action = .reject
    } else if let number = view.number(in: own) {
      record.event.marks.action = number == 0 ? .allow : number == 1 ? .deny : .unknown
    } else {
      record.event.marks.action = view.decision(in: own)
      if record.event.marks.action == .unknown, values.has(.action) {
        record.event.marks.action = view.decision(in: values[.action])
      }
    }
  }
}
