import Testing

@testable import Seen

/// The laws that hold the whole program, on random events of every role.
@Suite struct LawsTests {
  @Test(arguments: 0..<30)
  func `every event is in exactly one finding`(_ seed: Int) {
    var generator = Traffic(seed: UInt64(seed))
    let events = generator.events(count: 400 + seed * 60)
    for limits in [Ledger.Limits(), Traffic.tightLimits] {
      let ledger = Ledger(limits: limits)
      ledger.fold(events.span)
      let report = Diagnosis.report(ledger, home: Traffic.home)
      #expect(report.findings.reduce(0) { $0 + $1.events } == events.count)
    }
  }

  @Test(arguments: 0..<30)
  func `split, shuffle and merge give the same report`(_ seed: Int) {
    var generator = Traffic(seed: UInt64(1000 + seed))
    let events = generator.events(count: 600)
    for limits in [Ledger.Limits(), Traffic.tightLimits] {
      let whole = Ledger(limits: limits)
      whole.fold(events.span)
      let cut = generator.below(events.count)
      let shuffled = generator.shuffled(events)
      let (left, right) = (Ledger(limits: limits), Ledger(limits: limits))
      left.fold(shuffled.span.extracting(0..<cut))
      right.fold(shuffled.span.extracting(cut..<events.count))
      right.merge(left)
      #expect(Traffic.text(Diagnosis.report(whole)) == Traffic.text(Diagnosis.report(right)))
    }
  }

  @Test func `the same events give the same report twice`() {
    var generator = Traffic(seed: 7)
    let events = generator.events(count: 2000)
    #expect(
      Traffic.text(Diagnosis.report(Traffic.ledger(events))) == Traffic.text(Diagnosis.report(Traffic.ledger(events))))
  }

  @Test func `every symptom has a cause to name for what it claims`() {
    for seed in 0..<20 {
      var generator = Traffic(seed: UInt64(seed * 31))
      for finding in Diagnosis.report(Traffic.ledger(generator.events(count: 900)), home: Traffic.home).findings {
        #expect(!finding.summary.isEmpty)
        #expect(finding.causes.contains { $0.id == finding.cause })
        #expect(finding.causes.reduce(0) { $0 + $1.permille } == 1000)
      }
    }
  }

  @Test(arguments: 0..<20)
  func `the short way for lone sources comes to the same as the long one`(_ seed: Int) {
    var generator = Traffic(seed: UInt64(4000 + seed))
    let ledger = Traffic.ledger(
      generator.events(count: 700) + generator.strangers(count: 500) + generator.repeaters(count: 60)
        + generator.flood(count: 500, forged: seed % 3 > 0) + generator.flood(count: 400, forged: seed % 2 > 0))
    let scene = Scene(ledger, home: Home(stated: Traffic.home))
    #expect(!scene.floods.all.isEmpty)
    var (short, long) = (Report(), Report())
    short.findings = Diagnosis.findings(scene)
    long.findings = Diagnosis.findings(scene, shortWay: false)
    #expect(Traffic.text(short) == Traffic.text(long))
  }

  @Test(arguments: 0..<12)
  func `the short ways for single answers come to the same as the long one`(_ seed: Int) {
    var generator = Traffic(seed: UInt64(6000 + seed))
    let ledger = Traffic.ledger(
      generator.shuffled(
        generator.answers(count: 900) + generator.strangers(count: 200)
          + generator.flood(count: 500, forged: seed % 2 > 0)))
    let scene = Scene(ledger, home: Home(stated: Traffic.home))
    var (short, long) = (Report(), Report())
    short.findings = Diagnosis.findings(scene)
    long.findings = Diagnosis.findings(scene, shortWay: false)
    #expect(short.findings.contains { $0.symptom == SharedTarget.id })
    #expect(Traffic.text(short) == Traffic.text(long))
  }

  @Test func `a large flood is counted as a small one is`() {
    // Of so many senders the ports are counted in a table.
    var generator = Traffic(seed: 7000)
    let ledger = Traffic.ledger(
      generator.flood(count: 6000, forged: true, everywhere: true)
        + generator.flood(count: 600, forged: true, everywhere: true))
    let scene = Scene(ledger, home: Home(stated: Traffic.home))
    var (short, long) = (Report(), Report())
    short.findings = Diagnosis.findings(scene)
    long.findings = Diagnosis.findings(scene, shortWay: false)
    #expect(scene.floods.all.contains { $0.service == nil && $0.sources > 4096 })
    #expect(Traffic.text(short) == Traffic.text(long))
  }

  @Test(arguments: 0..<4)
  func `how many threads examine the sources makes no difference`(_ seed: Int) {
    var generator = Traffic(seed: UInt64(5000 + seed))
    let ledger = Traffic.ledger(
      generator.events(count: 2000) + generator.strangers(count: 12_000)
        + generator.flood(count: 3000, forged: seed > 1))
    #expect(ledger.parts(8, of: ledger.references()).count == 8)
    let alone = Traffic.text(Diagnosis.report(ledger, home: Traffic.home))
    for threads in [2, 5] {
      #expect(Traffic.text(Diagnosis.report(ledger, home: Traffic.home, threads: threads)) == alone)
    }
  }
}
