/// A page of the manual in the language of man(7). Text becomes part of it only by being escaped.
struct Roff {
  private(set) var text: String

  /// `section` 1 for commands, 7 for what is known; `about` is the line that `apropos` finds.
  init(name: String, section: Int, about: String) {
    text = """
      .TH \(Self.escaped(name).uppercased()) \(section) "" seen "What am I seeing?"
      .nh
      .ad l
      .SH NAME
      \(Self.escaped(name)) \\- \(Self.escaped(about))

      """
  }

  mutating func heading(_ words: String) { text += ".SH \(Self.escaped(words.uppercased()))\n" }
  mutating func subheading(_ words: String) { text += ".SS \(Self.escaped(words))\n" }

  /// A paragraph; blanks at its ends are lost.
  mutating func paragraph(_ words: String) { text += ".PP\n\(Self.line(words))\n" }

  /// A term with what it means.
  mutating func item(_ term: String, _ meaning: String) {
    text += ".TP\n.B \(Self.escaped(term))\n\(Self.line(meaning))\n"
  }

  mutating func bullet(_ words: String) { text += ".IP \\(bu 2\n\(Self.line(words))\n" }

  /// Lines as they stand.
  mutating func code(_ lines: [String]) {
    text += ".PP\n.RS 2\n.nf\n" + lines.map { Self.unbroken($0) + "\n" }.joined() + ".fi\n.RE\n"
  }

  /// A line of text: a full stop or an apostrophe at its beginning would be a request.
  static func line(_ words: String) -> String {
    let text = words.split(separator: " ", omittingEmptySubsequences: false).map(breakable).joined(separator: " ")
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static func unbroken(_ words: String) -> String { words.isEmpty ? "" : "\\&" + escaped(words) }

  /// A long word, such as an address, may be broken behind its marks.
  private static func breakable(_ word: Substring) -> String {
    if word.utf8.count < 40 { return escaped(String(word)) }
    return word.map { escaped(String($0)) + ("/?=&,.-_".contains($0) ? "\\:" : "") }.joined()
  }

  /// Backslashes, hyphens that are to be copied, and quotation marks as they are meant; what is not ASCII by its number.
  static func escaped(_ words: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\"": escaped += "\\(dq"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "`": escaped += "\\(ga"
      case " "..."~": escaped.unicodeScalars.append(scalar)
      case "\n", "\t": escaped += " "
      case _ where VisibleText.mustBeEscaped(scalar): escaped += line(VisibleText.escape(String(scalar)))
      default: escaped += "\\[u\(hexadecimal(scalar.value))]"
      }
    }
    return escaped
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
