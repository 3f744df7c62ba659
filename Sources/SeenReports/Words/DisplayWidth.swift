/// How many columns a text takes on a terminal (Unicode Standard Annex #11: wide and fullwidth characters take two).

extension String {
  /// Columns of text that `VisibleText` has made fit to be shown. Costs one pass.
  var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// The longest beginning that takes at most `columns` columns, never splitting a letter from its accents.
  func prefix(columns: Int) -> Substring {
    var width = 0
    var end = startIndex
    while end < endIndex {
      width += self[end].unicodeScalars.reduce(0) { $0 + $1.displayWidth }
      if width > columns { break }
      formIndex(after: &end)
    }
    return self[..<end]
  }

  /// At most `columns` columns, with `…` in place of what was cut off.
  func clipped(to columns: Int) -> String {
    displayWidth <= columns ? self : prefix(columns: max(0, columns - 1)) + "…"
  }
}

extension Unicode.Scalar {
  /// Columns of one character: 0 for what combines with the one before, 2 for East Asian wide letters and pictures.
  var displayWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return isWide ? 2 : 1
    }
  }

  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }
}
