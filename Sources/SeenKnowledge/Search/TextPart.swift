/// A part of an article: where a word stands says how much it tells of what the article is about.
enum TextPart: Int, CaseIterable {
  case title, also, summary, headings, body

  /// How much a word here counts beside one of the body. Chosen by trying 1 to 8 on the questions of docs/questions.md and
  /// on questions in other words (`QuestionTests`): between 4 and 7 nothing changes much.
  var weight: Double {
    switch self {
    case .title, .also: 5
    case .summary: 2.5
    case .headings: 1.5
    case .body: 1
    }
  }

  /// How much a long text's words lose against a short one's: BM25F's b (Robertson and Zaragoza, 2009), a little below its
  /// usual 0.75 for bodies. A list of words is not worse for being long.
  var lengthPenalty: Double {
    switch self {
    case .also: 0
    case .body: 0.6
    default: 0.3
    }
  }
}
