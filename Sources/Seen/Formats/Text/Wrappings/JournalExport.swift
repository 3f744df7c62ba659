/// The journal's export: `KEY=value` lines, a blank line behind each entry; a value with line ends in it stands behind its
/// length (systemd, "Journal Export Formats").
enum JournalExport: Wrapping, Multiline {
  static let openings: StaticString = "_"

  private enum Key: Int, FieldName {
    case message, realtime, source, identifier, syslogProcess, process
    static let spellings: [Key: String] = [
      .message: "MESSAGE", .realtime: "__REALTIME_TIMESTAMP", .source: "_SOURCE_REALTIME_TIMESTAMP",
      .identifier: "SYSLOG_IDENTIFIER", .syslogProcess: "SYSLOG_PID", .process: "_PID",
    ]
  }
  private static let keys = Names<Key>()

  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    guard view.holds("__CURSOR=", at: start) else { return .single }
    var at = start
    while at < view.count {
      guard let field = field(view, at: at, to: view.count) else { return isLast ? .single : .unfinished }
      // Another entry without a blank line before it: what stands before is cut, and is not read twice.
      if at > start, view.holds("__CURSOR=", at: at) { return .lines(end: at) }
      at = field.next
      if field.name.isEmpty { return .lines(end: at) }
    }
    return isLast ? .lines(end: view.count) : .unfinished
  }

  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool {
    line.view.byte(at: line.range.lowerBound) == UInt8(ascii: "_")
  }

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    guard line.view.holds("__CURSOR=", at: line.range.lowerBound) else { return .foreign }
    var values = FieldValues<Key>()
    var at = line.range.lowerBound
    while at < line.end, let field = field(line.view, at: at, to: line.end), !field.name.isEmpty {
      if let key = keys.find(line.view, field.name) { values.note(key, field.value) }
      at = field.next
    }
    guard values.has(.message) else { return .nothing(.noPacket) }
    inner.appendTag(line.view, values[.identifier], values.either(.syslogProcess, .process))
    inner.append(line.view, values[.message])
    inner.close(time: values.either(.source, .realtime))
    return .certain
  }

  private struct Field {
    var name: Range<Int>
    var value: Range<Int>
    var next: Int
  }

  /// The field at `start`; a blank line is one without a name. `nil` if it does not end before `end`.
  private static func field(_ view: ByteView, at start: Int, to end: Int) -> Field? {
    let stop = min(end, view.newline(from: start) ?? end)
    if stop == start { return Field(name: 0..<0, value: 0..<0, next: min(end, stop + 1)) }
    if let equals = view.first(0x3D3D_3D3D_3D3D_3D3D, from: start, to: stop) {
      return Field(name: start..<equals, value: equals + 1..<stop, next: min(end, stop + 1))
    }
    guard stop + 9 <= end else { return nil }
    let length = view.wordOrRest(at: stop + 1)
    guard length <= UInt64(TextReader.longestLine) else { return nil }
    let value = stop + 9..<stop + 9 + Int(length)
    guard value.upperBound <= end else { return nil }
    return Field(name: start..<stop, value: value, next: min(end, value.upperBound + 1))
  }
}

extension InnerLines {
  /// Writes what a collector has taken off a line: `sshd[812]: `, so that a program's words are not taken for a firewall's.
  mutating func appendTag(_ view: ByteView, _ program: Range<Int>, _ process: Range<Int>) {
    guard !program.isEmpty else { return }
    for index in program where view.byte(at: index) > 0x20 { append(view.byte(at: index)) }
    if !process.isEmpty, view.byte(at: program.upperBound - 1) != UInt8(ascii: ":"), !isKernel(view, program) {
      append(UInt8(ascii: "["))
      append(view, process)
      append(UInt8(ascii: "]"))
    }
    if view.byte(at: program.upperBound - 1) != UInt8(ascii: ":") { append(UInt8(ascii: ":")) }
    append(0x20)
  }

  private func isKernel(_ view: ByteView, _ program: Range<Int>) -> Bool { view.equals("kernel", program) }
}
