import Seen
import SeenKnowledge

/// The page of an article: what it says, its examples with the report that each gives, and what it is tied to.
extension Site {
  func page(of article: Article) -> SitePage {
    let path = SiteMap.path(of: article)
    return SitePage(
      path: path, title: article.title, summary: article.summary, section: article.kind.plural,
      trail: [("seen", "index.html"), (article.kind.plural, SiteMap.path(of: article.kind))],
      content: """
        <div class="page">
        <article>
        \(head(of: article))
        \(sections(of: article, on: path))\(graph(around: article, on: path))
        </article>
        <aside aria-label="What this is tied to">
        \(ties(of: article, on: path))
        </aside>
        </div>
        """)
  }

  private func head(of article: Article) -> Markup {
    """
    <p class="kind">\(article.kind.singular)\(article.number)</p>
    <h1>\(article.title)</h1>
    <p class="lead">\(article.summary)</p>
    \(badge(of: article))<p class="ask">In a terminal: <code>seen explain \(article.askedName)</code></p>
    """
  }

  /// The verdict as a word in a colour, with what it means for the reader.
  private func badge(of article: Article) -> Markup {
    guard let verdict = article.verdict.flatMap(Verdict.init(rawValue:)) else { return .empty }
    return
      "<p class=\"badge\"><span class=\"verdict \(verdict.rawValue)\">\(verdict.rawValue)</span> \(verdict.meaning)</p>\n"
  }

  private func sections(of article: Article, on path: String) -> Markup {
    let isGlossary = article.kind == .howto && article.id == Glossary.articleID
    let inline = InlineMarkup(map: map, page: path, terms: isGlossary ? nil : FirstUses())
    var index = 0
    var markdown = MarkdownMarkup(inline) {
      defer { index += 1 }
      return figure(of: article, index, on: path)
    }
    markdown.namesRows = isGlossary
    var sections = article.sections.map { (heading: $0.heading, text: $0.text) }
    if !sections.contains(where: { $0.heading == "References" }) {
      let list = article.references.map { "- \($0)" }.joined(separator: "\n")
      sections.append((heading: "References", text: list))
    }
    return sections.map { section in
      let id = section.heading.anchor
      let text = markdown.markup(of: section.text)
      if section.heading.isEmpty { return text + "\n" }
      return """
        <section aria-labelledby="\(id)">
        <h2 id="\(id)">\(section.heading)</h2>
        \(text)
        </section>

        """
    }.joined()
  }

  /// An example: the lines as the firewall wrote them, then what the program says of them.
  private func figure(of article: Article, _ index: Int, on path: String) -> Markup {
    let example = article.examples[index]
    let target = SiteMap.way(from: path, to: SiteMap.example(of: article, index))
    let name = SiteMap.exampleName(of: article, index)
    let said = report(article, index).map { text in
      """
      <p class="says">What seen says of it</p>
      <pre class="report" tabindex="0"><b>$ \(command(for: example, name))</b>
      \(text)</pre>

      """ as Markup
    }
    return """
      <figure class="example">
      <figcaption>What was seen <a href="\(target)" download>\(name)</a></figcaption>
      <pre class="log" tabindex="0">\(shown(example))</pre>
      \(said ?? .empty)</figure>
      """
  }

  private func command(for example: Example, _ name: String) -> String {
    (["seen --all"] + example.home.map { "--home \($0)" } + [name]).joined(separator: " ")
  }

  /// The lines as they stand; one that stands for many says how many.
  private func shown(_ example: Example) -> Markup {
    example.lines.map { line -> Markup in
      guard example.language == .log, let copies = Repetition.copies(in: line) else { return "<span>\(line)</span>" }
      let of = copies.lines == 1 ? "line" : "\(copies.lines) lines"
      return "<i>… and \(Quantity.grouped(copies.count)) more like the \(of) above</i>"
    }.joined()
  }

