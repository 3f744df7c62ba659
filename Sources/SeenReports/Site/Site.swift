public import SeenKnowledge

/// The living FAQ as a folder of pages that need neither a server nor, to be read, a script.
///
/// Pure: the same articles and reports give the same bytes. Whoever writes the files also runs the examples.
public struct Site {
  /// A file of the site; `path` is relative to its folder, with `/`.
  public struct File: Sendable {
    public var path: String
    public var text: String
  }

  let articles: [Article]
  let map: SiteMap
  /// What `seen` prints of an example, by article and number.
  let report: (Article, Int) -> String?

  public init(_ articles: [Article] = Knowledge.articles, report: @escaping (Article, Int) -> String?) {
    self.articles = articles
    map = SiteMap(articles)
    self.report = report
  }

  /// What an example's file is called on the site: `late-dns-answer-1.log`.
  public static func exampleName(of article: Article, _ index: Int) -> String {
    SiteMap.exampleName(of: article, index)
  }

  /// Every file, in the order of their paths.
  public var files: [File] {
    let pages = [startPage, graphPage, editionPage, questionsPage, topicsPage, searchPage] + kindPages + registryPages
    let rest = [
      File(path: "style.css", text: Self.style), File(path: "search.js", text: Self.script),
      File(path: "index-of-words.js", text: SearchIndex(self).script),
      File(path: "index-of-services.js", text: SearchIndex.services),
    ]
    return (pages.map { $0.file(on: self) } + articles.map { page(of: $0).file(on: self) } + exampleFiles + rest)
      .sorted { $0.path < $1.path }
  }

  /// The examples as logs to try: what stands for many lines is written out.
  private var exampleFiles: [File] {
    articles.flatMap { article in
      article.examples.enumerated().compactMap { index, example in
        guard let lines = try? example.expanded else { return nil }
        return File(path: SiteMap.example(of: article, index), text: lines.joined(separator: "\n") + "\n")
      }
    }
  }
}
