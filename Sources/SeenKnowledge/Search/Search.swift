/// One question, looked up by reading all articles.
struct Search {
  private let articles: [Article]
  private var terms: Terms
  /// Terms that a part has, and how often.
  private var hits: [(place: Int, term: Int)] = []
  /// Bytes of each part of each article, examples left out.
  private var lengths: [Int] = []
  /// What a term is worth, in bits: the rarer, the more.
  private var worth: [Double] = []

  private static let parts = TextPart.allCases.count
  /// As much of a question is read.
  private static let byteLimit = 4096

  init(_ question: String, in articles: [Article]) {
    self.articles = articles
    let asked = Array(question.utf8.prefix(Self.byteLimit))
    terms = Terms(of: asked)
    readArticles()
    mendSpelling(of: asked)
    weigh()
  }

  /// Words of the question that no article has are read as those that look most like them.
  private mutating func mendSpelling(of question: [UInt8]) {
    let found = Set(hits.map(\.term))
    let lost = Set(terms.numbers.enumerated().filter { !found.contains($0.offset) }.map(\.element))
    if lost.isEmpty { return }
    let mended = Spelling(articles).mended(lost, in: question)
    if mended.isEmpty { return }
    terms.replace(mended)
    readArticles()
  }

  // MARK: reading

  /// Adds the hits of the terms that are looked for.
  private mutating func readArticles() {
    lengths = []
    lengths.reserveCapacity(articles.count * Self.parts)
    for article in articles {
      read(Array("\(article.id) \(article.title)".utf8).span)
      read(article.alsoPassage.bytes)
      read(article.summaryPassage.bytes)
      readBody(article.bodyPassage.bytes)
    }
  }

  private mutating func read(_ text: borrowing Span<UInt8>) {
    let place = lengths.count
    terms.count(in: text, 0..<text.count) { hits.append((place, $0)) }
    lengths.append(text.count)
  }

  /// Headings and the rest, without examples, whose numbers and addresses stand for others.
  private mutating func readBody(_ text: borrowing Span<UInt8>) {
    let (headings, rest) = (lengths.count, lengths.count + 1)
    lengths += [0, 0]
    var isExample = false
    var start = 0
    while start < text.count {
      let end = Word.lineEnd(in: text, from: start)
      let first = text[start]
      if first == UInt8(ascii: "`"), end - start >= 3, text[start + 1] == first, text[start + 2] == first {
        isExample.toggle()
      } else if !isExample {
        let place = first == UInt8(ascii: "#") ? headings : rest
        lengths[place] += end - start
        terms.count(in: text, start..<end) { hits.append((place, $0)) }
      }
      start = end + 1
    }
  }

  // MARK: weighing

  private mutating func weigh() {
    var holders = terms.numbers.map { _ in 0 }
    var last = terms.numbers.map { _ in -1 }
    for hit in hits where last[hit.term] != hit.place / Self.parts {
      last[hit.term] = hit.place / Self.parts
      holders[hit.term] += 1
    }
    let count = Double(articles.count)
    // A word that nobody has may be anything: it says less than a rare one.
    worth = holders.map {
      $0 == 0 ? Self.worthOfUnknown : Self.log2(1 + (count - Double($0) + 0.5) / (Double($0) + 0.5))
    }
  }

  /// Bits, as of a word that one article in sixteen has.
  private static let worthOfUnknown = 4.0

  /// The logarithm to within 0.09, exactly the same on every machine.
  private static func log2(_ number: Double) -> Double { Double(number.exponent) + number.significand - 1 }

  /// BM25's k1: how soon a word's repetition stops to count.
  private static let saturation = 1.5

  /// What each article has of each term, weighted by where it stands and how long that part is.
  private var amounts: [Double] {
    let means = meanLengths
    var amounts = [Double](repeating: 0, count: articles.count * terms.numbers.count)
    for hit in hits {
      guard let part = TextPart(rawValue: hit.place % Self.parts) else { continue }
      let length = Double(lengths[hit.place]) / means[part.rawValue]
      let share = part == .body && terms.isNumber(hit.term) ? 0.5 : 1
      amounts[hit.place / Self.parts * terms.numbers.count + hit.term] +=
        share * part.weight / (1 + part.lengthPenalty * (length - 1))
    }
    return amounts
  }

  private var meanLengths: [Double] {
    var sums = TextPart.allCases.map { _ in 0 }
    for (place, length) in lengths.enumerated() { sums[place % Self.parts] += length }
    return sums.map { max(1, Double($0) / Double(max(1, articles.count))) }
  }

  // MARK: ranking

  /// The best first; of two alike the one that comes first among the articles.
  func matches(favouring: [String: Double], count: Int) -> [Match] {
    var matches = scored
    let best = max(1, matches.map(\.score).max() ?? 0)
    if !favouring.isEmpty {
      for index in matches.indices { matches[index].score += best * (favouring[matches[index].article.id] ?? 0) }
    }
    let order = matches.indices.filter { matches[$0].score > 0 }.sorted {
      (matches[$1].score, $0) < (matches[$0].score, $1)
    }
    return order.prefix(count).map { matches[$0] }
  }

  /// Every article with its score, 0 where it has no word of the question.
  private var scored: [Match] {
    let (amounts, total) = (amounts, worth.reduce(0, +))
    return articles.enumerated().map { number, article in
      var (score, covered) = (0.0, 0.0)
      for term in terms.numbers.indices {
        let amount = amounts[number * terms.numbers.count + term]
        if amount == 0 { continue }
        score += worth[term] * amount / (Self.saturation + amount)
        covered += worth[term]
      }
      let coverage = total > 0 ? covered / total : 0
      return Match(article: article, score: score * article.kind.likelihood * (0.5 + coverage / 2), coverage: coverage)
    }
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
