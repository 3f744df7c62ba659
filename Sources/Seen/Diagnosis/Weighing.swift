/// One differential at work: rival causes with their priors, and the evidence that was noted for and against each.
struct Weighing: Equatable {
  /// Evidence that depends on each other shares a group, so that it is not counted twice.
  enum Group: Int, CaseIterable {
    /// Ports, protocol, flags, type and code.
    case form
    /// How many, from where, to where.
    case spread
    /// Rate, order and repetition.
    case tempo
    /// TTL and what follows from it.
    case distance
    /// What the same hosts exchanged besides.
    case mate
    /// The packet that an ICMP error quotes.
    case quote
    /// An exact mark of a program.
    case fingerprint

    /// The most that a group may say, in tenths of a decibel.
    var cap: Int { self == .fingerprint ? 400 : 200 }
  }

  private struct Rival: Equatable {
    var id: String
    var prior: Int
    // Narrow: a report keeps the weighings of a hundred thousand charts.
    var sums: InlineArray<7, Int32> = .init(repeating: 0)

    /// Evidence of its own beyond the prior, with every group clamped.
    var own: Int {
      var own = 0
      for group in Group.allCases { own += max(-group.cap, min(group.cap, Int(sums[group.rawValue]))) }
      return own
    }

    static func == (left: Rival, right: Rival) -> Bool {
      left.id == right.id && left.prior == right.prior
        && Group.allCases.allSatisfy { left.sums[$0.rawValue] == right.sums[$0.rawValue] }
    }
  }

  /// One observation as one rival takes it.
  private struct Note: Equatable {
    var rival: Int
    var evidence: RankedCause.Evidence
  }

  /// The last one is `unexplained`.
  private var rivals: [Rival]
  private var notes: [Note] = []
  /// Fields that would decide and are missing.
  private(set) var wouldHelp: [String] = []

  /// Rivals with their priors in thousandths. What is left of a thousand, at least 50, is `unexplained`'s.
  init(_ priors: KeyValuePairs<String, Int>) {
    let stated = priors.reduce(0) { $0 + $1.value }
    precondition(stated <= 950, "priors leave at least five hundredths to unexplained")
    rivals = priors.map { Rival(id: $0.key, prior: Decibel.tenths(permille: $0.value)) }
    rivals.append(Rival(id: "unexplained", prior: Decibel.tenths(permille: 1000 - stated)))
  }

  /// Notes one observation: whole decibels for (positive) or against (negative) each cause that it bears on.
  mutating func note(_ text: String, _ group: Group, _ weights: KeyValuePairs<String, Int>) {
    for (id, decibels) in weights {
      guard let index = rivals.firstIndex(where: { $0.id == id }) else { continue }
      let most = group == .fingerprint ? 400 : 200
      let tenths = max(-most, min(most, decibels * 10))
      rivals[index].sums[group.rawValue] += Int32(tenths)
      notes.append(Note(rival: index, evidence: RankedCause.Evidence(text: text, tenthsOfDecibel: tenths)))
    }
  }

  mutating func note(
    if condition: Bool, _ text: @autoclosure () -> String, _ group: Group,
    _ weights: KeyValuePairs<String, Int>
  ) {
    if condition { note(text(), group, weights) }
  }

  /// Says that something is not known which would decide.
  mutating func missing(_ what: String) {
    if !wouldHelp.contains(what) { wouldHelp.append(what) }
  }

  /// What it comes to, without the evidence of each rival: of many charts one cause is all that is ever read.
  func conclusion() -> Conclusion { Conclusion(of: self, standings()) }

  /// One rival's place in the ranking.
  struct Standing {
    /// `nil` of what is unexplained.
    var cause: String?
    var permille: Int
    /// Evidence beyond the prior, in tenths of a decibel.
    var own: Int
    fileprivate var rival: Int
    fileprivate var prior: Int
  }

  /// The likeliest first; the likelier beforehand among equals.
  private func standings() -> [Standing] {
    let scores = rivals.map { $0.prior + $0.own }
    let shares = Weighing.modest(Decibel.shares(of: scores), rivals)
    let standings = rivals.indices.map { index in
      Standing(
        cause: index == rivals.count - 1 ? nil : rivals[index].id, permille: shares[index],
        own: scores[index] - rivals[index].prior, rival: index, prior: rivals[index].prior)
    }
    return standings.sorted { ($0.permille, $0.prior) > ($1.permille, $1.prior) }
  }

  /// The most that anything is said to be without an exact mark, in thousandths; what is taken off goes to `unexplained`.
  private static let mostWithoutMark = 980
  /// Tenths of a decibel of a mark that is as good as exact.
  private static let exactMark = 200

  /// Nothing is surer than 98 % but by an exact mark: the world has causes that nobody listed.
  private static func modest(_ shares: [Int], _ rivals: [Rival]) -> [Int] {
    guard let top = shares.indices.dropLast().first(where: { shares[$0] > mostWithoutMark }),
      rivals[top].sums[Group.fingerprint.rawValue] < exactMark
    else { return shares }
    var shares = shares
    shares[shares.count - 1] += shares[top] - mostWithoutMark
    shares[top] = mostWithoutMark
    return shares
  }

  /// Every rival with what speaks for and against it.
  func ranked() -> [RankedCause] {
    standings().map { standing in
      let evidence = notes.filter { $0.rival == standing.rival }.map(\.evidence)
      return RankedCause(
        id: rivals[standing.rival].id, permille: standing.permille,
        evidenceFor: evidence.filter { $0.tenthsOfDecibel > 0 },
        evidenceAgainst: evidence.filter { $0.tenthsOfDecibel < 0 })
    }
  }
}
