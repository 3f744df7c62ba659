extension Source {
  /// Everything that may be wrong with the front matter, and with the name of the file.
  func frontMatterComplaints(faqIDs: Set<String>, causes: Set<String>) -> [Complaint] {
    keyComplaints + nameComplaints + summaryComplaints + verdictComplaints
      + front.list("faq").filter { !faqIDs.contains($0.text) }.map {
        complaint($0.line, "the FAQ has no section `\($0.text)` (faq-ids.tsv lists them)")
      }
      + front.list("causes").filter { !causes.contains($0.text) }.map {
        complaint($0.line, "there is no article causes/\($0.text).md")
      }
      + front.list("references").filter { !Self.isReference($0.text) }.map {
        complaint(
          $0.line, "a reference is `RFC number`, an https address, or a printed source with its year: `\($0.text)`")
      }
  }

  private var keyComplaints: [Complaint] {
    let lists: Set = ["faq", "references", "causes", "also"]
    let unknown = front.entries.filter { !kind.keys.contains($0.key) }.map {
      complaint($0.line, "a \(kind.rawValue) has no key `\($0.key)`; it has \(kind.keys.joined(separator: ", "))")
    }
    let missing = kind.keys.filter { front[$0] == nil && !Kind.optionalKeys.contains($0) }.map {
      complaint(front.lastLine, "`\($0)` is missing")
    }
    let misshapen = front.entries.filter { kind.keys.contains($0.key) && $0.isList != lists.contains($0.key) }.map {
      complaint($0.line, lists.contains($0.key) ? "`\($0.key)` is a list: `[a, b]`" : "`\($0.key)` has no value")
    }
    let empty = ["references", "causes", "also"].filter { front[$0]?.values.isEmpty == true }.map {
      complaint(front[$0]?.line ?? 1, "`\($0)` is empty")
    }
    return unknown + missing + misshapen + empty
  }

  private var nameComplaints: [Complaint] {
    var found: [Complaint] = []
    if !id.isKebabCase { found.append(complaint(1, "the file's name is not in kebab case: `\(id)`")) }
    if let form = kind.formOfID(id) { found.append(complaint(1, form)) }
    if let entry = front["kind"], front.text("kind") != kind.rawValue {
      found.append(complaint(entry.line, "kind `\(front.text("kind"))` lies in the folder of kind `\(kind.rawValue)`"))
    }
    return found
  }

  private var summaryComplaints: [Complaint] {
    guard let entry = front["summary"], let summary = entry.values.first?.text else { return [] }
    guard let end = summary.last, ".?!".contains(end) else {
      return [complaint(entry.line, "the summary is a sentence and ends like one")]
    }
    return summary.dropLast().contains(". ") ? [complaint(entry.line, "the summary is one sentence")] : []
  }

  private var verdictComplaints: [Complaint] {
    guard let entry = front["verdict"], !verdicts.contains(front.text("verdict")) else { return [] }
    return [complaint(entry.line, "a verdict is one of \(verdicts.joined(separator: ", "))")]
  }

  /// `RFC 792`, `RFC 792, section 3`, an address, or a printed source that says its year.
  static func isReference(_ text: String) -> Bool {
    if text.hasPrefix("RFC ") { return text.dropFirst(4).prefix { $0 != "," && $0 != " " }.allSatisfy(\.isNumber) }
    if text.hasPrefix("https://") || text.hasPrefix("http://") { return !text.contains(" ") }
    return text.contains(" ")
      && text.split { !$0.isNumber }.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
  }
}
