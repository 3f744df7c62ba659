import Seen
import SeenKnowledge

/// A page for each kind of article.
extension Site {
  var kindPages: [SitePage] { Article.Kind.allCases.map(page) }

  private func page(of kind: Article.Kind) -> SitePage {
    let path = SiteMap.path(of: kind)
    let found = articles.filter { $0.kind == kind }.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    return SitePage(
      path: path, title: kind.plural, summary: kind.promise, section: kind.plural, trail: [("seen", "index.html")],
      content: """
        <h1>\(kind.plural)</h1>
        <p class="lead">\(kind.promise)</p>
        \(note(on: kind, path))\(kind == .port ? portTable(found, on: path) : list(of: found, on: path))
        \(kind == .address ? blockTable(on: path) : .empty)
        """)
  }

  private func note(on kind: Article.Kind, _ path: String) -> Markup {
    switch kind {
    case .port:
      "<p>\(articles.count { $0.kind == .port }) ports and ranges that firewalls see. What else is registered: <a href=\"registered.html\">all \(Quantity.grouped(ServiceRegistry.all.count)) services of IANA's registry</a>.</p>\n"
    case .symptom, .cause:
      "<p>How they belong together: <a href=\"\(SiteMap.way(from: path, to: "graph.html"))\">the graph of symptoms and causes</a>.</p>\n"
    default: .empty
    }
  }

  /// Title, name and summary of each.
  private func list(of found: [Article], on path: String) -> Markup {
    let items = found.map { article -> Markup in
      let verdict: Markup = article.verdict.map { " <span class=\"verdict \($0)\">\($0)</span>" } ?? .empty
      return """
        <li><a href="\(SiteMap.way(from: path, to: SiteMap.path(of: article)))">\(article.title)</a>\(verdict)
        <code>\(article.shownName)</code><br>\(article.summary)</li>

        """
    }
    return "<ul class=\"cards\">\n\(items)</ul>"
  }

  /// Every block and address with a meaning of its own.
  private func blockTable(on path: String) -> Markup {
    let rows = AddressTable.entries.map { entry -> Markup in
      let name: Markup = entry.article.map { "<a href=\"\($0.id).html\">\(entry.block)</a>" } ?? Markup(entry.block)
      return "<tr><th scope=\"row\">\(name)</th><td>\(entry.sentence)</td></tr>\n"
    }
    return """
      <h2 id="blocks">Every block</h2>
      <div class="table" tabindex="0" role="group" aria-label="Blocks and addresses"><table>
      <thead><tr><th scope="col">Address or block</th><th scope="col">What it is</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table></div>
      """
  }

  private func portTable(_ found: [Article], on path: String) -> Markup {
    let rows = found.map { article -> Markup in
      """
      <tr><th scope="row"><a href="\(SiteMap.way(from: path, to: SiteMap.path(of: article)))">\(article.shownName)</a></th>\
      <td>\(article.title)</td><td>\(article.summary)</td></tr>

      """
    }
    return """
      <div class="table" tabindex="0" role="group" aria-label="Ports"><table class="ports">
      <thead><tr><th scope="col">Port</th><th scope="col">Service</th><th scope="col">In a sentence</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table></div>
      """
  }
}
