/// The access logs of Apache and nginx and of all who write like them: `203.0.113.7 - - [23/Nov/2026:16:26:00 +0000]
/// "GET / HTTP/1.1" 200 612 "-" "curl/8.5"`, common, combined, with a virtual host before or columns behind
/// (Apache, mod_log_config; nginx, ngx_http_log_module).
enum WebAccess: TextFormat {
  static let about = Format(
    id: "web-access", kind: .text, writers: "Apache, nginx, lighttpd, Caddy and others: common and combined logs",
    example: "203.0.113.7 - - [23/Nov/2026:16:26:00 +0000] \"GET / HTTP/1.1\" 200 612 \"-\" \"Mozilla/5.0 …\"",
    tells: [.requests])
  static let programs: [StaticString] = ["nginx", "apache", "apache2", "httpd", "httpd_access", "lighttpd", "logger"]
  static let signs: [StaticString] = ["[\""]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard !line.beginsQuoted, let place = Place(line.view, start(line)..<line.end) else { return .foreign }
    return read(line.view, place, &context, into: &record)
  }

  /// The line's beginning, or what a web server wrote to syslog.
  @inline(__always)
  static func start(_ line: borrowing Line) -> Int {
    let isSyslog = line.header.isStamped && line.header.tag.count > 0
    return isSyslog
      ? line.afterTag.lowerBound : line.view.wordStart(from: line.range.lowerBound, to: line.range.upperBound)
  }

  /// Where the parts of a line are that make it an access log's.
  struct Place {
    var clients: Range<Int>
    var stamp: Int
    var request: Range<Int>
    var rest: Range<Int>

    /// `nil` unless a stamp in brackets is followed by a request in quotation marks, and no cache wrote the last word.
    @inline(__always)
    init?(_ view: ByteView, _ range: Range<Int>) {
      guard let bracket = Place.bracket(view, range) else { return nil }
      clients = range.lowerBound..<bracket
      stamp = bracket &+ 1
      var quote = bracket &+ 29
      if view.byte(at: quote) != 0x22 || view.byte(at: quote &- 1) != 0x20 {
        // The log of mod_ssl has the address behind the stamp.
        guard bracket == range.lowerBound,
          let found = view.first(0x2222_2222_2222_2222, from: quote, to: min(range.upperBound, quote &+ 160))
        else { return nil }
        clients = bracket &+ 29..<found
        quote = found
      }
      guard quote < range.upperBound else { return nil }
      let close = Place.close(view, from: quote &+ 1, to: range.upperBound)
      request = quote &+ 1..<close
      rest = min(close &+ 1, range.upperBound)..<range.upperBound
      if rest.isEmpty || Place.isCache(view, rest) { return nil }
    }

    /// `[23/Nov/2026:16:26:00 +0000]` within the first 400 bytes: its bracket.
    @inline(__always)
    private static func bracket(_ view: ByteView, _ range: Range<Int>) -> Int? {
      let end = min(range.upperBound, range.lowerBound &+ 400)
      var at = range.lowerBound
      while let found = view.first(0x5B5B_5B5B_5B5B_5B5B, from: at, to: end) {
        if view.byte(at: found &+ 3) == 0x2F, view.byte(at: found &+ 7) == 0x2F, view.byte(at: found &+ 12) == 0x3A,
          view.byte(at: found &+ 27) == 0x5D, view.byte(at: found &+ 21) == 0x20
        {
          return found
        }
        at = found &+ 1
      }
      return nil
    }

    /// The mark that ends the request: one that a blank follows, since some servers leave marks within as they came.
    @inline(__always)
    private static func close(_ view: ByteView, from start: Int, to end: Int) -> Int {
      var close = view.closingQuote(from: start, to: end)
      while close &+ 1 < end, view.byte(at: close &+ 1) != 0x20 {
        close = view.closingQuote(from: close &+ 1, to: end)
      }
      return close
    }

    /// A last word such as `TCP_MISS:HIER_DIRECT`: the line is Squid's.
    @inline(__always)
    private static func isCache(_ view: ByteView, _ rest: Range<Int>) -> Bool {
      view.byte(at: rest.upperBound &- 1) &- 65 < 26 && Squid.resultOfCombined(view, rest) != nil
    }
  }

  static func read(
    _ view: ByteView, _ place: Place, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    guard context.readTime(view, at: place.stamp, into: &record) else { return .foreign }
    var clients = Clients()
    clients.read(view, place.clients)
    record.event.source = clients.client
    record.event.destination = clients.server
    var request = LoggedRequest()
    request.setLine(view, place.request)
    readRest(view, place.rest, hasStatus: place.clients.upperBound < place.stamp, &request)
    request.user = clients.user
    record.setRequest(view, request)
    record.setWebPorts(client: clients.clientPort, server: clients.serverPort)
    return .event
  }

  /// ` 200 612 "-" "Mozilla/5.0"`; mod_ssl writes bytes only.
  @inline(__always)
  private static func readRest(_ view: ByteView, _ range: Range<Int>, hasStatus: Bool, _ request: inout LoggedRequest) {
    let start = view.wordStart(from: range.lowerBound, to: range.upperBound)
    let end = view.wordEnd(from: start, to: range.upperBound)
    if hasStatus { request.setStatus(view, start..<end) }
    let quotes: UInt64 = 0x2222_2222_2222_2222
    guard let first = view.first(quotes, from: end, to: range.upperBound) else { return }
    let close = view.closingQuote(from: first &+ 1, to: range.upperBound)
    request.referrer = first &+ 1..<close
    guard let second = view.first(quotes, from: close &+ 1, to: range.upperBound) else { return }
    request.agent = second &+ 1..<view.closingQuote(from: second &+ 1, to: range.upperBound)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let place = Place(line.view, start(line)..<line.end) else { return }
    details.addField("client", line.view.text(place.clients).trimmed)
    details.addField("request", line.view.text(place.request))
    details.addField("answer", line.view.text(place.rest).trimmed)
    details.addRequest(record.event)
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
