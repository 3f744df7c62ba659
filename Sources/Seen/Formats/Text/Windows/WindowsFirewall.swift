/// Windows' own firewall: `2026-11-23 16:26:00 DROP TCP 203.0.113.7 198.51.100.2 40001 445 48 S … RECEIVE`, pfirewall.log
/// (Microsoft, "Configure Windows Firewall logging"; Windows XP: "Internet Connection Firewall", version 1.5 of the file).
enum WindowsFirewall: TextFormat {
  static let about = Format(
    id: "windows-firewall", kind: .text, writers: "Windows Defender Firewall (pfirewall.log)",
    example: "2026-11-23 16:26:00 DROP TCP 203.0.113.7 198.51.100.2 40001 445 48 S 1 0 64240 - - - RECEIVE",
    tells: [.accepts, .denials, .ports, .flags, .length, .window, .sequence, .icmp, .endings])
  static let signs: [StaticString] = ["#", "DROP", "ALLOW", "OPEN", "CLOSE", "INFO-EVENTS-LOST"]

  enum Column: Int, FieldName {
    case date, time, action, protocolName, source, destination, sourcePort, destinationPort, size
    case flags, sequence, acknowledgement, window, type, code, info, path, process
    static let spellings: [Column: String] = [
      .protocolName: "protocol", .source: "src-ip", .destination: "dst-ip", .sourcePort: "src-port",
      .destinationPort: "dst-port", .flags: "tcpflags", .sequence: "tcpsyn", .acknowledgement: "tcpack",
      .window: "tcpwin", .type: "icmptype", .code: "icmpcode", .process: "pid",
    ]
  }
  private static let names = Names<Column>()
  private typealias Values = FieldValues<Column>
  /// Stands behind the columns that a preamble sets where times are in UTC.
  private static let utc: UInt8 = 254
  /// The order that Windows has always used.
  private static let usual = Column.allCases.map { UInt8($0.rawValue) }

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let start = line.view.wordStart(from: line.range.lowerBound, to: line.end)
    if line.view.byte(at: start) == UInt8(ascii: "#") { return readPreamble(line.view, start..<line.end, &context) }
    let stated = context.columns(of: self)
    guard let range = fields(line, hasColumns: stated != nil) else { return .foreign }
    let isUTC = stated?.last == utc
    var values = Values()
    _ = values.readWords(line.view, range, stated ?? usual)
    guard let action = action(line.view, values[.action]), values.has(.date) || values.has(.time) else {
      return .foreign
    }
    // A protocol and an address in their columns, or nothing in both.
    guard let named = line.view.ipProtocol(in: values[.protocolName]),
      let source = line.view.anyAddress(in: values[.source])
    else {
      let isEmpty = isNothing(line.view, values[.source]) && isNothing(line.view, values[.protocolName])
      return isEmpty ? .nothing(.noPacket) : .foreign
    }
    guard let action else { return .nothing(.noPacket) }
    guard let target = line.view.anyAddress(in: values[.destination]) else { return .nothing(.cutOff) }
    (record.event.source, record.event.destination) = (source, target)
    record.set(named == .icmp && !source.isV4 ? .icmpv6 : named)
    return read(line, values, action, isUTC: isUTC, &context, into: &record)
  }

  /// Where the columns begin: at the line's start, or behind what a collector wrote before.
  private static func fields(_ line: borrowing Line, hasColumns: Bool) -> Range<Int>? {
    let all = line.view.wordStart(from: line.range.lowerBound, to: line.end)..<line.end
    if isUsual(line.view, all) { return all }
    let message = line.afterTag
    if isUsual(line.view, message) { return message }
    return hasColumns ? all : nil
  }

  /// `2026-11-23 16:26:00 D`: a date, a time, and one of the words' first letters.
  private static func isUsual(_ view: ByteView, _ range: Range<Int>) -> Bool {
    let at = range.lowerBound
    guard range.count > 24, view.byte(at: at + 4) == 0x2D, view.byte(at: at + 10) == 0x20,
      view.byte(at: at + 13) == 0x3A, view.byte(at: at + 19) == 0x20
    else { return false }
    let letter = view.byte(at: at + 20)
    return letter == 0x44 || letter == 0x41 || letter == 0x4F || letter == 0x43 || letter == 0x49
  }

  private static func isNothing(_ view: ByteView, _ range: Range<Int>) -> Bool {
    range.count == 1 && view.byte(at: range.lowerBound) == UInt8(ascii: "-")
  }

  /// What was done; `nil` inside for a record that lost others, `nil` for a word that is none of these.
  private static func action(_ view: ByteView, _ range: Range<Int>) -> Action?? {
    switch range.count {
    case 4 where view.holds("DROP", at: range.lowerBound): .some(.deny)
    case 5 where view.holds("ALLOW", at: range.lowerBound): .some(.allow)
    case 4 where view.holds("OPEN", at: range.lowerBound): .some(.allow)
    case 5 where view.holds("CLOSE", at: range.lowerBound): .some(.allow)
    case 12 where view.holds("OPEN-INBOUND", at: range.lowerBound): .some(.allow)
    case 16 where view.holds("INFO-EVENTS-LOST", at: range.lowerBound): .some(nil)
    default: nil
    }
  }

  @inline(__always)
  private static func read(
    _ line: borrowing Line, _ values: borrowing Values, _ action: Action, isUTC: Bool, _ context: inout LineContext,
    into record: inout Record
  ) -> LineMeaning {
    let view = line.view
    setTime(line, values, isUTC: isUTC, &context, into: &record)
    record.event.marks.action = action
    readPacket(view, values, into: &record)
    readPath(view, values[.path], into: &record)
    if view.byte(at: values[.action].lowerBound) == UInt8(ascii: "C") { record.ending = values[.action] }
    if record.event.marks.contains(.flags) {
      record.finishPacket()
    } else {
      record.finishConnection(isInitiator: action == .allow)
    }
    return .event
  }

  /// The stamp of the line's header is this one, unless the columns stand in another order.
  @inline(__always)
  private static func setTime(
    _ line: borrowing Line, _ values: borrowing Values, isUTC: Bool, _ context: inout LineContext,
    into record: inout Record
  ) {
    let isHeader = line.header.isStamped && line.header.stampStart == values[.date].lowerBound
    if isHeader, !isUTC, values[.time].lowerBound == values[.date].upperBound + 1 { return }
    guard var stamp = Stamp(line.view, date: values[.date], time: values[.time]) else { return }
    if isUTC { stamp.zone = 0 }
    context.setTime(stamp, into: &record)
  }

  @inline(__always)
  private static func readPacket(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let length = view.number(in: values[.size]) { record.event.length = UInt16(clamping: length) }
    if record.event.isICMP {
      guard let type = view.small(in: values[.type]), let code = view.small(in: values[.code]) else { return }
      return record.setICMP(type: type, code: code)
    }
    if let from = view.port(in: values[.sourcePort]), let to = view.port(in: values[.destinationPort]) {
      record.setPorts(from, to)
    }
    if record.event.isTCP { readTCP(view, values, into: &record) }
  }

  /// Since Windows Vista a dash stands for the flags, and zeros that mean nothing for the numbers.
  @inline(__always)
  private static func readTCP(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    guard values.has(.flags), !isNothing(view, values[.flags]) else { return }
    record.set(TCPFlags(letters: view, values[.flags]))
    if let sequence = view.number(in: values[.sequence]), let answer = view.number(in: values[.acknowledgement]) {
      record.set(sequence: sequence, acknowledgement: answer)
    }
    if let window = view.port(in: values[.window]) { record.set(window: window) }
  }

  private static func readPath(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    if view.holds("RECEIVE", at: range.lowerBound), range.count == 7 { record.event.marks.insert(.entered) }
    if view.holds("SEND", at: range.lowerBound), range.count == 4 { record.event.marks.insert(.left) }
  }

  /// `#Version`, `#Software`, `#Time Format`, `#Fields`, the last two to be remembered.
  private static func readPreamble(_ view: ByteView, _ range: Range<Int>, _ context: inout LineContext) -> LineMeaning {
    let at = range.lowerBound
    if view.holds("#Fields:", at: at) {
      let columns = W3CPreamble.columns(view, range, names)
      guard columns.contains(UInt8(Column.source.rawValue)), columns.contains(UInt8(Column.action.rawValue)) else {
        return .foreign
      }
      context.setColumns(columns + (context.columns(of: self)?.last == utc ? [utc] : []), of: self)
      return .nothing(.preamble)
    }
    if view.holds("#Time Format:", at: at) {
      let isUTC = view.find("UTC", in: range) != nil || view.find("GMT", in: range) != nil
      let columns = (context.columns(of: self) ?? usual).filter { $0 != utc }
      context.setColumns(columns + (isUTC ? [utc] : []), of: self)
      return .nothing(.preamble)
    }
    let isOurs =
      view.holds("#Version: 1.5", at: at) || view.holds("#Verson: 1.", at: at)
      || view.holds("#Software: Microsoft Windows Firewall", at: at)
      || view.holds("#Software: Microsoft Internet Connection Firewall", at: at)
    return isOurs ? .nothing(.preamble) : .foreign
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let range = fields(line, hasColumns: true) else { return }
    let names = usual.map { number in
      Column(rawValue: Int(number)).map { Column.spellings[$0] ?? "\($0)" } ?? ""
    }
    details.addColumns(line.view, CommaFields(line.view, range, separator: UInt8(ascii: " ")), names)
  }
}
