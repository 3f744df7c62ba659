/// A web request as places in a log's line: what the formats of web servers and proxies have in common.
struct LoggedRequest {
  var method = 0..<0
  /// Path and query as they were asked for; of a proxy's log a whole URL.
  var target = 0..<0
  /// The query where the log keeps it apart.
  var query = 0..<0
  /// `HTTP/1.1`.
  var version = 0..<0
  /// What came in place of a request line; empty if there is a method.
  var bytes = 0..<0
  var agent = 0..<0
  var referrer = 0..<0
  var user = 0..<0
  var status: UInt16 = 0

  init() {}

  /// Takes `GET /path HTTP/1.1` apart; whatever does not begin with a method in capitals is only bytes.
  @inline(__always)
  mutating func setLine(_ view: ByteView, _ range: Range<Int>) {
    let blank = view.first(0x2020_2020_2020_2020, from: range.lowerBound, to: range.upperBound) ?? range.upperBound
    guard blank < range.upperBound, LoggedRequest.isMethod(view, range.lowerBound..<blank) else {
      bytes = range
      return
    }
    method = range.lowerBound..<blank
    var end = range.upperBound
    while end > blank, view.byte(at: end &- 1) == 0x20 { end &-= 1 }
    let last = LoggedRequest.versionStart(view, blank..<end)
    if last < end {
      version = last..<end
      end = max(blank, last &- 1)
    }
    target = min(blank &+ 1, end)..<end
  }

  /// Where the last word begins if it is `HTTP/1.1` or another version; else the end.
  @inline(__always)
  private static func versionStart(_ view: ByteView, _ range: Range<Int>) -> Int {
    let usual = range.upperBound &- 8
    if usual > range.lowerBound, view.byte(at: usual &- 1) == 0x20, view.isVersion(at: usual) { return usual }
    var last = range.upperBound
    while last > range.lowerBound, view.byte(at: last &- 1) != 0x20, range.upperBound &- last < 10 { last &-= 1 }
    return view.isVersion(at: last) ? last : range.upperBound
  }

  /// Two to twenty capitals, dashes or underlines.
  @inline(__always)
  static func isMethod(_ view: ByteView, _ range: Range<Int>) -> Bool {
    guard (2...20).contains(range.count) else { return false }
    for index in range {
      let byte = view.byte(at: index)
      if byte &- 65 > 25, byte != 0x2D, byte != 0x5F { return false }
    }
    return true
  }

  /// A status of three digits.
  @inline(__always)
  mutating func setStatus(_ view: ByteView, _ range: Range<Int>) {
    if range.count == 3, let status = view.port(in: range), (100..<1000).contains(status) { self.status = status }
  }
}

extension ByteView {
  /// Whether `HTTP/` stands at `start`.
  @inline(__always)
  fileprivate func isVersion(at start: Int) -> Bool { wordOrRest(at: start) & 0xFF_FFFF_FFFF == 0x2F_5054_5448 }
}

extension EventDetails {
  /// What the request is after, in words.
  mutating func addRequest(_ event: Event) {
    if let request = event.request { addField("asks for", request.words) }
  }
}

extension Record {
  /// Makes the event a web request: see docs/decisions/0009 for what its fields mean then.
  @inline(__always)
  mutating func setRequest(_ view: ByteView, _ request: LoggedRequest) {
    event.role = .webRequest
    let version = request.version.lowerBound
    let isQUIC =
      view.byte(at: version &+ 5) == UInt8(ascii: "3") && !request.version.isEmpty && view.isVersion(at: version)
    set(isQUIC ? .udp : .tcp)
    if request.status > 0 { set(identification: request.status) }
    let read = RequestReading(view, request)
    set(window: read.kind.rawValue)
    set(sequence: read.path, acknowledgement: read.whole)
  }

  /// A connection that a proxy passed on without reading it.
  mutating func setPassedOn() {
    event.role = .webRequest
    set(.tcp)
    set(window: RequestKind.passedOn.rawValue)
  }

  /// Ports, of which 0 is unknown.
  mutating func setWebPorts(client: UInt16, server: UInt16) {
    guard client > 0 || server > 0 else { return }
    (event.sourcePort, event.destinationPort) = (client, server)
    event.marks.insert(.ports)
  }
}
