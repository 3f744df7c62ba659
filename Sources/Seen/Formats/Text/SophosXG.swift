/// Sophos Firewall (SFOS, once XG; Cyberoam before it): `device="SFW" date=… log_type="Firewall" … src_ip=… dst_ip=…`,
/// and since version 18 `device_name="SFW" timestamp="…" …` (Sophos, "Sophos Firewall log file guide").
enum SophosXG: TextFormat {
  static let about = Format(
    id: "sophos-xg", kind: .text, writers: "Sophos Firewall (SFOS, XG), Cyberoam",
    example:
      "device=\"SFW\" date=2026-11-23 time=16:26:00 … log_type=\"Firewall\" … status=\"Deny\" … src_ip=203.0.113.7 …",
    tells: [.accepts, .denials, .interfaces, .ports, .translation, .volume, .endings, .icmp])

  private enum Key: Int, FieldName {
    static let isSnakeCase = true
    case date, time, timezone, timestamp, logType, logComponent, logSubtype, status, spamaction, reason, httpstatus
    case srcIp, dstIp, sourceip, destinationip, localip, remoteinterfaceip, localinterfaceip
    case srcPort, dstPort, networkProtocol, icmpType, icmpCode
    case inInterface, outInterface, srczone, srcZone, dstzone, dstZone
    case tranSrcIp, tranSrcPort, tranDstIp, tranDstPort
    case srcTransIp, srcTransPort, dstTransIp, dstTransPort
    case sentPkts, packetsSent, recvPkts, packetsReceived, sentBytes, bytesSent, recvBytes, bytesReceived
    case duration, connevent, conEvent
    static let spellings: [Key: String] = [.networkProtocol: "protocol"]
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let range = fields(line) else { return .foreign }
    let view = line.view
    var values = Values()
    values.read(view, KeyValues(view, range), keys)
    guard values.has(.logType) else { return .nothing(.cutOff) }
    setTime(view, values, &context, into: &record)
    guard setAddresses(view, values, into: &record) else { return .nothing(.noPacket) }
    setTransport(view, values, into: &record)
    setTranslation(view, values, into: &record)
    setVolume(view, values, into: &record)
    record.setInterfaces(values[.inInterface], values[.outInterface])
    record.ingressZone = values.either(.srczone, .srcZone)
    record.egressZone = values.either(.dstzone, .dstZone)
    record.event.marks.action = action(view, values)
    let event = values.either(.connevent, .conEvent)
    if view.equals("stop", event) || view.equals("end", event) { record.ending = event }
    record.finishConnection()
    return .event
  }

  private static func fields(_ line: borrowing Line) -> Range<Int>? {
    if isStart(line.view, line.afterStamp.lowerBound) { return line.afterStamp }
    return isStart(line.view, line.afterHost.lowerBound) ? line.afterHost : nil
  }

  /// Cyberoam's lines begin with the date, and their zone stands at a fixed place.
  private static func isStart(_ view: ByteView, _ at: Int) -> Bool {
    guard view.byte(at: at) == UInt8(ascii: "d") else { return false }
    return view.holds("device=\"SFW\"", at: at) || view.holds("device_name=\"SFW\"", at: at)
      || (view.holds("date=", at: at) && view.holds(" timezone=\"", at: at + 29))
  }

  /// `date=… time=… timezone="CEST"`, of whose abbreviations many are ambiguous; later `timestamp="…+0100"`.
  private static func setTime(
    _ view: ByteView, _ values: Values, _ context: inout LineContext, into record: inout Record
  ) {
    if values.has(.timestamp) {
      _ = context.readTime(view, at: values[.timestamp].lowerBound, into: &record)
    } else if var stamp = Stamp(view, date: values[.date], time: values[.time]) {
      let zone = values[.timezone]
      if zone.count < 6 { stamp.zone = Stamp.offset(ofZone: view.text(zone)) }
      context.setTime(stamp, into: &record)
    }
  }

