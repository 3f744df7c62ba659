public import SeenKnowledge

/// The FAQ as pages of the manual: one for each kind of article, `seen-causes(7)`, and one for each command.
public struct Manual {
  public struct File: Sendable {
    /// `man1/seen.1`.
    public var path: String
    public var text: String
  }

  private let articles: [Article]

  public init(_ articles: [Article] = Knowledge.articles) { self.articles = articles }

  /// The pages of section 7: the contents, then a page for each kind.
  public var files: [File] { [contents] + Article.Kind.allCases.map(page) }

  private var contents: File {
    var roff = Roff(name: "seen-faq", section: 7, about: "what firewalls show, and what it means")
    roff.heading("Description")
    roff.paragraph(
      "What firewall logs show, what it can mean, whether to worry, and what to do. seen faq NAME prints one article, seen explain THING answers from all of them."
    )
    for kind in Article.Kind.allCases {
      roff.item("\(kind.manualName)(7)", "\(articles.count { $0.kind == kind }) articles. \(kind.promise)")
    }
    roff.heading("See also")
    roff.paragraph("seen(1), seen-explain(1)")
    return File(path: "man7/seen-faq.7", text: roff.text)
  }

  private func page(of kind: Article.Kind) -> File {
    var roff = Roff(name: kind.manualName, section: 7, about: kind.promise.withoutFullStop.uncapitalised)
    let found = articles.filter { $0.kind == kind }.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    for article in found {
      roff.heading(article.askedName)
      roff.paragraph("\(article.title.asSentence) \(article.summary)")
      if let verdict = article.verdict { roff.paragraph("Verdict: \(verdict).") }
      for section in article.sections {
        if !section.heading.isEmpty { roff.subheading(section.heading) }
        ManualText.write(section.text, to: &roff)
      }
      if article.section("References") == nil { roff.references(article.references) }
    }
    roff.heading("See also")
    roff.paragraph("seen(1), seen-explain(1), seen-faq(7)")
    return File(path: "man7/\(kind.manualName).7", text: roff.text)
  }
}

extension Roff {
  fileprivate mutating func references(_ references: [String]) {
    subheading("References")
    for reference in references { bullet(reference) }
  }
}

extension Article.Kind {
  /// `seen-causes`.
  var manualName: String { "seen-\(folder)" }
}
