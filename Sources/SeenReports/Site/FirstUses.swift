import SeenKnowledge

/// The terms of the glossary that a page has not used yet: each leads to its meaning once.
final class FirstUses {
  private var waiting: [String: Glossary.Entry]

  init() { waiting = Dictionary(Glossary.entries.map { ($0.word, $0) }, uniquingKeysWith: { first, _ in first }) }

  /// The name of a term's place on the page of words.
  static func anchor(of word: String) -> String { "word-" + word.anchor }

  /// A word with the marks around it; a term used for the first time becomes a link. Plurals count.
  func marked(_ text: String, on page: String) -> Markup {
    guard let start = text.firstIndex(where: \.isLetter) else { return Markup(text) }
    let end = text[start...].firstIndex { !$0.isLetter } ?? text.endIndex
    // `TTL-less`, `DNS/UDP` and `don't` are no uses of a term by itself.
    guard end == text.endIndex || ".,;:)?!\"".contains(text[end]) else { return Markup(text) }
    let word = String(text[start..<end])
    let key = waiting[word] == nil && word.hasSuffix("s") ? String(word.dropLast()) : word
    guard let entry = waiting.removeValue(forKey: key) else { return Markup(text) }
    let target = SiteMap.way(from: page, to: "howto/\(Glossary.articleID).html") + "#" + Self.anchor(of: entry.word)
    return Markup(String(text[..<start]))
      + "<a class=\"term\" href=\"\(target)\" title=\"\(entry.word): \(entry.meaning)\">\(word)</a>"
      + Markup(String(text[end...]))
  }
}
