import Seen

/// What a thing can mean: its causes, likeliest first, each with its share, its id and what speaks for or against it.
struct CauseLines {
  let causes: [RankedCause]

  init(_ causes: [RankedCause]) { self.causes = causes }

  func write(to page: inout Page) {
    if causes.isEmpty { return }
    page.blank()
    page.line([Run("What it can mean", .strong)])
    for cause in causes.prefix(shown) { write(cause, to: &page) }
    if causes.count > shown {
      page.line([Run("        and \(Quantity.count(causes.count - shown, "less likely one"))", .faint)])
    }
    page.blank()
  }

  /// Those that are worth a line: the first three, and up to six of at least 2 %.
  private var shown: Int { max(min(3, causes.count), causes.prefix(6).prefix { $0.permille >= 20 }.count) }

  private func write(_ cause: RankedCause, to page: inout Page) {
    let share = Quantity.percent(permille: cause.permille)
    let name = cause.id == "unexplained" ? "none of these" : CauseName.inSentence(cause.id)
    let lead = blanks(6 - share.utf8.count) + share.unbroken + "  "
    page.paragraph([Run(lead + name + reasons(of: cause))], hanging: 8, right: [Run("[\(cause.id)]", .link)])
  }

  private func reasons(of cause: RankedCause) -> String {
    let speaking = cause.evidenceFor.map(\.text.withoutFullStop).joined(separator: "; ")
    let against = cause.evidenceAgainst.map(\.text.withoutFullStop).joined(separator: "; ")
    switch (speaking.isEmpty, against.isEmpty) {
    case (true, true): return ""
    case (false, true): return ": \(speaking)"
    case (true, false): return "; against: \(against)"
    case (false, false): return ": \(speaking); against: \(against)"
    }
  }
}
