import SeenKnowledge
import Testing

/// How articles are written: short sentences of plain words, to the reader, with every abbreviation told somewhere.
@Suite struct StyleTests {
  static let articles = Knowledge.articles
  static let prose = Dictionary(uniqueKeysWithValues: articles.map { ("\($0.kind)/\($0.id)", Prose($0)) })

  private static func prose(of article: Article) -> Prose { prose["\(article.kind)/\(article.id)"] ?? Prose(article) }

  /// Sentences of more words are read twice (Flesch counts 29 and more as very difficult on average; this is a limit for one).
  static let longest = 38

  @Test(arguments: articles) func `no sentence is longer than a breath`(_ article: Article) {
    for sentence in Self.prose(of: article).sentences {
      #expect(sentence.count <= Self.longest, "\(article.kind)/\(article.id): \(sentence.joined(separator: " "))")
    }
  }

  /// 60 is plain English, 50 fairly difficult; names of products and protocols weigh on a short article.
  @Test(arguments: articles) func `an article reads easily`(_ article: Article) {
    let prose = Self.prose(of: article)
    if prose.words.count >= 50 { #expect(prose.readingEase >= 50, "\(article.kind)/\(article.id)") }
  }

  @Test func `all of them together read as plain English or easier`() {
    let ease = Prose.readingEase(Self.articles.map(Self.prose(of:)))
    print("reading ease of \(Self.articles.count) articles (Flesch): \(Int(ease.rounded()))")
    #expect(ease >= 70)
  }

  @Test(arguments: articles) func `an article uses plain words`(_ article: Article) {
    for paragraph in Self.prose(of: article).paragraphs {
      let words = paragraph.withoutQuotations.lowercased().split { !$0.isLetter }.joined(separator: " ")
      for (stilted, plain) in PlainWords.instead where " \(words) ".contains(" \(stilted) ") {
        Issue.record("\(article.kind)/\(article.id): \"\(stilted)\": say \(plain)")
      }
    }
  }

  @Test(arguments: articles.filter { [.symptom, .cause, .howto].contains($0.kind) && $0.id != Glossary.articleID })
  func `an article speaks to the reader`(_ article: Article) {
    let text = Self.prose(of: article).paragraphs.joined(separator: " ").withoutQuotations
    let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    #expect(!words.isDisjoint(with: ["you", "your", "yours", "yourself"]), "\(article.kind)/\(article.id)")
    #expect(words.isDisjoint(with: ["we", "our", "ours", "us", "i"]), "\(article.kind)/\(article.id)")
  }

  @Test(arguments: articles) func `every abbreviation is told, here or among the words`(_ article: Article) {
    let told = Set(Glossary.entries.map(\.word)).union(PlainWords.names)
    let here = article.title + " " + article.summary + " " + article.id.uppercased()
    let text = Self.prose(of: article).paragraphs.joined(separator: " ").withoutQuotations
    for word in Set(text.split { !$0.isLetter && !$0.isNumber }.compactMap(\.abbreviation)) {
      #expect(told.contains(word) || here.contains(word), "\(article.kind)/\(article.id): \(word)")
    }
  }

  @Test(arguments: PlainWords.jargon) func `a word of the trade is among the words`(_ word: String) {
    #expect(Glossary.entries.contains { $0.word == word })
  }

  @Test func `each word is told once, as the rest of a sentence`() {
    let words = Glossary.entries.map(\.word)
    #expect(words.count >= 100)
    #expect(Set(words).count == words.count)
    for entry in Glossary.entries {
      #expect(entry.meaning.hasSuffix(".") && entry.meaning.count >= 10, "\(entry.word)")
    }
  }

  @Test(arguments: [
    ("cat", 1), ("answer", 2), ("refused", 2), ("address", 2), ("TCP", 1), ("table", 2), ("scanned", 1),
  ])
  func `syllables are counted`(_ word: String, _ count: Int) { #expect(word.syllables == count) }

  @Test func `a stilted sentence would be found`() {
    let stilted = Prose(paragraphs: [
      "Utilisation of organisational infrastructural capabilities necessitates authorisation."
    ])
    #expect(stilted.readingEase < 0)
  }
}

extension Prose {
  fileprivate init(paragraphs: [String]) {
    self.paragraphs = paragraphs
    sentences = paragraphs.map { $0.split(separator: " ").map(String.init) }
  }
}

extension Substring {
  /// `TTL` of `TTLs`; `nil` for other words, and for what holds a digit.
  fileprivate var abbreviation: String? {
    let word = hasSuffix("s") ? dropLast() : self
    return word.count >= 2 && word.allSatisfy { $0.isASCII && $0.isUppercase } ? String(word) : nil
  }
}

extension String {
  /// What a log writes is no abbreviation of ours.
  fileprivate var withoutQuotations: String {
    split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset.isMultiple(of: 2) }
      .map(\.element).joined(separator: " ")
  }
}
