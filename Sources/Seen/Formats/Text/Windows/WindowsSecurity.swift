/// The events of the Windows Filtering Platform in the security log: 5152 and 5157 (blocked), 5156 (permitted) and their
/// kin, as XML, JSON, rendered text or a table (Microsoft, "Audit Filtering Platform Packet Drop" and "… Connection").
enum WindowsSecurity: TextFormat, Multiline {
  static let openings: StaticString = "<- \tTAIES\"0123456789Ü"
  static let about = Format(
    id: "windows-security", kind: .text,
    writers: "Windows security log (wevtutil, Get-WinEvent, winlogbeat, NXLog, evtx_dump)",
    example: "The Windows Filtering Platform has blocked a packet. … Source Address: 203.0.113.7 Source Port: 40001 …",
    tells: [.accepts, .denials, .ports])
  static let programs: [StaticString] = ["Microsoft-Windows-Security-Auditing", "Event"]
  static let signs: [StaticString] = [
    "<", "{", "The Windows Filtering Platform has ", "Microsoft-Windows-Security-Auditing",
  ]

  /// What every form says of an event.
  enum Key: Int, FieldName {
    case event, direction, source, sourcePort, destination, destinationPort, protocolName, time, application
    static let spellings: [Key: String] = [
      .event: "EventID", .direction: "Direction", .source: "SourceAddress", .sourcePort: "SourcePort",
      .destination: "DestAddress", .destinationPort: "DestPort", .protocolName: "Protocol", .time: "SystemTime",
      .application: "Application",
    ]
  }
  typealias Values = FieldValues<Key>

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    let start = SecurityXML.start(view, line.range)
    var values = Values()
    var number: UInt32?
    switch view.byte(at: start) {
    case UInt8(ascii: "<") where SecurityXML.isBracket(view, start..<line.end): return .nothing(.brackets)
    case UInt8(ascii: "<") where SecurityXML.begins(view, start):
      guard SecurityXML.read(view, start..<line.end, &values) else { return .foreign }
    case UInt8(ascii: "{"):
      guard SecurityJSON.read(view, start..<line.end, &values) else { return .foreign }
    default:
      guard let message = SecurityText.message(line) else { return readRow(line, start, &context, into: &record) }
      number = SecurityText.number(view, message)
      SecurityText.read(view, message, &values)
      SecurityText.setTime(line, start..<message.lowerBound, &context, into: &record)
    }
    return read(view, values, number ?? view.number(in: values[.event]), &context, into: &record)
  }

  private static func read(
    _ view: ByteView, _ values: borrowing Values, _ number: UInt32?, _ context: inout LineContext,
    into record: inout Record
  ) -> LineMeaning {
    guard let action = action(number) else { return .nothing(.noPacket) }
    guard let source = view.anyAddress(in: values[.source]), let target = view.anyAddress(in: values[.destination])
    else { return .nothing(values.has(.destination) ? .cutOff : .noPacket) }
    (record.event.source, record.event.destination) = (source, target)
    record.event.marks.action = action
    if values.has(.time) { setTime(view, values[.time], &context, into: &record) }
    if let number = view.ipProtocol(in: values[.protocolName]) { record.set(number) }
    setPorts(view, values, into: &record)
    setDirection(view, values[.direction], into: &record)
    record.finishConnection(isInitiator: action == .allow)
    return .event
  }

  private static func readRow(
    _ line: borrowing Line, _ start: Int, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    guard let found = SecurityRow.message(line.view, start..<line.end) else { return .foreign }
    var values = Values()
    SecurityRow.read(line.view, found.text, &values)
    SecurityText.setTime(line, start..<found.text.lowerBound, &context, into: &record)
    return read(line.view, values, found.number, &context, into: &record)
  }

  /// Blocked packets and connections, permitted connections; `nil` for listening, binding and all else.
  private static func action(_ number: UInt32?) -> Action? {
    switch number {
    case 5152, 5153, 5157: .deny
    case 5156: .allow
    // Listening and binding, where an address of the other side is named after all.
    case 5154, 5158: .allow
    case 5155, 5159: .deny
    default: nil
    }
  }

  private static func setTime(
    _ view: ByteView, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) {
    let range = view.clientDate(in: range) ?? range
    if let moment = view.epoch(in: range) {
      context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
    } else {
      _ = context.readTime(view, at: range.lowerBound, into: &record)
    }
  }

  /// Of ICMP the two ports are type and code, in which order depends on the direction: taken only where one order makes
  /// sense.
  private static func setPorts(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    guard let one = view.port(in: values[.sourcePort]), let other = view.port(in: values[.destinationPort]) else {
      return
    }
    guard record.event.isICMP else { return record.setPorts(one, other) }
    guard let first = UInt8(exactly: one), let second = UInt8(exactly: other) else { return }
    let isFour = record.event.networkProtocol == .icmp
    let straight = isMessage(type: first, code: second, isFour: isFour)
    let crossed = isMessage(type: second, code: first, isFour: isFour)
    if straight, !crossed || first == second { record.setICMP(type: first, code: second) }
    if crossed, !straight { record.setICMP(type: second, code: first) }
  }

  private static func isMessage(type: UInt8, code: UInt8, isFour: Bool) -> Bool {
    guard isFour else { return type >= 128 ? code < 8 : (1...4).contains(type) && code < 8 }
    switch type {
    case 0, 8, 9, 10, 13, 14, 15, 16, 17, 18: return code == 0
    case 3: return code < 16
    case 5, 11, 12: return code < 4
    default: return false
    }
  }

  /// `%%14592` is inbound, `%%14593` outbound; rendered text has the words.
  private static func setDirection(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    let isInbound =
      view.holds("%%14592", at: range.lowerBound) || view.equals("inbound", range)
      || view.equals("eingehend", range) || view.equals("entrant", range)
    let isOutbound =
      view.holds("%%14593", at: range.lowerBound) || view.equals("outbound", range)
      || view.equals("ausgehend", range) || view.equals("sortant", range)
    if isInbound { record.event.marks.insert(.entered) }
    if isOutbound { record.event.marks.insert(.left) }
  }

  // MARK: extent

  /// `<Event …>` reaches to `</Event>`, rendered text to the last of its fields.
  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    switch view.byte(at: start) {
    case UInt8(ascii: "<"), UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "\t"):
      SecurityXML.extent(view, from: start, isLast: isLast)
    default: textExtent(view, from: start, isLast: isLast)
    }
  }

  private static func textExtent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    // Lines that begin with a digit are asked for two strokes only.
    if view.byte(at: start) &- 48 < 10, view.byte(at: start + 2) != 0x2F { return .single }
    let extent = SecurityText.extent(view, from: start, isLast: isLast)
    guard case .single = extent else { return extent }
    return SecurityRow.extent(view, from: start, isLast: isLast)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    let view = line.view
    let start = SecurityXML.start(view, line.range)
    switch view.byte(at: start) {
    case UInt8(ascii: "<"): SecurityXML.describe(view, start..<line.end, &details)
    case UInt8(ascii: "{"): details.addMembers(view, start..<line.end)
    default: SecurityText.describe(view, start..<line.end, &details)
    }
  }
}
