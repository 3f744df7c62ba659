/// Many sources, the same port or the same probes.
///
/// Weights: to us. nmap scan_engine_raw.cc (one IP ID and port for all copies of a probe): chance of three equal
/// probes below 10^-12; Gates 2006 (coordination by disjoint targets); laboratory `nmap-decoy-*`, `p2p-afterglow`;
/// priors judgement.
enum SharedTarget: Symptom {
  static let id = "shared-target"
  static let looksAt: RoleSet = probes
  static let probes: RoleSet = [.opening, .malformed, .request, .peer, .continuing, .echoRequest, .query]
  /// Strangers at one unusual port that make it more than chance.
  static let leastStrangers = 10

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs else { return }
    decoys(&subject, &book)
    coordinated(&subject, &book)
    leftovers(&subject, &book)
  }

  private static func decoys(_ subject: inout Case, _ book: inout Casebook) {
    guard let group = subject.scene.probeGroups.group(of: subject.source), let first = group.first else { return }
    let (shares, scene) = (subject.take(probes), subject.scene)
    book.enter(shares, under: key(first, 1)) { chart in
      chart.tool = Tools.tool(of: shares) ?? decoyMaker(shares)
      let ranking = DecoyRanking(group, in: scene)
      chart.leader = ranking.likeliest
      chart.sentence = sentence(ranking, others: group.count - 1)
    } weigh: {
      var weighing = Weighing(["decoy-scan": 300, "coordinated-scan": 200, "background-scan": 400])
      // Source: nmap scan_engine_raw.cc; three probes equal in 48 bits by chance: below 10^-12
      weighing.note(
        "\(group.count) addresses sent the same probes: equal IP ID, source port and length, so one machine made them",
        .fingerprint, ["decoy-scan": 40, "coordinated-scan": 5, "background-scan": -20])
      weighing.missing("an answer that came back: a capture, or accepted connections")
      return weighing
    }
  }

  private static func sentence(_ ranking: DecoyRanking, others: Int) -> String {
    let copies = "{actors} sent the same probes to {targets}: one machine forged all but one of them."
    guard let real = ranking.likeliest else { return copies + " Nothing here tells which is real." }
    return
      "\(real) is probably real, and \(others == 1 ? "one decoy" : "\(others) decoys") with it sent the same probes to "
      + "{targets}: \(ranking.because.joined(separator: ", and "))."
  }

  /// Of the tools that forge copies of a probe, nmap alone sends bare SYNs with window 1024 (nmap, `-D`); its TTLs jump,
  /// unless `--ttl` holds them.
  private static func decoyMaker(_ shares: [Tally]) -> Finding.Tool? {
    let kept = shares.flatMap(\.kept)
    let marked = kept.count { $0.role == .opening && $0.window == 1024 && $0.length <= 44 && $0.length > 0 }
    return marked >= 3 && marked * 10 >= kept.count * 9 ? Finding.Tool(id: "nmap", permille: 900) : nil
  }

  /// Sources of one block that share out what they ask.
  private static func coordinated(_ subject: inout Case, _ book: inout Casebook) {
    guard let group = subject.scene.coordination.group(of: subject.source), let first = group.members.first else {
      return
    }
    let who = organisation(of: group.members, subject.scene)
    let shares = subject.take(Coordination.roles)
    book.enter(shares, under: key(first, 2)) { chart in
      chart.tool = Tools.tool(of: shares)
      chart.who = Finding.Who(who)
      chart.tempo = group.seconds <= 3600 ? "burst" : "slow"
    } weigh: {
      weigh(group, who, at: subject.scene.ledger.last)
    }
  }

  /// Whose census all members belong to: one that names itself says nothing of its neighbours.
  private static func organisation(of members: [Address], _ scene: Scene) -> Census.Entry? {
    guard let who = members.first.flatMap({ scene.census.entry(of: $0) }) else { return nil }
    return members.allSatisfy { scene.census.entry(of: $0)?.organisation == who.organisation } ? who : nil
  }

  private static func weigh(_ group: Coordination.Group, _ who: Census.Entry?, at time: Timestamp) -> Weighing {
    var weighing = Weighing(["coordinated-scan": 200, "background-scan": 450, "service-crawler": 200])
    // Source: Gates 2006; judgement: hosts of one block share infections too, so 10 dB
    weighing.note(
      if: group.sourcePort == nil, "\(group.members.count) addresses of one block send the same kind of packet",
      .spread,
      ["coordinated-scan": 10, "background-scan": 6, "service-crawler": 7])
    // Source: RFC 6056 §3 (systems draw ports); six equal draws by chance: below 10^-20
    weighing.note(
      if: group.sourcePort != nil,
      "\(group.members.count) addresses of \(group.blocks) blocks send the same kind of packet from one port, \(group.sourcePort ?? 0): systems draw a new one each time",
      .fingerprint, ["coordinated-scan": 14, "background-scan": 6, "service-crawler": 6])
    // Source: Gates 2006 (disjoint targets mark a shared plan)
    weighing.note(
      "of \(group.probes) ports hardly any was asked by two of them: they share out the work", .mate,
      ["coordinated-scan": 8, "background-scan": 2, "service-crawler": 4])
    // Source: Robertson et al. 2003 (scans of one plan run together); an hour: judgement
    weighing.note(
      if: group.seconds <= 3600, "all within \(max(1, group.seconds / 60)) minutes", .tempo,
      ["coordinated-scan": 6, "background-scan": -4, "service-crawler": -6])
    // Source: Durumeric et al. 2014 (who scans everything spreads it); judgement
    weighing.note(
      if: group.seconds > 3600, "spread over \(group.seconds / 3600) hours: whoever means you is faster", .tempo,
      ["coordinated-scan": -8, "background-scan": 6, "service-crawler": 5])
    weighing.note(who, at: time)
    return weighing
  }

  private static func leftovers(_ subject: inout Case, _ book: inout Casebook) {
    if subject.roles.isDisjoint(with: [.opening, .request, .peer]) { return }
    let scene = subject.scene
    guard subject.left([.opening, .request, .peer]).allSatisfy({ $0.serviceCount <= 3 && $0.events <= 60 }) else {
      return
    }
    let shares = subject.take([.opening, .request, .peer]) { scene.popularity.strangers($0) >= leastStrangers }
    guard let service = shares.first?.services.first?.service else { return }
    guard Ports.isPeerToPeer(service.port) else { return gathering(shares, service, scene, &book) }
    book.enter(shares, under: key(.missing, UInt64(service.port) << 8)) {
      var weighing = Weighing([
        "peer-to-peer-leftover": 300, "previous-address-holder": 200, "botnet-scan": 200, "background-scan": 200,
      ])
      // Source: FAQ §1.10; BitTorrent BEP 5 (peers are remembered and asked again); laboratory `p2p-afterglow`
      weighing.note(
        "\(scene.popularity.strangers(service)) strangers ask for one port that peers and games use, and for nothing else",
        .spread,
        ["peer-to-peer-leftover": 12, "previous-address-holder": 9, "botnet-scan": -5, "background-scan": -5])
      return weighing
    }
  }

  /// A port that means nothing by itself, and dozens who send UDP to it and nowhere else: somebody told them of a peer here.
  private static func gathering(_ shares: [Tally], _ service: Service, _ scene: Scene, _ book: inout Casebook) {
    book.enter(shares, under: gatheringKey(service)) { weigh(gatheringAt: service, scene) }
  }

  /// The short way for the only event of a stranger, at a port that is none of peers; false leaves it to the symptoms.
  static func enter(gathered event: Span<Event>, _ scene: Scene, _ book: inout Casebook) -> Bool {
    let service = Service(key: event.serviceKey(0))
    guard scene.popularity.strangers(service) >= leastStrangers else { return false }
    book.enter(plain: event, under: gatheringKey(service)) { weigh(gatheringAt: service, scene) }
    return true
  }

  private static func gatheringKey(_ service: Service) -> Casebook.Key {
    key(.missing, UInt64(service.port) << 8 | 1)
  }

  private static func weigh(gatheringAt service: Service, _ scene: Scene) -> Weighing {
    var weighing = Weighing([
      "previous-address-holder": 250, "peer-to-peer-leftover": 250, "background-scan": 200, "botnet-scan": 150,
    ])
    // Source: laboratory `p2p-afterglow`; twenty times the mean of all ports: judgement
    weighing.note(
      "\(scene.popularity.strangers(service)) strangers send to one port that no known service has, and to nothing else",
      .spread,
      ["previous-address-holder": 9, "peer-to-peer-leftover": 9, "botnet-scan": -3, "background-scan": -4])
    return weighing
  }
}
