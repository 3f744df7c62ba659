/// One of ours works for a mining pool: a part of `beacon`.
///
/// Miners hold one connection for hours and come again as soon as it is gone; where they are not let out they try for ever, each
/// pool of their list in turn. That somebody mines is no proof that a stranger does: what else the host does decides that.
///
/// Weights: from us. XMRig's config.json (pool at 3333, five tries five seconds apart, then the next pool); node-cryptonote-pool's
/// config_example.json (3333, 5555, 7777); eight partners: no list of pools is longer (judgement); SketchTests.
struct Mining {
  private static let leastTries = 3
  /// Among the kept events: the share of a larger tally tells no more.
  private static let mostPartners = 8
  private let ports: Set<UInt16>
  private let rhythm: Rhythm?
  private let isDenied: Bool
  /// The same host hunts others at the ports of worms and bots.
  private let isHunting: Bool
  /// Strangers were let in at a login of the same host, again and again.
  private let wasGuessed: Bool

  static func enter(_ subject: inout Case, _ book: inout Casebook) {
    guard let whole = subject[.opening] else { return }
    let shares = subject.take([.opening]) { $0.networkProtocol == .tcp && Ports.pools.contains($0.port) }
    guard let share = shares.first else { return }
    let mining = Mining(share, subject)
    guard mining.isLikely, share.attemptCount >= leastTries, share.kept.different(\.destination) <= mostPartners,
      share.kept.allSatisfy({ subject.scene.direction(from: $0.source, to: $0.destination) == .fromUs })
    else { return subject.putBack(shares, whole: whole) }
    book.enter(shares, under: Beacon.key(subject.source, 1 << 32)) { mining.weighing }
  }

  private init(_ share: Tally, _ subject: Case) {
    ports = Set(share.services.map(\.service.port))
    rhythm = Rhythm(share)
    isDenied = share.denied * 2 > share.events
    isHunting = OutboundFanOut.hunts(subject.source, in: subject.scene)
    wasGuessed = subject.scene.wasGuessed(subject.source)
  }

  private var isOfPoolsOnly: Bool { ports.contains { Ports.poolsOnly.contains($0) } }
  /// A port that serves little else, or several, or a beat.
  private var isLikely: Bool { isOfPoolsOnly || ports.count >= 2 || rhythm != nil }

  private var weighing: Weighing {
    var weighing = Weighing([
      "coin-mining": 250, "infected-host": 40, "heartbeat": 200, "adware-beacon": 100, "game-traffic": 100,
      "blocked-egress": 150,
    ])
    // Source: XMRig's config.json and pools' own pages; the registry has nothing in use there
    weighing.note(
      if: isOfPoolsOnly, "a port at which mining pools listen, and little else", .form,
      ["coin-mining": 14, "infected-host": 8, "heartbeat": -4, "game-traffic": -6, "blocked-egress": -4])
    // Source: node-cryptonote-pool's config_example.json; 4444, 5555 and 7777 serve games and tools too: judgement
    weighing.note(
      if: !isOfPoolsOnly, "a port that mining pools have, and others too", .form,
      ["coin-mining": 6, "infected-host": 3, "game-traffic": 4])
    // Source: XMRig, retries (after five tries the next pool of the list); judgement
    weighing.note(
      if: ports.count >= 2, "\(ports.count) ports of pools, one after the other, as miners go through their list",
      .spread,
      ["coin-mining": 10, "infected-host": 5, "heartbeat": -6, "game-traffic": -6, "blocked-egress": -3])
    // Source: Rayleigh's test, chance below e^-z; XMRig, retry-pause
    weighing.note(
      if: rhythm != nil, "one call every \(rhythm?.seconds ?? 0) seconds: it does not give up", .tempo,
      ["coin-mining": 5, "infected-host": 3, "heartbeat": 5, "adware-beacon": 4])
    // Source: judgement: what is wanted had been allowed
    weighing.note(
      if: isDenied, "your firewall does not let it out, and it goes on", .mate,
      ["coin-mining": 3, "infected-host": 3, "adware-beacon": 4, "blocked-egress": 4])
    // Source: Antonakakis et al. 2017 table 4 (the ports that bots ask); a miner of one's own asks nobody else
    weighing.note(
      if: isHunting, "the same host tries many addresses of the Internet at ports that worms and bots look for", .mate,
      ["infected-host": 20, "coin-mining": -6, "heartbeat": -10, "game-traffic": -10, "blocked-egress": -6])
    // Source: judgement: whoever guesses a password brings a miner; eight sessions, as `repeated-attempts`
    weighing.note(
      if: wasGuessed, "strangers were let in at a login of the same host, again and again", .mate,
      ["infected-host": 14, "coin-mining": -2])
    weighing.missing("the program (on the host: ss -tnp)")
    return weighing
  }
}
