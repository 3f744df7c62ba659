/// What a finding means for the administrator.
public enum Verdict: String, Sendable, CaseIterable {
  case harmless
  /// The firewall's own doing.
  case artefact
  case misconfigured
  /// Something wanted is being dropped.
  case broken
  /// The whole Internet gets this.
  case background
  case reconnaissance
  case attack
  /// An inside host misbehaves.
  case compromised

  /// Whether the verdict says that somebody means harm.
  public var accuses: Bool { self == .reconnaissance || self == .attack || self == .compromised }
}

/// Where a finding is put: the order is that of a report.
public enum Drawer: String, Sendable, CaseIterable, Comparable {
  case act, look, ignore

  public static func < (left: Drawer, right: Drawer) -> Bool { left.rank < right.rank }
  private var rank: Int { self == .act ? 0 : self == .look ? 1 : 2 }
}

/// A probability in words.
public enum Confidence: String, Sendable {
  case almostCertainly = "almost certainly"
  case veryLikely = "very likely"
  case likely
  case even
  case unlikely

  /// The word for a probability in thousandths, 0 ... 1000.
  public init(permille: Int) {
    switch permille {
    case 950...: self = .almostCertainly
    case 800...: self = .veryLikely
    case 600...: self = .likely
    case 400...: self = .even
    default: self = .unlikely
    }
  }
}
