/// What a request is after: one pass over its bytes, escapes undone, by the words that they make and the marks between.
///
/// The result is a kind and two hashes: of the path in lower case, and of path and query. See docs/decisions/0009.
struct RequestReading {
  private(set) var kind = RequestKind.ordinary
  /// A hash of the path without its query, so that distinct paths can be counted.
  private(set) var path: UInt32 = 0
  /// A hash of the whole.
  private(set) var whole: UInt32 = 0

  @inline(__always)
  init(_ view: ByteView, _ request: LoggedRequest) {
    guard !request.method.isEmpty else {
      kind = RequestBytes.kind(view, request.bytes)
      whole = RequestReading.digest(RequestBytes.hash(view, request.bytes))
      path = whole
      return
    }
    var scan = TargetScan()
    scan.read(view, request.target)
    if !request.query.isEmpty {
      scan.mark(UInt8(ascii: "?"))
      scan.read(view, request.query)
    }
    scan.finish()
    path = RequestReading.digest(scan.path)
    whole = RequestReading.digest(scan.whole)
    kind = RequestReading.kind(view, request, scan)
  }

  @inline(__always)
  private static func digest(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash &>> 32) }

  /// The gravest that was found; the agent and the referrer may carry something as well.
  private static func kind(_ view: ByteView, _ request: LoggedRequest, _ scan: TargetScan) -> RequestKind {
    if let kind = headers(view, request) { return kind }
    if let kind = forProxies(view, request) { return kind }
    if scan.found & TargetScan.notable != 0, let kind = scan.exploit ?? scan.weaker(answer: request.status) {
      return login(view, request, scan) ?? kind
    }
    if let kind = login(view, request, scan) { return kind }
    if isUnusual(view, request.method), request.status >= 400 { return .unusualMethod }
    switch AgentScan.kind(view, request.agent) {
    case .ordinary: break
    case let kind: return kind
    }
    if scan.has(.wellKnown) { return .wellKnown }
    return isCacheBuster(view, request) ? .cacheBuster : .ordinary
  }

  /// Shellshock and lookups in the two headers that logs show.
  @inline(__always)
  private static func headers(_ view: ByteView, _ request: LoggedRequest) -> RequestKind? {
    for range in [request.agent, request.referrer] where !range.isEmpty {
      if view.byte(at: range.lowerBound) == 0x28, view.holds("() {", at: range.lowerBound) { return .shellshock }
      if let dollar = view.first(0x2424_2424_2424_2424, from: range.lowerBound, to: range.upperBound),
        view.byte(at: dollar + 1) == 0x7B
      {
        return .log4shell
      }
    }
    return nil
  }

  /// `CONNECT example.com:443`, `GET http://example.com/`.
  @inline(__always)
  private static func forProxies(_ view: ByteView, _ request: LoggedRequest) -> RequestKind? {
    let start = request.target.lowerBound
    if view.byte(at: start) == 0x2F { return nil }
    if view.holds("CONNECT", at: request.method.lowerBound), request.method.count == 7 { return .connect }
    guard let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: start, to: min(request.target.upperBound, start + 9)),
      view.holds("://", at: colon), colon > start
    else { return nil }
    return .absoluteURL
  }

  /// A form sent to a login page, or credentials that were refused.
  private static func login(_ view: ByteView, _ request: LoggedRequest, _ scan: TargetScan) -> RequestKind? {
    let isPost = view.holds("POST", at: request.method.lowerBound) && request.method.count == 4
    if request.status == 401, isPost || !request.user.isEmpty { return .login }
    guard isPost, request.status != 404, scan.exploit == nil else { return nil }
    return scan.has(.login) || scan.isRemoteProcedure ? .login : nil
  }

  private static func isUnusual(_ view: ByteView, _ method: Range<Int>) -> Bool {
    switch view.lowercasedWord(in: method) {
    case 0x74_6567, 0x7473_6F70, 0x6461_6568, 0x74_7570: false  // get, post, head, put
    case 0x6574_656C_6564, 0x736E_6F69_7470_6F, 0x68_6374_6170: false  // delete, options, patch
    default: true
    }
  }

  /// `/?8890121518`.
  private static func isCacheBuster(_ view: ByteView, _ request: LoggedRequest) -> Bool {
    let start = request.target.lowerBound
    guard (8...24).contains(request.target.count), view.byte(at: start + 1) == 0x3F else { return false }
    for index in start + 2..<request.target.upperBound where view.byte(at: index) &- 48 > 9 { return false }
    return true
  }
}

/// What came in place of a request.
enum RequestBytes {
  /// Servers write bytes that cannot be printed as `\x16`; some write them as they are.
  static func kind(_ view: ByteView, _ range: Range<Int>) -> RequestKind {
    let at = range.lowerBound
    if range.isEmpty || (range.count == 1 && view.byte(at: at) == 0x2D) { return .nothing }
    if view.holds("\\x16\\x03", at: at) || view.holds("\u{16}\u{03}", at: at) { return .tls }
    if view.holds("\\x03\\x00", at: at) || view.holds("\\x03", at: at) || view.find("mstshash=", in: range) != nil {
      return .remoteDesktop
    }
    if view.holds("SSH-", at: at) { return .ssh }
    return .noHTTP
  }

  static func hash(_ view: ByteView, _ range: Range<Int>) -> UInt64 {
    var hash = RequestWords.seed
    for index in range { hash = (hash ^ UInt64(view.byte(at: index))) &* RequestWords.prime }
    return hash
  }
}

/// The programs that call themselves scanners in the header by which browsers name themselves.
enum AgentScan {
  /// `.scanner`, `.census`, or `.ordinary`. Browsers are passed over by their first bytes.
  @inline(__always)
  static func kind(_ view: ByteView, _ range: Range<Int>) -> RequestKind {
    let at = range.lowerBound
    if view.word(at: at) == 0x2F61_6C6C_697A_6F4D, view.byte(at: at &+ 12) == 0x28 {
      // `Mozilla/5.0 (W`, `(M`, `(X`, `(i`, `(L`, `(A`: systems; `(c` is what robots write.
      let system = view.byte(at: at &+ 13)
      if system == 0x57 || system == 0x4D || system == 0x58 || system == 0x69 || system == 0x4C { return .ordinary }
    }
    return words(view, range)
  }

  @inline(never)
  private static func words(_ view: ByteView, _ range: Range<Int>) -> RequestKind {
    var word = RequestWords.seed
    for index in range.lowerBound...range.upperBound {
      let byte = index < range.upperBound ? view.byte(at: index) : 0
      let lower = byte | 0x20
      if lower &- 97 < 26 || byte &- 48 < 10 || byte == 0x2D {
        word = (word ^ UInt64(byte == 0x2D ? byte : lower)) &* RequestWords.prime
        continue
      }
      switch RequestWords.agents.find(word) {
      case .scanner: return .scanner
      case .census: return .census
      default: word = RequestWords.seed
      }
    }
    return .ordinary
  }
}
