/// Caddy's access log: `{"level":"info","ts":1795451160.12,"logger":"http.log.access.log0","msg":"handled request",
/// "request":{"remote_ip":"203.0.113.7","client_ip":…,"method":"GET","uri":"/",…},"status":200}` (Caddy, directive `log`).
enum Caddy: TextFormat {
  static let about = Format(
    id: "caddy", kind: .text, writers: "Caddy (JSON access log)",
    example:
      "{\"level\":\"info\",\"ts\":1795451160.12,\"logger\":\"http.log.access\",\"request\":{\"remote_ip\":\"203.0.113.7\",…",
    tells: [.requests, .ports, .volume])
  static let signs: [StaticString] = ["{"]

  private enum Key: Int, FieldName {
    case level, ts, time, timestamp, logger, msg, request, status, duration
    case remoteIP, remotePort, remoteAddress, clientIP, proto, method, host, uri, headers, userID
    static let spellings: [Key: String] = [
      .remoteIP: "remote_ip", .remotePort: "remote_port", .remoteAddress: "remote_addr", .clientIP: "client_ip",
      .userID: "user_id",
    ]
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let range = object(line) else { return .foreign }
    let view = line.view
    var values = Values()
    values.read(view, JSONFields(view, range), keys)
    guard view.holds("http.log.access", at: values[.logger].lowerBound), values.has(.request) else { return .foreign }
    values.read(view, JSONFields(view, values[.request]), keys)
    guard setClient(view, values, into: &record) else { return .nothing(.cutOff) }
    setTime(view, values, &context, into: &record)
    record.duration = view.milliseconds(ofSeconds: values[.duration])
    record.setRequest(view, request(view, values))
    return .event
  }

  /// The object, if its first member is one that Caddy's encoder writes first.
  private static func object(_ line: borrowing Line) -> Range<Int>? {
    let range = line.view.byte(at: line.all.lowerBound) == 0x7B ? line.all : line.afterTag
    let view = line.view
    let at = view.wordStart(from: range.lowerBound, to: range.upperBound)
    guard view.byte(at: at) == 0x7B else { return nil }
    let first = view.wordStart(from: at + 1, to: range.upperBound)
    let isOurs =
      view.holds("\"level\"", at: first) || view.holds("\"ts\"", at: first) || view.holds("\"time", at: first)
      || view.holds("\"logger\"", at: first) || view.holds("\"msg\"", at: first)
      || view.holds("\"request\"", at: first)
    return isOurs ? at..<range.upperBound : nil
  }

  /// Behind trusted proxies `client_ip` is who asked; older versions write `remote_addr` with a port.
  private static func setClient(_ view: ByteView, _ values: borrowing Values, into record: inout Record) -> Bool {
    let remote = values.has(.remoteIP) ? values[.remoteIP] : values[.remoteAddress]
    guard let found = view.endpoint(in: remote) else { return false }
    let client = view.anyAddress(in: values[.clientIP]) ?? found.address
    record.event.source = client
    let port = found.port ?? view.port(in: values[.remotePort]) ?? 0
    record.setWebPorts(client: client == found.address ? port : 0, server: serverPort(view, values[.host]))
    return true
  }

  /// `example.com:8443`.
  private static func serverPort(_ view: ByteView, _ host: Range<Int>) -> UInt16 {
    var at = host.upperBound
    while at > host.lowerBound, view.byte(at: at - 1) &- 48 < 10 { at -= 1 }
    guard at > host.lowerBound, at < host.upperBound, view.byte(at: at - 1) == 0x3A else { return 0 }
    return view.port(in: at..<host.upperBound) ?? 0
  }

  private static func setTime(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) {
    let stamp = values.has(.ts) ? values[.ts] : values.either(.time, .timestamp)
    if let moment = view.epoch(in: stamp) {
      context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
    } else {
      _ = context.readTime(view, at: stamp.lowerBound, into: &record)
    }
  }

  private static func request(_ view: ByteView, _ values: borrowing Values) -> LoggedRequest {
    var request = LoggedRequest()
    (request.method, request.target, request.version) = (values[.method], values[.uri], values[.proto])
    request.user = values[.userID]
    request.setStatus(view, values[.status])
    var headers = JSONFields(view, values[.headers])
    while let (name, value) = headers.next() {
      if view.equals("user-agent", name) { request.agent = value.range }
      if view.equals("referer", name) { request.referrer = value.range }
    }
    return request
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let range = object(line) else { return }
    details.addMembers(line.view, range)
    details.addRequest(record.event)
  }
}
