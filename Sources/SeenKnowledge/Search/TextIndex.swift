/// The words of all articles, in the order of reading: what a search runs through.
///
/// Made at the first search of a run, in a few milliseconds: 900 articles are 130,000 words, half a megabyte.
struct TextIndex {
  /// Where a word stands says how much it tells of what its article is about.
  enum Part: Int, CaseIterable {
    case title, also, summary, headings, body

    /// How much a word here counts beside one of the body. Chosen by trying 1 to 8 on the questions of docs/questions.md
    /// and on questions in other words (`SearchTests`): between 4 and 7 nothing changes much.
    var weight: Double {
      switch self {
      case .title, .also: 5
      case .summary: 2.5
      case .headings: 1.5
      case .body: 1
      }
    }

    /// How much a long text's words lose against a short one's: BM25F's b (Robertson and Zaragoza, 2009), a little below
    /// its usual 0.75 for bodies. A list of words is not worse for being long.
    var lengthPenalty: Double {
      switch self {
      case .also: 0
      case .body: 0.6
      default: 0.3
      }
    }
  }

  static let shared = TextIndex(Knowledge.articles)

  let articles: [Article]
  private(set) var words: [UInt32] = []
  /// Where each part of each article ends, in `words`.
  private(set) var ends: [Int] = []
  /// Words that a part has in the mean.
  private(set) var means = [Double](repeating: 1, count: Part.allCases.count)

  init(_ articles: [Article]) {
    self.articles = articles
    words.reserveCapacity(articles.count * 160)
    for article in articles { add(article) }
    var sums = means.map { _ in 0 }
    var start = 0
    for (index, end) in ends.enumerated() {
      sums[index % sums.count] += end - start
      start = end
    }
    means = sums.map { max(1, Double($0) / Double(max(1, articles.count))) }
  }

  private mutating func add(_ article: Article) {
    let text = Self.parted(article.body)
    for part in [article.id + " " + article.title, article.also, article.summary] { close(Words(part.utf8)) }
    close(Words(text.headings))
    close(Words(text.body))
  }

  private mutating func close(_ part: Words) {
    words.append(contentsOf: part)
    ends.append(words.count)
  }

  /// Without examples, whose numbers and addresses stand for others.
  private static func parted(_ body: String) -> (headings: [UInt8], body: [UInt8]) {
    var parts: (headings: [UInt8], body: [UInt8]) = ([], [])
    parts.body.reserveCapacity(body.utf8.count)
    var isExample = false
    for line in body.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: "```".utf8) { isExample.toggle() }
      if isExample { continue }
      if line.starts(with: "## ".utf8) {
        parts.headings += line
        parts.headings.append(UInt8(ascii: "\n"))
      } else {
        parts.body += line
        parts.body.append(UInt8(ascii: "\n"))
      }
    }
    return parts
  }
}
