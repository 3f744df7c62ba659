/// Sophos Firewall (SFOS, once XG; Cyberoam before it): `device="SFW" date=… log_type="Firewall" … src_ip=… dst_ip=…`,
/// and since version 18 `device_name="SFW" timestamp="…" …` (Sophos, "Sophos Firewall log file guide").
enum SophosXG: TextFormat {
  static let about = Format(
    id: "sophos-xg", kind: .text, writers: "Sophos Firewall (SFOS, XG), Cyberoam",
    example:
      "device=\"SFW\" date=2026-11-23 time=16:26:00 … log_type=\"Firewall\" … status=\"Deny\" … src_ip=203.0.113.7 …",
    tells: [.accepts, .denials, .interfaces, .ports, .translation, .volume, .endings, .icmp])
  static let signs: [StaticString] = ["=\""]

  enum Key: Int, FieldName {
    static let isSnakeCase = true
    case date, time, timezone, timestamp, logType, logComponent, logSubtype, status, spamaction, reason, httpstatus
    case srcIp, dstIp, sourceip, destinationip, source, localip, remoteinterfaceip, localinterfaceip
    case srcPort, dstPort, networkProtocol, icmpType, icmpCode
    case inInterface, outInterface, srczone, srcZone, dstzone, dstZone
    case tranSrcIp, tranSrcPort, tranDstIp, tranDstPort
    case srcTransIp, srcTransPort, dstTransIp, dstTransPort
    case sentPkts, packetsSent, recvPkts, packetsReceived, sentBytes, bytesSent, recvBytes, bytesReceived
    case duration, connevent, conEvent
    static let spellings: [Key: String] = [.networkProtocol: "protocol"]
  }
  static let keys = Names<Key>()
  typealias Values = FieldValues<Key>

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

  static func fields(_ line: borrowing Line) -> Range<Int>? {
    if isStart(line.view, line.afterStamp.lowerBound) { return line.afterStamp }
    return isStart(line.view, line.afterHost.lowerBound) ? line.afterHost : nil
  }

  /// Cyberoam's lines begin with the date, and their zone stands at a fixed place.
  static func isStart(_ view: ByteView, _ at: Int) -> Bool {
    guard view.byte(at: at) == UInt8(ascii: "d") else { return false }
    return view.holds("device=\"SFW\"", at: at) || view.holds("device_name=\"SFW\"", at: at)
      || (view.holds("date=", at: at) && view.holds(" timezone=\"", at: at + 29))
  }

  /// `date=… time=… timezone="CEST"`, of whose abbreviations many are ambiguous; later `timestamp="…+0100"`.
  static func setTime(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
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
  static func setAddresses(_ view: ByteView, _ values: borrowing Values, into record: inout Record) -> Bool {
    var source = view.anyAddress(in: values.either(.srcIp, .sourceip)) ?? .missing
    var destination = view.anyAddress(in: values.either(.dstIp, .destinationip)) ?? .missing
    // The sandbox names the server that a file came from.
    if destination.isMissing, view.equals("sandbox", values[.logType]) {
      destination = view.address(ofWord: values[.source]) ?? .missing
    }
    if destination.isMissing, values.has(.localip) { destination = view.anyAddress(in: values[.localip]) ?? .missing }
    if source.isMissing, destination.isMissing, values.has(.remoteinterfaceip) {
      source = view.anyAddress(in: values[.remoteinterfaceip]) ?? .missing
      destination = view.anyAddress(in: values[.localinterfaceip]) ?? .missing
    }
    (record.event.source, record.event.destination) = (source, destination)
    return !source.isMissing && !destination.isMissing
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let range = fields(line) else { return }
    details.addFields(line.view, range)
  }
}
