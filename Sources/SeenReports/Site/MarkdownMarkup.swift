import SeenKnowledge

/// A section of an article as markup: paragraphs, lists, tables, code; examples become what the caller makes of them.
struct MarkdownMarkup {
  let inline: InlineMarkup
  /// The markup of the article's next example.
  var example: () -> Markup

  /// Whether each row of a table is a place to lead to, by its first cell.
  var namesRows = false

  private var blocks: [Markup] = []
  private var paragraph: [String] = []
  private var items: [String] = []
  private var isNumbered = false
  private var rows: [[String]] = []

  init(_ inline: InlineMarkup, example: @escaping () -> Markup) {
    self.inline = inline
    self.example = example
  }

  /// The blocks of a text, one after the other.
  mutating func markup(of text: String) -> Markup {
    blocks = []
    var fence: (info: String, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if let closed = fence { close(closed.info, closed.lines) } else { flush() }
        fence = fence == nil ? (String(line.dropFirst(3)), []) : nil
      } else if fence != nil {
        fence?.lines.append(line)
      } else {
        read(line)
      }
    }
    flush()
    return blocks.joined("\n")
  }

  private mutating func close(_ info: String, _ lines: [String]) {
    let language = info.split(separator: " ").first
    if language == "log" || language == "hexdump" { return blocks.append(example()) }
    blocks.append("<pre class=\"code\" tabindex=\"0\"><code>\(lines.joined(separator: "\n"))</code></pre>")
  }

  private mutating func read(_ line: String) {
    let text = String(line.drop { $0 == " " })
    if text.isEmpty { return flush() }
    if text.hasPrefix("|") {
      if rows.isEmpty { flush() }
      return rows.append(Self.cells(of: text))
    }
    if let item = Self.item(text) {
      if items.isEmpty { flush() }
      isNumbered = item.isNumbered
      return items.append(item.text)
    }
    if let last = items.indices.last { return items[last] += " " + text }
    if !rows.isEmpty { flush() }
    paragraph.append(text)
  }

  private mutating func flush() {
    if !paragraph.isEmpty { blocks.append("<p>\(inline.markup(of: paragraph.joined(separator: " ")))</p>") }
    if !items.isEmpty {
      let list = items.map { "<li>\(inline.markup(of: $0))</li>\n" as Markup }
      blocks.append(isNumbered ? "<ol>\n\(list)</ol>" : "<ul>\n\(list)</ul>")
    }
    if !rows.isEmpty { blocks.append(table) }
    (paragraph, items, rows) = ([], [], [])
  }

  /// The row after the first draws a line.
  private var table: Markup {
    let head = (rows.first ?? []).map { "<th scope=\"col\">\(inline.markup(of: $0))</th>" as Markup }
    let body = rows.dropFirst(2).map { row in
      "<tr\(name(of: row))>\(row.map { "<td>\(inline.markup(of: $0))</td>" as Markup })</tr>\n" as Markup
    }
    return
      "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body)</tbody>\n</table></div>"
  }

  private func name(of row: [String]) -> Markup {
    namesRows ? " id=\"\(FirstUses.anchor(of: row.first ?? ""))\"" : .empty
  }

  /// Cells end at a `|`, but not at one inside code.
  private static func cells(of row: String) -> [String] {
    var cells = [""]
    var isCode = false
    for character in row.dropFirst() {
      if character == "`" { isCode.toggle() }
      if character == "|", !isCode { cells.append("") } else { cells[cells.count - 1].append(character) }
    }
    if cells.last?.allSatisfy({ $0 == " " }) == true { cells.removeLast() }
    return cells.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
  }

  private static func item(_ text: String) -> (isNumbered: Bool, text: String)? {
    if text.hasPrefix("- ") || text.hasPrefix("* ") { return (false, String(text.dropFirst(2))) }
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count < 3, text[digits.endIndex...].hasPrefix(". ") else { return nil }
    return (true, String(text[digits.endIndex...].dropFirst(2)))
  }
}
