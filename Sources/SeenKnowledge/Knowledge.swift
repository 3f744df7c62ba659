/// Everything that the program knows in words: the articles, by kind and then by id.
public enum Knowledge {
  public static var articles: [Article] { Shelf.articles }

  /// The article of an id, `late-dns-answer`; of several kinds the first in the order of `Article.Kind`, so that
  /// `unexplained` is the symptom. A service finds its port's article: `53/udp` is `53-udp`, `135/tcp` is `135`.
  public static func article(_ id: String) -> Article? {
    let name = id.contains("/") ? String(id.map { $0 == "/" ? "-" : $0 }) : id
    let letters = Array(name.utf8)
    if let article = articles.first(where: { $0.idPassage.holds(letters) }) { return article }
    guard let span = PortSpan(name), span.isOne else { return nil }
    return articles(onPort: span.ports.lowerBound, transport: span.transport).first
  }

  /// The article of an id among those of one kind.
  public static func article(_ id: String, kind: Article.Kind) -> Article? {
    let letters = Array(id.utf8)
    return articles.first { $0.kind == kind && $0.idPassage.holds(letters) }
  }

  public static func articles(of kind: Article.Kind) -> [Article] { articles.filter { $0.kind == kind } }
}
