/// What every symptom may look at besides its own dossier: the ledger, and what was derived from it once.
final class Scene {
  let ledger: Ledger
  let home: Home
  let census: Census
  let systems: Systems
  let probeGroups: ProbeGroups
  let coordination: Coordination
  let floods: Floods
  let popularity: Popularity
  let refusals: Refusals
  /// Bursts of segments of connections that the firewall had forgotten.
  let onsets: Onsets
  /// What the kernel said of itself.
  let notices: KernelNotices
  /// By whose hand packets came, where records name hardware addresses.
  let links: Links
  /// Strangers that a host of ours answered.
  let answered: Set<Address>
  /// Sources that sent but one event.
  let loners: Loners

  /// - Parameter threads: with two and more, a second one walks over the ledger of many sources for half of what is looked for.
  init(
    _ ledger: Ledger, home: Home, census: Census = .published, systems: Systems = Systems(), threads: Int = 1
  ) {
    self.ledger = ledger
    self.home = home
    self.census = census
    self.systems = systems
    let sight = threads > 1 && ledger.isWorthThreads ? Sight(byTwo: ledger, home) : Sight(ledger, home)
    (probeGroups, coordination) = (sight.probing.groups, sight.probing.coordination)
    floods = sight.traffic.floods
    popularity = sight.traffic.popularity
    refusals = sight.traffic.refusals
    onsets = sight.traffic.onsets
    notices = sight.traffic.notices
    links = sight.traffic.links
    answered = sight.traffic.answered
    loners = sight.traffic.loners
  }

  @inline(__always)
  func isOfCensus(_ source: Address) -> Bool { census.mayHold(source) && census.entry(of: source) != nil }

  private let knownServers = Once<Int>()
  private let knownChoruses = Once<[Address: Int]>()
  private let knownMailServers = Once<Set<Address>>()
  private let knownFirewall = Once<Set<Address>>()
  private let knownEndings = Once<Endings>()
  private let knownGuessed = Once<Set<Address>>()

  /// Servers that hand out addresses on our segments.
  var dhcpServers: Int {
    knownServers.value {
      var found: Set<Address> = []
      ledger.forEachKept(in: .chatter) { events in
        if events.contains(where: { $0.isUDP && $0.sourcePort == 67 && $0.destinationPort == 68 }) {
          found.insert(events[0].source)
        }
      }
      return found.count
    }
  }

  /// How the connections ended, by the firewall's own records of them, that denied packets belong to; `nil` if nothing says so. Logs
  /// that record connections know no TTL.
  func ending(of tally: Tally) -> Ending? {
    guard tally.ttl == nil, tally.denied > 0 else { return nil }
    return knownEndings.value { Endings(ledger) }.ending(of: tally)
  }

  /// Whether all that our hosts sent to the sender of these were resets: who asks nothing and only resets has no part in
  /// it. Said only where what they sent is wholly known.
  func onlyReset(_ tally: Tally) -> Bool {
    let targets = Set(tally.kept.map(\.destination))
    return targets.count <= 4
      && targets.allSatisfy { target in
        guard home.holds(target), let dossier = ledger.dossier(of: target),
          let resets = dossier[.refusing], resets.kept.contains(where: { $0.destination == tally.source })
        else { return false }
        let asking = [Role.opening, .continuing].compactMap { dossier[$0] }
        return asking.allSatisfy { $0.isRaw && !$0.kept.contains { $0.destination == tally.source } }
      }
  }

  /// Whether a stranger was let in at a login of a host of ours, eight times and more.
  func wasGuessed(_ host: Address) -> Bool {
    let guessed = knownGuessed.value {
      var found: Set<Address> = []
      ledger.forEachKept(in: .opening) { events in
        guard events.count >= RepeatedAttempts.leastGuesses, !home.holds(events[0].source) else { return }
        let logins = events.indices.filter {
          events[$0].marks.action == .allow && Ports.logins.contains(events[$0].destinationPort)
        }
        let hosts = logins.map { events[$0].destination }
        for host in hosts where hosts.count(where: { $0 == host }) >= RepeatedAttempts.leastGuesses {
          found.insert(host)
        }
      }
      return found
    }
    return guessed.contains(host)
  }

  /// Connections that a host of ours opened to hosts outside, and to how many; none if it asked ours too.
  func opened(by host: Address) -> (connections: Int, hosts: Int) {
    guard let tally = ledger.dossier(of: host)?[.opening],
      tally.kept.allSatisfy({ direction(from: $0.source, to: $0.destination) == .fromUs })
    else { return (0, 0) }
    return (tally.attemptCount, tally.destinationCount)
  }

  /// How many senders one of our addresses hears answers to pings from.
  func echoRepliers(to address: Address) -> Int {
    let choruses = knownChoruses.value {
      Dictionary(
        ledger.targets().filter { $0.role == .echoReply }.map { ($0.address, $0.sourceCount) }, uniquingKeysWith: max)
    }
    return choruses[address] ?? 0
  }

  /// Whether strangers bring mail to an address of ours.
  func takesMail(_ address: Address) -> Bool {
    let servers = knownMailServers.value {
      var found: Set<Address> = []
      ledger.forEachKept(in: .opening) { events in
        if home.holds(events[0].source) { return }
        for index in events.indices where events[index].destinationPort == 25 {
          found.insert(events[index].destination)
        }
      }
      return found
    }
    return servers.contains(address)
  }

  /// Whether an address is the firewall's own: packets came in to it and did not leave again.
  func isFirewall(_ address: Address) -> Bool {
    let firewall = knownFirewall.value {
      Set(ledger.targets().filter { $0.enteredOnly > 0 && !$0.address.isNeighbourly }.map(\.address))
    }
    return firewall.contains(address)
  }

  /// Where a packet travels, seen from us.
  enum Direction { case toUs, fromUs, within, past }

  func direction(from source: Address, to destination: Address) -> Direction {
    guard !home.networks.isEmpty else { return .toUs }
    switch (home.holds(source), home.holds(destination)) {
    case (false, true): return .toUs
    case (true, false): return .fromUs
    case (true, true): return .within
    case (false, false): return .past
    }
  }

  /// Whether somebody sent a packet that this one answers: to its source, at its source port, from its destination port.
  func hasMate(_ event: Event) -> Bool { ledger.hasMate(event) }

  /// Whether at most half of these events answer something: no more of them are asked than it takes to know.
  func areUnanswered(_ events: Span<Event>) -> Bool {
    if events.count > 1 { ledger.prefetchMates(of: events) }
    var (mates, left) = (0, events.count)
    for index in events.indices {
      if (mates + left) * 2 <= events.count { return true }
      if mates * 2 > events.count { return false }
      if hasMate(events[index]) { mates += 1 }
      left -= 1
    }
    return mates * 2 <= events.count
  }

  /// How many of these events answer something.
  func mates(of events: [Event]) -> Int { events.reduce(0) { $0 + (hasMate($1) ? 1 : 0) } }

  /// Whether a tally's packets belong to no conversation that goes on: they have no mates, or have some but were denied
  /// nevertheless, which is what comes too late.
  func isUnanswered(_ tally: Tally) -> Bool {
    tally.denied * 2 > tally.events || areUnanswered(tally.kept.span)
  }
}
