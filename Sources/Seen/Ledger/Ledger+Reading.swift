/// What symptoms and reports read. Nothing here changes the ledger.

extension Ledger {
  // MARK: All together

  public var eventCount: Int {
    Role.allCases.reduce(0) { $0 + events($1) }
  }

  /// Packets that the events stand for.
  public var packets: Int { Int(totals.packets) }

  /// The first and the last known time; missing if there is none.
  public var first: Timestamp { totals.times.range.map { Timestamp(seconds: $0.lowerBound) } ?? .missing }
  public var last: Timestamp { totals.times.range.map { Timestamp(seconds: $0.upperBound) } ?? .missing }

  public func events(_ role: Role) -> Int {
    [Action.unknown, .allow, .deny, .reject].reduce(0) { $0 + totals.events(role, $1) }
  }

  /// Events of one role that met with one action: what the logs show at all.
  public func events(_ role: Role, _ action: Action) -> Int { totals.events(role, action) }

  /// Events with `Marks.entered` only, `.left` only, and both.
  public var enteredOnly: Int { Int(totals.enteredOnly) }
  public var leftOnly: Int { Int(totals.leftOnly) }
  public var passedThrough: Int { Int(totals.passedThrough) }

  // MARK: Sources

  /// Tallies that are kept.
  public var tallyCount: Int { tallies.count }

  /// Events that the tallies of three and more hold at most.
  var keptAtMost: Int { tallies.manyCount * limits.kept + tallies.blocks.eventsOfSeveral }

  /// Calls `body` with every dossier in ascending order of sources; only one exists at a time.
  public func forEachDossier(_ body: (Dossier) -> Void) {
    let order = references()
    forEachDossier(
      of: order, in: order.indices, unless: { (_: Span<Event>) in false }, or: { (_: borrowing TallyRecord) in false },
      or: { (_: [Tally]) in false }, body)
  }

  /// The same of one of `parts`, but the events of a source that is in one raw tally are offered to `plain` first, in the order
  /// in which they came, a single tally of many to `many` as it lies, and a single one of several to `whole`, which finds what a
  /// tally of many keeps in no order: where one of them says true, no dossier is made.
  func forEachDossier(
    of order: [TallyReference], in part: Range<Int>, unless plain: (Span<Event>) -> Bool,
    or many: (borrowing TallyRecord) -> Bool, or whole: ([Tally]) -> Bool, _ body: (Dossier) -> Void
  ) {
    tallies.forEachDossier(in: order, part: part, unless: plain, or: many, or: whole, body)
  }

  /// Tallies in their order, cut into at most so many parts between two sources; one if they are few.
  func parts(_ count: Int, of order: [TallyReference]) -> [Range<Int>] {
    guard count > 1, order.count >= Ledger.leastShared else { return [0..<order.count] }
    var cuts = [0]
    for part in 1..<count {
      let start = max(cuts[cuts.count - 1], order.count / count * part - 1)
      cuts.append(tallies.end(ofSource: tallies.source(of: order[start]), after: start, in: order))
    }
    return zip(cuts, cuts.dropFirst() + [order.count]).filter { $0 < $1 }.map { $0..<$1 }
  }

  /// All tallies in the order of their records, cut into at most so many parts of the same length.
  func partsByRecord(_ count: Int) -> [Range<Int>] {
    let all = referencesByRecord().count
    guard count > 1, all >= Ledger.leastShared else { return [0..<all] }
    return (0..<count).map { all * $0 / count..<all * ($0 + 1) / count }
  }

  /// Offers the tallies of one event to `take`, in runs as they lie, which notes the places of those that it leaves; returns
  /// these and all tallies of more. Of a part of the order by record.
  func left(in part: Range<Int>, by take: (Span<Event>, inout [Int]) -> Void) -> [TallyReference] {
    tallies.left(of: referencesByRecord(), part: part, by: take)
  }

  /// What is left of the tallies once the sources of a single event were taken.
  struct Remainder {
    /// In the order of sources and roles.
    let order: [TallyReference]
    /// Sources that were taken.
    let taken: Int
  }

