/// JSON that carries lines: what Docker, Fluentd, Fluent Bit, Filebeat, Splunk, CloudWatch, the journal and syslog daemons
/// write, one object a line or several, alone or in lists: `{"log":"…"}`, `{"events":[{"message":"…"},…]}`.
///
/// Objects of a list, and several objects in one line, become lines of their own: some are a format's records.
enum JSONRecord: Wrapping, Multiline {
  static let openings: StaticString = "{[ \t"

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    guard let start = start(line) else { return closesList(line) ? .nothing(.brackets) : .foreign }
    let view = line.view
    guard let value = JSONValue(view, at: start, to: line.end), value.kind == .object || value.kind == .array else {
      return opensList(line) ? .nothing(.brackets) : .foreign
    }
    if view.wordStart(from: value.next, to: line.end) < line.end { return several(line, from: start, into: &inner) }
    if value.kind == .array { return elements(view, value.range, into: &inner) }
    var members = JSONMembers()
    members.read(view, value.range, depth: 0)
    if members.hasLine { return members.write(view, into: &inner) ? .certain : .foreign }
    if !members.list.isEmpty { return elements(view, members.list, into: &inner) }
    return .foreign
  }

  /// Where the object or list begins: at the line's start, or as a syslog message.
  private static func start(_ line: borrowing Line) -> Int? {
    let first = line.view.wordStart(from: line.range.lowerBound, to: line.end)
    if opens(line.view, first) { return first }
    guard line.header.program != .foreign else { return nil }
    // rsyslog and syslog-ng announce JSON by a cookie (CEE, "Log Syntax").
    var tagged = line.afterTag.lowerBound
    if line.view.holds("@cee:", at: tagged) { tagged = line.view.wordStart(from: tagged + 5, to: line.end) }
    for start in [tagged, line.afterHost.lowerBound, line.afterStamp.lowerBound] where opens(line.view, start) {
      return start
    }
    return nil
  }

  private static func opens(_ view: ByteView, _ at: Int) -> Bool {
    if view.byte(at: at) == UInt8(ascii: "{") { return true }
    guard view.byte(at: at) == UInt8(ascii: "[") else { return false }
    let next = view.byte(at: view.wordStart(from: at + 1, to: view.count))
    return next == UInt8(ascii: "{") || next == 0x22 || view.byte(at: at + 1) <= 0x20
  }

  /// Objects one behind the other, with commas between them or nothing.
  private static func several(_ line: borrowing Line, from start: Int, into inner: inout InnerLines) -> Unwrapping {
    var at = start
    while let value = JSONValue(line.view, at: at, to: line.end), value.kind == .object {
      inner.append(line.view, value.range)
      inner.close()
      at = value.next
      while at < line.end, line.view.byte(at: at) <= 0x20 || line.view.byte(at: at) == UInt8(ascii: ",") { at += 1 }
    }
    return inner.isEmpty ? .foreign : .possible
  }

  /// Every object and string of a list.
  private static func elements(_ view: ByteView, _ range: Range<Int>, into inner: inout InnerLines) -> Unwrapping {
    var fields = JSONFields(view, range)
    while let (_, value) = fields.next() {
      switch value.kind {
      case .object: inner.append(view, value.range)
      case .string: inner.appendUnescaped(view, value.range)
      default: continue
      }
      inner.close()
    }
    return inner.isEmpty ? .foreign : .certain
  }

  // MARK: lists that are longer than a record may be

  /// `{"records": [` alone in its line.
  private static func opensList(_ line: borrowing Line) -> Bool {
    let last = line.view.byte(at: line.end - 1)
    return line.range.count < 256 && (last == UInt8(ascii: "[") || last == UInt8(ascii: "{"))
  }

  /// `]}`, `},` alone in their line.
  private static func closesList(_ line: borrowing Line) -> Bool {
    guard line.range.count < 256 else { return false }
    var hasBracket = false
    for index in line.range {
      switch line.view.byte(at: index) {
      case UInt8(ascii: "]"), UInt8(ascii: "}"): hasBracket = true
      case UInt8(ascii: ","), 0x00...0x20: break
      default: return false
      }
    }
    return hasBracket
  }
}
