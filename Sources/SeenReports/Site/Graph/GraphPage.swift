import SeenKnowledge

/// The page of the whole graph, and the same in words.
extension Site {
  var graphPage: SitePage {
    let path = "graph.html"
    let inline = InlineMarkup(map: map, page: path)
    let rows = articles.filter { $0.kind == .symptom && $0.id != "unexplained" }.map { symptom -> Markup in
      let causes = symptom.causes.filter { $0 != "unexplained" }.map { inline.link(to: $0) }
      return "<tr><th scope=\"row\">\(inline.link(to: symptom.id))</th><td>\(causes.joined(", "))</td></tr>\n"
    }
    return SitePage(
      path: path, title: "Symptoms and causes", summary: "Which symptom can have which cause.", section: "Graph",
      trail: [("seen", "index.html")],
      content: """
        <h1>Symptoms and causes</h1>
        <p class="lead">At the left what you see, at the right what can be behind it. Every name leads to its page.</p>
        <p class="legend">\(Self.legend)</p>
        <p><a href="#in-words">The same in words</a></p>
        \(CauseGraph(articles).figure(on: path))
        <h2 id="in-words">The same in words</h2>
        <div class="table" tabindex="0" role="group" aria-label="Symptoms with their causes"><table>
        <thead><tr><th scope="col">Symptom</th><th scope="col">Causes</th></tr></thead>
        <tbody>
        \(rows)</tbody>
        </table></div>
        """)
  }

  private static let legend: Markup =
    ["harmless", "artefact", "background", "misconfigured", "broken", "reconnaissance", "attack", "compromised"]
    .map { "<span class=\"verdict \($0)\">\($0)</span>" as Markup }.joined(" ")
}
