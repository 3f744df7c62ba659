public import Seen

/// A report as people read it in a terminal: the verdict first, a sentence a finding, its evidence under it, and the way
/// to more at the right edge (docs/looks.md).
public struct TerminalReport<Samples: SampleText> {
  let report: Report
  let samples: Samples
  /// Columns to use.
  let width: Int
  let isColoured: Bool
  /// Whether every finding is shown; otherwise those to ignore are grouped by cause.
  let showsAll: Bool

  /// `width` is the terminal's, in columns; text is never wider than 120, which is as far as an eye travels.
  public init(
    _ report: Report, width: Int = 80, isColoured: Bool = false, all: Bool = false, samples: Samples = NoSampleText()
  ) {
    self.report = report
    self.samples = samples
    self.width = min(width, 120)
    self.isColoured = isColoured
    showsAll = all
  }

  /// Writes the report, a finding at a time.
  public func write(to output: inout some ReportOutput) {
    var page = Page(width: width, isColoured: isColoured)
    page.paragraph([Run(Headline(report).sentence, .strong)])
    InputLines(report, showsAll: showsAll).write(to: &page)
    output.write(page.take())
    for drawer in Drawer.allCases { write(drawer, on: &page, to: &output) }
    writeBlindSpots(on: &page)
    output.write(page.take())
  }

  private func write(_ drawer: Drawer, on page: inout Page, to output: inout some ReportOutput) {
    let findings = report.findings.filter { $0.drawer == drawer }
    guard !findings.isEmpty else { return }
    page.blank()
    let shown = showsAll ? findings.count : min(findings.count, Self.limit(of: drawer))
    writeHeading(of: drawer, findings, shown, on: &page)
    for finding in findings.prefix(shown) {
      FindingText(finding, report: report).write(to: &page, samples: showsAll || drawer == .act ? samples : nil)
      output.write(page.take())
    }
    if shown < findings.count {
      if shown > 0 { page.line([Run("and \(Quantity.grouped(findings.count - shown)) more (--all):", .faint)]) }
      GroupLines(Array(findings.dropFirst(shown))).write(to: &page)
    }
  }

  /// Findings that are told in full: what needs the reader always, what is worth a look as far as one reads.
  private static func limit(of drawer: Drawer) -> Int {
    switch drawer {
    case .act: .max
    case .look: 12
    case .ignore: 0
    }
  }

  private func writeHeading(of drawer: Drawer, _ findings: [Finding], _ shown: Int, on page: inout Page) {
    let name = drawer.rawValue.uppercased()
    guard drawer == .ignore else { return page.line([Run(name, drawer.ink)]) }
    let hint = shown < findings.count ? " (--all)" : ""
    page.paragraph([Run(name, .strong), Run("  " + Headline.extent(of: findings) + hint)])
  }

  private func writeHeaviest(on page: inout Page) {
    guard !report.heaviest.isEmpty else { return }
    let named = report.heaviest.prefix(8).map { "\($0.source) (\(Quantity.grouped($0.events)))" }
    let rest = report.heaviest.count > 8 ? " and \(report.heaviest.count - 8) more" : ""
    page.paragraph(
      [Run("Who sent one packet in a thousand or more: \(named.joined(separator: ", "))\(rest).")], hanging: 2)
  }

  private func writeBlindSpots(on page: inout Page) {
    for sentence in report.approximations { page.paragraph([Run(sentence)], hanging: 2) }
    writeHeaviest(on: &page)
    guard let spots = report.blindSpotSentence else { return }
    page.blank()
    page.paragraph([Run(spots)], hanging: 2)
  }
}

extension Report {
  /// What the log cannot tell; `nil` where nothing is missing.
  var blindSpotSentence: String? {
    if blindSpots.isEmpty { return nil }
    let spots = blindSpots.map { spot in
      let helped = findings.count { $0.wouldHelp.contains(spot) }
      return helped == 0 ? spot : "\(spot) (that would help \(Quantity.count(helped, "finding")))"
    }
    return "What this log cannot tell: " + spots.joined(separator: "; ") + "."
  }
}

extension Drawer {
  var ink: Ink {
    switch self {
    case .act: .act
    case .look: .look
    case .ignore: .ignore
    }
  }
}
