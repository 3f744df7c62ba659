/// One source tries IP protocols instead of ports.
///
/// Weights: to us. psad 2.4 counts five protocols as a scan; nmap -sO; laboratory `nmap-sO-strict`; the rest
/// judgement.
enum ProtocolScan: Symptom {
  static let id = "protocol-scan"
  static let looksAt: RoleSet = roles
  static let roles: RoleSet = [.otherProtocol, .tunnel, .unknown]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs else { return }
    let shares = subject.left(roles)
    let protocols = shares.reduce(0) { $0 + $1.serviceCount }
    let events = shares.reduce(0) { $0 + $1.events }
    guard shares.contains(where: { $0.role == .otherProtocol }) || protocols >= 5 else { return }
    guard protocols >= 5 || events >= 10 else { return oddPackets(&subject, &book) }
    // A scan of all protocols has TCP, UDP and ICMP among them: they belong to it while they are few.
    let others = protocols >= 5 ? ScanShape.roles.union([.fragment, .chatter, .reply, .continuing]) : []
    let taken = subject.take(roles) + subject.takeWhole { others.contains($0.role) && $0.events <= 30 }
    book.enter(taken, under: key(subject.source)) { chart in
      chart.tool = Tools.tool(of: shares)
      chart.technique = "ip-protocol"
    } weigh: {
      var weighing = Weighing(["targeted-scan": 400, "crafted-packet": 250, "background-scan": 200])
      // Source: nmap -sO; laboratory `nmap-sO-strict`; judgement: three protocols
      weighing.note(
        if: protocols >= 5, "\(protocols) different IP protocols", .form,
        ["targeted-scan": 12, "crafted-packet": 4, "background-scan": -6])
      // Source: judgement: whom nobody answers for a minute has a reason; SketchTests
      weighing.note(
        if: protocols < 5, "again and again an IP protocol that nobody here speaks", .form,
        ["targeted-scan": 8, "crafted-packet": 6])
      return weighing
    }
  }

  /// A few packets of a protocol that nobody here speaks.
  private static func oddPackets(_ subject: inout Case, _ book: inout Casebook) {
    book.enter(subject.take([.otherProtocol]), under: key()) {
      var weighing = Weighing(["background-probe": 450, "crafted-packet": 200, "tunnel-peer": 150])
      // Source: Wustrow et al. 2010 (odd protocols are a trickle everywhere)
      weighing.note("a few packets, no series", .spread, ["background-probe": 4])
      return weighing
    }
  }
}
