/// A block of an article that the tests run: input, whose networks are ours, and what must be found.
public struct Example: Sendable {
  public enum Language: String, Sendable {
    case log, hexdump
  }

  public var language: Language
  public var expectation: Expectation
  /// Our networks, `203.0.113.0/24`; empty where they are to be inferred.
  public var home: [String]
  /// Whether the lines come as two files, cut in the middle.
  public var isInTwo: Bool
  /// As written: a line of a log may be a repetition.
  public var lines: [String]

  /// `nil` for a block of another language.
  init?(info: Substring, lines: [String]) {
    let words = info.split(separator: " ")
    guard let first = words.first, let language = Language(rawValue: String(first)) else { return nil }
    let attributes = words.dropFirst().map { Attribute($0) }
    self.language = language
    self.lines = lines
    expectation = Expectation(attributes)
    home = attributes.values("home").flatMap { $0.split(separator: ",").map(String.init) }
    isInTwo = attributes.values("input") == ["two"]
  }

  /// The lines with every repetition carried out. Throws only for a repetition that is not written as
  /// `Article.examples` says; a test expands every example that there is.
  public var expanded: [String] {
    get throws(Repetition.Failure) {
      if language == .hexdump { return lines }
      var result: [[UInt8]] = []
      for line in lines {
        if let repetition = try Repetition(line) {
          try repetition.append(to: &result)
        } else {
          result.append(Array(line.utf8))
        }
      }
      return result.map { String(decoding: $0, as: UTF8.self) }
    }
  }
}

extension Example {
  /// What must be found in an example, and what must not.
  public struct Expectation: Sendable, Equatable {
    public var symptom: String?
    public var cause: String?
    public var verdict: String?
    public var drawer: String?
    public var tool: String?
    public var notSymptoms: [String]
    public var notCauses: [String]

    init(_ attributes: [Attribute]) {
      symptom = attributes.values("symptom").first
      cause = attributes.values("cause").first
      verdict = attributes.values("verdict").first
      drawer = attributes.values("drawer").first
      tool = attributes.values("tool").first
      notSymptoms = attributes.values("not-symptom")
      notCauses = attributes.values("not-cause")
    }
  }
}

/// `key=value` in the first line of a block; the compiler has checked both.
struct Attribute {
  var key: Substring
  var value: Substring

  init(_ word: Substring) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    key = parts[0]
    value = parts.count == 2 ? parts[1] : ""
  }
}

extension [Attribute] {
  func values(_ key: String) -> [String] { filter { $0.key == key }.map { String($0.value) } }
}
