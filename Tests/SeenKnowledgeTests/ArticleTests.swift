import SeenKnowledge
import Testing

@testable import Seen

/// What holds for every article. The compiler refuses most of what is wrong; here is what it cannot know.
@Suite struct ArticleTests {
  static let headings = ["What you see", "Why", "How to tell", "What to do", "References"]
  static let diagnostic = Knowledge.articles.filter { $0.kind == .symptom || $0.kind == .cause }

  @Test func `there are articles of symptoms, of causes, and no id twice`() {
    #expect(Knowledge.articles(of: .symptom).count >= 1)
    #expect(Knowledge.articles(of: .cause).count >= 2)
    let names = Knowledge.articles.map { "\($0.kind)/\($0.id)" }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: diagnostic) func `an article of a symptom or cause has the five parts in order`(_ article: Article) {
    #expect(article.sections.map(\.heading) == Self.headings)
    for section in article.sections { #expect(!section.text.isEmpty, "\(article.id): \(section.heading)") }
  }

  @Test(arguments: diagnostic) func `an article is long enough to explain and short enough to be read`(
    _ article: Article
  ) {
    let words = article.sections.dropLast().map(\.text).joined(separator: "\n").prose.split(
      whereSeparator: \.isWhitespace)
    #expect((90...360).contains(words.count), "\(article.id) has \(words.count) words")
  }

  @Test(arguments: Knowledge.articles(of: .cause)) func `a cause's verdict is one of the engine's`(_ article: Article) {
    #expect(article.verdict.flatMap(Verdict.init(rawValue:)) != nil)
    #expect(article.causes.isEmpty)
  }

  @Test(arguments: Causes.all.map(\.id)) func `a cause of the engine has an article with the same verdict`(_ id: String)
  {
    #expect(Knowledge.article(id, kind: .cause)?.verdict == Causes.cause(id).verdict.rawValue)
  }

  @Test func `an article of a cause has a cause of the engine, and every symptom of the engine an article`() {
    let causes = Set(Causes.all.map(\.id))
    for article in Knowledge.articles(of: .cause) { #expect(causes.contains(article.id), "\(article.id)") }
    for symptom in Symptoms.all { #expect(Knowledge.article(symptom.id, kind: .symptom) != nil, "\(symptom.id)") }
  }

  @Test(arguments: Knowledge.articles(of: .symptom)) func `a symptom's causes have articles`(_ article: Article) {
    #expect(article.verdict == nil)
    #expect(!article.causes.isEmpty)
    for id in article.causes { #expect(Knowledge.article(id, kind: .cause) != nil, "\(id)") }
  }

  @Test func `every cause but the unexplained belongs to a symptom`() {
    let named = Set(Knowledge.articles(of: .symptom).flatMap(\.causes))
    for cause in Knowledge.articles(of: .cause) { #expect(named.contains(cause.id), "\(cause.id)") }
  }

  @Test func `an article shows only addresses that belong to nobody, and well-known services`() {
    for article in Knowledge.articles {
      for line in article.examples.flatMap(\.lines) {
        for address in line.addresses { #expect(address.isForExamples, "\(article.id): \(address.text)") }
      }
    }
  }
}

extension String {
  /// Without fenced blocks.
  fileprivate var prose: String {
    var fenced = false
    return split(separator: "\n").filter { line in
      if line.hasPrefix("```") { fenced.toggle() }
      return !fenced && !line.hasPrefix("```")
    }.joined(separator: "\n")
  }

  /// The IPv4 addresses of a netfilter line.
  fileprivate var addresses: [Address4] {
    split { $0 == " " || $0 == "=" || $0 == "[" || $0 == ">" }.compactMap { Address4($0) }
  }
}

/// An IPv4 address in an example.
private struct Address4 {
  var text: String
  var octets: [UInt8]

  init?(_ word: Substring) {
    let octets = word.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard octets.count == 4, !octets.contains(nil) else { return nil }
    text = String(word)
    self.octets = octets.compactMap { $0 }
  }

  /// Documentation, benchmarking, private, shared, link-local, loopback, multicast and unspecified addresses; public resolvers.
  var isForExamples: Bool {
    switch (octets[0], octets[1], octets[2]) {
    case (192, 0, 2), (198, 51, 100), (203, 0, 113), (198, 18...19, _), (10, _, _), (192, 168, _): true
    case (172, 16...31, _), (100, 64...127, _), (169, 254, _), (127, _, _), (0, _, _), (224..., _, _): true
    default: ["8.8.8.8", "8.8.4.4", "9.9.9.9", "1.1.1.1"].contains(text)
    }
  }
}
