import SeenKnowledge

/// How much there is to look up, a line for each kind and table: `seen topics --counts`.
public enum TopicCounts {
  public static var text: String {
    let kinds = Article.Kind.allCases.map { (Knowledge.articles(of: $0).count, $0.rawValue) }
    let tables = [
      (ServiceRegistry.all.count, "registered service"), (AddressTable.entries.count, "address or block"),
      (CommonQuestion.all.count, "question of administrators"),
      (Edition2000.sections.count, "section of the FAQ of 2000"),
      (Glossary.entries.count, "word"),
      (Knowledge.articles.reduce(0) { $0 + $1.examples.count }, "example that is run"),
    ]
    return (kinds + [(Knowledge.articles.count, "article")] + tables).map { "\($0.0)\t\($0.1)\n" }.joined()
  }
}
