/// One of our own hosts scans: `port-scan` and `sweep` with the causes that these have from inside.
///
/// Our own hosts open connections to many hosts all day; only a scanner's marks, or very many ports of few hosts at
/// once, are a scan.
///
/// Weights: from us. As `port-scan`; twelve named services of a few hosts at once: judgement, two recorded scans of
/// DetectionTests.
enum OwnScan {
  private static let leastPorts = 50

  static func examine(_ subject: inout Case, _ symptom: String, _ book: inout Casebook) {
    let shape = subject.shape
    let tool = Tools.tool(of: shape.shares)
    guard isScan(shape, tool, symptom), tool != nil || !shape.isConversation(subject) else { return }
    let shares = subject.takeWhole(ScanShape.isProbe)
    let key = Casebook.Key(symptom: symptom, subject: subject.source)
    book.enter(shares, under: key) { chart in
      chart.tool = tool
      chart.technique = Tools.technique(of: shares)
      chart.tempo = shape.tempo
    } weigh: {
      weigh(shape, tool)
    }
  }

  /// Services that have a name, asked of a few hosts at once: files and calls go to high ports without one.
  private static let leastKnown = 12

  private static func knownServices(_ shape: ScanShape) -> Int {
    Set(shape.shares.flatMap { $0.services.map(\.service) }).count { service in
      service.networkProtocol.hasPorts && (service.port < 1024 || TCPService.isService(service.port))
    }
  }

  private static func isScan(_ shape: ScanShape, _ tool: Finding.Tool?, _ symptom: String) -> Bool {
    if symptom == Sweep.id { return tool != nil && shape.hosts >= Sweep.leastHosts && shape.services <= 5 }
    guard shape.services >= PortScan.leastPorts else { return false }
    if tool != nil { return true }
    // Pings beside it are no part of a walk through ports.
    let ported = ScanShape(shape.shares.filter { $0.role != .echoRequest && $0.role != .query })
    guard ported.hosts <= 5, ported.seconds <= max(60, ported.attempts * 5) else { return false }
    return ported.services >= leastPorts && ported.isBurst || knownServices(ported) >= leastKnown
  }

  private static func weigh(_ shape: ScanShape, _ tool: Finding.Tool?) -> Weighing {
    var weighing = Weighing(["own-scanner": 500, "infected-host": 100, "ordinary": 200])
    // Source: as `port-scan`; judgement: an inside scan was sent by somebody
    weighing.note(
      "\(shape.services) ports of \(shape.hosts == 1 ? "one address" : "\(shape.hosts) addresses")", .spread,
      ["own-scanner": 8, "infected-host": 2, "ordinary": -8])
    // Source: the tool's own marks ("Programs"); judgement: people run it
    weighing.note(
      if: tool != nil, "the marks of \(tool?.id ?? ""), which people run", .fingerprint,
      ["own-scanner": 8, "infected-host": -6])
    return weighing
  }
}
