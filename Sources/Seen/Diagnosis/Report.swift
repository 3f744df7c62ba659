/// Everything that a run found out: what was read, what is ours, what cannot be seen, and the findings in order.
public struct Report: Sendable {
  public var files: [FileAccount] = []
  public var skipped: [SkippedFile] = []
  public var first = Timestamp.missing
  public var last = Timestamp.missing
  public var events = 0
  /// Events that `--since` and `--until` left out; not contained in `events`.
  public var outside = 0
  public var home = HomeStatement()
  public var blindSpots: [String] = []
  /// Ordered: act, look, ignore; then by weight.
  public var findings: [Finding] = []
  /// What became approximate and by how much: one sentence for every level above zero.
  public var approximations: [String] = []
  /// Who sent one event in a thousand or more, most first: told where a large flood is, among whose forged senders they would
  /// not be found, and where not every source has a tally.
  public var heaviest: [HeavyHitter] = []
  /// What is known where not every source has a tally; `nil` where each has one.
  public var sample: SourceSample?

  public init() {}

  /// A file that was left out because another input holds all of it.
  public struct SkippedFile: Sendable, Equatable {
    public var path: String
    public var copyOf: String
    public init(path: String, copyOf: String) {
      self.path = path
      self.copyOf = copyOf
    }
  }

  /// Which networks are ours, and why we think so.
  public struct HomeStatement: Sendable {
    public var networks: [Network] = []
    public var stated = false
    public var because = ""
    public init() {}
  }
}

/// What became of one input, line by line: lines = event lines + other + unparsed.
public struct FileAccount: Sendable {
  public var path = ""
  /// How many event lines, or packets, each format has, sorted by id.
  public private(set) var formats: [FormatCount] = []
  /// The moment that year-less stamps were resolved against; missing if none was needed or known.
  public var anchor = Timestamp.missing
  /// Whether any stamp lacked its year, or its zone.
  public var yearAssumed = false
  public var zoneAssumed = false
  /// Stamps that stay without a year, because nothing dates the input.
  public var yearless = false
  /// Lines, or packets of a capture.
  public var lines = 0
  public var eventLines = 0
  /// Recognised, but no packet in it: another program's line, a preamble, a blank line.
  public var other = 0
  public var unparsed = 0
  public var events = 0
  public var bytes = 0
  /// Why lines were not parsed, or are `other`, with up to three samples each; sorted by reason.
  public var reasons: [ReasonCount] = []
  /// What ended the reading early, in a sentence with its offset; `nil` if the end was reached.
  public var damage: String?
  /// What the input looks like, for the sentence about one that holds no event.
  public var appearance = Appearance.text
  /// More of that, as the end of a sentence: "an HTML page"; `nil` for text of no special kind.
  public var likeness: String?
  /// How many lines without a packet each format has claimed.
  var silentLines: [String: Int] = [:]
  /// Where the input's records stand among those of all inputs.
  var placement = Placement.nowhere

  public init(path: String = "") { self.path = path }

  /// The id of the format that most of its event lines have, of two alike the first by name; empty if none.
  public var format: String {
    formats.reduce(into: FormatCount(id: "", lines: -1)) { if $1.lines > $0.lines { $0 = $1 } }.id
  }

  public struct FormatCount: Sendable, Hashable {
    public var id: String
    public var lines: Int
  }

  /// Adds records that were read in a format; none at all still name it.
  public mutating func count(format id: String, lines: Int) {
    if let index = formats.firstIndex(where: { $0.id == id }) {
      formats[index].lines += lines
    } else {
      formats.insert(FormatCount(id: id, lines: lines), at: formats.firstIndex { $0.id > id } ?? formats.endIndex)
    }
  }

  public struct ReasonCount: Sendable, Equatable {
    public var reason: String
    public var lines: Int
    public var samples: [String]
    /// Where the samples stand in the input, in bytes: the first three are kept, however it was cut.
    var places: [Int] = []
    public init(reason: String, lines: Int, samples: [String]) {
      self.reason = reason
      self.lines = lines
      self.samples = samples
    }
  }
}
