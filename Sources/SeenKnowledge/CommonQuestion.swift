internal import SeenTexts

/// A question that administrators ask, and the articles that answer it, as `docs/questions.md` has them.
public struct CommonQuestion: Sendable, Equatable {
  /// Counts from 1.
  public var number: Int
  public var text: String
  /// Ids, the best first.
  public var articles: [String]

  public static var all: [CommonQuestion] {
    Texts.questions().description.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t")
      guard cells.count == 3, let number = Int(cells[0]) else { return nil }
      return CommonQuestion(
        number: number, text: String(cells[1]), articles: cells[2].split(separator: " ").map(String.init))
    }
  }
}