  /// Brings in order what `left` has left, and keeps it while nothing changes.
  func remain(_ left: [TallyReference]) -> [TallyReference] {
    let order = tallies.referencesInOrder(left)
    orders.remainder = Remainder(order: order, taken: tallies.count - order.count)
    return order
  }

  /// Tallies that are worth a second thread.
  private static let leastShared = 4096
  var isWorthThreads: Bool { tallies.count >= Ledger.leastShared }

  /// Finds what reading would find and keep. Then, and as long as nothing is folded, several threads may walk over the ledger at once.
  func findOrders() {
    _ = referencesByRecord()
    _ = targets()
  }

  /// The dossier of one address; `nil` if no tally of it is kept.
  public func dossier(of address: Address) -> Dossier? {
    let positions = Role.allCases.compactMap { tallies.find(address, $0, tallies.key.tag(address, $0)) }
    guard !positions.isEmpty else { return nil }
    return Dossier(source: address, tallies: positions.map { tallies.view(tallies.reference(at: $0)) })
  }

  /// Events of a tally by time, in at most 32 slots whose width doubles as its life grows; starts at an hour.
  public func hours(of address: Address, _ role: Role) -> TimeHistogram {
    var hours = TimeHistogram(width: 3600)
    guard let position = tallies.find(address, role, tallies.key.tag(address, role)) else { return hours }
    let reference = tallies.reference(at: position)
    if reference.isMany { return tallies.records[reference.index].detail.hours }
    for event in tallies.keptEvents(reference) where !event.time.isMissing { hours.add(event.time) }
    return hours
  }

  /// Calls `body` with the events that a tally holds, tally after tally, in no order that means anything: what is made of
  /// them must not depend on it.
  public func forEachKept(_ body: ([Event]) -> Void) {
    forEachKept(in: .all) { (events: Span<Event>) in body(events.indices.map { events[$0] }) }
  }

  /// The same for some roles, where they lie.
  func forEachKept(in roles: RoleSet, _ body: (Span<Event>) -> Void) {
    forEachKept(where: { role, _ in roles.contains(role) }, body)
  }

  /// The same for the tallies whose role and source are wanted; the records of the others are not touched.
  func forEachKept(where wanted: (Role, Address) -> Bool, _ body: (Span<Event>) -> Void) {
    // No order says anything; that of the records is fast to walk.
    tallies.forEachKept(where: wanted, order: orders.byRecord ?? orders.bySource ?? referencesByRecord(), body)
  }

  /// The same, but events that are tallies of their own come in runs, wanted or not.
  func forEachKept(
    where wanted: (Role, Address) -> Bool, _ body: (Span<Event>) -> Void, runs: (Span<Event>) -> Void
  ) {
    tallies.forEachKept(where: wanted, order: referencesByRecord(), body, runs: runs)
  }

  /// All tallies in ascending order, found once while nothing changes.
  func references() -> [TallyReference] {
    if let known = orders.bySource { return known }
    let fresh = tallies.referencesInOrder(orders.byRecord ?? tallies.referencesByRecord())
    // One order is enough: of millions of tallies each takes megabytes.
    (orders.bySource, orders.byRecord) = (fresh, nil)
    return fresh
  }

  /// All tallies in the order of their records, found once while nothing changes.
  private func referencesByRecord() -> [TallyReference] {
    if let known = orders.byRecord { return known }
    let fresh = tallies.referencesByRecord()
    orders.byRecord = fresh
    return fresh
  }

  // MARK: Targets

  /// The kept targets in ascending order of address, then role.
  public func targets() -> [Target] {
    if let known = orders.targets { return known }
    let fresh = targetTable.indicesInOrder().map { index in
      let record = targetTable.records[index]
      return Target(record, role: record.role, level: tallies.level)
    }
    orders.targets = fresh
    return fresh
  }

  /// What targets that are not kept received, summed by role; `address` is missing.
  public var targetResidues: [Target] {
    Role.allCases.compactMap { role in
      let record = targetTable.residue[Int(role.rawValue)]
      return record.events == 0 ? nil : Target(record, role: role, level: tallies.level)
    }
  }

  // MARK: What is approximate

