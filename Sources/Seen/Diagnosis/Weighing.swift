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

    /// The most that a group, or one observation in it, may say, in tenths of a decibel.
    var cap: Int { self == .fingerprint ? 400 : 200 }
  }

  /// One observation, and how the rivals take it: whole decibels.
  private struct Note {
    var text: String
    var group: Group
    var weights: KeyValuePairs<String, Int>

    /// Its weight for one rival, in tenths of a decibel.
    func tenths(_ decibels: Int) -> Int { max(-group.cap, min(group.cap, decibels * 10)) }
  }

  /// What is likely beforehand, in thousandths, but for `unexplained`, which has the rest.
  private let priors: KeyValuePairs<String, Int>
  /// Of each rival, by group, tenths of a decibel; the last one is `unexplained`.
  private var sums: [SIMD8<Int32>]
  // As they were told: a report keeps the weighings of a hundred thousand charts, and of few is every rival's evidence read.
  private var notes: [Note] = []
  /// Fields that would decide and are missing.
  private(set) var wouldHelp: [String] = []

  /// Rivals with their priors in thousandths. What is left of a thousand, at least 50, is `unexplained`'s.
  init(_ priors: KeyValuePairs<String, Int>) {
    let stated = priors.reduce(0) { $0 + $1.value }
    precondition(stated <= 950, "priors leave at least five hundredths to unexplained")
    self.priors = priors
    sums = [SIMD8<Int32>](repeating: .zero, count: priors.count + 1)
  }

  /// Two of the same rivals, observations and gaps have the same sums.
  static func == (left: Weighing, right: Weighing) -> Bool {
    left.notes.count == right.notes.count && left.wouldHelp == right.wouldHelp
      && left.notes.indices.allSatisfy { Weighing.areSame(left.notes[$0], right.notes[$0]) }
      && Weighing.areSame(left.priors, right.priors)
  }

  /// Whether both have the same rivals with the same evidence in sum, whatever was observed.
  func hasSums(of other: Weighing) -> Bool {
    guard sums.count == other.sums.count else { return false }
    // Whole vectors, of which `==` looks at each part alone.
    var difference = SIMD8<Int32>.zero
    for rival in sums.indices { difference |= sums[rival] ^ other.sums[rival] }
    return difference == .zero && Weighing.areSame(priors, other.priors)
  }

  /// What is the same for the same sums, and hardly ever for others.
  var digest: UInt32 {
    // Each rival's sums weigh another power of two, and so does each group's.
    var digest = SIMD8<Int32>.zero
    for rival in sums.indices { digest = (digest &<< 3 ^ digest &>> 29) &+ sums[rival] }
    return UInt32(truncatingIfNeeded: (digest &* SIMD8(1, 3, 5, 7, 11, 13, 17, 19)).wrappedSum())
  }

  private static func areSame(_ left: Note, _ right: Note) -> Bool {
    left.group == right.group && left.text == right.text && areSame(left.weights, right.weights)
  }

  private static func areSame(_ left: KeyValuePairs<String, Int>, _ right: KeyValuePairs<String, Int>) -> Bool {
    left.count == right.count
      && left.indices.allSatisfy { left[$0].value == right[$0].value && left[$0].key == right[$0].key }
  }

  /// Notes one observation: whole decibels for (positive) or against (negative) each cause that it bears on.
  mutating func note(_ text: String, _ group: Group, _ weights: KeyValuePairs<String, Int>) {
    let note = Note(text: text, group: group, weights: weights)
    if notes.isEmpty { notes.reserveCapacity(4) }
    for (id, decibels) in weights {
      if let rival = rival(id) { sums[rival][group.rawValue] += Int32(note.tenths(decibels)) }
    }
    notes.append(note)
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

  /// The number of a rival; `nil` of causes that are none.
  private func rival(_ id: String) -> Int? {
    // Few names are equally long: most need not be compared.
    let length = id.utf8.count
    for place in priors.indices where priors[place].key.utf8.count == length && priors[place].key == id { return place }
    return id == Weighing.unexplained ? priors.count : nil
  }

  private static let unexplained = "unexplained"

  /// What it comes to, without the evidence of each rival: of many charts one cause is all that is ever read.
  func conclusion() -> Conclusion { Conclusion(of: self, standings()) }

  /// One rival's place in the ranking.
  struct Standing {
    var permille: Int
    /// Evidence beyond the prior, in tenths of a decibel.
    var own: Int
    fileprivate var rival: Int
    fileprivate var prior: Int
  }

  /// The cause that a standing is about; `nil` of what is unexplained.
  func cause(_ standing: Standing) -> String? {
    standing.rival < priors.count ? priors[standing.rival].key : nil
  }

  /// The likeliest first; the likelier beforehand among equals.
  private func standings() -> [Standing] {
    var standings: [Standing] = []
    standings.reserveCapacity(sums.count)
    var left = 1000
    for rival in sums.indices {
      let share = rival < priors.count ? priors[rival].value : left
      left -= share
      let prior = Decibel.tenths(permille: share)
      standings.append(Standing(permille: 0, own: own(rival), rival: rival, prior: prior))
    }
    var shares = Decibel.shares(of: standings.map { $0.prior + $0.own })
    stayModest(&shares)
    for place in standings.indices { standings[place].permille = shares[place] }
    standings.sort { ($0.permille, $0.prior) > ($1.permille, $1.prior) }
    return standings
  }

  /// Evidence of its own beyond the prior, with every group clamped.
  private func own(_ rival: Int) -> Int {
    Int(sums[rival].clamped(lowerBound: 0 &- Weighing.caps, upperBound: Weighing.caps).wrappedSum())
  }

  private static let caps: SIMD8<Int32> = {
    var caps = SIMD8<Int32>.zero
    for group in Group.allCases { caps[group.rawValue] = Int32(group.cap) }
    return caps
  }()

  /// The most that anything is said to be without an exact mark, in thousandths; what is taken off goes to `unexplained`.
  private static let mostWithoutMark = 980
  /// Tenths of a decibel of a mark that is as good as exact.
  private static let exactMark = 200

  /// Nothing is surer than 98 % but by an exact mark: the world has causes that nobody listed.
  private func stayModest(_ shares: inout [Int]) {
    guard let top = shares.indices.dropLast().first(where: { shares[$0] > Weighing.mostWithoutMark }),
      sums[top][Group.fingerprint.rawValue] < Weighing.exactMark
    else { return }
    shares[shares.count - 1] += shares[top] - Weighing.mostWithoutMark
    shares[top] = Weighing.mostWithoutMark
  }

  /// Every rival with what speaks for and against it.
  func ranked() -> [RankedCause] {
    standings().map { standing in
      var cause = RankedCause(id: cause(standing) ?? Weighing.unexplained, permille: standing.permille)
      addEvidence(to: &cause)
      return cause
    }
  }

  private func addEvidence(to cause: inout RankedCause) {
    for note in notes {
      for (id, decibels) in note.weights where id == cause.id {
        let evidence = RankedCause.Evidence(text: note.text, tenthsOfDecibel: note.tenths(decibels))
        if decibels > 0 { cause.evidenceFor.append(evidence) }
        if decibels < 0 { cause.evidenceAgainst.append(evidence) }
      }
    }
  }
}