  private func graph(around article: Article, on path: String) -> Markup {
    guard article.kind == .symptom || article.kind == .cause else { return .empty }
    let drawing = CauseGraph(around: article, in: articles).figure(on: path)
    if drawing == .empty { return .empty }
    let target = SiteMap.way(from: path, to: "graph.html")
    return """
      <section aria-labelledby="graph">
      <h2 id="graph">How it belongs together</h2>
      \(drawing)<p><a href="\(target)">The whole graph of symptoms and causes</a></p>
      </section>

      """
  }

  private func ties(of article: Article, on path: String) -> Markup {
    let inline = InlineMarkup(map: map, page: path)
    let symptoms = map.symptoms(of: article)
    let causes = article.causes.filter { $0 != "unexplained" }
    let tied = Set(symptoms.map(\.id) + causes)
    let mentioned = map.mentions(of: article).map(\.id).filter { !tied.contains($0) }
    var ties = Markup.empty
    ties += titles("What it can be", causes.compactMap { Knowledge.article($0, kind: .cause) }, on: path)
    ties += titles("How it is seen", symptoms, on: path)
    if article.kind == .port { ties += registered(article, on: path) }
    ties += list("Mentioned by", mentioned, inline)
    return ties + edition(article, on: path)
  }

  private func titles(_ heading: String, _ found: [Article], on path: String) -> Markup {
    if found.isEmpty { return .empty }
    let items = found.map { article -> Markup in
      "<li><a href=\"\(SiteMap.way(from: path, to: SiteMap.path(of: article)))\">\(article.title)</a></li>\n"
    }
    return "<h2>\(heading)</h2>\n<ul>\n\(items)</ul>\n"
  }

  private func list(_ heading: String, _ ids: [String], _ inline: InlineMarkup) -> Markup {
    if ids.isEmpty { return .empty }
    return "<h2>\(heading)</h2>\n<ul class=\"ids\">\(ids.map { "<li>\(inline.link(to: $0))</li>" as Markup })</ul>\n"
  }

  private func registered(_ article: Article, on path: String) -> Markup {
    guard let span = article.ports, span.isOne else { return .empty }
    let services = ServiceRegistry.services(on: span.ports.lowerBound, transport: span.transport)
    if services.isEmpty { return .empty }
    let items = services.map {
      "<li><a href=\"\(SiteMap.way(from: path, to: Self.place(of: $0)))\">\($0.name)</a> (\($0.transports.joined(separator: ", "))): \($0.description)</li>"
        as Markup
    }
    return "<h2>Registered as</h2>\n<ul>\(items)</ul>\n"
  }

  private func edition(_ article: Article, on path: String) -> Markup {
    if article.faq.isEmpty { return .empty }
    let items = article.faq.map { id -> Markup in
      let target = SiteMap.way(from: path, to: "edition-2000.html") + "#faq-" + id.anchor
      return "<li><a href=\"\(target)\">\(id)</a> \(Edition2000.subject(of: id) ?? "")</li>"
    }
    return "<h2>In the FAQ of 2000</h2>\n<ul>\(items)</ul>\n"
  }
}

extension Article.Kind {
  var singular: String {
    switch self {
    case .icmp: "ICMP message"
    case .networkProtocol: "Protocol"
    case .howto: "How to"
    default: rawValue.capitalisedFirst
    }
  }
}

extension Article {
  /// ` 53/udp`, of what is known by its number.
  fileprivate var number: String {
    kind == .port ? " \(shownName)" : kind == .icmp ? " \(shownName.split(separator: " ").last ?? "")" : ""
  }
}

extension Verdict {
  /// What the reader has to do, in a few words.
  var meaning: String {
    switch self {
    case .harmless: "Nothing to do."
    case .artefact: "Your firewall's own doing: nothing happened."
    case .misconfigured: "Something is set wrongly, here or there: worth a look."
    case .broken: "Something that is wanted is being dropped: mend it."
    case .background: "The whole Internet gets this: nothing to do."
    case .reconnaissance: "Somebody looks around: worth a look."
    case .attack: "Somebody tries: look whether anything of yours answered."
    case .compromised: "One of your own machines misbehaves: act."
    }
  }
}

extension String {
  /// The name of a place on a page: letters and digits in groups joined by hyphens.
  var anchor: String {
    lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : " " }.joined()
      .split(separator: " ").joined(separator: "-")
  }
}
