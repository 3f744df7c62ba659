/// Juniper's ScreenOS firewalls: `NetScreen device_id=fw [Root]system-notification-00257(traffic): start_time="…" … action=Deny
/// … src=203.0.113.7 dst=198.51.100.2 …` (Juniper, "ScreenOS Message Log Reference Guide").
enum NetScreen: TextFormat {
  static let about = Format(
    id: "netscreen", kind: .text, writers: "Juniper NetScreen, SSG, ISG (ScreenOS)",
    example: "fw: NetScreen device_id=fw [Root]system-notification-00257(traffic): start_time=\"…\" … action=Deny …",
    tells: [.accepts, .denials, .ports, .translation, .volume, .endings, .icmp])
  static let signs: [StaticString] = ["NetScreen device_id="]

  private enum Key: Int, FieldName {
    case startTime, duration, proto, action, sent, rcvd, src, dst, sourcePort, destinationPort, zone, ip, port, reason
    case type, code
    static let spellings: [Key: String] = [
      .startTime: "start_time", .sourcePort: "src_port", .destinationPort: "dst_port",
    ]
  }
  private static let keys = Names<Key>()

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let range = message(line) else { return .foreign }
    let view = line.view
    // Traffic is message 00257; attacks name both addresses in a sentence.
    guard let traffic = view.find("(traffic): ", in: range.lowerBound..<min(range.upperBound, range.lowerBound + 160))
    else { return readAttack(view, range, &context, into: &record) ? .event : .nothing(.noPacket) }
    readTraffic(view, traffic + 11..<range.upperBound, &context, into: &record)
    guard !record.event.source.isMissing, !record.event.destination.isMissing else { return .nothing(.cutOff) }
    record.finishConnection()
    return .event
  }

  private static func message(_ line: borrowing Line) -> Range<Int>? {
    for range in [line.afterTag, line.afterHost, line.afterStamp] {
      if line.view.holds("NetScreen device_id=", at: range.lowerBound) { return range }
    }
    return nil
  }

  /// The pairs in their order: `src zone`, `dst zone`, and behind `src-xlated` and `dst-xlated` their `ip` and `port`.
  private static func readTraffic(
    _ view: ByteView, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) {
    var values = FieldValues<Key>()
    var isSourceTranslated = true
    var pairs = KeyValues(view, range)
    while let (name, value) = pairs.next() {
      guard let key = keys.find(view, name) else { continue }
      switch key {
      case .zone where view.holds("dst ", at: name.lowerBound - 4): record.egressZone = value
      case .zone: record.ingressZone = value
      case .ip:
        isSourceTranslated = view.holds("src-xlated ", at: name.lowerBound - 11)
        let address = view.statedAddress(in: value) ?? .missing
        if isSourceTranslated { record.translatedSource = address } else { record.translatedDestination = address }
      case .port:
        let port = view.port(in: value) ?? 0
        if isSourceTranslated { record.translatedSourcePort = port } else { record.translatedDestinationPort = port }
      default: values.note(key, value)
      }
    }
    fill(view, values, to: range.upperBound, &context, into: &record)
  }

  private static func fill(
    _ view: ByteView, _ values: borrowing FieldValues<Key>, to end: Int, _ context: inout LineContext,
    into record: inout Record
  ) {
    if values.has(.startTime) { _ = context.readTime(view, at: values[.startTime].lowerBound, into: &record) }
    record.event.source = view.anyAddress(in: values[.src]) ?? .missing
    record.event.destination = view.anyAddress(in: values[.dst]) ?? .missing
    if let number = view.ipProtocol(in: values[.proto]) { record.set(number) }
    if record.event.isICMP {
      if let type = view.small(in: values[.type]) {
        record.setICMP(type: type, code: view.small(in: values[.code]) ?? 0)
      }
    } else if let source = view.port(in: values[.sourcePort]), let target = view.port(in: values[.destinationPort]) {
      record.setPorts(source, target)
    }
    record.event.marks.action = view.decision(in: values[.action])
    if let sent = view.largeNumber(in: values[.sent]), let received = view.largeNumber(in: values[.rcvd]) {
      record.bytes = sent &+ received
    }
    if let seconds = view.number(in: values[.duration]) { record.duration = UInt64(seconds) * 1000 }
    // `reason=Close - TCP FIN` is the last field, and several words.
    if values.has(.reason), record.event.marks.action == .allow, !view.equals("creation", values[.reason]) {
      record.ending = values[.reason].lowerBound..<reasonEnd(view, values[.reason].lowerBound, end)
    }
  }

  private static func reasonEnd(_ view: ByteView, _ start: Int, _ end: Int) -> Int {
    var stop = end
    if let mark = view.find("<000>", in: start..<end) { stop = mark }
    while stop > start, view.byte(at: stop - 1) <= 0x20 { stop -= 1 }
    return stop
  }

  /// `Port scan! From 203.0.113.7:40001 to 198.51.100.2:22, proto TCP (zone Untrust, int ethernet3). Occurred 1 times.
  /// (2026-11-23 16:26:00)`
  private static func readAttack(
    _ view: ByteView, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) -> Bool {
    guard let from = view.find(" From ", in: range), let to = view.find(" to ", in: from + 6..<range.upperBound),
      let comma = view.first(0x2C2C_2C2C_2C2C_2C2C, from: to, to: range.upperBound),
      let source = view.endpoint(in: from + 6..<to), let destination = view.endpoint(in: to + 4..<comma)
    else { return false }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if view.holds(" proto ", at: comma + 1) {
      let start = min(comma + 8, range.upperBound)
      if let number = view.ipProtocol(in: start..<view.wordEnd(from: start, to: range.upperBound)) {
        record.set(number)
      }
    }
    if let port = source.port, let target = destination.port { record.setPorts(port, target) }
    if let zone = view.find("(zone ", in: comma..<range.upperBound),
      let int = view.find(" int ", in: zone + 6..<range.upperBound),
      let close = view.find(")", in: int..<range.upperBound)
    {
      let name = view.wordStart(from: int + 5, to: close)
      record.ingressZone = zone + 6..<(view.byte(at: int - 1) == 0x2C ? int - 1 : int)
      record.setInterfaces(name..<close, 0..<0)
    }
    if let often = view.find("Occurred ", in: comma..<range.upperBound) {
      let times = view.anyNumber(at: often + 9)
      if times.length > 0 { record.set(packets: UInt64(times.value)) }
      if let stamp = view.find(". (", in: often..<range.upperBound) {
        _ = context.readTime(view, at: stamp + 3, into: &record)
      }
    }
    record.finishPacket()
    return true
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let range = message(line) else { return }
    details.addFields(line.view, range)
  }
}
