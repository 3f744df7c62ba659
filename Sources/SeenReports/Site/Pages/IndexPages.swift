import SeenKnowledge

/// Ways to an article other than its kind: the FAQ of 2000, the questions, the alphabet, the search.
extension Site {
  private static let home = [("seen", "index.html")]

  var editionPage: SitePage {
    let path = "edition-2000.html"
    let rows = Edition2000.sections.map { section -> Markup in
      let found = articles.filter { $0.faq.contains(section.id) }
      return """
        <tr id="faq-\(section.id.anchor)"><th scope="row">\(section.id)</th><td>\(section.subject)</td><td>\(found.map { link(to: $0, on: path) }.joined(", "))</td></tr>

        """
    }
    return SitePage(
      path: path, title: "The FAQ of 2000 by section",
      summary: "Where each section of the first FAQ is answered today.", trail: Self.home,
      content: """
        <h1>The FAQ of 2000 by section</h1>
        <p class="lead">Robert Graham's “Firewalls: What am I seeing?” is a quarter of a century old. Here is where each of its sections is answered today.</p>
        <p>Pages say under “In 2000” what was true then, where that has changed.</p>
        \(table("Sections", ["Section", "About", "Answered by"], rows))
        """)
  }

  var questionsPage: SitePage {
    let path = "questions.html"
    let rows = CommonQuestion.all.map { question -> Markup in
      let found = question.articles.compactMap { map.article($0) }
      return """
        <tr id="question-\(question.number)"><td>\(question.number)</td><td>\(question.text)</td><td>\(found.map { link(to: $0, on: path) }.joined(", "))</td></tr>

        """
    }
    return SitePage(
      path: path, title: "Questions", summary: "What administrators ask, and the pages that answer.",
      section: "Questions", trail: Self.home,
      content: """
        <h1>What administrators ask</h1>
        <p class="lead">\(rows.count) questions from forums, issue trackers and vendors' pages of the years 2010 to 2026, each with the pages that answer it.</p>
        \(table("Questions", ["No.", "Question", "Answered by"], rows))
        """)
  }

  var topicsPage: SitePage {
    let path = "topics.html"
    let sorted = articles.sorted { ($0.title.lowercased(), $0.id) < ($1.title.lowercased(), $1.id) }
    let initials = Dictionary(grouping: sorted) { $0.title.lowercased().first { $0.isLetter || $0.isNumber } ?? "#" }
    let keys = initials.keys.sorted()
    let jumps = keys.map { "<li><a href=\"#topics-\(String($0))\">\(String($0).uppercased())</a></li>" as Markup }
    let groups = keys.map { key -> Markup in
      let items = (initials[key] ?? []).map { article -> Markup in
        "<li>\(link(to: article, on: path, as: article.title)) <span class=\"of\">\(article.kind.singular) \(article.shownName)</span></li>\n"
      }
      return "<h2 id=\"topics-\(String(key))\">\(String(key).uppercased())</h2>\n<ul class=\"topics\">\n\(items)</ul>\n"
    }
    return SitePage(
      path: path, title: "Topics from A to Z", summary: "Every page, by its title.", trail: Self.home,
      content: """
        <h1>Topics from A to Z</h1>
        <nav aria-label="Letters"><ul class="letters">\(jumps)</ul></nav>
        \(groups)
        """)
  }

  var searchPage: SitePage {
    SitePage(
      path: "search.html", title: "Search", summary: "Search all pages, without a network.", trail: Self.home,
      needsScript: true,
      content: """
        <h1>Search</h1>
        <p id="found" role="status">Type what stands in the line: a port, a flag, an address, a word.</p>
        <noscript><p>The search needs a script. Without one, see <a href="topics.html">all topics from A to Z</a>.</p></noscript>
        <ol id="results" class="results"></ol>
        <p><a href="topics.html">All topics from A to Z</a></p>
        """)
  }

  private func link(to article: Article, on path: String, as name: String? = nil) -> Markup {
    "<a href=\"\(SiteMap.way(from: path, to: SiteMap.path(of: article)))\">\(name ?? article.shownName)</a>"
  }

  private func table(_ name: String, _ heads: [String], _ rows: [Markup]) -> Markup {
    """
    <div class="table" tabindex="0" role="group" aria-label="\(name)"><table>
    <thead><tr>\(heads.map { "<th scope=\"col\">\($0)</th>" as Markup })</tr></thead>
    <tbody>
    \(rows)</tbody>
    </table></div>
    """
  }
}