  /// Names differ by module: packets, advanced threats, web servers' guard, tunnels.
  private static func setAddresses(_ view: ByteView, _ values: Values, into record: inout Record) -> Bool {
    var source = view.anyAddress(in: values.either(.srcIp, .sourceip)) ?? .missing
    var destination = view.anyAddress(in: values.either(.dstIp, .destinationip)) ?? .missing
    if destination.isMissing, values.has(.localip) { destination = view.anyAddress(in: values[.localip]) ?? .missing }
    if source.isMissing, destination.isMissing, values.has(.remoteinterfaceip) {
      source = view.anyAddress(in: values[.remoteinterfaceip]) ?? .missing
      destination = view.anyAddress(in: values[.localinterfaceip]) ?? .missing
    }
    (record.event.source, record.event.destination) = (source, destination)
    return !source.isMissing && !destination.isMissing
  }

  private static func setTransport(_ view: ByteView, _ values: Values, into record: inout Record) {
    if let number = view.ipProtocol(in: values[.networkProtocol]) { record.set(number) }
    if record.event.isICMP, let type = view.small(in: values[.icmpType]) {
      // Newer versions leave out what is 0; an echo has no other code (RFC 792).
      let isEcho = type == 8 || type == 0 || type == 128 || type == 129
      guard let code = view.small(in: values[.icmpCode]) ?? (isEcho ? 0 : nil) else { return }
      record.setICMP(type: type, code: code)
    } else if !record.event.isICMP, let source = view.port(in: values[.srcPort]),
      let destination = view.port(in: values[.dstPort])
    {
      record.setPorts(source, destination)
    }
  }

  private static func setTranslation(_ view: ByteView, _ values: Values, into record: inout Record) {
    let source = values.either(.tranSrcIp, .srcTransIp)
    if let address = view.anyAddress(in: source), address != Address(v4: 0) {
      record.translatedSource = address
      record.translatedSourcePort = view.port(in: values.either(.tranSrcPort, .srcTransPort)) ?? 0
    }
    let destination = values.either(.tranDstIp, .dstTransIp)
    if let address = view.anyAddress(in: destination), address != Address(v4: 0) {
      record.translatedDestination = address
      record.translatedDestinationPort = view.port(in: values.either(.tranDstPort, .dstTransPort)) ?? 0
    }
  }

  private static func setVolume(_ view: ByteView, _ values: Values, into record: inout Record) {
    if let sent = view.largeNumber(in: values.either(.sentBytes, .bytesSent)),
      let received = view.largeNumber(in: values.either(.recvBytes, .bytesReceived))
    {
      record.bytes = sent &+ received
    }
    if let sent = view.largeNumber(in: values.either(.sentPkts, .packetsSent)) {
      record.set(packets: sent &+ (view.largeNumber(in: values.either(.recvPkts, .packetsReceived)) ?? 0))
    }
    if let seconds = view.largeNumber(in: values[.duration]) { record.duration = seconds &* 1000 }
  }

  /// `status` of packets; what became of a mail; else the subtype, of which `Detect`, `Alert` and `Warned` say only that
  /// somebody was told. The web servers' guard gives its reason for what it refuses.
  private static func action(_ view: ByteView, _ values: Values) -> Action {
    let mail = mailAction(view, values[.spamaction])
    if mail != .unknown { return mail }
    let status = values[.status]
    if view.equals("allow", status) || view.equals("allow session", status) { return .allow }
    if view.equals("deny", status) || view.equals("deny session", status) { return .deny }
    let subtype = values[.logSubtype]
    if view.equals("allowed", subtype) || view.equals("clean", subtype) { return .allow }
    if view.equals("denied", subtype) || view.equals("drop", subtype) || view.equals("virus", subtype) { return .deny }
    if view.equals("waf", values[.logType]), view.equals("403", values[.httpstatus]), values[.reason].count > 1 {
      return .deny
    }
    return .unknown
  }

  private static func mailAction(_ view: ByteView, _ range: Range<Int>) -> Action {
    guard !range.isEmpty else { return .unknown }
    if view.equals("accept", range) || view.equals("delivered", range) || view.equals("warn", range) { return .allow }
    if view.equals("drop", range) { return .deny }
    return view.equals("reject", range) || view.equals("tmpreject", range) ? .reject : .unknown
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let range = fields(line) else { return }
    details.addFields(line.view, range)
  }
}
