/// SiLK's `rwcut`: `    203.0.113.7|  198.51.100.2|40001|   22|  6|  1|  40| S      |2026/11/23T16:26:00.000|…`, columns as the
/// title line names them, else the default order (SiLK Reference Guide, "rwcut").
enum Silk: TextFormat {
  static let about = Format(
    id: "silk", kind: .text, writers: "SiLK rwcut",
    example: "    203.0.113.7|   198.51.100.2|40001|   22|  6|         1|        40| S      |2026/11/23T16:26:00.000|…",
    tells: [.ports, .volume, .icmp])
  static let signs: [StaticString] = ["|"]

  /// Titles are cut to the width of their columns.
  private enum Field: Int, FieldName {
    case sIP, dIP, sPort, dPort, number, packets, bytes, flags, sTime, duration, eTime, iType, iCode, initialFlags
    case shortType, shortCode, exactStart, exactDuration, exactEnd, type, code, protocolName
    static let spellings: [Field: String] = [
      .number: "pro", .iType: "iTy", .iCode: "iCo", .initialFlags: "initialF", .shortType: "iType",
      .shortCode: "iCode", .exactStart: "sTime+msec", .exactDuration: "dur+msec", .exactEnd: "eTime+msec",
      .type: "ICMPTypeCode", .code: "dur", .protocolName: "protocol",
    ]
  }
  private typealias Values = FieldValues<Field>
  private static let names = Names<Field>()
  private static let other = UInt8(255)
  private static let bar = UInt8(ascii: "|")

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    let start = view.wordStart(from: line.range.lowerBound, to: line.end)
    // An address or a title, and a bar soon behind it: IPv6 takes up to 39 bytes.
    let head = view.first(UInt64(bar) &* 0x0101_0101_0101_0101, from: start, to: min(line.end, start + 48))
    guard let head, head > start else { return .foreign }
    if let columns = header(view, line.all) {
      context.setColumns(columns, of: Self.self)
      return .nothing(.preamble)
    }
    let columns = context.columns(of: Self.self) ?? standard
    var values = Values()
    guard read(view, line.all, columns, into: &values), let source = view.anyAddress(in: values[.sIP]),
      let destination = view.anyAddress(in: values[.dIP])
    else { return .foreign }
    (record.event.source, record.event.destination) = (source, destination)
    fill(view, values, &context, into: &record)
    return .event
  }

  private static let standard: [UInt8] = {
    let fields: [Field] = [.sIP, .dIP, .sPort, .dPort, .number, .packets, .bytes, .flags, .sTime, .duration, .eTime]
    return fields.map { UInt8($0.rawValue) } + [other]
  }()

  /// A line of titles: source and destination among them.
  private static func header(_ view: ByteView, _ range: Range<Int>) -> [UInt8]? {
    let first = view.byte(at: view.wordStart(from: range.lowerBound, to: range.upperBound))
    guard (first | 0x20) &- 97 < 26 else { return nil }
    var fields = CommaFields(view, range, separator: bar)
    var columns: [UInt8] = []
    while let field = fields.next() {
      let title = view.trimmed(field)
      guard !title.isEmpty else { continue }
      columns.append(names.find(view, title).map { UInt8($0.rawValue) } ?? other)
    }
    let needed: [Field] = [.sIP, .dIP]
    return needed.allSatisfy { columns.contains(UInt8($0.rawValue)) } ? columns : nil
  }

  /// The values of a row: as many as there are columns, and behind the last bar nothing.
  private static func read(_ view: ByteView, _ range: Range<Int>, _ columns: [UInt8], into values: inout Values) -> Bool
  {
    var fields = CommaFields(view, range, separator: bar)
    var count = 0
    while let field = fields.next() {
      let value = view.trimmed(field)
      guard count < columns.count else { return value.isEmpty && fields.next() == nil }
      if let name = Field(rawValue: Int(columns[count])) { values.note(name, value) }
      count += 1
    }
    return count == columns.count
  }

  private static func fill(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) {
    if let number = view.ipProtocol(in: values.either(.number, .protocolName)) { record.set(number) }
    let stamp = values.either(.sTime, .exactStart)
    if let moment = view.epoch(in: stamp) {
      context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
    } else if !stamp.isEmpty {
      _ = context.readTime(view, at: stamp.lowerBound, into: &record)
    }
    setPorts(view, values, into: &record)
    let packets = view.largeNumber(in: values[.packets])
    record.setVolume(packets: (packets, nil), bytes: (view.largeNumber(in: values[.bytes]), nil))
    let duration = values.has(.duration) ? values[.duration] : values.either(.exactDuration, .code)
    record.duration = view.milliseconds(ofSeconds: duration)
    let flags = TCPFlags(letters: view, values[.flags])
    // The first packet's flags, where the sensor tells them apart.
    if record.event.isTCP, values.has(.initialFlags) { record.set(TCPFlags(letters: view, values[.initialFlags])) }
    record.finishFlow(flags, isOne: packets == 1 && !flags.isEmpty)
  }

  /// Without columns of their own, type and code stand in the destination's port, type × 256 + code.
  private static func setPorts(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    guard record.event.isICMP else {
      if let source = view.port(in: values[.sPort]), let destination = view.port(in: values[.dPort]) {
        record.setPorts(source, destination)
      }
      return
    }
    if let type = view.small(in: values.either(.iType, .shortType)),
      let code = view.small(in: values.either(.iCode, .shortCode))
    {
      record.setICMP(type: type, code: code)
    } else if let both = view.port(in: values[.dPort]) {
      record.setICMP(type: UInt8(both >> 8), code: UInt8(both & 255))
    }
  }
}
