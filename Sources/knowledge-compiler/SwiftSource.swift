/// The Swift files that hold the texts, one long literal each, which costs the optimiser nothing: `SeenTexts` tells the layout.
enum SwiftSource {
  /// What surrounds the raw strings; no article may hold it behind a quotation mark or a backslash.
  static let fence = "#####"

  /// Articles by kind, then by id.
  static func file(of articles: [Source]) -> String {
    let rank = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
    let sorted = articles.sorted { (rank[$0.kind] ?? 0, $0.id) < (rank[$1.kind] ?? 0, $1.id) }
    let parts = sorted.map(parts)
    let table = zip(sorted, parts).map { article, parts in
      digits(rank[article.kind] ?? 0, 2) + parts.map { digits($0.utf8.count, 5) }.joined()
    }
    let text = table.joined(separator: "\n") + "\n\n" + parts.map { $0.joined() }.joined()
    return "// Made by knowledge-compiler from the articles. Change those, not this.\n" + texts([("articles", text)])
  }

  /// The tables, as lines that are read when they are asked for.
  static func file(of tables: Tables) -> String {
    let questions = tables.questions.map { "\($0.number)\t\($0.text)\t\($0.articles.joined(separator: " "))" }
    let origin = "faq-ids.tsv, docs/questions.md and iana-services.tsv"
    return "// Made by knowledge-compiler from \(origin). Change those, not this.\n"
      + texts([
        ("edition", tables.edition), ("questions", questions.joined(separator: "\n")), ("services", tables.services),
      ])
  }

  private static func texts(_ texts: [(name: String, text: String)]) -> String {
    let functions = texts.map {
      """
        @inline(never) @_semantics("optimize.no.crossmodule")
        public static func \($0.name)() -> StaticString {
          \(fence)\"""
      \($0.text)
      \"""\(fence)
        }

      """
    }
    return "extension Texts {\n" + functions.joined(separator: "\n") + "}\n"
  }

  /// Id, title, summary, also, verdict, causes, faq, references, body.
  private static func parts(of article: Source) -> [String] {
    let front = article.front
    let body = article.body.drop { $0.text.isEmpty }.map { String($0.text) }.joined(separator: "\n")
    return [article.id, front.text("title"), front.text("summary")]
      + [front.list("also").map(\.text).joined(separator: ", "), front.text("verdict")]
      + [joined(front.list("causes")), joined(front.list("faq"))]
      + [front.list("references").map(\.text).joined(separator: "\n"), body]
  }

  private static func joined(_ values: [FrontMatter.Value]) -> String {
    values.map(\.text).joined(separator: " ")
  }

  /// A number as hexadecimal digits.
  private static func digits(_ number: Int, _ width: Int) -> String {
    let digits = String(number, radix: 16)
    precondition(digits.count <= width, "a part of an article has less than a megabyte")
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
