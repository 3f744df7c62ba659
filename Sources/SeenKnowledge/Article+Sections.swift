extension Article {
  /// A heading and the Markdown below it.
  public struct Section: Sendable, Equatable {
    public var heading: String
    public var text: String
  }

  /// The parts of the body, in order; cut at each call. Text before the first heading has the heading "".
  public var sections: [Section] {
    var sections: [Section] = []
    var heading = ""
    var lines: [Substring] = []
    var fenced = false
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { fenced.toggle() }
      if !fenced, line.hasPrefix("## ") {
        Self.close(&lines, under: heading, into: &sections)
        heading = String(line.dropFirst(3))
      } else {
        lines.append(line)
      }
    }
    Self.close(&lines, under: heading, into: &sections)
    return sections
  }

  /// The Markdown below a heading, `nil` if there is no such heading.
  public func section(_ heading: String) -> String? { sections.first { $0.heading == heading }?.text }

  /// The ids of the articles that the text leads to with `[[id]]`, each once, in order.
  public var links: [String] {
    var found: [String] = []
    for part in body.split(separator: "[", omittingEmptySubsequences: false) {
      guard let end = part.firstIndex(of: "]"), part[end...].hasPrefix("]]") else { continue }
      let id = String(part[..<end])
      if !id.contains(" "), !found.contains(id) { found.append(id) }
    }
    return found
  }

  private static func close(_ lines: inout [Substring], under heading: String, into sections: inout [Section]) {
    let text = lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n")
    if !(heading.isEmpty && text.isEmpty) { sections.append(Section(heading: heading, text: text)) }
    lines = []
  }
}
