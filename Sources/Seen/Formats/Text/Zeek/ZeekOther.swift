/// Zeek's other logs that name a connection: dns, http, ssl, ssh, files, weird, notice and more, as JSON or columns (Zeek
/// Manual, "Zeek Log Formats").
enum ZeekOther: TextFormat {
  static let about = Format(
    id: "zeek-other", kind: .text, writers: "Zeek (Bro): dns, http, ssl, ssh, notice, weird and other logs",
    example: "{\"ts\":1795451160.0,\"uid\":\"…\",\"id.orig_h\":\"203.0.113.7\",\"id.resp_h\":\"198.51.100.2\",…}",
    tells: [.ports])

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    var values = ZeekRecord.Values()
    if view.byte(at: line.range.lowerBound) == UInt8(ascii: "#") { return readPreamble(line, &context) }
    if let object = line.object {
      guard ZeekRecord.read(view, object: object, into: &values), isZeek(values) else { return .foreign }
    } else {
      guard let columns = context.columns(of: Self.self), !columns.isEmpty,
        ZeekColumns.read(view, line.all, columns, into: &values), values.has(.ts)
      else { return .foreign }
    }
    guard !ZeekRecord.isConnection(values) else { return .foreign }
    guard ZeekRecord.fill(view, values, &context, into: &record) else { return .nothing(.noPacket) }
    if view.equals("true", values[.dropped]) || view.equals("t", values[.dropped]) { record.event.marks.action = .deny }
    finish(values, into: &record)
    return .event
  }

  private static func readPreamble(_ line: borrowing Line, _ context: inout LineContext) -> LineMeaning {
    guard let columns = ZeekColumns.header(line.view, line.all), !ZeekColumns.isConnection(columns) else {
      return .foreign
    }
    context.setColumns(columns, of: Self.self)
    context.setColumns([], of: ZeekConn.self)
    return .nothing(.preamble)
  }

  /// Both ends under Zeek's own names, the log's name, a notice's members, or the few of `traceroute.log`.
  private static func isZeek(_ values: borrowing ZeekRecord.Values) -> Bool {
    let hasEnds = values.has(.origH) && values.has(.respH) || values.has(.idOrigH) && values.has(.idRespH)
    let isNotice = values.has(.note) && (values.has(.actions) || values.has(.suppressFor) || values.has(.srcAddr))
    let isTrace = values.has(.src) && values.has(.dst) && values.has(.proto)
    return hasEnds || isNotice || isTrace || values.has(.path) || values.has(.fuid) || values.has(.uid)
      || values.has(.assignedAddr)
  }

  /// Something was said on the connection, so it was open; a notice says nothing of that.
  private static func finish(_ values: borrowing ZeekRecord.Values, into record: inout Record) {
    record.finishPacket()
    guard record.event.role == .unknown, record.event.isTCP, !values.has(.note) else { return }
    record.event.role = .continuing
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let object = line.object else { return }
    details.addMembers(line.view, object)
  }
}
