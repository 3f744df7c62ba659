/// An article's Markdown as man(7): paragraphs, items, tables row by row, code as it stands.
enum ManualText {
  static func write(_ markdown: String, to roff: inout Roff) {
    var paragraph: [String] = []
    var code: [String]?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        flush(&paragraph, to: &roff)
        if let lines = code { roff.code(lines) }
        code = code == nil ? [] : nil
      } else if code != nil {
        code?.append(line)
      } else if line.allSatisfy({ $0 == " " }) {
        flush(&paragraph, to: &roff)
      } else if !isRule(line) {
        if MarkdownText.startsItem(line[...]) || line.hasPrefix("|") { flush(&paragraph, to: &roff) }
        paragraph.append(String(line.drop { $0 == " " }))
      }
    }
    flush(&paragraph, to: &roff)
  }

  /// `| --- | --- |`
  private static func isRule(_ line: String) -> Bool {
    line.hasPrefix("|") && line.allSatisfy { "|-: ".contains($0) }
  }

  private static func flush(_ lines: inout [String], to roff: inout Roff) {
    guard let first = lines.first else { return }
    let text = MarkdownText.withoutMarks(lines.joined(separator: " "))
    lines = []
    if first.hasPrefix("- ") || first.hasPrefix("* ") { return roff.bullet(String(text.dropFirst(2))) }
    if first.hasPrefix("|") { return row(text, to: &roff) }
    roff.paragraph(text)
  }

  /// The first cell with what the others say of it.
  private static func row(_ text: String, to roff: inout Roff) {
    let cells = text.split(separator: "|").map { $0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed() }
      .map { String($0) }
    roff.item(cells.first ?? "", cells.dropFirst().joined(separator: "; "))
  }
}
