import SeenKnowledge

/// Every word of every page with the pages that hold it, as a script that a page may load without a server.
///
/// A posting is the distance to the page before, in base 36, then its weight as a capital letter: `A` in the text, `B`
/// in a question that it answers, `C` in the summary, `D` in the title, `E` in the name.
struct SearchIndex {
  private let articles: [Article]
  private var postings: [String: [(page: Int, weight: UInt8)]] = [:]

  init(_ site: Site) {
    articles = site.articles
    var questions: [String: [String]] = [:]
    for question in CommonQuestion.all {
      for id in question.articles { questions[id, default: []].append(question.text) }
    }
    for (page, article) in articles.enumerated() {
      for (word, weight) in Self.weights(of: article, asked: questions[article.id] ?? []) {
        postings[word, default: []].append((page, weight))
      }
    }
  }

  /// Words of nearly every page and of every question, which tell none from another.
  private static let idle: Set<String> = [
    "why", "does", "do", "did", "what", "how", "who", "me", "my", "you", "your", "can", "should", "there", "has",
    "have",
    "was", "were", "am", "its",
    "the", "of", "to", "is", "in", "and", "or", "it", "that", "for", "by", "as", "are", "be", "on", "with", "not",
    "from", "this", "an", "at", "which", "if", "https", "www", "html", "log", "com", "org",
  ]

  private static func weights(of article: Article, asked questions: [String]) -> [String: UInt8] {
    var weights: [String: UInt8] = [:]
    func add(_ text: String, _ letter: UInt8) {
      for word in words(of: text) where weights[word, default: 0] < letter { weights[word] = letter }
    }
    add(article.prose, UInt8(ascii: "A"))
    add(questions.joined(separator: " "), UInt8(ascii: "B"))
    add(article.summary, UInt8(ascii: "C"))
    add(article.title, UInt8(ascii: "D"))
    add(article.also, UInt8(ascii: "D"))
    add(article.id + " " + article.shownName, UInt8(ascii: "E"))
    return weights
  }

  /// Small letters and digits; addresses also as wholes, `ff02::fb`, `224.0.0.251`. The script cuts queries alike.
  static func words(of text: String) -> [String] {
    let bytes = text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
    let isWord: (UInt8) -> Bool = { (97...122).contains($0) || (48...57).contains($0) }
    var words: [String] = []
    for whole in bytes.split(whereSeparator: { !isWord($0) && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ":") }) {
      let parts = whole.split(whereSeparator: { !isWord($0) }).map { String(decoding: $0, as: UTF8.self) }
      words += parts.filter { ($0.utf8.count > 1 || $0.utf8.allSatisfy { $0 < 58 }) && !idle.contains($0) }
      let isAddress = parts.count > 1 && whole.contains { (48...57).contains($0) }
      if isAddress, let text = String(validating: whole, as: UTF8.self)?.withoutStops { words.append(text) }
    }
    return words
  }

  /// `seenIdle`, `seenPages` and `seenWords`.
  var script: String {
    let pages = articles.map { article in
      [SiteMap.path(of: article), article.title, article.kind.singular, article.summary, article.shownName].joined(
        separator: "\t")
    }
    let words = postings.keys.sorted().map { "\($0) \(Self.packed(postings[$0] ?? []))" }
    return "var seenIdle=" + Self.literal(Self.idle.sorted()) + ";\nvar seenPages=" + Self.literal(pages)
      + ";\nvar seenWords=" + Self.literal(words) + ";\n"
  }

  /// `seenServices`: number, name and description of each service of the registry; `seenSpans`: the last number of each
  /// page of them, with its path.
  static var services: String {
    let rows = ServiceRegistry.all.map { service in
      let number = "\(service.number)/\(service.transports.joined(separator: "/"))"
      return [number, service.name, service.description].joined(separator: "\t")
    }
    let spans = Site.spans.map { "[\($0.upperBound),\(literal([Site.path(of: $0)]))]" }.joined(separator: ",")
    return "var seenSpans=[" + spans + "];\nvar seenServices=" + literal(rows) + ";\n"
  }

  private static func packed(_ postings: [(page: Int, weight: UInt8)]) -> String {
    var last = 0
    return postings.map { posting in
      defer { last = posting.page }
      return String(posting.page - last, radix: 36) + String(UnicodeScalar(posting.weight))
    }.joined()
  }

  /// A string of lines for a script: nothing in it can end it, nor the script.
  static func literal(_ lines: [String]) -> String {
    var literal = "\""
    for scalar in lines.joined(separator: "\n").unicodeScalars {
      switch scalar {
      case "\n": literal += "\\n"
      case "\t": literal += "\\t"
      case "\"", "\\": literal += "\\\(scalar)"
      case "<": literal += "\\u003c"
      case _ where VisibleText.mustBeEscaped(scalar): literal += "\\\(VisibleText.escape(String(scalar)))"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}

extension String {
  /// Without a sentence's marks at either end; `ff02::` keeps its own.
  fileprivate var withoutStops: String {
    var text = self[...]
    while text.first == "." { text.removeFirst() }
    while text.last == "." || text.hasSuffix(":") && !text.hasSuffix("::") { text.removeLast() }
    return String(text)
  }
}

extension Article {
  /// The body without its examples.
  var prose: String {
    var fenced = false
    return body.split(separator: "\n").filter { line in
      if line.hasPrefix("```") { fenced.toggle() }
      return !fenced && !line.hasPrefix("```")
    }.joined(separator: "\n")
  }
}
