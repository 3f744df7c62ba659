import SeenKnowledge

/// The marks within a paragraph of an article: code, links to articles and to the web, RFCs, emphasis.
struct InlineMarkup {
  let map: SiteMap
  /// The page that the text stands on.
  let page: String
  /// Terms that lead to their meaning where the page uses them first; `nil` for none.
  var terms: FirstUses?
  /// Whether all articles stand on this page, each under its anchor.
  var isOnePage = false

  static func anchor(of article: Article) -> String { "\(article.kind.rawValue)-\(article.id)" }

  /// A paragraph's text as markup; unknown marks stay as they are.
  func markup(of text: String) -> Markup {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      // An opening mark without its like is a letter.
      if index.isMultiple(of: 2) { return emphasised(String(part)) }
      return index == parts.count - 1 ? Markup("`" + part) : "<code>\(String(part))</code>"
    }.joined()
  }

  private func emphasised(_ text: String) -> Markup {
    marked(text, by: "**") {
      "<strong>\($0)</strong>"
    } plain: { text in
      marked(text, by: "*") {
        "<em>\($0)</em>"
      } plain: {
        linked($0)
      }
    }
  }

  /// What stands between two marks, if it neither begins nor ends with a blank.
  private func marked(
    _ text: String, by mark: String, _ wrap: (Markup) -> Markup, plain: (String) -> Markup
  ) -> Markup {
    guard let open = text.firstRange(of: mark),
      let close = text[open.upperBound...].firstRange(of: mark), close.lowerBound > open.upperBound,
      text[open.upperBound] != " ", text[text.index(before: close.lowerBound)] != " "
    else { return plain(text) }
    return plain(String(text[..<open.lowerBound])) + wrap(plain(String(text[open.upperBound..<close.lowerBound])))
      + marked(String(text[close.upperBound...]), by: mark, wrap, plain: plain)
  }

  /// `[[id]]`, `https://…`, `RFC 792`.
  private func linked(_ text: String) -> Markup {
    guard let open = text.firstRange(of: "[["), let close = text[open.upperBound...].firstRange(of: "]]") else {
      return addressed(text)
    }
    let id = String(text[open.upperBound..<close.lowerBound])
    return addressed(String(text[..<open.lowerBound])) + link(to: id) + linked(String(text[close.upperBound...]))
  }

  /// An article under its name; an id without an article stays text.
  func link(to id: String) -> Markup {
    guard let article = map.article(id) else { return Markup(id) }
    let path = SiteMap.path(of: article)
    let target = isOnePage ? "#\(Self.anchor(of: article))" : SiteMap.way(from: page, to: path)
    return "<a href=\"\(target)\" title=\"\(article.title)\">\(article.shownName)</a>"
  }

  private func addressed(_ text: String) -> Markup {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var pieces: [Markup] = []
    var index = 0
    while index < words.count {
      if Self.endsInRFC(words[index]), index + 1 < words.count, let number = Self.number(words[index + 1]) {
        pieces.append(rfc(number, lead: words[index], tail: String(words[index + 1].dropFirst(number.count))))
        index += 2
      } else {
        pieces.append(address(words[index]))
        index += 1
      }
    }
    return pieces.joined(" ")
  }

  private static func endsInRFC(_ word: String) -> Bool { word == "RFC" || word == "(RFC" }

  private static func number(_ word: String) -> String? {
    let digits = String(word.prefix { ("0"..."9").contains($0) })
    return (2...5).contains(digits.count) ? digits : nil
  }

  private func rfc(_ number: String, lead: String, tail: String) -> Markup {
    let before: Markup = lead == "RFC" ? "" : "("
    return before + .link(to: "https://www.rfc-editor.org/rfc/rfc\(number)", "RFC \(number)") + Markup(tail)
  }

  /// A word that is an address, without the sentence's own marks at its end.
  private func address(_ word: String) -> Markup {
    guard let start = word.firstRange(of: "https://") ?? word.firstRange(of: "http://"),
      word[start.upperBound...].first?.isLetter == true || word[start.upperBound...].first?.isNumber == true
    else { return terms?.marked(word, on: page) ?? Markup(word) }
    var end = word.endIndex
    while end > start.upperBound, ".,;:)".contains(word[word.index(before: end)]) { end = word.index(before: end) }
    let target = String(word[start.lowerBound..<end])
    return Markup(String(word[..<start.lowerBound])) + .link(to: target, Markup(target)) + Markup(String(word[end...]))
  }
}
