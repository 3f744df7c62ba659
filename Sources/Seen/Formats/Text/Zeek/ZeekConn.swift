/// Zeek's `conn.log`, as columns or as JSON: one line a connection, the originator first (Zeek Manual, "conn.log").
enum ZeekConn: TextFormat {
  static let about = Format(
    id: "zeek-conn", kind: .text, writers: "Zeek (Bro) conn.log, Corelight, Security Onion",
    example:
      "1795451160.000000\tCHhAvVGS1DHFjwGM9\t203.0.113.7\t40001\t198.51.100.2\t22\ttcp\t-\t…\tS0\t…\tS\t1\t40\t0\t0",
    tells: [.ports, .volume, .endings, .icmp])

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    let start = line.range.lowerBound
    var values = ZeekRecord.Values()
    if view.byte(at: start) == UInt8(ascii: "#") { return readPreamble(line, &context) }
    if view.byte(at: start) &- 48 > 9, let object = line.object {
      guard ZeekRecord.read(view, object: object, into: &values) else { return .foreign }
    } else if let columns = context.columns(of: Self.self), !columns.isEmpty {
      guard ZeekColumns.read(view, line.all, columns, into: &values) else { return .foreign }
    } else {
      guard let count = ZeekColumns.countLikeConnection(view, line.all) else { return .foreign }
      guard count >= ZeekColumns.fewest else { return .nothing(.cutOff) }
      _ = ZeekColumns.read(view, line.all, ZeekColumns.connection, into: &values)
    }
    guard ZeekRecord.isConnection(values), ZeekState.states.find(view, values[.connState]) != nil else {
      return .foreign
    }
    guard ZeekRecord.fill(view, values, &context, into: &record) else { return .nothing(.cutOff) }
    setVolume(view, values, into: &record)
    record.ending = values[.connState]
    finish(view, values[.history], into: &record)
    return .event
  }

  /// `#fields` of another log ends this one's; all other lines of a preamble are taken here.
  private static func readPreamble(_ line: borrowing Line, _ context: inout LineContext) -> LineMeaning {
    let view = line.view
    if let columns = ZeekColumns.header(view, line.all) {
      guard ZeekColumns.isConnection(columns) else { return .foreign }
      context.setColumns(columns, of: Self.self)
      context.setColumns([], of: ZeekOther.self)
      return .nothing(.preamble)
    }
    let start = line.range.lowerBound
    let isPreamble =
      view.holds("#separator ", at: start) || view.holds("#set_separator", at: start)
      || view.holds("#empty_field", at: start) || view.holds("#unset_field", at: start)
      || view.holds("#path", at: start)
      || view.holds("#open", at: start) || view.holds("#close", at: start) || view.holds("#types", at: start)
    return isPreamble ? .nothing(.preamble) : .foreign
  }

  @inline(__always)
  private static func setVolume(_ view: ByteView, _ values: borrowing ZeekRecord.Values, into record: inout Record) {
    let packets = (view.largeNumber(in: values[.origPkts]), view.largeNumber(in: values[.respPkts]))
    var bytes = (view.largeNumber(in: values[.origIpBytes]), view.largeNumber(in: values[.respIpBytes]))
    if bytes.0 == nil, bytes.1 == nil {
      bytes = (view.largeNumber(in: values[.origBytes]), view.largeNumber(in: values[.respBytes]))
    }
    record.setVolume(packets: packets, bytes: bytes)
    let duration = values[.duration]
    guard !duration.isEmpty else { return }
    // `9.5e-05`, as JSON writes what is short.
    let isTiny = view.first(0x6565_6565_6565_6565, from: duration.lowerBound, to: duration.upperBound) != nil
    record.duration = isTiny ? 0 : view.milliseconds(ofSeconds: duration)
  }

  /// The history names what each side sent, the originator in capitals: of TCP, its first letter is the opening packet.
  private static func finish(_ view: ByteView, _ history: Range<Int>, into record: inout Record) {
    guard record.event.isTCP, let sent = TCPHistory(view, history) else { return record.finishConnection() }
    switch sent.first {
    case UInt8(ascii: "S"): record.set(.syn)
    case UInt8(ascii: "H"): record.set([.syn, .ack])
    case UInt8(ascii: "R"): record.set(.rst)
    default: break
    }
    record.event.deriveRole()
    guard record.event.role == .unknown else { return }
    record.event.role = .continuing
  }

  /// The originator's part of a history.
  private struct TCPHistory {
    var first: UInt8

    /// `nil` where the originator is not known to have sent anything.
    init?(_ view: ByteView, _ range: Range<Int>) {
      for index in range where view.byte(at: index) &- 65 < 26 {
        first = view.byte(at: index)
        return
      }
      return nil
    }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    if let object = line.object { return details.addMembers(line.view, object) }
    details.addField("conn_state", line.view.text(record.ending))
  }
}
