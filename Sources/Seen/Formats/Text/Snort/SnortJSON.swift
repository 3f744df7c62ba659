/// Snort 3's `alert_json`: `{"timestamp":"11/23-16:26:00.123456","proto":"TCP","rule":"1:1000001:1","action":"allow",…}`.
enum SnortJSON {
  enum Key: Int, FieldName {
    case timestamp, seconds, action, rule, proto, srcAddr, srcPort, dstAddr, dstPort, srcAp, dstAp, iface, dir, gid, sid
    case icmpType, icmpCode, icmpId, icmpSeq, ipId, ttl, tcpFlags, tcpSeq, tcpAck, tcpWin, pktLen, msg
    static var spellings: [Key: String] { words(joinedBy: "_") }
  }
  typealias Values = FieldValues<Key>
  private static let keys = Names<Key>()

  static func read(
    _ view: ByteView, _ object: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    var values = Values()
    guard values.readObject(view, object, keys), values.has(.timestamp) || values.has(.seconds),
      values.has(.rule) || (values.has(.gid) && values.has(.sid)), values.has(.srcAp) || values.has(.srcAddr)
    else { return .foreign }
    setTime(view, values, &context, into: &record)
    if let number = SnortEnds.networkProtocol(view, values[.proto]) { record.set(number) }
    guard setEnds(view, values, into: &record) else { return .nothing(.noPacket) }
    setHeaders(view, values, into: &record)
    record.ingress = values[.iface]
    record.event.marks.action = SnortTCP.action(view, values[.action])
    record.finishPacket()
    return .event
  }

  /// The count of seconds has year and zone, which the stamp has not; the stamp has the fraction.
  private static func setTime(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) {
    let stamp = SnortStamp(view, at: values[.timestamp].lowerBound)
    if let seconds = view.largeNumber(in: values[.seconds]) {
      context.setTime(seconds: seconds, microseconds: stamp?.stamp.microseconds, into: &record)
    } else if let stamp {
      context.setTime(stamp.stamp, into: &record)
    }
  }

  private static func setEnds(_ view: ByteView, _ values: borrowing Values, into record: inout Record) -> Bool {
    if let source = view.anyAddress(in: values[.srcAddr]), let destination = view.anyAddress(in: values[.dstAddr]) {
      (record.event.source, record.event.destination) = (source, destination)
      if let source = view.port(in: values[.srcPort]), let destination = view.port(in: values[.dstPort]) {
        record.setPorts(source, destination)
      }
      return true
    }
    return SnortEnds.read(view, values[.srcAp], values[.dstAp], into: &record)
  }

  private static func setHeaders(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let ttl = view.small(in: values[.ttl]) { record.set(ttl: ttl) }
    if let identification = view.port(in: values[.ipId]) { record.set(identification: identification) }
    if record.event.isICMP, let type = view.small(in: values[.icmpType]), let code = view.small(in: values[.icmpCode]) {
      record.setICMP(type: type, code: code)
      SnortTCP.setEcho(view.port(in: values[.icmpId]), view.port(in: values[.icmpSeq]), into: &record)
    }
    guard record.event.isTCP, values.has(.tcpFlags) else { return }
    record.set(SnortEnds.flags(view, values[.tcpFlags]))
    if let sequence = view.number(in: values[.tcpSeq]) {
      record.set(sequence: sequence, acknowledgement: view.number(in: values[.tcpAck]) ?? 0)
    }
    if let window = view.port(in: values[.tcpWin]) { record.set(window: window) }
  }
}
