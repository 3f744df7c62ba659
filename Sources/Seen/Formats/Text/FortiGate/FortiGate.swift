/// Fortinet's FortiOS: `date=… time=… devname="…" logid="…" type="traffic" srcip=… dstip=… action="deny" …`, key by key
/// (Fortinet, "FortiOS Log Message Reference"; names before 5.0: `src`, `dst_port`, `status=deny`).
enum FortiGate: TextFormat {
  static let about = Format(
    id: "fortigate", kind: .text, writers: "Fortinet FortiGate (FortiOS), FortiAnalyzer",
    example: "date=2026-11-23 time=16:26:00 devname=\"fw\" logid=\"0000000013\" … srcip=203.0.113.7 … action=\"deny\"",
    tells: [.accepts, .denials, .interfaces, .ports, .translation, .volume, .endings, .icmp])
  static let signs: [StaticString] = ["="]

  enum Key: Int, FieldName {
    case date, time, tz, eventtime, itime, timestamp, logid, oldLogID, devname, type
    case action, status, utmaction, `protocol`, service, direction
    case srcip, src, dstip, dst, srcport, oldSourcePort, dstport, oldDestinationPort
    case locip, remip, locport, remport
    case srcintf, oldIngress, dstintf, oldEgress, srczone, dstzone
    case transip, transport, tranip, tranport, oldTranslatedSource, oldTranslatedSourcePort
    case oldTranslatedDestination, oldTranslatedDestinationPort
    case duration, sentbyte, sent, rcvdbyte, rcvd, sentpkt, oldSentPackets, rcvdpkt, oldReceivedPackets
    case icmptype, oldICMPType, icmpcode, oldICMPCode
    static let spellings: [Key: String] = [
      .protocol: "proto", .direction: "dir", .oldLogID: "log_id",
      .oldSourcePort: "src_port", .oldDestinationPort: "dst_port", .oldIngress: "src_int", .oldEgress: "dst_int",
      .oldTranslatedSource: "tran_sip", .oldTranslatedSourcePort: "tran_sport", .oldTranslatedDestination: "tran_ip",
      .oldTranslatedDestinationPort: "tran_port", .oldSentPackets: "sent_pkt", .oldReceivedPackets: "rcvd_pkt",
      .oldICMPType: "icmp_type", .oldICMPCode: "icmp_code",
    ]
  }
  private static let keys = Names<Key>()
  typealias Values = FieldValues<Key>

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let range = fields(line) else { return .foreign }
    let view = line.view
    var values = Values()
    values.read(view, KeyValues(view, range, separator: separator(view, range)), keys)
    guard isOwn(values) else { return .foreign }
    setTime(view, values, &context, into: &record)
    guard setAddresses(view, values, into: &record) else { return .nothing(.noPacket) }
    setProtocol(view, values, into: &record)
    setPorts(view, values, into: &record)
    setTranslation(view, values, into: &record)
    setVolume(view, values, into: &record)
    record.setInterfaces(values.either(.srcintf, .oldIngress), values.either(.dstintf, .oldEgress))
    (record.ingressZone, record.egressZone) = (values[.srczone], values[.dstzone])
    record.event.marks.action = action(view, values, into: &record)
    record.finishConnection()
    return .event
  }

  /// A device, a message's number, a moment: Cyberoam and Sophos write similar lines without `type=`.
  private static func isOwn(_ values: borrowing Values) -> Bool {
    guard values.has(.date) || values.has(.eventtime) || values.has(.itime) || values.has(.timestamp) else {
      return false
    }
    if values.has(.logid) { return true }
    return values.has(.type) && (values.has(.oldLogID) || values.has(.devname))
  }

  /// The names that stand first: behind a stamp and a host, or at the very beginning.
  private static func fields(_ line: borrowing Line) -> Range<Int>? {
    if isStart(line.view, line.afterStamp.lowerBound) { return line.afterStamp }
    return isStart(line.view, line.afterHost.lowerBound) ? line.afterHost : nil
  }

  private static func isStart(_ view: ByteView, _ at: Int) -> Bool {
    switch view.byte(at: at) {
    case UInt8(ascii: "d"): view.holds("date=", at: at) || view.holds("devname=", at: at)
    case UInt8(ascii: "l"): view.holds("logver=", at: at) || view.holds("logid=", at: at)
    case UInt8(ascii: "e"): view.holds("eventtime=", at: at)
    case UInt8(ascii: "i"): view.holds("itime=", at: at)
    case UInt8(ascii: "t"): view.holds("timestamp=", at: at) || view.holds("time=", at: at)
    default: false
    }
  }

  /// `set format csv` puts commas between the fields.
  private static func separator(_ view: ByteView, _ range: Range<Int>) -> UInt8 {
    let end = view.wordEnd(from: range.lowerBound, to: min(range.upperBound, range.lowerBound + 40))
    let comma = view.first(0x2C2C_2C2C_2C2C_2C2C, from: range.lowerBound, to: end)
    return comma == nil ? UInt8(ascii: " ") : UInt8(ascii: ",")
  }

  /// `date=2026-11-23 time=16:26:00` with `tz="+0100"`; without a date, a count of seconds gives the moment.
  private static func setTime(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) {
    if var stamp = Stamp(view, date: values[.date], time: values[.time]) {
      stamp.zone = Stamp.offset(view, values[.tz])
      context.setTime(stamp, into: &record)
    } else if let moment = view.epoch(in: values.either(.eventtime, .itime)) ?? view.epoch(in: values[.timestamp]) {
      context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
    }
  }

  /// False where the record is about no packet: a login, a change, an update.
  private static func setAddresses(_ view: ByteView, _ values: borrowing Values, into record: inout Record) -> Bool {
    var source = view.anyAddress(in: values.either(.srcip, .src)) ?? .missing
    var destination = view.anyAddress(in: values.either(.dstip, .dst)) ?? .missing
    if source.isMissing, destination.isMissing, values.has(.remip) {
      // A tunnel's two ends: ours first, unless the other began.
      source = view.anyAddress(in: values[.locip]) ?? .missing
      destination = view.anyAddress(in: values[.remip]) ?? .missing
      if view.equals("inbound", values[.direction]) { swap(&source, &destination) }
    }
    (record.event.source, record.event.destination) = (source, destination)
    return !source.isMissing && !destination.isMissing
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let range = fields(line) else { return }
    details.addFields(line.view, range, separator: separator(line.view, range))
  }
}
