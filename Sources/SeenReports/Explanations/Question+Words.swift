import Seen
import SeenKnowledge

extension Question {
  /// A question in words: the article that answers it best, and the next ones.
  var inWords: Explanation? {
    let asked = String(text.prefix(4096))
    guard Self.isWritten(asked) else { return nil }
    let mentions = Mentions(asked).articles
    let matches = Knowledge.search(asked, favouring: mentions, count: 6)
    if let near = nearestName(matches) { return near }
    guard let best = matches.first else { return nil }
    var explanation = Explanation(.article(best.article), input: text, home: home)
    explanation.kind = "question"
    explanation.also = matches.dropFirst().map { Thing.article($0.article).mention }
    // What is named by its number is what was asked, whatever else was said.
    if best.coverage < Self.confident, mentions[best.article.id] == nil {
      explanation.readAs = best.article.askedName
      explanation.sections = []
    }
    return explanation
  }

  /// Whether it is letters and digits for the most part, as words are and binary data is not.
  private static func isWritten(_ text: String) -> Bool {
    text.count(where: { $0.isLetter || $0.isNumber || $0.isWhitespace }) * 2 >= text.count
  }

  /// Below this share of what was asked, the best article is only near it.
  private static let confident = 0.4

  /// A misspelt name. What the text search makes of its words may be nearer: then that is the answer.
  private func nearestName(_ matches: [Match]) -> Explanation? {
    guard text.utf8.count <= 60, text.split(separator: " ").count <= 3,
      text.count(where: { $0.isLetter || $0.isNumber }) >= 3
    else { return nil }
    let isSaid = matches.first.map { $0.coverage > 0.99 } ?? false
    if isSaid, text.contains(" ") { return nil }
    let nearest = Knowledge.nearest(to: text)
    guard let near = nearest.first else { return nil }
    var explanation = Explanation(.article(near), input: text, home: home)
    explanation.readAs = near.askedName
    let found = nearest.dropFirst() + matches.filter { $0.coverage >= Self.confident }.map(\.article)
    for mention in found.map({ Thing.article($0).mention }) where explanation.also.count < 3 {
      if mention.name != near.askedName, !explanation.also.contains(mention) { explanation.also.append(mention) }
    }
    return explanation
  }
}

/// What a question in words names by number or by address: articles that its answer is likely among.
struct Mentions {
  /// Ids, each with what it gains as a share of the best score.
  private(set) var articles: [String: Double] = [:]
  private let words: [String]

  init(_ text: String) {
    let marks: Set<Character> = [" ", ",", ";", "=", "(", ")", "\"", "'", "?", "`", "[", "]", "\n", "\t"]
    words = text.lowercased().split { marks.contains($0) }.prefix(64).map { word in
      String(word.reversed().drop { $0 == "." || $0 == ":" }.reversed())
    }
    noteMessages()
    for (index, word) in words.enumerated() {
      noteAddress(word)
      notePort(word, after: index > 0 ? words[index - 1] : "")
    }
  }

  private mutating func note(_ article: Article?, _ share: Double) {
    guard let article else { return }
    articles[article.id] = max(articles[article.id] ?? 0, share)
  }

  /// `type 3 code 4`, `types 13 and 17`, `icmp 3/3`.
  private mutating func noteMessages() {
    let isV6 = words.contains { $0.contains("icmpv6") || $0.contains("icmp6") || $0.hasPrefix("ff02") || $0 == "ipv6" }
    for (index, word) in words.enumerated() where ["type", "types", "icmp", "icmpv6", "icmp6"].contains(word) {
      let rest = words[(index + 1)...]
      let parts = rest.first?.split(separator: "/").map(String.init) ?? []
      guard let type = parts.first.flatMap({ UInt8($0) }) else { continue }
      let named = rest.dropFirst().first.map { ["code", "codes"].contains($0) } ?? false
      let code = parts.count > 1 ? UInt8(parts[1]) : named ? rest.dropFirst(2).first.flatMap { UInt8($0) } : nil
      note(Knowledge.articles(onICMP: type, code: code, isV6: isV6).first, 0.7)
    }
  }

  private mutating func noteAddress(_ word: String) {
    guard word.contains(".") || word.contains(":"),
      let network = Network(word) ?? AddressAndPort(word).map({ Network(holding: $0.address, bits: 128) })
    else { return }
    note(AddressTable.entry(holding: network)?.article, 0.5)
  }

  /// `udp 5353`, `port 443`, `5353/udp`, `dpt 23`.
  private mutating func notePort(_ word: String, after previous: String) {
    let parts = word.split(separator: "/").map(String.init)
    guard let number = parts.compactMap({ UInt16($0) }).first, parts.count <= 2 else { return }
    let transport =
      parts.first { ["tcp", "udp"].contains($0) } ?? (["tcp", "udp"].contains(previous) ? previous : nil)
    guard transport != nil || ["port", "dpt", "spt", "ports"].contains(previous) else { return }
    for article in Knowledge.articles(onPort: number, transport: transport) { note(article, 0.3) }
  }
}
