/// One of ours opens connections to many hosts of the Internet at ports that nobody browses.
///
/// Weights: from us. Antonakakis et al. 2017 (which ports bots ask); twenty hosts: Zeek's knock threshold;
/// SketchTests; decibels judgement: a missed infected host costs as much as ten needless alarms.
enum OutboundFanOut: Symptom {
  static let id = "outbound-fan-out"
  static let looksAt: RoleSet = [.opening]
  static let leastHosts = 20
  private static let hunted: Set<UInt16> = [
    22, 23, 135, 139, 445, 1433, 2323, 3389, 5555, 5900, 6379, 7547, 8291, 23231, 37215, 52869, 60001,
  ]

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard subject.isOurs, let whole = subject[.opening] else { return }
    spam(&subject, whole, &book)
    guard let tally = subject[.opening] else { return }
    let shares = subject.take([.opening]) { hunted.contains($0.port) && $0.networkProtocol == .tcp }
    guard let share = shares.first else { return }
    guard share.destinationCount >= leastHosts, outward(share, subject.scene) else {
      subject.putBack(shares, whole: tally)
      return
    }
    book.enter(shares, under: key(subject.source)) { chart in
      chart.tool = Tools.tool(of: shares)
    } weigh: {
      weigh(share, Tools.tool(of: shares))
    }
  }

  /// Mail straight to many servers, by a host that takes none: clients hand theirs to one server.
  private static func spam(_ subject: inout Case, _ tally: Tally, _ book: inout Casebook) {
    let isMail: (Service) -> Bool = { $0.port == 25 && $0.networkProtocol == .tcp }
    guard let share = tally.split(isMail)?.taken, share.destinationCount >= leastHosts, outward(share, subject.scene),
      !subject.scene.takesMail(subject.source)
    else { return }
    let shares = subject.take([.opening], where: isMail)
    book.enter(shares, under: key(subject.source, 25)) { chart in
      chart.sentence = "{actors}, inside, send{s} mail straight to {targetCount} of the Internet, as spam senders do."
    } weigh: {
      var weighing = Weighing(["infected-host": 250, "blocked-egress": 250, "ordinary": 350])
      // Source: M3AAWG, "Managing Port 25" 2005 (clients submit at 587); twenty: Zeek's threshold
      weighing.note(
        "\(share.destinationCount) mail servers of the Internet, by a host that nobody brings mail to", .spread,
        ["infected-host": 12, "ordinary": -8, "blocked-egress": -4])
      // Source: M3AAWG 2005 (port 25 is closed to clients for that); judgement
      weighing.note(
        if: share.denied * 2 > share.events, "your firewall does not allow it: it is not meant to send mail", .form,
        ["infected-host": 6, "ordinary": -10])
      // Source: judgement: who may send has been allowed to
      weighing.note(
        if: share.allowed * 2 > share.events, "your firewall lets it: a mail server of yours may do so", .form,
        ["ordinary": 8, "infected-host": -4])
      return weighing
    }
  }

  /// Whether a host of ours tries many of the Internet at such ports.
  static func hunts(_ source: Address, in scene: Scene) -> Bool {
    guard let tally = scene.ledger.dossier(of: source)?[.opening],
      let share = tally.split({ hunted.contains($0.port) && $0.networkProtocol == .tcp })?.taken
    else { return false }
    return share.destinationCount >= leastHosts && outward(share, scene)
  }

  private static func outward(_ share: Tally, _ scene: Scene) -> Bool {
    share.kept.allSatisfy { scene.direction(from: $0.source, to: $0.destination) == .fromUs }
  }

  private static func weigh(_ share: Tally, _ tool: Finding.Tool?) -> Weighing {
    var weighing = Weighing(["infected-host": 250, "own-scanner": 250, "ordinary": 350])
    // Source: Antonakakis et al. 2017 table 4 (ports bots ask); twenty: Zeek's threshold
    weighing.note(
      "\(share.destinationCount) addresses of the Internet, at ports that worms and bots look for", .spread,
      ["infected-host": 14, "own-scanner": 8, "ordinary": -12])
    // Source: judgement: what is wanted had been allowed
    weighing.note(
      if: share.denied * 2 > share.events, "your firewall does not allow it out", .form,
      ["infected-host": 4, "ordinary": -4])
    let endings = OwnEndings(share)
    // Source: Jung et al. 2004 (failed first connections tell scanners); decibels a third of theirs, hosts that are
    //   down fail too
    weighing.note(
      if: endings.areFruitless, "the firewall's records say that nobody answered", .mate,
      ["infected-host": 5, "own-scanner": 5, "ordinary": -6])
    // Source: Jung et al. 2004 (who succeeds knew his targets)
    weighing.note(
      if: endings.areSpoken, "the firewall's records say that both sides talked and closed in order", .mate,
      ["ordinary": 18, "infected-host": -12, "own-scanner": -12])
    weighing.note(
      if: tool?.id == "mirai", "the sequence number equals the destination, as Mirai's children write it", .fingerprint,
      ["infected-host": 30])
    // Source: the marks of the tools, each with its chance ("Programs"); judgement: people run them
    weighing.note(
      if: tool?.id == "nmap" || tool?.id == "masscan" || tool?.id == "zmap", "a scanner's marks", .fingerprint,
      ["own-scanner": 10])
    return weighing
  }
}
