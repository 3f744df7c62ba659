/// Text from a log made fit to be shown: whatever could move a cursor, change a colour or the direction of writing, or
/// hide itself, becomes visible letters.
public enum VisibleText {
  /// `text` with controls as `\x1b` and invisible, direction-changing, private and unassigned characters as `\u{202e}`.
  /// Costs one pass; plain ASCII is returned as it is.
  public static func escape(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if mustBeEscaped(scalar) { escaped += spelled(scalar) } else { escaped.unicodeScalars.append(scalar) }
    }
    return escaped
  }

  /// Whether a character would act on a terminal or be unseen there: controls (Cc), format characters such as the bidi
  /// controls (Cf), line and paragraph separators, and what has no assigned meaning.
  static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    if (" "..."~").contains(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func spelled(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    if scalar.value < 0x100 { return #"\x"# + (digits.utf8.count < 2 ? "0" : "") + digits }
    return #"\u{"# + digits + "}"
  }
}
