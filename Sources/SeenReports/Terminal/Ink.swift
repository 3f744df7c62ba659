/// What a piece of text is for: a terminal that has colours shows it.
enum Ink: Sendable {
  case plain, strong, faint, act, look, ignore, link

  /// The select-graphic-rendition parameters of ECMA-48; the first sixteen colours follow the reader's own theme.
  var rendition: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint, .ignore: "2"
    case .act: "1;31"
    case .look: "1;33"
    case .link: "36"
    }
  }
}

/// A piece of text in one ink, fit to be shown.
struct Run: Sendable {
  var text: String
  var ink: Ink

  /// Escapes `text`: it may hold what came from a log.
  init(_ text: String, _ ink: Ink = .plain) {
    self.text = VisibleText.escape(text)
    self.ink = ink
  }
}

extension [Run] {
  var displayWidth: Int { reduce(0) { $0 + $1.text.displayWidth } }
}
