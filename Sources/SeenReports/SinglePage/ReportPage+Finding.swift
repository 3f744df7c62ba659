import Seen

/// One finding on the page: what was seen, what it can mean with the evidence, what to do, the lines that show it.
extension ReportPage {
  /// Items of a list that are told without `--all`.
  private var listLimit: Int { showsAll ? .max : 20 }

  func markup(of finding: Finding, _ library: PageLibrary) -> Markup {
    let text = FindingText(finding, report: report)
    let name: Markup = "f-\(finding.id)"
    return """
      <article class="finding \(finding.drawer.rawValue)" id="\(name)" aria-labelledby="\(name)-what">
      <h3 id="\(name)-what">\(finding.summary)</h3>
      <p class="badge"><span class="verdict \(finding.verdict.rawValue)">\(finding.verdict.rawValue)</span> <span class="of">\(text.figures)</span></p>
      <p>\(text.explanation) \(library.link(to: finding.cause))</p>
      \(deed("Do", finding.advice))\(deed("To be sure", finding.next.first))\(story(of: finding))\(causes(of: finding, library))\(facts(of: finding, library))\(lines(of: finding))</article>

      """
  }

  private func deed(_ label: Markup, _ sentence: String?) -> Markup {
    guard let sentence, !sentence.isEmpty else { return .empty }
    return "<p><strong>\(label):</strong> \(sentence.asSentence)</p>\n"
  }

  private func story(of finding: Finding) -> Markup {
    if finding.story.count < 2 { return .empty }
    let steps = finding.story.map { step -> Markup in
      let time: Markup = "\(step.time.dayAndMonth) \(step.time.hourAndMinute)"
      return step.finding == finding.id
        ? "<li>\(time) \(step.what)</li>\n" : "<li>\(time) <a href=\"#f-\(step.finding)\">\(step.what)</a></li>\n"
    }
    return "<h4>The same sender, in the order of time</h4>\n<ol>\n\(steps)</ol>\n"
  }

  private func causes(of finding: Finding, _ library: PageLibrary) -> Markup {
    let rows = finding.causes.filter { $0.permille >= 10 || $0.id == finding.cause }.map { cause -> Markup in
      """
      <tr><td class="number">\(Quantity.percent(permille: cause.permille).unbroken)</td><td>\(name(of: cause.id)) \(library.link(to: cause.id))</td>\
      <td>\(evidence(cause.evidenceFor))</td><td>\(evidence(cause.evidenceAgainst))</td></tr>

      """
    }
    if rows.isEmpty { return .empty }
    return """
      <div class="table" tabindex="0" role="group" aria-label="What it can mean"><table>
      <thead><tr><th scope="col">Likely</th><th scope="col">What it can mean</th><th scope="col">For it</th><th scope="col">Against it</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table></div>

      """
  }

  private func name(of cause: String) -> String {
    cause == "unexplained" ? "None of these." : CauseName.inSentence(cause).capitalisedFirst.asSentence
  }

  /// Each observation with its weight.
  private func evidence(_ items: [RankedCause.Evidence]) -> Markup {
    items.map { item -> Markup in
      let decibels = abs(item.tenthsOfDecibel)
      return "\(item.text.withoutFullStop) <span class=\"of\">(\(decibels / 10).\(decibels % 10) dB)</span>"
    }.joined("<br>\n")
  }

  private func facts(of finding: Finding, _ library: PageLibrary) -> Markup {
    var facts = Markup.empty
    func add(_ label: Markup, _ items: [String], of count: Int) {
      if items.isEmpty { return }
      let shown = items.prefix(listLimit)
      let more = max(count, items.count) - shown.count
      let codes = shown.map { "<code>\($0)</code>" as Markup }.joined(" ")
      let rest: Markup = more > 0 ? " and \(Quantity.grouped(more)) more" : .empty
      facts += "<div><dt>\(label)</dt><dd>\(codes)\(rest)</dd></div>\n"
    }
    add("Who", finding.actors.map(\.description), of: finding.actorCount ?? finding.actors.count)
    add("Whom", finding.targets.map(\.description), of: finding.targetCount)
    add("Services", finding.services.map(\.description), of: finding.serviceCount)
    let help = finding.wouldHelp.joined(separator: "; ")
    if !help.isEmpty { facts += "<div><dt>Would help</dt><dd>\(help.capitalisedFirst.asSentence)</dd></div>\n" }
    facts += "<div><dt>Seen as</dt><dd>\(library.link(to: finding.symptom))</dd></div>\n"
    if !finding.faq.isEmpty {
      facts += "<div><dt>FAQ of 2000</dt><dd>\(finding.faq.joined(separator: ", "))</dd></div>\n"
    }
    return "<dl class=\"facts\">\n\(facts)</dl>\n"
  }

  private func lines(of finding: Finding) -> Markup {
    let shown = finding.samples.prefix(showsAll ? .max : 5).map { samples.sample(of: $0.event) }
    if shown.isEmpty { return .empty }
    let lines = shown.map { sample -> Markup in
      let place = sample.file.map { file in sample.line.map { "\(file):\($0)" } ?? file } ?? "rebuilt"
      return "<span><b>\(place)</b> \(sample.text)</span>"
    }
    return "<pre class=\"log\" tabindex=\"0\">\(lines)</pre>\n"
  }
}
