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
    var (book, ours) = Strangers(scene: scene, shortWay: shortWay, threads: threads).examined()
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

  static func examine(_ dossier: Dossier, _ scene: Scene, _ book: inout Casebook) {
    var subject = Case(dossier, in: scene)
    // What our own traceroute's kernel refuses belongs to the walk, not to whoever answered it.
    if subject.isOurs, !Traceroute.isWalk(subject) { Answers.join(&subject, &book) }
    for (symptom, looksAt) in Symptoms.inOrder where !subject.roles.isDisjoint(with: looksAt) {
      symptom.examine(&subject, into: &book)
      if subject.isDone { return }
    }
  }
}
