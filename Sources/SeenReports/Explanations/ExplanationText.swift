import Seen

/// An explanation as people read it in a terminal.
public struct ExplanationText {
  let explanation: Explanation
  let width: Int
  let isColoured: Bool

  /// `width` in columns; at most 120 are used.
  public init(_ explanation: Explanation, width: Int = 80, isColoured: Bool = false) {
    self.explanation = explanation
    self.width = min(width, 120)
    self.isColoured = isColoured
  }

  public func write(to output: inout some ReportOutput) {
    var page = Page(width: width, isColoured: isColoured)
    write(on: &page)
    for part in explanation.parts {
      page.blank()
      ExplanationText(part, width: width, isColoured: isColoured).writePart(on: &page)
    }
    output.write(page.take())
  }

  /// A part of a paste begins with its line, clipped, so that the reader finds it.
  private func writePart(on page: inout Page) {
    if !explanation.input.isEmpty {
      page.line([Run(VisibleText.escape(String(explanation.input.prefix(400))).clipped(to: width), .faint)])
    }
    write(on: &page)
  }

  private func write(on page: inout Page) {
    writeReading(on: &page)
    page.paragraph([Run(explanation.what, .strong), Run(conclusion)])
    writeOthers(on: &page)
    CauseLines(explanation.causes).write(to: &page)
    if !explanation.next.isEmpty {
      page.paragraph([Run("How to tell:", .strong), Run(" " + explanation.next.joined(separator: "; ").asSentence)])
    }
    if let advice = explanation.advice { page.paragraph([Run("Do:", .strong), Run(" " + advice.asSentence)]) }
    writeMissing(on: &page)
    writeFields(on: &page)
    for section in explanation.sections { MarkdownText(section.text).write(under: section.heading, to: &page) }
    writeMore(on: &page)
  }

  /// That the words were no name, and what they were taken for.
  private func writeReading(on page: inout Page) {
    guard let name = explanation.readAs else { return }
    let asked = explanation.input.clipped(to: 60)
    let isQuestion = explanation.input.split(whereSeparator: \.isWhitespace).count > 3
    let reading = isQuestion ? "No article answers just that: '\(asked)'" : "Nothing here is called '\(asked)'"
    page.paragraph([Run("\(reading); the nearest is \(name).", .faint)])
    page.blank()
  }

  /// `Also: 53/tcp, DNS over TCP; …` in one paragraph.
  private func writeOthers(on page: inout Page) {
    if explanation.also.isEmpty { return }
    let others = explanation.also.map { "\($0.name.unbroken) (\($0.what))" }.joined(separator: "; ")
    page.paragraph([Run("Also:", .strong), Run(" " + others + ".")], hanging: 6)
  }

  private func writeMissing(on page: inout Page) {
    if explanation.wouldHelp.isEmpty { return }
    page.paragraph([Run("Not said:", .strong), Run(" " + Quantity.listed(explanation.wouldHelp) + ".")])
  }

  /// ` Harmless: nothing to do.`
  private var conclusion: String {
    guard let verdict = explanation.verdict else { return "" }
    return " " + verdict.conclusion
  }

  private func writeFields(on page: inout Page) {
    let fields = shownFields
    if fields.isEmpty { return }
    page.blank()
    page.line([Run("Field by field", .strong)])
    let names = fields.map { VisibleText.escape(label(of: $0)) }
    let column = min(names.map(\.displayWidth).max() ?? 0, width * 2 / 5)
    for (field, name) in zip(fields, names) {
      let gap = field.means.isEmpty ? "" : blanks(max(0, column - name.displayWidth) + 1).unbroken
      page.paragraph([Run(name), Run(" " + gap + field.means)], first: 2, hanging: 4 + column)
    }
  }

  /// `SPT=53`; a flag stands alone.
  private func label(of field: Explanation.Field) -> String {
    let isFlag = field.value.isEmpty && field.name != "IN" && field.name != "OUT"
    return isFlag ? field.name : "\(field.name)=\(field.value)"
  }

  /// Of a log line, whose fields the reader has before him, only those that say something.
  private var shownFields: [Explanation.Field] {
    explanation.kind == "log line" ? explanation.fields.filter { !$0.means.isEmpty } : explanation.fields
  }

  private func writeMore(on page: inout Page) {
    var more = explanation.articles.filter { $0 != explanation.input }.map { "seen explain \($0)".unbroken }
    if !explanation.faq.isEmpty { more.append("FAQ ".unbroken + explanation.faq.joined(separator: ", ")) }
    if more.isEmpty { return }
    page.blank()
    page.paragraph([Run("More:", .strong), Run(" " + more.joined(separator: " · "))], hanging: 6)
  }
}

extension Verdict {
  /// What the verdict asks of the reader.
  fileprivate var conclusion: String {
    switch self {
    case .harmless: "Harmless: nothing to do."
    case .artefact: "Your firewall's own doing: nothing to do."
    case .misconfigured: "Something is set up wrongly: worth mending."
    case .broken: "Something that is wanted is being dropped: worth mending."
    case .background: "Background noise: nothing to do."
    case .reconnaissance: "Somebody is looking around: worth a look."
    case .attack: "An attack: worth a look, urgent if anything of yours answered."
    case .compromised: "One of your own hosts misbehaves: act."
    }
  }
}
