/// What became approximate, and by how much: the report has a sentence for each number above zero.
public struct Levels: Sendable, Equatable {
  /// One source in 2^sources is kept in a tally; 0: all are.
  public var sources = 0
  /// Events of the sources that are not: of these only sums and the heaviest are known.
  public var residueEvents = 0
  /// One destination in 2^targets is kept in the table of targets; 0: all are.
  public var targets = 0
  /// Events towards the others.
  public var residueTargetEvents = 0
  /// Tallies of which every event is kept, and those that are summarised: sixteen events, estimates of what is distinct.
  public var rawTallies = 0
  public var summarisedTallies = 0

  public init() {}
}

/// What is known of events whose source is not kept in a tally, for one role.
public struct RoleResidue: Sendable, Equatable {
  public var role: Role
  public var events: Int
  public var packets: Int
  public var allowed: Int
  public var denied: Int
}

/// A source that has sent much, whether a tally holds it or not.
public struct HeavyHitter: Sendable, Equatable {
  public var source: Address
  /// Exact where a tally holds the source, else an estimate: see `SourceSketch`.
  public var events: Int
}

/// What is known of the sources where not each of them has a tally of its own.
public struct SourceSample: Sendable, Equatable {
  /// One source in 2^level has one.
  public var level: Int
  /// Events of the others.
  public var events: Int
  /// How many sources there were: those with a tally × 2^level, right to about their square root × 2^level.
  public var sources = 0
  /// Those of one event in a thousand of all or more, most first.
  public var heaviest: [HeavyHitter] = []

  init(level: Int, events: Int) {
    self.level = level
    self.events = events
  }
}
