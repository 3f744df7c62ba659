/// The shortest way: sources that sent one event in all, of which a flood has millions. Those of a flood are counted where they lie.
struct LonerSearch {
  private let scene: Scene
  private var book: Casebook
  private var followers: Followers
  private var crowds: Crowds
  /// By the numbers of floods.
  private var counts: [LonerCounts]
  /// How often each port was asked for, of the largest floods one after the other.
  private var tables: [UInt32]
  /// Services that have no place in these, below the numbers of their floods, until they are as many as are worth a sort.
  private var others: [UInt64] = []

  /// Floods that have a table, and senders that are worth one: each takes a quarter of a megabyte.
  private static let (mostTables, leastOfTable) = (16, 1 << 12)
  private static let mostOthers = 1 << 16

  init(_ scene: Scene) {
    self.scene = scene
    book = Casebook(answered: scene.answered)
    followers = Followers(answered: scene.answered)
    crowds = Crowds(scene.floods)
    let floods = scene.floods.all
    let large = floods.indices.filter { floods[$0].service == nil && floods[$0].sources >= LonerSearch.leastOfTable }
    let first = large.sorted { floods[$0].sources > floods[$1].sources }.prefix(LonerSearch.mostTables)
    tables = [UInt32](repeating: 0, count: first.count * PortCounts.words)
    counts = floods.indices.map { LonerCounts(floods[$0].role, table: first.firstIndex(of: $0)) }
  }

  /// Takes those of some events, each a tally of its own, that are all that their source sent and belong to a flood or a plain
  /// finding; notes the places of the others.
  mutating func take(_ events: Span<Event>, leaving left: inout [Int]) {
    LonerSearch.take(events, scene, &book, &followers, &crowds, &counts, &tables, &others, leaving: &left)
    if others.count >= LonerSearch.mostOthers { addOthers() }
  }

  private mutating func addOthers() {
    SourceOrder.sortByHighHalf(&others)
    crowds.add(services: others)
    others.removeAll(keepingCapacity: true)
  }

  /// Told apart what it changes: lists that are reached through one value are taken out of it and put back for each event.
  private static func take(
    _ events: Span<Event>, _ scene: Scene, _ book: inout Casebook, _ followers: inout Followers,
    _ crowds: inout Crowds, _ counts: inout [LonerCounts], _ tables: inout [UInt32], _ others: inout [UInt64],
    leaving left: inout [Int]
  ) {
    let (floods, home, loners) = (scene.floods, scene.home, scene.loners)
    let mayBeOurs = loners.mayBeOurs
    var counts = counts.mutableSpan
    var tables = tables.mutableSpan
    for index in events.indices {
      let source = events[index].source
      guard loners.holds(source) else {
        left.append(index)
        continue
      }
      // See `Flood.enter(whole:)`.
      guard floods.roles.contains(events[index].role), let flood = floods.number(ofSingle: events, index),
        !(mayBeOurs || source.high != 0) || !home.holds(source)
      else {
        if !takePlain(events, index, scene, &book, &followers, &crowds) { left.append(index) }
        continue
      }
      let service = events.serviceKey(index)
      counts[flood].add(events, index)
      if !counts[flood].count(service, in: &tables), floods.isOfAll(flood) {
        others.append(UInt64(flood) << 32 | UInt64(service))
      }
      if events[index].time.seconds <= counts[flood].watched {
        counts[flood].watched = crowds.watch(events, index, of: flood)
      }
    }
  }

  /// Takes what is weighed alike whoever sent it, and of the others, of which the first source decides, those that follow one.
  @inline(never)
  private static func takePlain(
    _ events: Span<Event>, _ index: Int, _ scene: Scene, _ book: inout Casebook, _ followers: inout Followers,
    _ crowds: inout Crowds
  ) -> Bool {
    let role = events[index].role
    let event = events.extracting(index..<index + 1)
    if event[0].source.isImpossibleSource || role == .refusing { return followers.take(event, scene) }
    if PlainSource.roles.contains(role) { return PlainSource.enter(event, scene, &book, &crowds) }
    return (role == .echoRequest || role == .continuing) && PlainAnswer.enter(event, scene, &book)
  }

  /// What was found, and what is to be added to findings that others will have entered.
  consuming func closed() -> (book: Casebook, followers: Casebook) {
    addOthers()
    crowds.add(counts, tables, scene.floods)
    crowds.enter(scene.floods, &book)
    return (book, followers.book)
  }
}
