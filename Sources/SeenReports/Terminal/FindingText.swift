import Seen

/// One finding in full: what was seen, why that is believed, what to do.
struct FindingText {
  let finding: Finding
  let report: Report

  init(_ finding: Finding, report: Report) {
    self.finding = finding
    self.report = report
  }

  func write(to page: inout Page, samples: (some SampleText)?) {
    let bullet = [Run("● ", finding.drawer.ink), Run(finding.summary)]
    page.paragraph(bullet, hanging: 2, right: [Run(figures)])
    page.paragraph([Run(explanation)], first: 2, hanging: 2, right: [Run("[\(finding.cause)]", .link)])
    writeStory(to: &page)
    if let advice = finding.advice, !advice.isEmpty { write("Do:", advice, to: &page) }
    if let next = finding.next.first { write("To be sure:", next, to: &page) }
    guard let samples else { return }
    for sample in finding.samples.prefix(Self.sampleLimit) { write(samples.sample(of: sample.event), to: &page) }
  }

  /// What else the same actor did, in the order of time.
  private func writeStory(to page: inout Page) {
    if finding.story.count < 2 { return }
    page.paragraph([Run("The same sender, in the order of time:", .strong)], first: 2, hanging: 2)
    for step in finding.story {
      let mark = step.finding == finding.id ? " (this)" : ""
      page.paragraph(
        [Run("\(step.time.dayAndMonth) \(step.time.hourAndMinute)  \(step.what)\(mark)")], first: 4, hanging: 6)
    }
  }

  /// One line to find it by in the log.
  private static let sampleLimit = 1

  private func write(_ label: String, _ text: String, to page: inout Page) {
    page.paragraph([Run(label, .strong), Run(" " + text.asSentence)], first: 2, hanging: 2)
  }

  private func write(_ sample: SampleRecord, to page: inout Page) {
    var place = "rebuilt"
    if let file = sample.file { place = sample.line.map { "\(file):\($0)" } ?? file }
    page.paragraph([Run(place, .strong), Run(" " + sample.text, .faint)], first: 2, hanging: 4)
  }

  /// `38,904 packets  28 Jan 02:14 - 31 Jan 06:24`.
  var figures: String {
    let count = Quantity.count(finding.extent, finding.requests == finding.events ? "request" : "packet")
    guard let period = Period(finding.first, finding.last) else { return count }
    return "\(count)  \(period.inMinutes)"
  }

  /// `Infected host, almost certainly (98 %): it did this; it did that. Or: something else (12 %).`
  var explanation: String {
    let best = finding.causes.first { $0.id == finding.cause }
    var text = "\(belief)\(evidence(best?.evidenceFor ?? []))."
    let against = best?.evidenceAgainst ?? []
    if !against.isEmpty { text += " Against it: \(listed(against))." }
    return text + toolSentence + rivals
  }

  private var belief: String {
    let share = Quantity.percent(permille: finding.permille).unbroken
    let name = CauseName.inSentence(finding.cause)
    if finding.cause == "unexplained" { return "Nothing known explains it well" }
    let confidence = Confidence(permille: finding.permille)
    let word = confidence == .unlikely || confidence == .even ? "perhaps" : confidence.rawValue
    return "\(name.capitalisedFirst), \(word) (\(share))"
  }

  private func evidence(_ items: [RankedCause.Evidence]) -> String { items.isEmpty ? "" : ": \(listed(items))" }

  /// At most three, the heaviest first.
  private func listed(_ items: [RankedCause.Evidence]) -> String {
    items.enumerated()
      .sorted { (-abs($0.element.tenthsOfDecibel), $0.offset) < (-abs($1.element.tenthsOfDecibel), $1.offset) }
      .prefix(3).map { $0.element.text.withoutFullStop }.joined(separator: "; ")
  }

  private var toolSentence: String {
    if let system = finding.system {
      let name = ["linux": "Linux", "windows": "Windows", "apple": "macOS or iOS", "openbsd": "OpenBSD"][system.id]
      return
        " It opens connections as \(name ?? system.id) does (\(Quantity.percent(permille: system.permille).unbroken))."
    }
    guard let tool = finding.tool, !finding.summary.contains(tool.id) else { return "" }
    return " Made with \(tool.id) (\(Quantity.percent(permille: tool.permille).unbroken))."
  }

  /// The causes beside the first that one should know of: a tenth at least.
  private var rivals: String {
    let others = finding.causes.filter { $0.id != finding.cause && $0.id != "unexplained" && $0.permille >= 100 }
    if others.isEmpty { return "" }
    let named = others.prefix(3).map {
      "\(CauseName.inSentence($0.id)) (\(Quantity.percent(permille: $0.permille).unbroken))"
    }
    let sum = Quantity.percent(permille: finding.verdictPermille).unbroken
    let isSurer = finding.verdictPermille - finding.permille >= 100
    let together = isSurer ? "; \(finding.verdict.rawValue) either way (\(sum))" : ""
    return " Or: \(named.joined(separator: ", "))\(together)."
  }
}
