/// What a walk over all kept events finds for the scene: who works together, and what the traffic is.
///
/// It is memory that costs, so one thread looks for both in one walk; two threads take one each.
struct Sight {
  let probing: Probing
  let traffic: Traffic

  init(_ ledger: Ledger, _ home: Home) {
    var probing = Probing.Search(ledger)
    var traffic = Traffic.Search(ledger)
    let asked = traffic.floods.roles.union(Probing.roles)
    let isWanted: (Role, Address) -> Bool = { asked.contains($0) || Traffic.isWanted($0, $1, home) }
    ledger.forEachKept(where: isWanted) { events in
      probing.note(events)
      traffic.note(events, home)
    }
    self.probing = probing.closed(ledger, home)
    self.traffic = traffic.closed(ledger)
  }

  /// The same by two threads.
  init(byTwo ledger: Ledger, _ home: Home) {
    ledger.findOrders()
    let (probing, traffic) = (Slots<Probing>(1), Slots<Traffic>(1))
    let next = Counter()
    // Orders are found: the ledger is only read from here on.
    inParallel(2) { _ in
      while let half = next.take(below: 2) {
        if half == 0 {
          probing[0] = Probing.found(in: ledger, home)
        } else {
          traffic[0] = Traffic.found(in: ledger, home)
        }
      }
    }
    self.probing = probing.values[0]
    self.traffic = traffic.values[0]
  }

  /// Sources that sent the same probes, or shared out a scan.
  struct Probing {
    let groups: ProbeGroups
    let coordination: Coordination

    static let roles = ProbeGroups.roles

    static func found(in ledger: Ledger, _ home: Home) -> Probing {
      var search = Search(ledger)
      ledger.forEachKept(in: roles) { search.note($0) }
      return search.closed(ledger, home)
    }

    struct Search: ~Copyable {
      private var probes: ProbeGroups.Repeated
      private var coordination = Coordination()

      init(_ ledger: Ledger) { probes = ProbeGroups.Repeated(probes: ledger.keptAtMost) }

      @inline(__always)
      mutating func note(_ events: Span<Event>) {
        guard roles.contains(events[0].role) else { return }
        probes.note(events)
        coordination.note(events)
      }

      consuming func closed(_ ledger: Ledger, _ home: Home) -> Probing {
        coordination.close(ledger, home)
        return Probing(groups: ProbeGroups(ledger, probes), coordination: coordination)
      }
    }
  }

  /// What is asked for in floods and by peers, what our hosts answered, and by whose hand packets came.
  struct Traffic {
    let floods: Floods
    let popularity: Popularity
    let onsets: Onsets
    let links: Links
    let refusals: Refusals
    let notices: KernelNotices
    let answered: Set<Address>

    /// Whether tallies of a role and source are looked at, floods apart.
    @inline(__always)
    static func isWanted(_ role: Role, _ source: Address, _ home: Home) -> Bool {
      role == .continuing || Answers.roles.contains(role) && home.holds(source)
    }

    static func found(in ledger: Ledger, _ home: Home) -> Traffic {
      var search = Search(ledger)
      // All that is asked, though only links look at some of it.
      let asked = search.floods.roles.union(Probing.roles)
      let isLookedAt: (Role, Address) -> Bool = { asked.contains($0) || isWanted($0, $1, home) }
      ledger.forEachKept(where: isLookedAt) { search.note($0, home) }
      return search.closed(ledger)
    }

    struct Search {
      private(set) var floods: Floods
      private var popularity = Popularity()
      private var onsets = Onsets()
      private var links = Links()
      private var refusals = Refusals()
      private var answered: Set<Address> = []

      init(_ ledger: Ledger) { floods = Floods(ledger) }

      @inline(__always)
      mutating func note(_ events: Span<Event>, _ home: Home) {
        let role = events[0].role
        if Answers.roles.contains(role), home.holds(events[0].source) {
          for index in events.indices { answered.insert(events[index].destination) }
          if role == .unreachable { refusals.note(events) }
        }
        links.note(events, home)
        if role == .continuing { onsets.note(events) }
        if Popularity.roles.contains(role) { popularity.note(events, home) }
        if floods.roles.contains(role) { floods.note(events) }
      }

      consuming func closed(_ ledger: Ledger) -> Traffic {
        let notices = KernelNotices(ledger)
        floods.nameServices(ledger, notices)
        popularity.close()
        onsets.close(ledger)
        return Traffic(
          floods: floods, popularity: popularity, onsets: onsets, links: links, refusals: refusals, notices: notices,
          answered: answered)
      }
    }
  }
}
