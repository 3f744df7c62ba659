/// Lines in which programs that face the web say that a login failed and who tried: the error logs of nginx and Apache,
/// Guacamole, and what PHP's applications write with Monolog (Magento and others).
///
/// Each is an event as an access log's refused login is (docs/decisions/0009), with the account in place of the path.
enum FailedLogin: TextFormat {
  static let about = Format(
    id: "failed-login", kind: .text, writers: "nginx and Apache (error log), Guacamole, Monolog (Magento and others)",
    example:
      "2026/11/23 16:26:00 [error] 8#8: *17 user \"alice\" was not found in \"…\", client: 203.0.113.7, server: _",
    tells: [.requests])
  static let programs: [StaticString] = ["nginx", "apache2", "httpd", "tomcat", "tomcat9", "tomcat10", "guacamole"]
  static let signs: [StaticString] = ["[#:,client", "[client]", "Authentication attempt from", "{\":.}"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    if let message = NginxErrors.message(line) { return NginxErrors.read(line.view, message, into: &record) }
    if let client = ApacheErrors.client(line) { return ApacheErrors.read(line.view, client, line.end, into: &record) }
    if let attempt = Guacamole.attempt(line) { return Guacamole.read(line.view, attempt, into: &record) }
    return Monolog.read(line, into: &record)
  }
}

extension Record {
  /// Makes the event a login that was refused. `account`: the name that was tried, empty if it is not told.
  mutating func setRefusedLogin(_ view: ByteView, by client: Address, account: Range<Int>, port: UInt16? = nil) {
    event.source = client
    event.role = .webRequest
    set(.tcp)
    set(identification: 401)
    set(window: RequestKind.refusedLogin.rawValue)
    let hash = RequestBytes.hash(view, account)
    set(sequence: UInt32(truncatingIfNeeded: hash ^ hash &>> 32), acknowledgement: 0)
    setWebPorts(client: 0, server: port ?? 0)
  }
}

extension ByteView {
  /// From the beginning of `range` to the next quotation mark.
  func toQuote(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    return range
      .lowerBound..<(first(0x2222_2222_2222_2222, from: range.lowerBound, to: range.upperBound) ?? range.upperBound)
  }
}
