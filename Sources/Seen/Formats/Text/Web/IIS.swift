/// Microsoft's web server and other writers of W3C extended logs: `2026-11-23 16:26:00 198.51.100.2 GET / - 80 -
/// 203.0.113.7 Mozilla/5.0 - 200 0 0 15`, the columns named by `#Fields:` (W3C WD-logfile; Microsoft, "IIS log file formats").
enum IIS: TextFormat {
  static let about = Format(
    id: "iis", kind: .text, writers: "Microsoft IIS, Exchange, CloudFront: W3C extended logs",
    example: "2026-11-23 16:26:00 198.51.100.2 GET /default.aspx - 443 - 203.0.113.7 Mozilla/5.0+… - 200 0 0 15",
    tells: [.requests, .ports])

  private enum Column: Int, FieldName {
    case date, time, server, method, stem, query, port, user, client, version, agent, referrer, status, path, uri
    static let spellings: [Column: String] = [
      .server: "s-ip", .method: "cs-method", .stem: "cs-uri-stem", .query: "cs-uri-query", .port: "s-port",
      .user: "cs-username", .client: "c-ip", .version: "cs-version", .agent: "cs(User-Agent)",
      .referrer: "cs(Referer)", .status: "sc-status", .path: "cs-uri-path", .uri: "cs-uri",
    ]
  }
  private static let names = Names<Column>()
  private typealias Values = FieldValues<Column>

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    let start = view.wordStart(from: line.range.lowerBound, to: line.end)
    let first = view.byte(at: start)
    if first == UInt8(ascii: "#") { return readPreamble(view, start..<line.end, &context) }
    if let columns = context.columns(of: self) {
      var values = Values()
      let isWhole = values.readWords(view, start..<line.end, columns) == columns.count
      if isWhole, isRecord(view, values) { return read(line, values, &context, into: &record) }
    }
    guard first &- 48 < 10, view.byte(at: start + 4) == 0x2D, view.byte(at: start + 10) <= 0x20,
      view.byte(at: start + 13) == 0x3A
    else { return .foreign }
    return readUsual(line, start, &context, into: &record)
  }

  private static func isRecord(_ view: ByteView, _ values: borrowing Values) -> Bool {
    LoggedRequest.isMethod(view, values[.method]) && view.anyAddress(in: values[.client]) != nil
  }

  /// Without a preamble: any of the orders that IIS has, which are told apart by where the method stands.
  private static func readUsual(
    _ line: borrowing Line, _ start: Int, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    let view = line.view
    var words = FieldPlaces()
    words.readWords(view, start..<line.end, limit: 40)
    var values = Values()
    // Date and time, perhaps the site and the computer, the server's address, the method.
    var at = 2
    while at < 5, view.anyAddress(in: words[at]) == nil { at += 1 }
    guard at < 5, words.count > at + 7, LoggedRequest.isMethod(view, words[at + 1]),
      view.anyAddress(in: words[at + 6]) != nil, view.port(in: words[at + 4]) != nil
    else { return .foreign }
    let order: [Column] = [.server, .method, .stem, .query, .port, .user, .client]
    for (offset, column) in order.enumerated() { values.note(column, words[at + offset]) }
    values.note(.date, words[0])
    values.note(.time, words[1])
    noteRest(view, words, from: at + 7, &values)
    return read(line, values, &context, into: &record)
  }

  /// Version, agent, cookie, referrer and host in some choice; the first three digits before two other numbers are the status.
  private static func noteRest(
    _ view: ByteView, _ words: borrowing FieldPlaces, from start: Int, _ values: inout Values
  ) {
    var at = start
    if view.holds("HTTP/", at: words[at].lowerBound) {
      values.note(.version, words[at])
      at += 1
    }
    values.note(.agent, words[at])
    while at < words.count {
      if words[at].count == 3, let status = view.port(in: words[at]), (100..<600).contains(status),
        view.number(in: words[at + 1]) != nil
      {
        return values.note(.status, words[at])
      }
      at += 1
    }
  }

  private static func read(
    _ line: borrowing Line, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    let view = line.view
    guard let client = view.anyAddress(in: values[.client]) else { return .nothing(.cutOff) }
    record.event.source = client
    record.event.destination = view.anyAddress(in: values[.server]) ?? .missing
    setTime(line, values, &context, into: &record)
    var request = LoggedRequest()
    (request.method, request.target) = (values[.method], values.either(.stem, .path))
    if request.target.isEmpty { request.target = values[.uri] }
    if !isDash(view, values[.query]) { request.query = values[.query] }
    if !isDash(view, values[.user]) { request.user = values[.user] }
    (request.version, request.agent, request.referrer) = (values[.version], values[.agent], values[.referrer])
    request.setStatus(view, values[.status])
    record.setRequest(view, request)
    record.setWebPorts(client: 0, server: view.port(in: values[.port]) ?? 0)
    return .event
  }

  private static func isDash(_ view: ByteView, _ range: Range<Int>) -> Bool {
    range.count == 1 && view.byte(at: range.lowerBound) == UInt8(ascii: "-")
  }

  /// IIS writes UTC (Microsoft: "the date and time are in UTC" for W3C), and the stamp does not say so.
  private static func setTime(
    _ line: borrowing Line, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) {
    guard var stamp = Stamp(line.view, date: values[.date], time: values[.time]) else { return }
    stamp.zone = 0
    context.setTime(stamp, into: &record)
  }

  private static func readPreamble(_ view: ByteView, _ range: Range<Int>, _ context: inout LineContext) -> LineMeaning {
    let at = range.lowerBound
    if view.holds("#Fields:", at: at) {
      let columns = W3CPreamble.columns(view, range, names)
      guard columns.contains(UInt8(Column.client.rawValue)), columns.contains(UInt8(Column.method.rawValue)) else {
        return .foreign
      }
      context.setColumns(columns, of: self)
      return .nothing(.preamble)
    }
    let isOurs =
      view.holds("#Version: 1.0", at: at) || view.holds("#Date: ", at: at) || view.holds("#Start-Date: ", at: at)
      || view.holds("#Software: Microsoft Internet Information S", at: at)
      || view.holds("#Software: Microsoft HTTP", at: at) || view.holds("#Software: SGOS", at: at)
    return isOurs ? .nothing(.preamble) : .foreign
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    var words = FieldPlaces()
    words.readWords(line.view, line.all, limit: 40)
    for index in 0..<words.count { details.addField("column \(index + 1)", line.view.text(words[index])) }
    details.addRequest(record.event)
  }
}
