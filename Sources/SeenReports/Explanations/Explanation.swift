public import Seen

/// What `seen explain` says about one thing: what it is, what it can mean, how to tell, and where to read more.
public struct Explanation: Sendable {
  /// The thing as the reader wrote it.
  public var input: String
  /// `log line`, `hex dump`, `port`, `ICMP type`, `address`, `network`, `cause`, `symptom` …
  public var kind: String
  /// One sentence that says what it is.
  public var what: String
  public var verdict: Verdict?
  /// Likeliest first; empty where nothing is weighed.
  public var causes: [RankedCause] = []
  public var fields: [Field] = []
  /// How to tell the causes apart: what to look at, or to run.
  public var next: [String] = []
  public var advice: String?
  /// What to ask `seen explain` for next: ids of articles, ports.
  public var articles: [String] = []
  /// Ids of the FAQ's index, `2.3.3`.
  public var faq: [String] = []
  /// An article's text: headings with Markdown below.
  public var sections: [Section] = []

  /// What else the same words can mean, or where else to look.
  public var also: [Mention] = []
  /// What the record does not say, or said before it was cut off, and would help.
  public var wouldHelp: [String] = []
  /// How the words were read where they are no name: the name that they come closest to.
  public var readAs: String?
  /// Of a paste of several things: each by itself.
  public var parts: [Explanation] = []

  public init(input: String, kind: String, what: String) {
    self.input = input
    self.kind = kind
    self.what = what
  }

  /// One field of a record, with its meaning in plain words.
  public struct Field: Sendable, Equatable {
    public var name: String
    public var value: String
    public var means: String
    public init(_ name: String, _ value: String, means: String) {
      self.name = name
      self.value = value
      self.means = means
    }
  }

  /// Something to ask `seen explain` for, and what it is in a few words.
  public struct Mention: Sendable, Equatable {
    public var name: String
    public var what: String
    public init(_ name: String, _ what: String) {
      self.name = name
      self.what = what
    }
  }

  public struct Section: Sendable, Equatable {
    public var heading: String
    public var text: String
    public init(_ heading: String, _ text: String) {
      self.heading = heading
      self.text = text
    }
  }
}
