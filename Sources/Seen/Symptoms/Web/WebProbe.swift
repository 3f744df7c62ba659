/// Requests that no visitor sends: for holes, secrets and consoles, or what is no HTTP at all.
///
/// Weights: to us. The third parties' logs of DetectionTests, each with its reason; decibels judgement.
enum WebProbe: Symptom {
  static let id = "web-probe"
  static let looksAt: RoleSet = [.webRequest]
  /// Paths that were not there before their number alone tells.
  static let leastMissing = 20
  /// Different paths that make it more than the noise that every server hears.
  static let manyPaths = 100
  /// Requests past every cache that make a flood.
  static let leastFlood = 20

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard let tally = subject[.webRequest] else { return }
    let whole = RequestShape([tally])
    let probes = whole.count { kind, _ in kind.isProbe }
    let missing = whole.count { kind, answer in kind == .ordinary && answer == 4 }
    let isHunt = missing >= leastMissing && missing * 10 >= whole.events * 8 && tally.attemptCount >= leastMissing
    guard probes > 0 || isHunt, isHunt || !isVisitor(whole, probes) else { return }
    let isMostly = isHunt || probes * 2 > whole.events
    let shares = isMostly ? subject.take([.webRequest]) : subject.take([.webRequest]) { $0.requested.kind.isProbe }
    let shape = RequestShape(shares)
    let isOurs = subject.isOurs
    book.enter(alone: shares, under: key(subject.source)) { chart in
      chart.sentence = sentence(shape)
      chart.tempo = shape.seconds <= max(60, shape.events) && shape.events >= 5 ? "burst" : nil
    } weigh: {
      weigh(shape, isOurs: isOurs)
    }
  }

  /// Somebody who mostly asked for what is there, and met a page that is gone.
  private static func isVisitor(_ shape: RequestShape, _ probes: Int) -> Bool {
    guard probes * 4 < shape.events else { return false }
    return shape.count { kind, _ in kind.isProbe && !isSoft(kind) } == 0
  }

  private static func isSoft(_ kind: RequestKind) -> Bool {
    switch kind {
    case .wordpress, .administration, .script, .backup, .cgi, .unusualMethod, .cacheBuster: true
    default: false
    }
  }

  private static func isFlood(_ shape: RequestShape) -> Bool {
    shape.count { kind, _ in kind == .cacheBuster } >= leastFlood && shape.seconds <= shape.events * 3
  }

  private static func sentence(_ shape: RequestShape) -> String {
    if isFlood(shape) { return "{actors} asked for one page again and again, past every cache: {requests}." }
    if answered(shape) > 0 {
      return "{actors} asked your web server for \(shape.words), and it answered with success: {requests}."
    }
    if isNoHTTP(shape) { return "{actors} spoke something else than HTTP to your web server: \(shape.words)." }
    if shape.kinds.first == .census {
      return "{actors}, taking stock of the Internet, asked your web server for {paths}."
    }
    if shape.kinds.first == .scanner {
      return "{actors}, a scanner by its own words, asked your web server for {paths}."
    }
    if shape.words.isEmpty { return "{actors} asked your web server for {paths}, nearly none of which exist." }
    return shape.paths * 2 >= shape.events
      ? "{actors} asked your web server for {paths} that scanners try, such as \(shape.words)."
      : "{actors} sent your web server {requests} that scanners send, such as for \(shape.words)."
  }

  private static func isNoHTTP(_ shape: RequestShape) -> Bool {
    shape.count { kind, _ in kind.rawValue >= RequestKind.tls.rawValue && kind != .cacheBuster } * 2 > shape.events
  }

  /// Attacks that were answered as if they had come through. Of those in a header the answer tells nothing.
  private static func answered(_ shape: RequestShape) -> Int {
    shape.count { kind, answer in
      kind.isExploit && kind != .log4shell && kind != .shellshock && answer == 2
    }
  }

  private static func weigh(_ shape: RequestShape, isOurs: Bool) -> Weighing {
    var weighing = Weighing([
      "background-probe": 350, "background-scan": 150, "worm-scan": 120, "service-crawler": 80, "targeted-scan": 80,
      "web-exploit": 50, "request-flood": 20, "own-scanner": 20,
    ])
    // Source: judgement, corpus/detect/web: each probe is a kind of its own
    weighing.note("asked for what scanners ask every server", .form, ["background-probe": 4, "background-scan": 4])
    noteNumber(shape, in: &weighing)
    noteKinds(shape, in: &weighing)
    // Source: judgement: who is inside was sent by somebody
    weighing.note(if: isOurs, "it is one of your own", .mate, ["own-scanner": 20])
    return weighing
  }

  private static func noteNumber(_ shape: RequestShape, in weighing: inout Weighing) {
    if isNoHTTP(shape) { return }
    // Source: corpus/detect/web; judgement
    weighing.note(
      if: (10..<manyPaths).contains(shape.paths), "\(shape.paths) different paths", .spread,
      ["background-scan": 6, "targeted-scan": 3, "background-probe": -2])
    // Source: corpus/detect/web (nikto, dirb, nuclei); thirty: judgement
    weighing.note(
      if: shape.paths >= manyPaths, "\(shape.paths) different paths: somebody works through a list, here", .spread,
      ["targeted-scan": 16, "background-scan": 4, "background-probe": -6])
    // Source: corpus/detect/web (HULK, GoldenEye): random queries pass caches
    weighing.note(
      if: isFlood(shape),
      "the same page with a random query, \(shape.events) times in \(max(1, shape.seconds)) seconds",
      .tempo, ["request-flood": 20, "background-probe": -8, "background-scan": -8])
  }

  private static func noteKinds(_ shape: RequestShape, in weighing: inout Weighing) {
    let wormlike = shape.count { kind, _ in kind.isWormlike }
    // Source: CVE lists of Mirai's children (Antonakakis et al. 2017 §5); judgement
    weighing.note(
      if: wormlike * 2 >= shape.events, "holes by which worms and bots spread", .mate, ["worm-scan": 12])
    let census = shape.count { kind, _ in kind == .census }
    // Source: the program's own name in User-Agent
    weighing.note(
      if: census * 2 >= shape.events, "a census of the Internet that says its name", .fingerprint,
      ["service-crawler": 16])
    let tools = shape.count { kind, _ in kind == .scanner }
    // Source: the program's own name in User-Agent; anybody may use it
    weighing.note(
      if: tools * 2 >= shape.events, "a scanner that says its name", .fingerprint,
      ["background-scan": 4, "targeted-scan": 3])
    let answered = answered(shape)
    // Source: RFC 9110 §15.3 (2xx: the server did what was asked); servers that answer 200 to all are left out
    weighing.note(
      if: answered > 0, "\(answered) of these were answered with success", .quote,
      ["web-exploit": 20, "background-probe": -6, "background-scan": -6, "worm-scan": -6])
  }
}
