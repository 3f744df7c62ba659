extension Source {
  /// Fenced blocks: closed, and those that the tests run (`log`, `hexdump`) with an expectation that can be met.
  func fenceComplaints(library: Library) -> [Complaint] {
    var found: [Complaint] = []
    var opened: Int?
    var runnable = 0
    for line in body where line.text.hasPrefix("```") {
      if opened != nil {
        opened = nil
        continue
      }
      opened = line.number
      let words = line.text.dropFirst(3).split(separator: " ")
      guard let language = words.first, language == "log" || language == "hexdump" else { continue }
      if language == "log" { runnable += 1 }
      found += expectationComplaints(words.dropFirst(), line: line.number, library: library)
    }
    if let opened { found.append(complaint(opened, "this block is never closed")) }
    if kind.isDiagnostic, runnable == 0 {
      found.append(complaint(lines.count, "a \(kind.rawValue) shows at least one `log` block"))
    }
    return found
  }

  private func expectationComplaints(_ words: ArraySlice<Substring>, line: Int, library: Library) -> [Complaint] {
    if !words.contains(where: { !$0.hasPrefix("home=") && !$0.hasPrefix("input=") }) {
      return [complaint(line, "this block expects nothing: say `symptom=`, `cause=`, `verdict=`, `drawer=`, `tool=`")]
    }
    return words.compactMap { word in
      let pair = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, let isRight = Self.isExpectation(pair[0], pair[1], library: library) else {
        return complaint(line, "an example has no attribute `\(word)`")
      }
      return isRight ? nil : complaint(line, "`\(pair[1])` is no \(pair[0])")
    }
  }

  /// `nil` for an unknown attribute.
  private static func isExpectation(_ key: Substring, _ value: Substring, library: Library) -> Bool? {
    switch key {
    case "symptom", "not-symptom": library.has(.symptom, value)
    case "cause", "not-cause": library.has(.cause, value)
    case "tool": library.has(.tool, value)
    case "verdict": verdicts.contains(String(value))
    case "drawer": drawers.contains(String(value))
    case "home": value.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { $0.contains("/") }
    case "input": value == "one" || value == "two"
    default: nil
    }
  }
}
