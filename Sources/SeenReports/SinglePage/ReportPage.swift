public import Seen
import SeenKnowledge

/// A report as one file of HTML that needs nothing else: no script, no style or picture from elsewhere, in light or dark, fit to be
/// printed or sent. The three drawers with their evidence, then the articles that they lead to.
public struct ReportPage<Samples: SampleText> {
  let report: Report
  let samples: Samples
  /// Whether every finding is told in full, and lists have no limit.
  let showsAll: Bool

  public init(_ report: Report, all: Bool = false, samples: Samples = NoSampleText()) {
    self.report = report
    self.samples = samples
    showsAll = all
  }

  /// Writes the page, a finding at a time.
  public func write(to output: inout some ReportOutput) {
    output.write(head.html)
    output.write("<style>\n\(Site.style)\(Self.style)</style>\n")
    output.write(("</head>\n<body>\n" + beginning).html)
    var library = PageLibrary()
    for drawer in Drawer.allCases { write(drawer, &library, to: &output) }
    output.write(library.markup.html)
    output.write(ending.html)
  }

  /// The policy lets a browser load and run nothing, should anything of a log ever get past the escaping.
  private var head: Markup {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>\(Headline(report).sentence) · seen</title>
    <link rel="icon" href="data:,">

    """
  }

  private var beginning: Markup {
    let inputs = InputLines(report, showsAll: showsAll).sentences.map { "<li>\($0)</li>\n" as Markup }
    let drawers = Drawer.allCases.map { drawer -> Markup in
      let count = report.findings.count { $0.drawer == drawer }
      return
        "<li><a href=\"#\(drawer.rawValue)\">\(drawer.rawValue.capitalisedFirst) <span class=\"count\">\(count)</span></a></li>\n"
    }
    return """
      <a class="skip" href="#content">Skip to the findings</a>
      <header class="site">
      <div class="bar"><p class="brand"><span class="dot" aria-hidden="true">●</span> seen <span class="claim">what your firewall shows</span></p></div>
      <nav aria-label="Parts of the report"><ul>
      \(drawers)<li><a href="#articles">Articles</a></li>
      </ul></nav>
      </header>
      <main id="content" tabindex="-1">
      <p class="kind">Report</p>
      <h1>\(Headline(report).sentence)</h1>
      <ul class="inputs">
      \(inputs)</ul>

      """
  }

  private var ending: Markup {
    let unknown = report.approximations + [report.blindSpotSentence].compactMap { $0 }
    let paragraphs = unknown.map { "<p>\($0)</p>\n" as Markup }
    return """
      \(paragraphs)</main>
      <footer class="site">
      <p>Written by <code>seen report --html</code>. In a terminal, <code>seen explain NAME</code> tells more of everything that is named here.</p>
      </footer>
      </body>
      </html>

      """
  }

  // MARK: drawers

  private func write(_ drawer: Drawer, _ library: inout PageLibrary, to output: inout some ReportOutput) {
    let findings = report.findings.filter { $0.drawer == drawer }
    let told = showsAll || drawer != .ignore ? findings.count : 0
    let name = drawer.rawValue
    output.write(
      ("<section id=\"\(name)\" aria-labelledby=\"\(name)-name\">\n<h2 id=\"\(name)-name\">\(name.capitalisedFirst)</h2>\n<p class=\"of\">\(drawer.meaning(findings))</p>\n"
        as Markup).html)
    for finding in findings.prefix(told) {
      library.add(finding)
      output.write(markup(of: finding, library).html)
    }
    if told < findings.count {
      for finding in findings { library.add(cause: finding.cause) }
      output.write(table(of: findings, library).html)
    }
    output.write("</section>\n")
  }

  /// Findings that need nobody, a row for each cause.
  private func table(of findings: [Finding], _ library: PageLibrary) -> Markup {
    let rows = FindingGroup.groups(of: findings).map { group -> Markup in
      """
      <tr><td class="number">\(Quantity.grouped(group.extent))</td><td>\(group.sentence.capitalisedFirst.asSentence)</td>\
      <td><span class="verdict \(group.verdict.rawValue)">\(group.verdict.rawValue)</span></td><td>\(library.link(to: group.cause))</td></tr>

      """
    }
    return """
      <div class="table" tabindex="0" role="group" aria-label="What to ignore"><table>
      <thead><tr><th scope="col">Packets</th><th scope="col">What they were</th><th scope="col">Verdict</th><th scope="col">Cause</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table></div>

      """
  }
}

extension Drawer {
  /// What is in it, in a sentence.
  fileprivate func meaning(_ findings: [Finding]) -> String {
    if findings.isEmpty { return "Nothing." }
    let extent = Headline.extent(of: findings)
    return switch self {
    case .act: "What needs you: \(extent)."
    case .look: "What is worth a look: \(extent)."
    case .ignore: "What needs nobody: \(extent)."
    }
  }
}
