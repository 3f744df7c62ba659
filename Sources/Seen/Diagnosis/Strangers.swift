/// What strangers did, source by source, on as many threads as there are: first those that sent one event, then the others.
///
/// Parts are added in the order of sources, so that it makes no difference how many there are.
struct Strangers {
  let scene: Scene
  /// Plain sources need no dossier, and those of a flood no examination; a test compares with the long way.
  let shortWay: Bool
  let threads: Int

  /// Parts for each thread: those of a part may take longer than those of another.
  private static let partsPerThread = 4
  private var partCount: Int { threads > 1 ? threads * Strangers.partsPerThread : 1 }

  /// All of them, and the dossiers of our own.
  func examined() -> (Casebook, [Dossier]) {
    // When they were asked for, several threads may read the ledger at once.
    _ = scene.ledger.targets()
    var book = Casebook(answered: scene.answered)
    var followers: [Casebook] = []
    let order = shortWay ? takeLoners(&book, &followers) : scene.ledger.references()
    let parts = scene.ledger.parts(partCount, of: order)
    // The first part goes on with the book that there is.
    let begun = Slots<Casebook>(parts.count)
    begun[0] = book
    book = Casebook(answered: scene.answered)
    let examined = ExaminedParts(parts.count, answered: scene.answered)
    _ = ofEach(parts) { index in
      examined.put(
        examine(parts[index], of: order, begun.take(index) ?? Casebook(answered: scene.answered)), at: index)
    }
    var all = examined.taken()
    for followers in followers { all.book.add(followers) }
    return all
  }

  /// Enters the sources of one event that need no dossier; the order of all other tallies. What others decide that are among these is
  /// for later.
  private func takeLoners(_ book: inout Casebook, _ followers: inout [Casebook]) -> [TallyReference] {
    var left: [TallyReference] = []
    // Each part has tables of its own, and those of one take as long as those of another.
    let parts = scene.ledger.partsByRecord(threads)
    let found = ofEach(parts) { loners(in: parts[$0]) }
    for index in parts.indices {
      guard let (more, later, rest) = found.take(index) else { continue }
      book.add(consume more)
      followers.append(later)
      left += rest
    }
    return scene.ledger.remain(left)
  }

  private func loners(in part: Range<Int>) -> (book: Casebook, followers: Casebook, left: [TallyReference]) {
    var search = LonerSearch(scene)
    let left = scene.ledger.left(in: part) { search.take($0, leaving: &$1) }
    let (book, followers) = search.closed()
    return (book, followers, left)
  }

  private func examine(
    _ part: Range<Int>, of order: [TallyReference], _ begun: consuming Casebook
  ) -> (book: Casebook, ours: [Dossier]) {
    var book = begun
    var (crowds, ours) = (Crowds(scene.floods), [Dossier]())
    scene.ledger.forEachDossier(
      of: order, in: part,
      unless: { (events: Span<Event>) in
        shortWay
          && (PlainSource.enter(events, scene, &book, &crowds)
            || events.count == 1
              && (PlainAnswer.enter(events, scene, &book) || enterImpossible(events, &book)))
      },
      or: { (record: borrowing TallyRecord) in
        if shortWay { return Flood.enter(many: record, scene, &book, &crowds) }
        return false
      },
      or: { (tallies: [Tally]) in shortWay && Flood.enter(whole: tallies, scene, &book) },
      { dossier in
        if scene.home.holds(dossier.source) { return ours.append(dossier) }
        Diagnosis.examine(dossier, scene, &book)
      })
    crowds.enter(scene.floods, &book)
    return (book, ours)
  }

  private func enterImpossible(_ event: Span<Event>, _ book: inout Casebook) -> Bool {
    guard OutOfPlaceAddress.isPlain(event, scene) else { return false }
    OutOfPlaceAddress.enter(single: event, &book)
    return true
  }

  /// What `body` makes of each part, by its number.
  private func ofEach<Result>(_ parts: [Range<Int>], _ body: @escaping (Int) -> Result) -> Slots<Result> {
    let results = Slots<Result>(parts.count)
    let next = Counter()
    // The scene is only read from here on: see `Once`.
    nonisolated(unsafe) let shared = body
    inParallel(min(threads, parts.count)) { _ in
      while let index = next.take(below: parts.count) { results[index] = unsafe shared(index) }
    }
    return results
  }
}
