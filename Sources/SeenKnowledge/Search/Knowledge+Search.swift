/// An article that answers a question, and how well.
public struct Match: Sendable {
  public let article: Article
  /// Higher is better; comparable within one search only.
  public internal(set) var score: Double
  /// How much of what the question says the article speaks of, 0 … 1; rare words count more.
  public let coverage: Double
}

extension Knowledge {
  /// The articles that speak most of what a question in words asks for, best first; at most `count`.
  ///
  /// BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over title, words that people use,
  /// summary, headings and body, with endings cut off. A word that no article has is read as the one most like it.
  /// Articles named in `favouring` (ids, with what they gain as a share of the best score) rise: what the question names by
  /// number. The same question finds the same articles, always. Reads all articles: a few milliseconds.
  public static func search(_ question: String, favouring: [String: Double] = [:], count: Int = 8) -> [Match] {
    Search(question, in: articles).matches(favouring: favouring, count: count)
  }
}
