/// What a weighing came to: the cause that is named, the verdict, the drawer.
struct Conclusion {
  private var weighing: Weighing
  var cause: String
  var permille: Int
  var verdict: Verdict
  var verdictPermille: Int

  /// Evidence of its own, in tenths of a decibel, that a cause needs before it may accuse.
  static let leastToAccuse = 60

  /// All rivals, likeliest first, and what would help; worked out for whoever reads it.
  var ranked: [RankedCause] { weighing.ranked() }
  var wouldHelp: [String] { weighing.wouldHelp }

  /// Whether the weighing has the rivals and sums of its own, so that it comes to the same figures.
  func isFigured(as weighing: Weighing) -> Bool { self.weighing.hasSums(of: weighing) }

  /// Whether it was weighed from the same observations too.
  func isOf(_ weighing: Weighing) -> Bool { self.weighing == weighing }

  /// What a weighing comes to that has the rivals and sums of another conclusion's.
  init(of weighing: Weighing, as other: Conclusion) {
    self = other
    self.weighing = weighing
  }

  /// The verdict is the one whose causes have most together, where causes that accuse without evidence of their own do
  /// not stand; missing a compromised host costs as much as ten needless alarms.
  init(of weighing: Weighing, _ standings: [Weighing.Standing]) {
    self.weighing = weighing
    var sums = VerdictSums()
    var unexplained = 0
    // What is not at all likely adds nothing.
    for (place, standing) in standings.enumerated() where standing.permille > 0 {
      guard let cause = weighing.cause(standing) else {
        unexplained = standing.permille
        continue
      }
      sums.add(cause, standing, place)
    }
    let compromised = sums.sum(of: .compromised)
    let chosen = compromised * 10 > 1000 - compromised ? Verdict.compromised : sums.likeliest
    if let place = sums.likeliestCause(of: chosen), sums.sum(of: chosen) > unexplained,
      let cause = weighing.cause(standings[place])
    {
      self.cause = cause
      permille = standings[place].permille
      verdict = chosen
      verdictPermille = sums.sum(of: chosen)
    } else {
      self.cause = "unexplained"
      permille = unexplained
      verdict = .background
      verdictPermille = unexplained
    }
  }
}

/// What the causes of each verdict have together, those that may not accuse left out.
private struct VerdictSums {
  private var sums: InlineArray<8, Int> = .init(repeating: 0)
  /// Places in the ranking.
  private var causes: InlineArray<8, Int?> = .init(repeating: nil)

  /// Adds the next cause, and its place in the ranking; they come likeliest first.
  mutating func add(_ cause: String, _ standing: Weighing.Standing, _ place: Int) {
    let verdict = Causes.verdict(cause)
    guard !verdict.accuses || standing.own >= Conclusion.leastToAccuse else { return }
    sums[verdict.number] += standing.permille
    if causes[verdict.number] == nil { causes[verdict.number] = place }
  }

  func sum(of verdict: Verdict) -> Int { sums[verdict.number] }

  func likeliestCause(of verdict: Verdict) -> Int? { causes[verdict.number] }

  /// The first of those that have most.
  var likeliest: Verdict {
    var most = Verdict.harmless
    for verdict in Verdict.inOrder where sum(of: verdict) > sum(of: most) { most = verdict }
    return most
  }
}

extension Verdict {
  fileprivate static let inOrder = allCases

  fileprivate var number: Int {
    switch self {
    case .harmless: 0
    case .artefact: 1
    case .misconfigured: 2
    case .broken: 3
    case .background: 4
    case .reconnaissance: 5
    case .attack: 6
    case .compromised: 7
    }
  }
}
