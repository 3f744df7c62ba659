/// A piece of a page. Whatever becomes part of it as a `String` is escaped, so that to forget it is impossible: only what
/// is written in this program's own source, between the quotation marks, is taken for markup.
///
///     let heading: Markup = "<h1>\(article.title)</h1>"
public struct Markup: Sendable, Equatable {
  /// What a browser reads.
  public private(set) var html: String

  /// Text, escaped for elements and for quoted attributes alike; what could hide itself or turn the direction of writing
  /// becomes visible letters, but for ends of lines.
  public init(_ text: String) {
    html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case "\n": html += "\n"
      case _ where VisibleText.mustBeEscaped(scalar): html += VisibleText.escape(String(scalar))
      default: html.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Markup: ExpressibleByStringInterpolation {
  public init(stringLiteral value: StaticString) { html = value.description }
  public init(stringInterpolation: Interpolation) { html = stringInterpolation.html }

  /// Literals as they are, text escaped, markup as it is.
  public struct Interpolation: StringInterpolationProtocol {
    var html = ""
    public init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity * 2) }
    public mutating func appendLiteral(_ literal: StaticString) { html += literal.description }
    public mutating func appendInterpolation(_ text: String) { html += Markup(text).html }
    public mutating func appendInterpolation(_ number: Int) { html += String(number) }
    public mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    /// Pieces one after the other.
    public mutating func appendInterpolation(_ pieces: [Markup]) { html += pieces.joined().html }
  }
}

extension Markup {
  static let empty: Markup = ""

  static func + (left: Markup, right: Markup) -> Markup { "\(left)\(right)" }
  static func += (left: inout Markup, right: Markup) { left.html += right.html }

  /// An address of the web: whatever is no `https` or `http` leads nowhere.
  static func link(to address: String, _ content: Markup) -> Markup {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return content }
    return "<a href=\"\(address)\" rel=\"external\">\(content)</a>"
  }
}

extension [Markup] {
  func joined(_ separator: Markup = "") -> Markup {
    var joined = Markup.empty
    for (index, piece) in enumerated() {
      if index > 0 { joined += separator }
      joined += piece
    }
    return joined
  }
}
