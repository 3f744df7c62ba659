import Seen
import SeenKnowledge

/// The first page: ask, or choose; and what people ask most.
extension Site {
  var startPage: SitePage {
    SitePage(
      path: "index.html", title: "What am I seeing?",
      summary: "What firewall logs show, what it means, whether to worry, and what to do.",
      content: """
        <div class="hero">
        <h1>You have seen something on your firewall.</h1>
        <p class="lead">Here is what it means, whether to worry, and what to do: \(Quantity.grouped(articles.count)) pages on what firewalls log, from a
        single port to a whole scan. Search for what stands in the line: a port, a flag, an address, a vendor's number.</p>
        </div>
        <h2>What is in most logs</h2>
        <ul class="cards">
        \(Self.commonest.compactMap(card))</ul>
        <h2>What have you got?</h2>
        <ul class="kinds">
        \(Self.kinds.map(tile))</ul>
        <h2>How a cause is found</h2>
        <p>A packet has seldom one explanation. Each <a href="symptoms/index.html">symptom</a> lists the
        <a href="causes/index.html">causes</a> that could be behind it, what speaks for each, and which test decides.
        The <a href="graph.html">graph</a> shows how they belong together. The program <code>seen</code> does the same with a whole log:
        <code>seen ufw.log</code>. For one line, <code>seen explain</code> will do.</p>
        <p>Robert Graham's FAQ “Firewalls: What am I seeing?” of 2000 asked these questions first. <a href="edition-2000.html">Each of its
        sections</a> has its page here, with what was true then and what is true now; <a href="questions.html">212 questions</a> that
        administrators have asked since are answered too.</p>
        """)
  }

  /// What fills logs all over the world, in the order of its volume as telescopes and administrators report it.
  private static let commonest = [
    "background-scan", "closed-session", "late-dns-answer", "igmp", "mdns", "password-guessing", "backscatter",
    "path-mtu-discovery", "incoming-traceroute",
  ]

  private static let kinds: [Article.Kind] = [
    .symptom, .cause, .port, .icmp, .networkProtocol, .address, .format, .message, .tool, .howto,
  ]

  private func card(_ id: String) -> Markup? {
    guard let article = map.article(id) else { return nil }
    let verdict: Markup = article.verdict.map { " <span class=\"verdict \($0)\">\($0)</span>" } ?? .empty
    return """
      <li><a href="\(SiteMap.path(of: article))">\(article.title)</a>\(verdict)<br>\(article.summary)</li>

      """
  }

  private func tile(_ kind: Article.Kind) -> Markup {
    """
    <li><a href="\(SiteMap.path(of: kind))">\(kind.plural)</a> <span class="count">\(articles.count { $0.kind == kind })</span><br>\(kind.promise)</li>

    """
  }
}
