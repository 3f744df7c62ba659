extension Source {
  /// Headings, links, references that the text does not name, and what Swift's raw strings cannot hold.
  func bodyComplaints(library: Library) -> [Complaint] {
    headingComplaints + linkComplaints(library: library) + referenceComplaints + literalComplaints
  }

  /// The lines outside fenced blocks.
  private var prose: [(number: Int, text: Substring)] {
    var fenced = false
    return body.filter { line in
      if line.text.hasPrefix("```") {
        fenced.toggle()
        return false
      }
      return !fenced
    }
  }

  private var headingComplaints: [Complaint] {
    let found = prose.filter { $0.text.hasPrefix("#") }
    guard let wanted = kind.headings else {
      return found.filter { !$0.text.hasPrefix("## ") }.map { complaint($0.number, "a heading is `## Words`") }
    }
    var due = wanted[...]
    for line in found {
      guard let place = due.firstIndex(where: { "## " + $0 == line.text }),
        due[..<place].allSatisfy(Kind.optionalHeadings.contains)
      else { return [misplaced(line, due: due)] }
      due = due[(place + 1)...]
    }
    let missing = due.first { !Kind.optionalHeadings.contains($0) }
    return missing.map { [complaint(lines.count, "the heading `## \($0)` is missing")] } ?? []
  }

  private func misplaced(_ line: (number: Int, text: Substring), due: ArraySlice<String>) -> Complaint {
    let next = due.first { !Kind.optionalHeadings.contains($0) }
    return complaint(
      line.number, next.map { "here the heading `## \($0)` is due" } ?? "a \(kind.rawValue) has no further heading")
  }

  private func linkComplaints(library: Library) -> [Complaint] {
    prose.flatMap { line in
      Self.links(in: line.text).filter { !library.has($0) }.map {
        complaint(line.number, "there is no article `\($0)`")
      }
    }
  }

  /// The ids of `[[id]]` and of `seen explain id` in code; `seen explain 53/udp` needs no article.
  static func links(in text: Substring) -> [Substring] {
    var found: [Substring] = []
    for part in text.split(separator: "[[", omittingEmptySubsequences: false).dropFirst() {
      found.append(part.firstRange(of: "]]").map { part[..<$0.lowerBound] } ?? part)
    }
    for (index, code) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() where index % 2 == 1
    {
      guard code.hasPrefix("seen explain ") else { continue }
      let thing = code.dropFirst("seen explain ".count)
      if thing.isKebabCase && !thing.allSatisfy(\.isNumber) { found.append(thing) }
    }
    return found
  }

  /// Every reference of the front matter is explained under the last heading.
  private var referenceComplaints: [Complaint] {
    guard kind.isDiagnostic else { return [] }
    let text = prose.drop { $0.text != "## References" }.map(\.text.trimmed).joined(separator: " ")
    return front.list("references").filter { !text.contains($0.text) }.map {
      complaint($0.line, "the section References does not name `\($0.text)`")
    }
  }

  private var literalComplaints: [Complaint] {
    lines.enumerated().compactMap { index, line in
      if line.contains("\"\(SwiftSource.fence)") || line.contains("\\\(SwiftSource.fence)") {
        return complaint(index + 1, "`\(SwiftSource.fence)` after a quotation mark or a backslash would end the string")
      }
      let isPlain = line.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 || $0 == "\t" }
      return isPlain ? nil : complaint(index + 1, "this line holds a control character")
    }
  }
}
