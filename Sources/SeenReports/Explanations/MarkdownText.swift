/// An article's Markdown on a terminal: paragraphs filled to the width, lists hanging, code as it stands.
struct MarkdownText {
  let markdown: String

  init(_ markdown: String) { self.markdown = markdown }

  func write(under heading: String, to page: inout Page) {
    page.blank()
    if !heading.isEmpty { page.line([Run(heading, .strong)]) }
    var paragraph: [String] = []
    var table: [Substring] = []
    var isCode = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.hasPrefix("|"), !table.isEmpty { writeTable(&table, to: &page) }
      if line.hasPrefix("```") {
        flush(&paragraph, to: &page)
        isCode.toggle()
      } else if line.hasPrefix("|") {
        flush(&paragraph, to: &page)
        table.append(line)
      } else if isCode {
        page.line([Run("  " + line, .faint)])
      } else if line.isEmpty {
        flush(&paragraph, to: &page)
        page.blank()
      } else {
        if Self.startsItem(line) { flush(&paragraph, to: &page) }
        paragraph.append(String(line.drop { $0 == " " }))
      }
    }
    flush(&paragraph, to: &page)
    writeTable(&table, to: &page)
  }

  /// A row is an item: its first cell, then the others, under their headings where there are several.
  private func writeTable(_ lines: inout [Substring], to page: inout Page) {
    let rows = lines.map { line in
      line.split(separator: "|").map {
        Self.withoutMarks(String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
      }
    }
    lines = []
    guard let heads = rows.first else { return }
    for row in rows.dropFirst() where !row.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) {
      let cells = row.enumerated().dropFirst().map { index, cell in
        row.count > 2 && heads.indices.contains(index) ? "\(heads[index]) \(cell)" : cell
      }
      page.paragraph([Run("- " + (row.first ?? "") + ": " + cells.joined(separator: "; "))], hanging: 2)
    }
  }

  private func flush(_ lines: inout [String], to page: inout Page) {
    guard let first = lines.first else { return }
    let text = Self.withoutMarks(lines.joined(separator: " "))
    lines = []
    // An address is copied whole: the terminal may break it, the program does not.
    if text.contains("://"), text.hasPrefix("- "), !text.dropFirst(2).contains(" ") { return page.line([Run(text)]) }
    if first.hasPrefix("#") { return page.line([Run(String(text.drop { $0 == "#" || $0 == " " }), .strong)]) }
    page.paragraph([Run(text)], hanging: Self.startsItem(first[...]) ? 2 : 0)
  }

  private static func startsItem(_ line: Substring) -> Bool {
    let line = line.drop { $0 == " " }
    return line.hasPrefix("- ") || line.hasPrefix("* ")
      || line.drop { $0.isNumber }.hasPrefix(". ") && line.first?.isNumber == true
  }

  /// Emphasis and code marks say nothing on a terminal; a star inside code, or without its like, stays.
  private static func withoutMarks(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { $0.isMultiple(of: 2) ? withoutStars(withPlainLinks($1)) : String($1) }.joined()
  }

  /// `[[port-scan]]` as reports print it: `[port-scan]`.
  private static func withPlainLinks(_ text: Substring) -> String {
    String(text.replacing("[[", with: "[").replacing("]]", with: "]"))
  }

  private static func withoutStars(_ text: String) -> String {
    let parts = text.split(separator: "*", omittingEmptySubsequences: false)
    if parts.count < 3 { return text }
    if text.hasPrefix("* ") { return "* " + withoutStars(String(text.dropFirst(2))) }
    return parts.joined()
  }
}
