import Seen
import SeenKnowledge

/// The articles that a page of a report leads to and holds: each once, in the order in which findings name them.
struct PageLibrary {
  private(set) var articles: [Article] = []

  /// What it was seen as, and every cause that is at all likely.
  mutating func add(_ finding: Finding) {
    add(cause: finding.cause)
    add(Knowledge.article(finding.symptom, kind: .symptom))
    for cause in finding.causes where cause.permille >= 50 { add(cause: cause.id) }
  }

  mutating func add(cause id: String) { add(Knowledge.article(id, kind: .cause)) }

  private mutating func add(_ article: Article?) {
    guard let article, !articles.contains(where: { $0.id == article.id && $0.kind == article.kind }) else { return }
    articles.append(article)
  }

  /// Leads to an article on the same page; what is not there is named.
  func link(to id: String) -> Markup {
    guard let article = articles.first(where: { $0.id == id }) else { return "<code>\(id)</code>" }
    return "<a href=\"#\(InlineMarkup.anchor(of: article))\">\(id)</a>"
  }

  /// The articles' own text, without their examples.
  var markup: Markup {
    if articles.isEmpty { return .empty }
    var inline = InlineMarkup(map: SiteMap(articles), page: "")
    inline.isOnePage = true
    let texts = articles.map { text(of: $0, inline) }
    return
      "<section id=\"articles\" aria-labelledby=\"articles-name\">\n<h2 id=\"articles-name\">Articles</h2>\n\(texts)</section>\n"
  }

  private func text(of article: Article, _ inline: InlineMarkup) -> Markup {
    var markdown = MarkdownMarkup(inline) { .empty }
    let sections = article.sections.map { section -> Markup in
      let text = markdown.markup(of: section.text)
      return section.heading.isEmpty ? text + "\n" : "<h4>\(section.heading)</h4>\n\(text)\n"
    }
    let anchor = InlineMarkup.anchor(of: article)
    return """
      <article class="told" id="\(anchor)" aria-labelledby="\(anchor)-title">
      <p class="kind">\(article.kind.rawValue)</p>
      <h3 id="\(anchor)-title">\(article.title)</h3>
      <p class="lead">\(article.summary)</p>
      <p class="ask">In a terminal: <code>seen explain \(article.id)</code></p>
      \(sections)</article>

      """
  }
}
