/// HAProxy: `haproxy[24551]: 203.0.113.7:40001 [23/Nov/2026:16:26:00.123] front back/server 0/0/1/2/3 200 612 - - ----
/// 1/1/0/0/0 0/0 "GET / HTTP/1.1"`, with `option httplog`, `option tcplog` or neither (HAProxy, Configuration Manual §8.2).
enum HAProxy: TextFormat {
  static let about = Format(
    id: "haproxy", kind: .text, writers: "HAProxy",
    example:
      "haproxy[24551]: 203.0.113.7:40001 [23/Nov/2026:16:26:00.123] front back/web1 0/0/1/2/3 200 612 - - ---- …",
    tells: [.requests, .ports, .endings, .volume])
  static let programs: [StaticString] = ["haproxy"]
  static let signs: [StaticString] = ["haproxy", "[/"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let isTagged = line.isTagged("haproxy")
    let range = isTagged ? line.afterTag : line.all
    if isTagged, line.view.holds("Connect from ", at: range.lowerBound) {
      return readConnect(line, range, into: &record)
    }
    guard let place = Place(line.view, range) else { return isTagged ? .nothing(.noPacket) : .foreign }
    return read(line.view, place, &context, into: &record)
  }

  /// `Connect from 203.0.113.7:40001 to 198.51.100.2:5000 (main/HTTP)`.
  private static func readConnect(_ line: borrowing Line, _ range: Range<Int>, into record: inout Record) -> LineMeaning
  {
    let view = line.view
    let from = range.lowerBound + 13..<view.wordEnd(from: range.lowerBound + 13, to: range.upperBound)
    let start = from.upperBound + 4
    guard view.holds(" to ", at: from.upperBound), let client = view.endpoint(in: from), start < range.upperBound,
      let server = view.endpoint(in: start..<view.wordEnd(from: start, to: range.upperBound))
    else { return .nothing(.cutOff) }
    (record.event.source, record.event.destination) = (client.address, server.address)
    record.setPassedOn()
    record.setWebPorts(client: client.port ?? 0, server: server.port ?? 0)
    return .event
  }

  /// The parts that every record has: who, when, and the words behind, frontend first.
  private struct Place {
    var client: (address: Address, port: UInt16?)
    var stamp: Int
    var words: Range<Int>
    /// `0/0/1/2/3`: five times, or three of a connection that was passed on.
    var times: Range<Int>

    init?(_ view: ByteView, _ range: Range<Int>) {
      let end = view.wordEnd(from: range.lowerBound, to: range.upperBound)
      guard end &- range.lowerBound <= 60, view.byte(at: end &+ 1) == 0x5B, view.byte(at: end &+ 4) == 0x2F,
        view.byte(at: end &+ 8) == 0x2F, let client = view.endpoint(in: range.lowerBound..<end), client.port != nil,
        let close = view.first(0x5D5D_5D5D_5D5D_5D5D, from: end &+ 2, to: min(range.upperBound, end &+ 44)),
        view.byte(at: close &+ 1) == 0x20
      else { return nil }
      let front = view.wordEnd(from: close &+ 2, to: range.upperBound)
      let back = view.wordEnd(from: front &+ 1, to: range.upperBound)
      guard back < range.upperBound, front < back,
        view.first(0x2F2F_2F2F_2F2F_2F2F, from: front &+ 1, to: back) != nil
      else { return nil }
      times = back &+ 1..<view.wordEnd(from: back &+ 1, to: range.upperBound)
      let first = view.byte(at: times.lowerBound)
      guard first &- 48 < 10 || first == 0x2D || first == 0x2B else { return nil }
      self.client = client
      stamp = end &+ 2
      words = times.upperBound..<range.upperBound
    }
  }

  private static func read(
    _ view: ByteView, _ place: Place, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    guard context.readTime(view, at: place.stamp, into: &record) else { return .foreign }
    record.event.source = place.client.address
    var slashes = 0
    for index in place.times where view.byte(at: index) == 0x2F { slashes += 1 }
    setDuration(view, place.times, into: &record)
    if slashes >= 4 || view.byte(at: place.words.upperBound - 1) == 0x22 {
      readRequest(view, place.words, into: &record)
    } else {
      record.setPassedOn()
    }
    record.setWebPorts(client: place.client.port ?? 0, server: 0)
    return .event
  }

  /// The last of the times is the whole; `+` stands before it where the log was written early.
  private static func setDuration(_ view: ByteView, _ times: Range<Int>, into record: inout Record) {
    var start = times.upperBound
    while start > times.lowerBound, view.byte(at: start - 1) &- 48 < 10 { start -= 1 }
    record.duration = view.largeNumber(in: start..<times.upperBound)
  }

  /// ` 200 2750 - - ---- 1/1/1/1/0 0/0 {…} {…} "GET / HTTP/1.1"`: the request stands last.
  private static func readRequest(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    var request = LoggedRequest()
    let start = view.wordStart(from: range.lowerBound, to: range.upperBound)
    request.setStatus(view, start..<view.wordEnd(from: start, to: range.upperBound))
    if let quote = view.find(" \"", in: range) {
      request.setLine(view, quote + 2..<view.closingQuote(from: quote + 2, to: range.upperBound))
    }
    record.setRequest(view, request)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    let range = line.isTagged("haproxy") ? line.afterTag : line.all
    let names = [
      "client", "accept date", "frontend", "backend/server", "times", "status", "bytes", "request cookie",
      "response cookie", "termination", "connections", "queues",
    ]
    details.addColumns(line.view, CommaFields(line.view, range, separator: UInt8(ascii: " ")), names)
  }
}
