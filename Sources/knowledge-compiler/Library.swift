/// All articles of one build, and what is wrong with them.
struct Library {
  /// The ids of the first edition of the FAQ.
  var faqIDs: Set<String>
  private(set) var articles: [Source] = []
  private(set) var complaints: [Complaint] = []
  private var ids: [Kind: Set<String>] = [:]

  init(faqIDs: Set<String>) { self.faqIDs = faqIDs }

  /// Reads one article; one that cannot be read leaves a complaint and is not in the library.
  mutating func add(path: String, text: String) {
    do {
      let article = try Source(path: path, text: text)
      if ids[article.kind, default: []].insert(article.id).inserted {
        articles.append(article)
      } else {
        complaints.append(article.complaint(1, "there is another \(article.kind.rawValue) `\(article.id)`"))
      }
    } catch {
      complaints.append(error)
    }
  }

  /// Runs every check on every article. Call it once, when all are added: links may point forward.
  mutating func check() {
    for article in articles {
      complaints += article.frontMatterComplaints(faqIDs: faqIDs, causes: ids[.cause, default: []])
      complaints += article.bodyComplaints(library: self)
      complaints += article.fenceComplaints(library: self)
    }
  }

  /// That questions lead to articles, and that Swift can hold what the tables say.
  mutating func check(_ tables: Tables) {
    for question in tables.questions {
      for id in question.articles where !has(id) {
        complaints.append(
          Complaint(path: tables.questionsPath, line: question.line, sentence: "there is no article `\(id)`"))
      }
    }
    complaints += tables.literalComplaints
  }

  func has(_ kind: Kind, _ id: some StringProtocol) -> Bool { ids[kind, default: []].contains(String(id)) }

  /// Whether a link leads to an article of any kind.
  func has(_ id: some StringProtocol) -> Bool { Kind.allCases.contains { has($0, id) } }
}
