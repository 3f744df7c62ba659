extension String {
  /// The lines without their ends; an empty line at the end of the text is not one.
  var lines: [Substring] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  var trimmed: String {
    var rest = self[...]
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return String(rest)
  }

  /// Small letters and digits in groups joined by single hyphens: the form of every id.
  var isKebabCase: Bool {
    !isEmpty
      && split(separator: "-", omittingEmptySubsequences: false).allSatisfy { group in
        !group.isEmpty && group.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
      }
  }
}
