import Seen

/// A web request as somebody copies it out of a log: `GET http://example.com/ HTTP/1.0`, `/wp-login.php`, an address.
struct RequestLine {
  let method: String
  /// What was asked for, as it was written.
  let target: String

  private static let methods: Set<String> = [
    "GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "PATCH", "PROPFIND",
  ]

  init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    // A request as it went over the wire: below its first line stand its headers.
    guard lines.count == 1 || lines.first?.firstRange(of: " HTTP/1.") != nil else { return nil }
    let text = lines[0]
    let bare = text.hasPrefix("\"") ? text.dropFirst().prefix { $0 != "\"" } : text[...]
    let words = bare.split(separator: " ", maxSplits: 2)
    guard let first = words.first else { return nil }
    if Self.methods.contains(String(first)), words.count > 1 {
      // What is injected holds blanks.
      let rest = bare[words[1].startIndex...]
      let end = rest.firstRange(of: " HTTP/")?.lowerBound ?? (words.count > 2 ? words[1].endIndex : rest.endIndex)
      (method, target) = (String(first), String(rest[..<end]))
    } else if words.count == 1, let path = Self.path(of: String(first)) {
      (method, target) = ("GET", path)
    } else {
      return nil
    }
  }

  /// What somebody entered into a form or put behind an address's question mark.
  init(value: String) { (method, target) = ("GET", "/?q=" + value) }

  /// What a server is asked for when somebody follows an address; a path is one already.
  private static func path(of word: String) -> String? {
    if word.hasPrefix("/"), word.count > 1 { return word }
    if word.hasPrefix("../") || word.lowercased().hasPrefix("..%2f") { return "/" + word }
    guard word.hasPrefix("http://") || word.hasPrefix("https://"),
      let end = word.firstRange(of: "://")?.upperBound
    else { return nil }
    return word[end...].firstIndex(of: "/").map { String(word[$0...]) } ?? "/"
  }

  /// A client that does not exist stands for the one that the words do not name.
  static let client = "192.0.2.7"

  /// The request as a server's log would have it, for the reader of such logs.
  private var line: String {
    let plain = (method + " " + String(target.prefix(2000))).unicodeScalars.map { scalar in
      scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\"" ? String(scalar) : "%22"
    }
    return "\(Self.client) - - [01/Jan/2026:00:00:00 +0000] \"\(plain.joined()) HTTP/1.1\" 404 0"
  }

  /// What a report is made from; `nil` where the reader makes nothing of it.
  ///
  /// Read as one that was not answered with success, since only then a path says what somebody looks for
  /// (`RequestKind`); how it was answered is not known, and the event says so.
  var event: Event? {
    guard var event = Engine().event(inLine: line)?.event else { return nil }
    event.marks.remove(.identification)
    return event
  }
}

extension Explanation {
  /// Explains a web request without the line that it stood in.
  init?(request: RequestLine, input: String, home: [Network]) {
    guard let event = request.event else { return nil }
    self.init(input: input, kind: "web request", what: "")
    let ledger = Ledger()
    ledger.fold([event].span)
    guard let finding = Diagnosis.report(ledger, home: home).findings.first else { return nil }
    add(finding)
    what = finding.summary.replacing(RequestLine.client, with: "Somebody").withoutCount.asSentence
    if finding.cause == "ordinary" { what = "A request such as visitors send." }
    fields = [Field("method", request.method, means: Self.meaning(ofMethod: request.method))]
    fields.append(Field("target", request.target, means: Self.meaning(ofTarget: request.target)))
    wouldHelp = ["how the server answered (the status)", "who asked", "how often"]
    if articles.contains("open-proxy-hunt") || articles.contains("proxy-request") {
      articles.append("foreign-url-in-web-log")
    }
  }

  private static func meaning(ofMethod method: String) -> String {
    switch method {
    case "GET", "HEAD": "asks to read"
    case "POST", "PUT", "PATCH": "sends something"
    case "CONNECT": "asks a proxy for a tunnel: only proxies are asked so (RFC 9110, section 9.3.6)"
    case "OPTIONS": "asks what is allowed"
    default: "browsers do not send it by themselves"
    }
  }

  private static func meaning(ofTarget target: String) -> String {
    if target.contains("://") { return "a complete address: only proxies are asked so (RFC 9112, section 3.2.2)" }
    return target.contains("?")
      ? "a path, and after the question mark what is handed to the page" : "a path on your server"
  }
}

extension String {
  /// Without `: 1 request` at the end.
  fileprivate var withoutCount: String {
    hasSuffix(": 1 request") || hasSuffix(": 1 request.") ? String(prefix { $0 != ":" }) : self
  }
}