  public var levels: Levels {
    var levels = Levels()
    levels.sources = tallies.level
    levels.residueEvents = tallies.residue.events
    levels.targets = targetTable.level
    levels.residueTargetEvents = targetResidues.reduce(0) { $0 + $1.events }
    levels.summarisedTallies = tallies.manyCount
    levels.rawTallies = tallies.count - tallies.manyCount
    return levels
  }

  /// Roles of which events are in the residue.
  public var residues: [RoleResidue] {
    Role.allCases.compactMap { role in
      let sums = tallies.residue.byRole[Int(role.rawValue)]
      guard sums.events > 0 else { return nil }
      return RoleResidue(
        role: role, events: Int(sums.events), packets: Int(sums.packets), allowed: Int(sums.allowed),
        denied: Int(sums.denied))
    }
  }

  /// Sources in the residue with at least so many events, most first.
  func heavyHitters(atLeast least: Int) -> [HeavyHitter] {
    let all = tallies.residue.events
    let found = tallies.residue.sketch?.heaviest(atLeast: max(1, least), of: all) ?? []
    return found.map { HeavyHitter(source: $0.source, events: $0.events) }
  }

  /// Those with at least one event in a thousand of it.
  public var heavyHitters: [HeavyHitter] { heavyHitters(atLeast: tallies.residue.events / 1000) }

  /// Events that one in a thousand of all comes to; a little less, so that what chance or an estimate takes off still counts.
  private var leastOfHeavy: Int { eventCount / 1100 }

  /// Sources with at least one event in a thousand of all, most first; exact. Where every source has a tally, and for logs
  /// so large that a thousandth is many.
  public var heaviestKept: [HeavyHitter] {
    let least = max(7, leastOfHeavy)
    // Where no role's few come to as much, only sources of many are looked at.
    let isOfMany = least > Role.allCases.count * limits.raw
    let heavy = isOfMany ? sourcesOfMany(atLeast: least) : keptSources(atLeast: least).heavy
    return heavy.sorted(by: Ledger.isMore)
  }

  /// What is known where not every source has a tally; `nil` where each has one.
  public var sample: SourceSample? {
    guard tallies.level > 0 else { return nil }
    let least = max(1, leastOfHeavy)
    let kept = keptSources(atLeast: least)
    var sample = SourceSample(level: tallies.level, events: tallies.residue.events)
    sample.sources = kept.count << tallies.level
    sample.heaviest = (kept.heavy + heavyHitters(atLeast: least)).sorted(by: Ledger.isMore)
    return sample
  }

  /// How many sources have a tally, and those of at least so many events in all roles, in ascending order.
  private func keptSources(atLeast least: Int) -> (count: Int, heavy: [HeavyHitter]) {
    // Who sent one event is known without a look, but for logs so small that this is much.
    if least > 1, let remainder = orders.remainder {
      let left = tallies.sources(in: remainder.order, atLeast: least)
      return (left.count + remainder.taken, left.heavy)
    }
    return tallies.sources(in: references(), atLeast: least)
  }

  /// The sources with a tally of many that have at least so many events in all roles, in ascending order.
  private func sourcesOfMany(atLeast least: Int) -> [HeavyHitter] {
    tallies.sourcesOfMany(in: orders.remainder?.order ?? references(), atLeast: least)
  }

  private static func isMore(_ left: HeavyHitter, _ right: HeavyHitter) -> Bool {
    (right.events, left.source) < (left.events, right.source)
  }
}

extension Target {
  init(_ record: TargetRecord, role: Role, level: Int) {
    self.init(address: record.address, role: role)
    (events, packets) = (Int(record.events), Int(record.packets))
    (allowed, denied) = (Int(record.allowed), Int(record.denied))
    (impossibleSources, enteredOnly) = (Int(record.impossibleSources), Int(record.enteredOnly))
    if let times = record.times.range {
      first = Timestamp(seconds: times.lowerBound)
      last = Timestamp(seconds: times.upperBound)
    }
    sourceCount = max(1, min(events, record.sources.estimate))
    rate = record.rate
    residueEvents = record.residueEvents(level: level)
  }
}
