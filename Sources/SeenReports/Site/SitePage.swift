import SeenKnowledge

/// One page of the site before it has its frame.
struct SitePage {
  var path: String
  var title: String
  /// For search engines and previews: a sentence.
  var summary: String
  /// Which entry of the navigation is the current one.
  var section: String = ""
  /// The pages above it, outermost first: name and path.
  var trail: [(name: String, path: String)] = []
  /// Only the search does.
  var needsScript = false
  var content: Markup

  func way(to target: String) -> String { SiteMap.way(from: path, to: target) }

  func file(on site: Site) -> Site.File { Site.File(path: path, text: framed.html) }

  private var framed: Markup {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="description" content="\(summary)">
    <title>\(title) · seen</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="\(way(to: "style.css"))">
    \(needsScript ? Self.scripts : .empty)</head>
    <body>
    <a class="skip" href="#content">Skip to the content</a>
    \(header)
    <main id="content" tabindex="-1">
    \(breadcrumb)\(content)
    </main>
    \(footer)
    </body>
    </html>

    """
  }

  private static let scripts: Markup = """
    <script src="index-of-words.js" defer></script>
    <script src="index-of-services.js" defer></script>
    <script src="search.js" defer></script>

    """

  private var header: Markup {
    """
    <header class="site">
    <div class="bar">
    <a class="brand" href="\(way(to: "index.html"))"><span class="dot" aria-hidden="true">●</span> seen <span class="claim">what your firewall shows</span></a>
    <form role="search" action="\(way(to: "search.html"))" method="get">
    <label for="q">Search</label>
    <input id="q" name="q" type="search" autocomplete="off" spellcheck="false" placeholder="137/udp, SYN ACK, ff02::fb …">
    <button type="submit">Search</button>
    </form>
    </div>
    <nav aria-label="Kinds of pages"><ul>
    \(SitePage.sections.map(entry))
    </ul></nav>
    </header>
    """
  }

  /// Name and path of what the navigation leads to.
  private static let sections: [(name: String, path: String)] =
    [Article.Kind.symptom, .cause, .port, .icmp, .networkProtocol, .address, .format, .message, .tool, .howto]
    .map { ($0.plural, SiteMap.path(of: $0)) } + [("Graph", "graph.html"), ("Questions", "questions.html")]

  private func entry(_ section: (name: String, path: String)) -> Markup {
    let current: Markup = section.name == self.section ? " aria-current=\"page\"" : ""
    return "<li><a href=\"\(way(to: section.path))\"\(current)>\(section.name)</a></li>\n"
  }

  private var breadcrumb: Markup {
    if trail.isEmpty { return .empty }
    let steps = trail.map { "<li><a href=\"\(way(to: $0.path))\">\($0.name)</a></li>" as Markup }
    return "<nav class=\"trail\" aria-label=\"Where you are\"><ol>\(steps)</ol></nav>\n"
  }

  private var footer: Markup {
    """
    <footer class="site">
    <p>Written by <code>seen faq --html</code>: the pages of the program <code>seen</code>, whose examples are its tests.
    <a href="\(way(to: "topics.html"))">All topics from A to Z</a> ·
    <a href="\(way(to: "edition-2000.html"))">The FAQ of 2000 by section</a> ·
    <a href="\(way(to: "ports/registered.html"))">Registered services</a> ·
    <a href="\(way(to: "howto/words.html"))">Words</a></p>
    </footer>
    """
  }
}
