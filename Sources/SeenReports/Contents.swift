public import SeenKnowledge

/// The table of contents of the FAQ, by kind, for a terminal: `seen faq`.
public struct Contents {
  private let articles: [Article]

  public init(_ articles: [Article] = Knowledge.articles) { self.articles = articles }

  /// A line for each kind with what is under it; titles of what is read through, numbers of what is looked up.
  public func text(width: Int, isColoured: Bool) -> String {
    var page = Page(width: min(width, 120), isColoured: isColoured)
    page.paragraph([Run("Firewalls: what am I seeing?", .strong)])
    page.paragraph([
      Run(
        "\(Quantity.grouped(articles.count)) articles. seen faq NAME shows one; seen faq --html DIR writes all as a site."
      )
    ])
    for kind in Article.Kind.allCases { write(kind, to: &page) }
    return page.take()
  }

  private func write(_ kind: Article.Kind, to page: inout Page) {
    let found = articles.filter { $0.kind == kind }.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    guard !found.isEmpty else { return }
    page.blank()
    page.paragraph([Run(kind.plural, .strong), Run(" (\(found.count)): \(kind.promise)")], hanging: 2)
    if Self.byNumber.contains(kind) {
      return page.paragraph([Run("  " + found.map(\.askedName).joined(separator: " "), .link)], hanging: 2)
    }
    let column = 4 + (found.map { $0.id.displayWidth }.max() ?? 0)
    for article in found {
      let name = Run("  " + article.id + blanks(column - 2 - article.id.displayWidth), .link)
      page.paragraph([name, Run(article.title)], hanging: column)
    }
  }

  private static let byNumber: Set<Article.Kind> = [.port, .icmp]
}
