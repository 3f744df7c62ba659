/// The Swift file that holds the articles: structs of `StaticString`, which need no parser at run time.
enum SwiftSource {
  /// What surrounds the raw strings; no article may hold it behind a quotation mark or a backslash.
  static let fence = "#####"

  /// How many articles one function makes: the optimiser's time grows faster than a function does.
  static let articlesInAFunction = 25

  /// Articles by kind, then by id.
  static func file(of articles: [Source]) -> String {
    let rank = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
    let sorted = articles.sorted { (rank[$0.kind] ?? 0, $0.id) < (rank[$1.kind] ?? 0, $1.id) }
    let groups = stride(from: 0, to: sorted.count, by: articlesInAFunction).map {
      sorted[$0..<min($0 + articlesInAFunction, sorted.count)]
    }
    return """
      // Made by knowledge-compiler from the articles. Change those, not this.
      extension Knowledge {
        static let compiled: [Article] = {
          var articles: [Article] = []
          articles.reserveCapacity(\(sorted.count))

      """ + groups.indices.map { "    articles += group\($0)()\n" }.joined() + "    return articles\n  }()\n"
        + groups.enumerated().map(function).joined() + "}\n"
  }

  private static func function(_ number: Int, making articles: ArraySlice<Source>) -> String {
    "\n  @inline(never) private static func group\(number)() -> [Article] {\n    [\n" + articles.map(entry).joined()
      + "    ]\n  }\n"
  }

  private static func entry(of article: Source) -> String {
    let front = article.front
    let body = article.body.drop { $0.text.isEmpty }.map { String($0.text) }.joined(separator: "\n")
    let swiftCase = article.kind == .networkProtocol ? "networkProtocol" : article.kind.rawValue
    return """
          Article(
            id: "\(article.id)", kind: .\(swiftCase), title: \(literal(front.text("title"))),
            summary: \(literal(front.text("summary"))),
            also: \(literal(front.list("also").map(\.text).joined(separator: ", "))), verdict: "\(front.text("verdict"))",
            causes: "\(joined(front.list("causes")))", faq: "\(joined(front.list("faq")))",
            references: \(block(front.list("references").map(\.text).joined(separator: "\n"))),
            body: \(block(body))),

      """
  }

  private static func joined(_ values: [FrontMatter.Value]) -> String {
    values.map(\.text).joined(separator: " ")
  }

  private static func literal(_ text: String) -> String { "\(fence)\"\(text)\"\(fence)" }
  private static func block(_ text: String) -> String { "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)" }
}
