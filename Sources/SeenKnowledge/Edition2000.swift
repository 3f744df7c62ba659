internal import SeenTexts

/// The first FAQ, Robert Graham's of the year 2000: its sections, rows and questions by their ids, as `faq-ids.tsv` has them.
public enum Edition2000 {
  public struct Section: Sendable, Equatable {
    /// `2.3.3/stale-dns`.
    public var id: String
    /// What it is about, in a few words.
    public var subject: String
  }

  /// In the order of the FAQ.
  public static var sections: [Section] {
    Texts.edition().description.split(separator: "\n").map { line in
      let cells = line.split(separator: "\t", maxSplits: 1)
      return Section(id: String(cells[0]), subject: cells.count > 1 ? String(cells[1]) : "")
    }
  }

  public static func subject(of id: String) -> String? { sections.first { $0.id == id }?.subject }
}
