/// From a ledger to a report: a pure function, so the same ledger gives the same report anywhere.
public enum Diagnosis {
  /// - Parameters:
  ///   - ledger: What was read.
  ///   - files: What became of each file's lines.
  ///   - skipped: Files that were not read, and why.
  ///   - stated: Home's networks; empty to infer them from the ledger.
  ///   - census: Who scans the Internet and says so.
  ///   - systems: Who announces which addresses.
  ///   - threads: How many may examine sources at once; it makes no difference to the report.
  public static func report(
    _ ledger: Ledger, files: [FileAccount] = [], skipped: [Report.SkippedFile] = [], home stated: [Network] = [],
    census: Census = .published, systems: Systems = Systems(), threads: Int = 1
  ) -> Report {
    let home = stated.isEmpty ? Home.inferred(from: ledger) : Home(stated: stated)
    let scene = Scene(ledger, home: home, census: census, systems: systems, threads: threads)
    var report = Report()
    report.files = files
    report.skipped = skipped
    report.home.networks = home.networks
    report.home.stated = home.stated
    report.home.because = home.because
    report.findings = Episodes.told(findings(scene, threads: threads))
    report.events = ledger.eventCount
    report.first = ledger.first
    report.last = ledger.last
    report.blindSpots = BlindSpots.found(in: scene)
    report.sample = ledger.sample
    report.heaviest = report.sample?.heaviest ?? (hidesSenders(report) ? ledger.heaviestKept : [])
    report.approximations = Approximations.told(ledger, report.sample)
    return report
  }

  /// Events of a log of which a thousandth is worth naming.
  private static let largeLog = 100_000

  /// Whether a flood of forged senders, who are not named, is a large part of a large log.
  private static func hidesSenders(_ report: Report) -> Bool {
    report.events >= largeLog
      && report.findings.contains { $0.symptom == Flood.id && $0.actorCount == nil && $0.events * 10 >= report.events }
  }

  /// Strangers first, so that what our own hosts answered can join what it answers.
  /// `shortWay`: plain sources need no dossier, and those of a flood no examination; a test compares with the long way.
  static func findings(_ scene: Scene, shortWay: Bool = true, threads: Int = 1) -> [Finding] {
    var (book, ours) = strangers(scene, shortWay: shortWay, threads: threads)
    for dossier in ours { examine(dossier, scene, &book) }
    Residues.enter(scene, into: &book)
    let findings = told(book.joined(systems: scene.systems), scene, threads: threads)
    // Ranks are sorted in place of findings, which are large.
    return findings.indices.map { Finding.Rank(findings[$0], $0) }.sorted().map { findings[$0.number] }
  }

  /// A finding for each chart, in their order.
  private static func told(_ charts: [Chart], _ scene: Scene, threads: Int) -> [Finding] {
    guard threads > 1, charts.count >= leastTold else { return charts.map { Finding($0, in: scene) } }
    let findings = Slots<Finding>(charts.count)
    let next = Counter()
    // Both are only read from here on.
    nonisolated(unsafe) let (all, shared) = (charts, scene)
    inParallel(threads) { _ in
      while let index = next.take(below: findings.count) { findings[index] = unsafe Finding(all[index], in: shared) }
    }
    return findings.values
  }

  /// Findings that are worth a second thread.
  private static let leastTold = 64

  /// Parts of the sources for each thread: those of a part may take longer than those of another.
  private static let partsPerThread = 4

  /// What strangers did, and the dossiers of our own. The parts are added in the order of sources, so that it makes no difference how
  /// many there are.
  private static func strangers(_ scene: Scene, shortWay: Bool, threads: Int) -> (Casebook, [Dossier]) {
    let parts = scene.ledger.parts(threads > 1 ? threads * partsPerThread : 1)
    let examined = Slots<(Casebook, [Dossier])>(parts.count)
    let next = Counter()
    // The scene is only read from here on: see `Ledger.parts` and `Once`.
    nonisolated(unsafe) let shared = scene
    inParallel(min(threads, parts.count)) { _ in
      while let index = next.take(below: parts.count) {
        examined[index] = unsafe strangers(shared, in: parts[index], shortWay: shortWay)
      }
    }
    var all = (book: Casebook(answered: scene.answered), ours: [Dossier]())
    for index in parts.indices {
      guard let (book, ours) = examined.take(index) else { continue }
      if index == 0 {
        all = (book, ours)
      } else {
        all.book.add(book)
        all.ours += ours
      }
    }
    return all
  }

  private static func strangers(_ scene: Scene, in part: Range<Int>, shortWay: Bool) -> (Casebook, [Dossier]) {
    var book = Casebook(answered: scene.answered)
    var ours: [Dossier] = []
    scene.ledger.forEachDossier(
      in: part, unless: { (events: Span<Event>) in shortWay && PlainSource.enter(events, scene, &book) },
      or: { shortWay && Flood.enter(whole: $0, scene, &book) },
      { dossier in
        if scene.home.holds(dossier.source) { return ours.append(dossier) }
        examine(dossier, scene, &book)
      })
    return (book, ours)
  }

  private static func examine(_ dossier: Dossier, _ scene: Scene, _ book: inout Casebook) {
    var subject = Case(dossier, in: scene)
    // What our own traceroute's kernel refuses belongs to the walk, not to whoever answered it.
    if subject.isOurs, !Traceroute.isWalk(subject) { Answers.join(&subject, &book) }
    for (symptom, looksAt) in Symptoms.inOrder where !subject.roles.isDisjoint(with: looksAt) {
      symptom.examine(&subject, into: &book)
      if subject.isDone { return }
    }
  }
}
