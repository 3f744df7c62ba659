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
    var standing: [(cause: RankedCause, verdict: Verdict)] = []
    for (cause, evidence) in zip(ranked, own) where cause.id != "unexplained" {
      let verdict = Causes.verdict(cause.id)
      if !verdict.accuses || evidence >= Conclusion.leastToAccuse { standing.append((cause, verdict)) }
    }
    func sum(_ verdict: Verdict) -> Int {
      standing.reduce(0) { $1.verdict == verdict ? $0 + $1.cause.permille : $0 }
    }
    let unexplained = ranked.first { $0.id == "unexplained" }?.permille ?? 0
    let likeliest = Verdict.allCases.max { sum($0) < sum($1) } ?? .harmless
    let compromised = sum(.compromised)
    let chosen = compromised * 10 > 1000 - compromised ? Verdict.compromised : likeliest
    if let cause = standing.first(where: { $0.verdict == chosen })?.cause, sum(chosen) > unexplained {
      self.cause = cause.id
      permille = cause.permille
      verdict = chosen
      verdictPermille = sum(chosen)
    } else {
      self.cause = "unexplained"
      permille = unexplained
      verdict = .background
      verdictPermille = unexplained
    }
  }
}
