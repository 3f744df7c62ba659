/// A command's help as a page of section 1.
///
/// Made from the text that `--help` prints, so that the two never differ: parts under `NAME:` lines, entries indented by
/// two, their meanings behind two blanks or on the lines below.
public struct CommandManual {
  private let name: String
  private let about: String
  private let help: String

  /// `name` is `seen` or `seen-explain`.
  public init(name: String, about: String, help: String) {
    self.name = name
    self.about = about
    self.help = help
  }

  public var file: Manual.File {
    var roff = Roff(name: name, section: 1, about: about.withoutFullStop)
    for part in parts where part.heading != "OVERVIEW" { write(part, to: &roff) }
    if let overview = parts.first(where: { $0.heading == "OVERVIEW" }) {
      roff.heading("Description")
      for line in overview.lines { write(line, to: &roff) }
    }
    Self.writeEnd(name == "seen", to: &roff)
    return Manual.File(path: "man1/\(name).1", text: roff.text)
  }

  private var parts: [(heading: String, lines: [String])] {
    var parts: [(heading: String, lines: [String])] = []
    for line in help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let word = line.prefix { $0.isUppercase }
      if !word.isEmpty, line[word.endIndex...].hasPrefix(":") {
        let rest = line[word.endIndex...].dropFirst().drop { $0 == " " }
        parts.append((String(word), rest.isEmpty ? [] : [String(rest)]))
      } else if !parts.isEmpty {
        parts[parts.count - 1].lines.append(line)
      }
    }
    return parts
  }

  private func write(_ part: (heading: String, lines: [String]), to roff: inout Roff) {
    roff.heading(part.heading == "USAGE" ? "Synopsis" : part.heading)
    if part.heading == "USAGE" { return roff.paragraph(part.lines.joined(separator: " ")) }
    var entry: (term: String, meaning: [String])?
    for line in part.lines {
      let depth = line.prefix { $0 == " " }.count
      let text = String(line.dropFirst(depth))
      if depth > 2 {
        entry?.meaning.append(text)
        continue
      }
      if let entry { roff.item(entry.term, entry.meaning.joined(separator: " ")) }
      entry = nil
      if depth == 2 {
        let cut = text.firstRange(of: "  ")?.lowerBound ?? text.endIndex
        entry = (String(text[..<cut]), [String(text[cut...].drop { $0 == " " })].filter { !$0.isEmpty })
      } else if !text.isEmpty {
        roff.paragraph(text)
      }
    }
    if let entry { roff.item(entry.term, entry.meaning.joined(separator: " ")) }
  }

  private func write(_ line: String, to roff: inout Roff) {
    let text = String(line.drop { $0 == " " })
    if !text.isEmpty { roff.paragraph(text) }
  }

  private static func writeEnd(_ isRoot: Bool, to roff: inout Roff) {
    roff.heading("Exit status")
    roff.item("0", "It ran.")
    roff.item("1", "An input could not be read; the others were reported.")
    roff.item("2", "Wrong usage.")
    roff.item("3", "A finding reached the drawer that --fail-on names.")
    roff.heading("See also")
    roff.paragraph(isRoot ? "seen-report(1), seen-explain(1), seen-faq(1), seen-faq(7)" : "seen(1), seen-faq(7)")
  }
}
