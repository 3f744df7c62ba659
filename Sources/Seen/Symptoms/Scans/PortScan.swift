/// One source, many ports, few hosts.
///
/// Weights: to us. Snort 3, Zeek and CrowdSec agree on 10 to 15 ports; Richter and Berger 2019: 30 % of scans at
/// edges are localized, so targeted to background is 3 to 7 before any evidence; CERT IN-99-01 (sscan); nmap
/// scan_engine_raw.cc, idle_scan.cc; laboratory `nmap-*`, `masscan-*`; decibels judgement, SyntheticDayTests.
enum PortScan: Symptom {
  static let id = "port-scan"
  static let looksAt: RoleSet = ScanShape.roles.union(.continuing)
  /// Ports of a host that make a scan; half of that if they come in a burst or a scanner's marks are on them.
  static let leastPorts = 10

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard subject.events >= leastPorts / 2 else { return }
    if subject.isOurs { return OwnScan.examine(&subject, id, &book) }
    let shape = subject.shape
    guard shape.services >= leastPorts / 2 else { return }
    let tool = Tools.tool(of: shape.shares)
    let isMarked = tool != nil || shape.isBurst
    guard shape.services >= (isMarked ? leastPorts / 2 : leastPorts), tool != nil || !shape.isConversation(subject)
    else {
      return
    }
    let shares = subject.takeWhole(ScanShape.isProbe)
    // What else it sent to the same hosts is part of the visit: resets of half-open probes, version questions.
    let rest = subject.isDone ? [] : takeRest(of: &subject, beside: shares)
    let clue = SourcePortClue(shape.shares)
    let (who, time) = (subject.scene.census.entry(of: subject.source), subject.scene.ledger.last)
    let isBorrowed = clue.isBorrowed(shape.shares, resets: rest.flatMap(\.kept))
    book.enter(alone: shares, answers: rest, under: key(subject.source), by: Finding.Who(who)) { chart in
      chart.tool = tool
      chart.technique = Tools.technique(of: shape.shares)
      chart.tempo = shape.tempo
      if chart.conclusion.cause == "idle-scan" { lend(&chart, subject.source) }
    } weigh: {
      var weighing = weigh(shape, tool)
      note(clue, shape, tool, isBorrowed: isBorrowed, in: &weighing)
      weighing.note(who, at: time)
      return weighing
    }
  }

  private static func takeRest(of subject: inout Case, beside shares: [Tally]) -> [Tally] {
    let targets = Set(shares.flatMap { $0.kept.map(\.destination) })
    return subject.takeWhole { tally in
      [.continuing, .refusing, .accepting, .unknown, .fragment, .reply].contains(tally.role)
        && tally.kept.allSatisfy { targets.contains($0.destination) }
    }
  }

  private static func weigh(_ shape: ScanShape, _ tool: Finding.Tool?) -> Weighing {
    let ports = Set(
      shape.shares.flatMap { $0.services.map(\.service) }.filter { $0.networkProtocol.hasPorts }.map(\.port))
    let proxies = ports.filter(Ports.proxies.contains).count
    var weighing = Weighing([
      "targeted-scan": 350, "background-scan": 250, "service-crawler": 150, "irc-proxy-check": 60,
      "open-proxy-hunt": 40, "sscan": 30, "idle-scan": 10, "source-port-trick": 10,
    ])
    // Source: Zeek's scan policy (fifteen ports of a host); laboratory `nmap-*`
    weighing.note(
      "\(shape.services) ports of \(shape.hosts == 1 ? "one address" : "\(shape.hosts) addresses")", .spread,
      ["targeted-scan": 7, "background-scan": 2, "service-crawler": 3, "idle-scan": 7, "source-port-trick": 5])
    // Source: laboratory `nmap-*`: 15 kinds helped, 2 misled (docs/reliability.md)
    weighing.note(
      if: shape.isBurst, "within \(shape.seconds) seconds", .tempo,
      [
        "targeted-scan": 6, "background-scan": -2, "service-crawler": -6, "sscan": 3, "idle-scan": 6,
        "source-port-trick": 5,
      ])
    // Source: Durumeric et al. 2014; who means one host is faster: judgement
    weighing.note(
      if: shape.seconds > 21_600 && tool == nil, "spread over \(shape.seconds / 3600) hours", .tempo,
      ["service-crawler": 8, "background-scan": 4, "targeted-scan": -4])
    // Source: masscan and ZMap draw targets by a permutation of all addresses (README, "randomization")
    weighing.note(
      if: isOfEverybody(tool) && !shape.isBurst,
      "made for the whole Internet, and in no hurry here: you are one of many", .fingerprint,
      ["background-scan": 12, "service-crawler": 4, "targeted-scan": -4])
    // Source: nmap -T0 waits five minutes: slower hunts of one host are rare (judgement)
    weighing.note(
      if: tool == nil && shape.seconds > shape.attempts * 240,
      "a knock every \(shape.seconds / max(1, shape.attempts) / 60) minutes: whoever means you asks faster", .tempo,
      ["background-scan": 4, "service-crawler": 5, "targeted-scan": -4])
    // Source: p0f.fp (no system has both); laboratory: only programs
    weighing.note(
      if: tool == nil && Stack.areWritten(shape.shares),
      "options of one system within a header of another: a program wrote these openings, no system did", .fingerprint,
      ["targeted-scan": 3, "background-scan": 3, "service-crawler": 2, "irc-proxy-check": -6])
    weighing.note(
      if: tool?.id == "nmap", "the marks of nmap: window 1024, TTLs that jump", .fingerprint,
      ["targeted-scan": 8, "service-crawler": -8, "idle-scan": 8, "source-port-trick": 4])
    // Source: FAQ §1.11, §6.1; blitzed BOPM's default list
    weighing.note(
      if: proxies >= 3 && proxies * 10 >= ports.count * 7, "\(proxies) of \(ports.count) ports are those of proxies",
      .form,
      ["irc-proxy-check": 18, "open-proxy-hunt": 16, "targeted-scan": -6, "background-scan": -8, "service-crawler": -8])
    // Source: FAQ §1.11 (the check asks the client only)
    weighing.note(
      if: shape.hosts == 1 && proxies >= 3, "only one address of yours was asked", .spread,
      ["irc-proxy-check": 6, "open-proxy-hunt": -6])
    weighing.note(
      if: isSscan(shape, ports), "source ports 1 to 5, or the odd set of ports that sscan tries", .fingerprint,
      ["sscan": 30])
    return weighing
  }

  /// The name is borrowed: whoever bears it has sent none of the probes.
  private static func lend(_ chart: inout Chart, _ zombie: Address) {
    chart.forged = true
    chart.technique = "idle"
    chart.sentence = "Somebody scans {targets} in the name of \(zombie): {count}."
  }

  private static func note(
    _ clue: SourcePortClue, _ shape: ScanShape, _ tool: Finding.Tool?, isBorrowed: Bool, in weighing: inout Weighing
  ) {
    // Source: nmap -g (its book on firewall subversion: filters that let 20 and 53 in)
    weighing.note(
      if: clue.isTrusted, "all from port \(clue.port ?? 0), from which answers come that many filters let pass", .mate,
      ["source-port-trick": 16, "targeted-scan": 3, "background-scan": -2])
    weighing.note(
      if: clue.port == SourcePortClue.zombiePort && tool?.id == "nmap",
      "all from port 80: nmap takes a port above 33,000 of its own, but the zombie's 80 in an idle scan", .mate,
      ["idle-scan": 20, "targeted-scan": -8, "background-scan": -8, "service-crawler": -8])
    // Source: nmap idle_scan.cc (the zombie answers our answers); SketchTests
    weighing.note(
      if: isBorrowed,
      "the same address sends resets from another distance, with IP IDs that count: its own system knows nothing of the scan",
      .distance, ["idle-scan": 20, "targeted-scan": -8, "background-scan": -8, "service-crawler": -8])
    let first = shape.shares.map(\.first).filter { !$0.isMissing }.min() ?? .missing
    guard let age = clue.secondsSinceStart(tool, first: first), age <= 3600 else { return }
    weighing.note(
      if: age <= 10, "its source port says that masscan was started \(age) seconds before: you came first",
      .fingerprint,
      ["targeted-scan": 5])
    weighing.note(
      if: age > 10, "its source port says that masscan was started \(age / 60) minutes before", .fingerprint,
      ["targeted-scan": 1, "background-scan": 1])
  }

  /// Tools that draw addresses and ports of the whole Internet at random: what one address sees of them is a sample.
  private static func isOfEverybody(_ tool: Finding.Tool?) -> Bool { tool?.id == "masscan" || tool?.id == "zmap" }

  /// FAQ §5.2: odd flags from source ports 1 ... 5, or at least six of its ports with 1114 among them.
  private static func isSscan(_ shape: ScanShape, _ ports: Set<UInt16>) -> Bool {
    let low = shape.shares.reduce(0) { $0 + $1.kept.count { (1...5).contains($0.sourcePort) && $0.isTCP } }
    if low >= 3 { return true }
    return ports.contains(1114) && ports.count(where: triedBySscan.contains) >= 6
  }

  private static let triedBySscan: PortSet = [
    1, 22, 23, 25, 53, 79, 80, 110, 111, 139, 143, 1114, 2766, 6000, 31337,
  ]
}
