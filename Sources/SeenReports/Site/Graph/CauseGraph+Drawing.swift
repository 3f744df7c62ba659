import SeenKnowledge

/// The graph drawn: names at the left and right, each a link, curves between them.
extension CauseGraph {
  /// A letter of 13 pixels is 7 wide on average, and the widest name leaves some room.
  private static func width(of articles: [Article]) -> Int { 12 + 7 * (articles.map { $0.id.utf8.count }.max() ?? 0) }
  private var nameWidth: Int { Self.width(of: symptoms) }
  /// Between the columns: the more lines, the wider.
  private var gap: Int { lines.count > 100 ? 340 : 120 }
  private var width: Int { nameWidth + gap + Self.width(of: causes) }
  private var height: Int { max(symptoms.count, causes.count) * Self.rowHeight + 8 }

  /// The drawing with what it says in words, for a page.
  func figure(on page: String) -> Markup {
    if lines.isEmpty { return .empty }
    return """
      <div class="graph" tabindex="0" role="group" aria-label="Graph of symptoms and causes">
      <svg viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="group" aria-label="Symptoms at the left are joined by lines to their possible causes at the right.">
      \(lines.map(curve))\(symptoms.enumerated().map { name($1, at: heights.symptoms[$0], isLeft: true, page) })\
      \(causes.enumerated().map { name($1, at: heights.causes[$0], isLeft: false, page) })
      </svg>
      </div>

      """
  }

  private func curve(_ line: (symptom: Int, cause: Int)) -> Markup {
    let (from, to) = (heights.symptoms[line.symptom], heights.causes[line.cause])
    let (left, right) = (nameWidth + 8, nameWidth + gap - 8)
    let bend = (left + right) / 2
    return
      "<path class=\"\(causes[line.cause].verdict ?? "none")\" d=\"M\(left) \(from)C\(bend) \(from) \(bend) \(to) \(right) \(to)\"/>\n"
  }

  private func name(_ article: Article, at middle: Int, isLeft: Bool, _ page: String) -> Markup {
    let edge = isLeft ? nameWidth : nameWidth + gap
    return """
      <a href="\(SiteMap.way(from: page, to: SiteMap.path(of: article)))"><circle class="\(article.verdict ?? "none")" cx="\(edge + (isLeft ? 8 : -8))" cy="\(middle)" r="4"/>\
      <text x="\(edge + (isLeft ? -2 : 2))" y="\(middle + 4)" text-anchor="\(isLeft ? "end" : "start")">\(article.id)</text></a>

      """
  }
}
