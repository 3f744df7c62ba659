/// An article that answers a question, and how well.
public struct Match: Sendable {
  public let article: Article
  /// Higher is better; comparable within one search only.
  public let score: Double
  /// How much of what the question says the article speaks of, 0 … 1; rare words count more.
  public let coverage: Double
}

extension Knowledge {
  /// The articles that speak most of what a question in words asks for, best first; at most `count`.
  ///
  /// BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over title, words that people use,
  /// summary, headings and body, with endings cut off. A word that no article has is read as the one most like it.
  /// Articles named in `favouring` (ids, with what they gain as a share of the best score) rise: what the question names by
  /// number. The same question finds the same articles, always. Costs a few milliseconds at the first question of a run,
  /// then a fraction of one.
  public static func search(_ question: String, favouring: [String: Double] = [:], count: Int = 8) -> [Match] {
    Search(question, in: .shared).matches(favouring: favouring, count: count)
  }
}

/// One question on its way through the index.
struct Search {
  private let index: TextIndex
  private var terms: [UInt32] = []
  /// Those of the terms that begin with a digit.
  private var numbers: Set<UInt32> = []
  /// What an article has of a term, weighted by where it stands.
  private var hits: [(article: Int, term: Int, amount: Double)] = []
  /// What a term is worth, in bits: the rarer, the more.
  private var worth: [Double] = []

  /// Longer questions are read as far as their first words.
  private static let termLimit = 48
  private static let byteLimit = 4096

  init(_ question: String, in index: TextIndex) {
    self.index = index
    readTerms(of: question)
    gather()
    mendSpelling(of: question)
    weigh()
  }

  private mutating func readTerms(of question: String) {
    var words = Words(question.utf8.prefix(Self.byteLimit))
    while let word = words.next(), terms.count < Self.termLimit {
      let isLetter = words.letters.count == 1 && words.letters[0] > UInt8(ascii: "9")
      if isLetter || StopWords.all.contains(word) || terms.contains(word) { continue }
      terms.append(word)
      if let first = words.letters.first, first <= UInt8(ascii: "9") { numbers.insert(word) }
    }
  }

  /// Words of the question that no article has are read as those that look most like them.
  private mutating func mendSpelling(of question: String) {
    let found = Set(hits.map(\.term))
    let lost = Set(terms.enumerated().filter { !found.contains($0.offset) }.map(\.element))
    if lost.isEmpty { return }
    let mended = Spelling.shared.mended(lost, in: question.utf8.prefix(Self.byteLimit))
    if mended.isEmpty { return }
    terms = terms.map { mended[$0] ?? $0 }
    hits = []
    gather()
  }

  private mutating func gather() {
    var isTerm = [Bool](repeating: false, count: 256)
    for term in terms { isTerm[Int(term & 255)] = true }
    var at = 0
    for (place, end) in index.ends.enumerated() {
      while at < end {
        let word = index.words[at]
        if isTerm[Int(word & 255)], let term = terms.firstIndex(of: word) { note(term, place, end) }
        at += 1
      }
    }
  }

  private mutating func note(_ term: Int, _ place: Int, _ end: Int) {
    let parts = TextIndex.Part.allCases
    let (article, part) = (place / parts.count, parts[place % parts.count])
    let length = Double(end - (place == 0 ? 0 : index.ends[place - 1]))
    // A number in passing is an instance more often than what the article is about.
    let share = part == .body && numbers.contains(terms[term]) ? 0.5 : 1
    let amount = share * part.weight / (1 + part.lengthPenalty * (length / index.means[part.rawValue] - 1))
    hits.append((article, term, amount))
  }

  private mutating func weigh() {
    var holders = terms.map { _ in 0 }
    var last = terms.map { _ in -1 }
    for hit in hits where last[hit.term] != hit.article {
      last[hit.term] = hit.article
      holders[hit.term] += 1
    }
    let count = Double(index.articles.count)
    // A word that nobody has may be anything: it says less than a rare one.
    worth = holders.map {
      $0 == 0 ? Self.worthOfUnknown : Self.log2(1 + (count - Double($0) + 0.5) / (Double($0) + 0.5))
    }
  }

  /// Bits, as of a word that one article in sixteen has.
  private static let worthOfUnknown = 4.0

  /// The logarithm to within 0.09, exactly the same on every machine.
  private static func log2(_ number: Double) -> Double { Double(number.exponent) + number.significand - 1 }

  func matches(favouring: [String: Double], count: Int) -> [Match] {
    var amounts = [Double](repeating: 0, count: index.articles.count * terms.count)
    for hit in hits { amounts[hit.article * terms.count + hit.term] += hit.amount }
    let total = worth.reduce(0, +)
    var matches: [Match] = []
    for (number, article) in index.articles.enumerated() {
      var (score, covered) = (0.0, 0.0)
      for term in terms.indices {
        let amount = amounts[number * terms.count + term]
        if amount == 0 { continue }
        score += worth[term] * amount / (Self.saturation + amount)
        covered += worth[term]
      }
      let coverage = total > 0 ? covered / total : 0
      if score > 0 || favouring[article.id] != nil {
        matches.append(
          Match(article: article, score: score * article.kind.likelihood * (0.5 + coverage / 2), coverage: coverage))
      }
    }
    return ranked(matches, favouring, count)
  }

  /// BM25's k1: how soon a word's repetition stops to count.
  private static let saturation = 1.5

  private func ranked(_ matches: [Match], _ favouring: [String: Double], _ count: Int) -> [Match] {
    let best = max(1, matches.map(\.score).max() ?? 0)
    let raised = matches.map { match in
      Match(
        article: match.article, score: match.score + best * (favouring[match.article.id] ?? 0), coverage: match.coverage
      )
    }
    return Array(raised.sorted { ($1.score, $0.article.id) < ($0.score, $1.article.id) }.prefix(count))
  }
}

extension Article.Kind {
  /// How likely it is that somebody who asks in words means an article of this kind, beside one of another.
  fileprivate var likelihood: Double {
    switch self {
    case .howto, .message: 1.1
    case .cause: 1.05
    case .symptom, .tool, .networkProtocol, .address: 1
    case .port, .icmp: 0.9
    case .format: 0.7
    }
  }
}
