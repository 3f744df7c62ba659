import Testing

@testable import Seen

/// What evidence may and may not do.
@Suite struct WeighingTests {
  @Test func `shares sum to a thousand`() {
    for scores in [[0], [0, 0], [0, -10, -333], [100, 200, 5], [-1199, 0, -1201]] {
      #expect(Decibel.shares(of: scores).reduce(0, +) == 1000)
    }
  }

  @Test(arguments: [(1000, 0), (500, -30), (100, -100), (10, -200), (1, -300)])
  func `thousandths become tenths of a decibel`(_ permille: Int, _ tenths: Int) {
    #expect(abs(Decibel.tenths(permille: permille) - tenths) <= 1)
  }

  @Test func `ten decibels are a factor of ten`() {
    #expect(Decibel.shares(of: [100, 0]) == [909, 91])
  }

  @Test func `without evidence nobody is accused`() {
    let conclusion = Weighing(["targeted-scan": 700, "ordinary": 100]).conclusion()
    #expect(!conclusion.verdict.accuses)
  }

  @Test func `six decibels of its own let a cause accuse`() {
    var weighing = Weighing(["targeted-scan": 700, "ordinary": 100])
    weighing.note("many ports", .spread, ["targeted-scan": 6])
    #expect(weighing.conclusion().cause == "targeted-scan")
  }

  @Test func `one group says no more than twenty decibels`() {
    var weighing = Weighing(["background-scan": 100, "ordinary": 800])
    for _ in 0..<10 { weighing.note("again", .form, ["background-scan": 20]) }
    let share = weighing.conclusion().ranked.first { $0.id == "background-scan" }?.permille ?? 0
    #expect((900...935).contains(share))
  }

  @Test func `four harmless readings are harmless together`() {
    var weighing = Weighing(["late-dns-answer": 200, "late-answer": 200, "own-traffic": 200, "targeted-scan": 300])
    weighing.note("a scan perhaps", .form, ["targeted-scan": 6])
    let conclusion = weighing.conclusion()
    #expect(conclusion.verdict == .reconnaissance || conclusion.verdictPermille >= 300)
    weighing.note("an answer", .mate, ["late-dns-answer": 6, "late-answer": 6, "own-traffic": 6])
    #expect(weighing.conclusion().verdict == .harmless)
  }

  @Test func `priors that leave nothing unexplained are a programmer's error`() async {
    await #expect(processExitsWith: .failure) { _ = Weighing(["ordinary": 990]) }
  }

  @Test func `where nothing speaks for anything it stays unexplained`() {
    let conclusion = Weighing([:]).conclusion()
    #expect(conclusion.cause == "unexplained")
    #expect(conclusion.permille == 1000)
  }
}
