/// What every symptom may look at besides its own dossier: the ledger, and what was derived from it once.
final class Scene {
  let ledger: Ledger
  let home: Home
  let probeGroups: ProbeGroups
  let floods: Floods
  let popularity: Popularity
  let refusals: Refusals
  /// Strangers that a host of ours answered.
  let answered: Set<Address>

  init(_ ledger: Ledger, home: Home) {
    self.ledger = ledger
    self.home = home
    var floods = Floods(ledger)
    var popularity = Popularity()
    var probes = ProbeGroups.Repeated(probes: ledger.keptAtMost)
    // One walk for all who look at what strangers asked: it is memory that costs.
    ledger.forEachKept(in: ProbeGroups.roles.union(floods.roles)) { events in
      let role = events[0].role
      if ProbeGroups.roles.contains(role) { probes.note(events) }
      if Popularity.roles.contains(role) { popularity.note(events, home) }
      if floods.roles.contains(role) { floods.note(events) }
    }
    floods.nameServices(ledger)
    self.floods = floods
    self.popularity = popularity
    probeGroups = ProbeGroups(ledger, probes)
    refusals = Refusals(ledger, home: home)
    answered = Scene.answered(ledger, home)
  }

  /// Servers that hand out addresses on our segments.
  private(set) lazy var dhcpServers: Int = {
    var found: Set<Address> = []
    ledger.forEachKept(in: .chatter) { events in
      if events.contains(where: { $0.isUDP && $0.sourcePort == 67 && $0.destinationPort == 68 }) {
        found.insert(events[0].source)
      }
    }
    return found.count
  }()

  /// Addresses of the firewall itself: packets came in to them and did not leave again.
  private lazy var firewall: Set<Address> = Set(
    ledger.targets().filter { $0.enteredOnly > 0 && !$0.address.isNeighbourly }.map(\.address))

  func isFirewall(_ address: Address) -> Bool { firewall.contains(address) }

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

  /// How many of these events answer something.
  func mates(of events: [Event]) -> Int { events.reduce(0) { $0 + (hasMate($1) ? 1 : 0) } }

  /// Whether a tally's packets belong to no conversation that goes on: they have no mates, or have some but were denied
  /// nevertheless, which is what comes too late.
  func isUnanswered(_ tally: Tally) -> Bool {
    tally.denied * 2 > tally.events || mates(of: tally.kept) * 2 <= tally.kept.count
  }

  private static func answered(_ ledger: Ledger, _ home: Home) -> Set<Address> {
    var found: Set<Address> = []
    ledger.forEachKept(in: Answers.roles, of: home.holds) { events in
      for event in events { found.insert(event.destination) }
    }
    return found
  }
}
