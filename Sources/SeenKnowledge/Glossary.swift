/// The terms that articles use without telling them each time, from the tables of the article `words`.
public enum Glossary {
  public struct Entry: Sendable, Equatable {
    /// `TTL`, `state table`: as it stands in a sentence.
    public var word: String
    /// The rest of a sentence that begins with the word.
    public var meaning: String
  }

  /// The article that holds them.
  public static let articleID = "words"

  public static let entries: [Entry] = (Knowledge.article(articleID, kind: .howto)?.body ?? "")
    .split(separator: "\n").compactMap(entry)

  private static func entry(_ line: Substring) -> Entry? {
    guard line.hasPrefix("| "), !line.hasPrefix("| word |"), !line.hasPrefix("| ---") else { return nil }
    let cells = line.split(separator: "|", maxSplits: 2).map { $0.drop { $0 == " " } }
    guard cells.count >= 2 else { return nil }
    return Entry(word: trimmed(cells[0]), meaning: trimmed(cells[1]))
  }

  private static func trimmed(_ cell: Substring) -> String {
    String(cell.reversed().drop { $0 == " " || $0 == "|" }.reversed())
  }
}
