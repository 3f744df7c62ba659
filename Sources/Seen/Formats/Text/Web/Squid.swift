/// The web proxy Squid: `1795451160.123 310 10.0.0.7 TCP_MISS/200 1474 GET http://example.com/ - HIER_DIRECT/192.0.2.1
/// text/html`, or a web server's combined line with `TCP_MISS:HIER_DIRECT` behind it (Squid, "Squid Log Files", logformat).
enum Squid: TextFormat {
  static let about = Format(
    id: "squid", kind: .text, writers: "Squid (access.log)",
    example: "1795451160.123    310 10.0.0.7 TCP_DENIED/403 3900 CONNECT example.com:443 - HIER_NONE/- text/html",
    tells: [.requests, .accepts, .denials, .volume])
  static let programs: [StaticString] = ["squid", "(squid-1)"]
  static let signs: [StaticString] = ["/", "[\""]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    if let start = stamp(line) {
      let place = Place(line, from: start)
      if place.isSquids(line.view) { return read(line.view, place, &context, into: &record) }
    }
    let start = WebAccess.start(line)
    guard line.view.byte(at: line.end - 1) &- 65 < 26, let result = resultOfCombined(line.view, start..<line.end),
      let place = Combined(line.view, start..<result.lowerBound)
    else { return .foreign }
    return read(line.view, place, result, &context, into: &record)
  }

  /// Of the native log, the fields by number, of which the first is the stamp.
  private struct Place: ~Copyable {
    var stamp: Int
    var words: FieldPlaces
    /// From the URL on, which may hold blanks.
    var duration: Range<Int> { words[0] }

    init(_ line: borrowing Line, from start: Int) {
      words = FieldPlaces()
      stamp = start
      words.readWords(line.view, start &+ 14..<line.end, limit: 9)
    }

    /// Whether the fields are this log's.
    func isSquids(_ view: ByteView) -> Bool {
      words.count > 5 && Squid.isResult(view, words[2], mark: 0x2F) && view.number(in: words[0]) != nil
    }
  }

  /// Where the native log's stamp begins, `1795451160.123`; `nil` for another line.
  private static func stamp(_ line: borrowing Line) -> Int? {
    let view = line.view
    var start = line.header.tag.isEmpty ? line.all.lowerBound : line.afterTag.lowerBound
    start = view.wordStart(from: start, to: line.end)
    guard view.byte(at: start) &- 48 < 10, view.byte(at: start &+ 10) == 0x2E, view.byte(at: start &+ 14) == 0x20,
      start &+ 14 < line.end
    else { return nil }
    return start
  }

  private static func read(
    _ view: ByteView, _ place: borrowing Place, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    guard let client = view.anyAddress(in: place.words[1]), let moment = view.epoch(in: place.stamp..<place.stamp + 14)
    else { return .nothing(.cutOff) }
    context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
    record.event.source = client
    record.duration = view.largeNumber(in: place.words[0])
    setAction(view, place.words[2], into: &record)
    var request = LoggedRequest()
    (request.method, request.target) = (place.words[4], place.words[5])
    request.setStatus(view, max(place.words[2].lowerBound, place.words[2].upperBound - 3)..<place.words[2].upperBound)
    if !LoggedRequest.isMethod(view, request.method) { request.bytes = request.target }
    record.setRequest(view, request)
    setServer(view, place.words[5], peer: place.words[7], into: &record)
    return .event
  }

  /// The address behind `HIER_DIRECT/`, and the port that the URL states.
  private static func setServer(_ view: ByteView, _ url: Range<Int>, peer: Range<Int>, into record: inout Record) {
    if let slash = view.first(0x2F2F_2F2F_2F2F_2F2F, from: peer.lowerBound, to: peer.upperBound),
      let address = view.anyAddress(in: slash + 1..<peer.upperBound)
    {
      record.event.destination = address
    }
    record.setWebPorts(client: 0, server: port(view, url))
  }

  /// `example.com:443`, `http://example.com:8080/`.
  private static func port(_ view: ByteView, _ url: Range<Int>) -> UInt16 {
    let start = view.find("://", in: url).map { $0 + 3 } ?? url.lowerBound
    let end = view.first(0x2F2F_2F2F_2F2F_2F2F, from: start, to: url.upperBound) ?? url.upperBound
    var at = end
    while at > start, view.byte(at: at - 1) &- 48 < 10 { at -= 1 }
    guard at > start, at < end, view.byte(at: at - 1) == 0x3A else { return 0 }
    return view.port(in: at..<end) ?? 0
  }

  /// `TCP_DENIED` was refused, and the client told; nothing is known of a request that ended before it was understood.
  private static func setAction(_ view: ByteView, _ result: Range<Int>, into record: inout Record) {
    if view.find("DENIED", in: result) != nil || view.find("UNAUTHORIZED", in: result) != nil {
      record.event.marks.action = .reject
    } else if !view.holds("NONE", at: result.lowerBound), view.find("_INVALID", in: result) == nil {
      record.event.marks.action = .allow
    }
  }

  /// `TCP_MISS/200`: capitals and underlines, the mark, and what follows it.
  private static func isResult(_ view: ByteView, _ range: Range<Int>, mark: UInt8) -> Bool {
    let at = range.lowerBound
    guard
      view.holds("TCP_", at: at) || view.holds("UDP_", at: at) || view.holds("NONE", at: at)
        || view.holds("TAG_NONE", at: at) || view.holds("ICP_", at: at)
    else { return false }
    for index in range {
      let byte = view.byte(at: index)
      if byte == mark { return index + 1 < range.upperBound }
      if byte &- 65 > 25, byte != 0x5F { return false }
    }
    return false
  }

  // MARK: combined

  /// The last word of a line if it is `TCP_MISS:HIER_DIRECT`.
  static func resultOfCombined(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
    var start = range.upperBound
    while start > range.lowerBound, view.byte(at: start - 1) > 0x20, range.upperBound - start < 80 { start -= 1 }
    let word = start..<range.upperBound
    return isResult(view, word, mark: 0x3A) ? word : nil
  }

  /// A combined line without its last word.
  private struct Combined {
    var place: WebAccess.Place

    init?(_ view: ByteView, _ range: Range<Int>) {
      guard let place = WebAccess.Place(view, range) else { return nil }
      self.place = place
    }
  }

  private static func read(
    _ view: ByteView, _ combined: Combined, _ result: Range<Int>, _ context: inout LineContext,
    into record: inout Record
  ) -> LineMeaning {
    let meaning = WebAccess.read(view, combined.place, &context, into: &record)
    if meaning == .event { setAction(view, result, into: &record) }
    return meaning
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let start = stamp(line) else { return WebAccess.describe(line, record, into: &details) }
    let place = Place(line, from: start)
    guard place.isSquids(line.view) else { return WebAccess.describe(line, record, into: &details) }
    let names = ["elapsed", "client", "result", "bytes", "method", "url", "user", "hierarchy", "type"]
    for (index, name) in names.enumerated() where !place.words[index].isEmpty {
      details.addField(name, line.view.text(place.words[index]))
    }
    details.addRequest(record.event)
  }
}

extension FieldPlaces {
  /// Takes the words of a range, which any number of blanks may part.
  mutating func readWords(_ view: ByteView, _ range: Range<Int>, limit: Int) {
    var at = view.wordStart(from: range.lowerBound, to: range.upperBound)
    while count < limit, at < range.upperBound {
      let end = view.wordEnd(from: at, to: range.upperBound)
      append(at..<end)
      at = view.wordStart(from: end, to: range.upperBound)
    }
  }
}
