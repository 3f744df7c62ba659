/// What a weighing came to: the cause that is named, the verdict, the drawer.
struct Conclusion {
  var ranked: [RankedCause]
  var cause: String
  var permille: Int
  var verdict: Verdict
  var verdictPermille: Int
  var wouldHelp: [String]

  /// Evidence of its own, in tenths of a decibel, that a cause needs before it may accuse.
  static let leastToAccuse = 60

  /// `own`: evidence beyond the prior of each ranked cause, in tenths of a decibel.
  ///
  /// The verdict is the one whose causes have most together, where causes that accuse without evidence of their own do
  /// not stand; missing a compromised host costs as much as ten needless alarms.
  init(ranked: [RankedCause], own: [Int], wouldHelp: [String]) {
    self.ranked = ranked
    self.wouldHelp = wouldHelp
    var sums: [Verdict: Int] = [:]
    var named: [Verdict: RankedCause] = [:]
    for (cause, evidence) in zip(ranked, own) where cause.id != "unexplained" {
      let verdict = Causes.verdict(cause.id)
      guard !verdict.accuses || evidence >= Conclusion.leastToAccuse else { continue }
      sums[verdict, default: 0] += cause.permille
      if named[verdict] == nil { named[verdict] = cause }
    }
    let unexplained = ranked.first { $0.id == "unexplained" }?.permille ?? 0
    let likeliest = Verdict.allCases.max { sums[$0, default: 0] < sums[$1, default: 0] } ?? .harmless
    let compromised = sums[.compromised, default: 0]
    let chosen = compromised * 10 > 1000 - compromised ? Verdict.compromised : likeliest
    if let cause = named[chosen], sums[chosen, default: 0] > unexplained {
      self.cause = cause.id
      permille = cause.permille
      verdict = chosen
      verdictPermille = sums[chosen, default: 0]
    } else {
      self.cause = "unexplained"
      permille = unexplained
      verdict = .background
      verdictPermille = unexplained
    }
  }
}
