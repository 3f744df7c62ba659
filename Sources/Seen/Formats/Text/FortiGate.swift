/// Fortinet's FortiOS: `date=… time=… devname="…" logid="…" type="traffic" srcip=… dstip=… action="deny" …`, key by key
/// (Fortinet, "FortiOS Log Message Reference").
enum FortiGate: TextFormat {
  static let about = Format(
    id: "fortigate", kind: .text, writers: "Fortinet FortiGate (FortiOS), FortiAnalyzer",
    example: "date=2026-11-23 time=16:26:00 devname=\"fw\" logid=\"0000000013\" … srcip=203.0.113.7 … action=\"deny\"",
    tells: [.accepts, .denials, .interfaces, .ports, .translation, .volume, .endings, .icmp])

  private enum Key: Int, FieldName {
    case date, time, tz, eventtime, logid, devname, action, proto, srcip, dstip, src, dst, srcport, dstport
    case srcintf, dstintf, transip, transport, tranip, tranport, duration, sentbyte, rcvdbyte, sentpkt, rcvdpkt
    case icmptype, icmpcode
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let range = fields(line) else { return .foreign }
    let view = line.view
    var values = Values()
    values.read(view, KeyValues(view, range), keys)
    guard values.has(.logid) || values.has(.devname), values.has(.date) || values.has(.eventtime) else {
      return .foreign
    }
    setTime(view, values, &context, into: &record)
    guard setAddresses(view, values, into: &record) else { return .nothing(.noPacket) }
    if let number = view.small(in: values[.proto]) { record.set(IPProtocol(rawValue: number)) }
    setPorts(view, values, into: &record)
    setTranslation(view, values, into: &record)
    setVolume(view, values, into: &record)
    record.setInterfaces(values[.srcintf], values[.dstintf])
    record.event.marks.action = action(view, values[.action], into: &record)
    record.finishConnection()
    return .event
  }

  /// From `date=`, `eventtime=` or `logver=` on, which stand first: behind a stamp and a host, or at the very beginning.
  private static func fields(_ line: borrowing Line) -> Range<Int>? {
    for range in [line.afterStamp, line.afterHost] {
      let at = range.lowerBound
      if line.view.holds("date=", at: at) || line.view.holds("logver=", at: at) || line.view.holds("eventtime=", at: at)
        || line.view.holds("itime=", at: at) || line.view.holds("timestamp=", at: at)
      {
        return range
      }
    }
    return nil
  }

  /// `date=2026-11-23 time=16:26:00` with `tz="+0100"`; without a date, `eventtime` gives the moment.
  private static func setTime(
    _ view: ByteView, _ values: Values, _ context: inout LineContext, into record: inout Record
  ) {
    if var stamp = Stamp(view, date: values[.date], time: values[.time]) {
      stamp.zone = Stamp.offset(view, values[.tz])
      context.setTime(stamp, into: &record)
    } else if let moment = view.epoch(in: values[.eventtime]) {
      context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
    }
  }

  /// False where the record is about no packet: a login, a change, an update.
  private static func setAddresses(_ view: ByteView, _ values: Values, into record: inout Record) -> Bool {
    let source = view.anyAddress(in: values.either(.srcip, .src)) ?? .missing
    let destination = view.anyAddress(in: values.either(.dstip, .dst)) ?? .missing
    (record.event.source, record.event.destination) = (source, destination)
    return !source.isMissing && !destination.isMissing
  }

  /// Of ICMP the two hold type and code, where they are said at all.
  private static func setPorts(_ view: ByteView, _ values: Values, into record: inout Record) {
    if record.event.isICMP {
      guard let type = view.small(in: values[.icmptype]), let code = view.small(in: values[.icmpcode]) else { return }
      record.setICMP(type: type, code: code)
    } else if let source = view.port(in: values[.srcport]), let destination = view.port(in: values[.dstport]) {
      record.setPorts(source, destination)
    }
  }

  private static func setTranslation(_ view: ByteView, _ values: Values, into record: inout Record) {
    if let address = view.anyAddress(in: values[.transip]), address != Address(v4: 0) {
      record.translatedSource = address
      record.translatedSourcePort = view.port(in: values[.transport]) ?? 0
    }
    if let address = view.anyAddress(in: values[.tranip]), address != Address(v4: 0) {
      record.translatedDestination = address
      record.translatedDestinationPort = view.port(in: values[.tranport]) ?? 0
    }
  }

  private static func setVolume(_ view: ByteView, _ values: Values, into record: inout Record) {
    if let sent = view.largeNumber(in: values[.sentbyte]), let received = view.largeNumber(in: values[.rcvdbyte]) {
      record.bytes = sent &+ received
    }
    if let seconds = view.largeNumber(in: values[.duration]) { record.duration = seconds &* 1000 }
    if let sent = view.largeNumber(in: values[.sentpkt]) {
      record.set(packets: sent &+ (view.largeNumber(in: values[.rcvdpkt]) ?? 0))
    }
  }

  private enum ActionWord: Int, FieldName {
    case accept, start, pass, passthrough, allow, allowed, permit, detected, monitored, bypass
    case close, timeout, clientReset, serverReset
    case deny, denied, block, blocked, dropped, drop, reset, resetClient, resetServer, clearSession
    static let spellings: [ActionWord: String] = [
      .clientReset: "client-rst", .serverReset: "server-rst", .resetClient: "reset-client",
      .resetServer: "reset-server",
      .clearSession: "clear_session",
    ]
  }
  private static let actions = Names<ActionWord>()

  /// Words of the end of a session say that it was let through; `ip-conn` (no answer) and `dns` say nothing of the packet.
  private static func action(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Action {
    switch actions.find(view, range) {
    case .accept, .start, .pass, .passthrough, .allow, .allowed, .permit, .detected, .monitored, .bypass: return .allow
    case .close, .timeout, .clientReset, .serverReset:
      record.ending = range
      return .allow
    case .deny, .denied, .block, .blocked, .dropped, .drop, .clearSession: return .deny
    case .reset, .resetClient, .resetServer: return .reject
    case nil: return .unknown
    }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let range = fields(line) else { return }
    details.addFields(line.view, range)
  }
}
