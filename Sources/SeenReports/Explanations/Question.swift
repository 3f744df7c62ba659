public import Seen
import SeenKnowledge

/// The one box: whatever somebody pastes or asks, and what can be said of it.
///
/// Tried in this order: a few words that name a thing, packets and log lines, a web request, what is left of a line that was
/// cut, and last a question in words, which is looked up in all articles.
public struct Question: Sendable {
  /// Without blanks around it.
  let text: String
  let home: [Network]

  /// `home`: networks that are ours; inferred without them.
  public init(_ text: String, home: [Network] = []) {
    self.text = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    self.home = home
  }

  /// `nil` where nothing is asked, or nothing here comes near it.
  public var answer: Explanation? {
    if text.isEmpty { return nil }
    if let thing = named ?? ports ?? records ?? list ?? request { return thing }
    return neighbours ?? remains ?? cutDump ?? injection ?? inWords ?? impossible
  }

  /// The likeliest thing of that name; the others are mentioned.
  private var named: Explanation? {
    let plain = Thing.readings(of: text)
    let bare = plain.isEmpty ? text.withoutQuestionWords : text
    let readings = bare == text ? plain : Thing.readings(of: bare)
    guard let first = readings.first else { return nil }
    var explanation = Explanation(first, input: text, home: home)
    explanation.also = readings.dropFirst().map(\.mention)
    return explanation
  }

  private var records: Explanation? {
    let bytes = Array(text.utf8)
    var found = Engine().records(inText: bytes)
    var paste = text
    if found.isEmpty, let joined = unwrapped {
      found = Engine().records(inText: Array(joined.utf8))
      paste = joined
    }
    if found.isEmpty { return nil }
    if found.count == 1, let only = found.first, let sketch = PacketWords.remains(in: paste), only.lacksPorts,
      sketch.hasPort
    {
      return nil
    }
    return Paste(paste, records: found, home: home).explanation
  }

  /// A terminal broke the line when it was copied.
  private var unwrapped: String? {
    let lines = text.split(whereSeparator: \.isNewline)
    guard (2...8).contains(lines.count), text.utf8.count < 4096 else { return nil }
    return lines.map { String($0.drop(while: \.isWhitespace)) }.joined(separator: " ")
  }

  /// Several things, one a line: each in short.
  private var list: Explanation? {
    let lines = text.split(whereSeparator: \.isNewline)
    guard (2...50).contains(lines.count) else { return nil }
    let parts = lines.compactMap { line in
      let name = String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      return Thing(name).map { Explanation($0, input: name, home: home).inShort }
    }
    guard parts.count * 2 > lines.count else { return nil }
    var whole = Explanation(
      input: text, kind: "list", what: "\(Quantity.count(lines.count, "line")), each a thing by itself.")
    whole.parts = parts
    return whole
  }

  private var request: Explanation? {
    RequestLine(text).flatMap { Explanation(request: $0, input: text, home: home) }
  }

  private var remains: Explanation? {
    guard text.contains(where: \.isNumber), !isSentence, let sketch = PacketWords.remains(in: text),
      sketch.count >= 3 || text.count(where: { $0 == "=" }) >= 2
    else { return nil }
    var explanation = Explanation(packet: sketch, kind: "log line", input: text, home: home)
    let interfaces = text.prefix(4096).split(separator: " ").filter { $0.hasPrefix("IN=") || $0.hasPrefix("OUT=") }
    explanation.articles.insert(
      contentsOf: Explanation.mentions(
        ofInterfaces: interfaces.compactMap { $0.split(separator: "=").last.map(String.init) }),
      at: min(1, explanation.articles.count))
    return explanation
  }
}

extension Question {
  /// Whether it is said in words, which firewalls seldom use.
  private var isSentence: Bool {
    let words = text.prefix(2000).lowercased().split { !$0.isLetter }
    return words.count { Self.wordsOfSentences.contains(String($0)) } >= 2
  }

  private static let wordsOfSentences: Set<String> = [
    "a", "an", "and", "also", "although", "are", "blocked", "but", "do", "does", "every", "how", "i", "in", "is", "it",
    "mean",
    "my", "not", "of", "or", "other", "quoting", "same", "should", "that", "the", "these", "this", "towards", "via",
    "what",
    "when", "where", "which", "who", "why", "with", "you",
  ]
}

extension EventRecord {
  /// Whether it is a record of TCP or UDP that ends before its ports.
  fileprivate var lacksPorts: Bool {
    event.networkProtocol.hasPorts && event.ports == nil && !event.marks.contains(.fragment)
  }
}

extension PacketSketch {
  fileprivate var hasPort: Bool { sourcePort != nil || destinationPort != nil }
}

extension Explanation {
  /// Its first sentence and where to read more.
  fileprivate var inShort: Explanation {
    var short = self
    (short.sections, short.fields, short.next, short.faq, short.also, short.causes) = ([], [], [], [], [], [])
    short.articles = Array(articles.prefix(1))
    return short
  }
}
