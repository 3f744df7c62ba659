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
    // Closures that are handed over as they are need no check of access at run time. What is probing is several probes.
    ledger.forEachKept(
      where: { role, source in
        traffic.loners.note(source)
        return asked.contains(role) || Traffic.isWanted(role, source, home)
      },
      {
        probing.note($0)
        traffic.note($0, home)
      },
      runs: { traffic.note(singles: $0, home) })
    self.probing = probing.closed(ledger, home)
    self.traffic = traffic.closed(ledger, home)
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
      ledger.forEachKept(where: { role, _ in roles.contains(role) }, { search.note($0) }, runs: { _ in })
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

  /// What is asked for in floods and by peers, what our hosts answered, by whose hand packets came, and who sent but one.
  struct Traffic {
    let floods: Floods
    let popularity: Popularity
    let onsets: Onsets
    let links: Links
    let refusals: Refusals
    let notices: KernelNotices
    let answered: Set<Address>
    let loners: Loners

    /// Whether tallies of a role and source are looked at, floods apart.
    @inline(__always)
    static func isWanted(_ role: Role, _ source: Address, _ home: Home) -> Bool {
      role == .continuing || Answers.roles.contains(role) && home.holds(source)
    }

    static func found(in ledger: Ledger, _ home: Home) -> Traffic {
      var search = Search(ledger)
      // All that is asked, though only links look at some of it.
      let asked = search.floods.roles.union(Probing.roles)
      ledger.forEachKept(
        where: { role, source in
          search.loners.note(source)
          return asked.contains(role) || isWanted(role, source, home)
        },
        { search.note($0, home) }, runs: { search.note(singles: $0, home) })
      return search.closed(ledger, home)
    }

    struct Search {
      private(set) var floods: Floods
      private var popularity = Popularity()
      private var onsets = Onsets()
      private var links = Links()
      private var refusals = Refusals()
      private var answered: Set<Address> = []
      let loners: Loners

      init(_ ledger: Ledger) {
        floods = Floods(ledger)
        loners = Loners(tallies: ledger.tallyCount)
      }

      /// Notes events that each are a tally of their own.
      mutating func note(singles events: Span<Event>, _ home: Home) {
        loners.note(events)
        floods.note(singles: events)
        let roles = floods.roles.union(Probing.roles)
        for index in events.indices {
          let role = events[index].role
          if popularity.mayCount(events, index) { popularity.note(single: events, index, home) }
          if Answers.roles.contains(role) { noteAnswer(events, index, home) }
          if !links.isSettled(events, index) { noteLink(events, index, home, roles) }
        }
      }

      @inline(never)
      private mutating func noteLink(_ events: Span<Event>, _ index: Int, _ home: Home, _ roles: RoleSet) {
        let role = events[index].role
        if roles.contains(role) || Traffic.isWanted(role, events[index].source, home) {
          links.note(events.extracting(index..<index + 1), home)
        }
      }

      private mutating func noteAnswer(_ events: Span<Event>, _ index: Int, _ home: Home) {
        let event = events.extracting(index..<index + 1)
        if event[0].role == .continuing { onsets.note(event) }
        guard home.holds(event[0].source) else { return }
        answered.insert(event[0].destination)
        if event[0].role == .unreachable { refusals.note(event) }
      }

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

      consuming func closed(_ ledger: Ledger, _ home: Home) -> Traffic {
        let notices = KernelNotices(ledger)
        floods.nameServices(ledger, notices)
        popularity.close()
        onsets.close(ledger)
        loners.close()
        for host in answered { loners.exclude(host) }
        loners.exclude(home)
        return Traffic(
          floods: floods, popularity: popularity, onsets: onsets, links: links, refusals: refusals, notices: notices,
          answered: answered, loners: loners)
      }
    }
  }
}
