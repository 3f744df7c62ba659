// Writes docs/diagnosis.md to standard output: every symptom's rival causes, priors, evidence, thresholds and sources, read
// out of the code that weighs them: `swift .ci/differentials.swift >docs/diagnosis.md`; ./check compares.
import Foundation

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
let engine = root.appending(path: "Sources/Seen")

func text(_ path: String) -> String { (try? String(contentsOf: engine.appending(path: path), encoding: .utf8)) ?? "" }

/// Swift files below a folder of the engine, by path.
func files(_ folder: String) -> [String] {
  let all =
    FileManager.default.enumerator(atPath: engine.appending(path: folder).path)?.compactMap { $0 as? String } ?? []
  return all.filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }.sorted()
}

/// The text of a call from its opening parenthesis on, without the parentheses.
func arguments(_ source: Substring) -> Substring? {
  var depth = 0
  var isQuoted = false
  var index = source.startIndex
  var begin: Substring.Index?
  while index < source.endIndex {
    let character = source[index]
    if isQuoted, character == "\\" {
      // An interpolation: its parentheses belong to the text.
      let next = source.index(after: index)
      if next < source.endIndex, source[next] == "(" {
        var inner = 0
        var place = next
        repeat {
          if source[place] == "(" { inner += 1 }
          if source[place] == ")" { inner -= 1 }
          place = source.index(after: place)
        } while inner > 0 && place < source.endIndex
        index = place
        continue
      }
      index = source.index(after: next)
      continue
    }
    if character == "\"" { isQuoted.toggle() }
    if !isQuoted {
      if "([{".contains(character) {
        if depth == 0 { begin = source.index(after: index) }
        depth += 1
      }
      if ")]}".contains(character) {
        depth -= 1
        if depth == 0, let begin { return source[begin..<index] }
      }
    }
    index = source.index(after: index)
  }
  return nil
}

/// Splits at commas that are in no bracket and no text.
func parts(_ source: Substring) -> [String] {
  var found: [String] = []
  var part = ""
  var depth = 0
  var isQuoted = false
  var inText = 0
  var last: Character = " "
  for character in source {
    if isQuoted {
      if character == "(" && (last == "\\" || inText > 0) { inText += 1 }
      if character == ")" && inText > 0 { inText -= 1 }
      if character == "\"" && last != "\\" && inText == 0 { isQuoted = false }
    } else if character == "\"" {
      isQuoted = true
    } else if "([{".contains(character) {
      depth += 1
    } else if ")]}".contains(character) {
      depth -= 1
    }
    last = character
    if character == ",", depth == 0, !isQuoted {
      found.append(part)
      part = ""
    } else {
      part.append(character)
    }
  }
  found.append(part)
  return found.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
}

/// A text literal as a reader sees it: what is filled in is an ellipsis.
func spoken(_ literal: String) -> String {
  var out = ""
  var depth = 0
  var last: Character = " "
  for character in literal.dropFirst().dropLast() {
    if character == "(" && (last == "\\" || depth > 0) {
      if depth == 0 { out.removeLast() }
      depth += 1
    } else if character == ")" && depth > 0 {
      depth -= 1
      if depth == 0 { out += "…" }
    } else if depth == 0 {
      out.append(character)
    }
    last = character
  }
  return out.replacingOccurrences(of: "|", with: "/").replacingOccurrences(of: "\\\"", with: "\"")
}

/// `["a": 1, "b": -2]` as pairs.
func weights(_ literal: String) -> [(String, String)] {
  guard let inner = arguments(literal[...]) else { return [] }
  return parts(inner).compactMap { pair in
    let sides = pair.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
    guard sides.count == 2 else { return nil }
    // A name without quotation marks stands for the cause that the form decides on.
    let name = sides[0].hasPrefix("\"") ? sides[0].replacingOccurrences(of: "\"", with: "") : "as its form says"
    return (name, sides[1])
  }
}

struct Row {
  var place: String.Index
  var text: String
}

/// A table of priors, and the directions in which it is weighed.
struct Rivals {
  var priors: String
  var directions: Set<String>
}

let directions = ["to us", "from us", "between us", "past us"]

/// The directions that a file's line of sources begins with; what passes us is judged as what comes to us, for only a sender
/// of ours changes the question.
func directions(of source: String) -> Set<String> {
  guard let from = head(source).weights else { return ["to us", "past us"] }
  let stated = String(from.prefix { $0 != "." })
  if stated.contains("all directions") { return Set(directions) }
  var found = Set(directions.filter { stated.contains($0) })
  if stated.contains("the firewall itself") || found.isEmpty { found.insert("to us") }
  if found.contains("to us") { found.insert("past us") }
  return found
}

/// The rivals of a file by direction: a function that is named after our own side weighs what comes from us.
func rivals(_ source: String) -> [Rivals] {
  let all = directions(of: source)
  let hasOwn = source.contains("func weighOurs")
  return source.ranges(of: "Weighing(").flatMap { found -> [Rivals] in
    guard let inner = arguments(source[source.index(before: found.upperBound)...]), !inner.contains("KeyValuePairs")
    else {
      return []
    }
    let function =
      source[..<found.lowerBound].ranges(of: "func ").last.map { source[$0.upperBound...].prefix(12) } ?? ""
    let isOwn = function.hasPrefix("weighOurs")
    let chosen = isOwn ? ["from us"] : hasOwn ? all.subtracting(["from us"]) : all
    return inner.ranges(of: "[").prefix(3).compactMap { range in
      let listed = weights("[\(arguments(inner[range.lowerBound...]) ?? "")]")
      let priors = listed.map { "`\($0.0)` \($0.1)" }.joined(separator: ", ")
      return priors.isEmpty ? nil : Rivals(priors: priors, directions: chosen)
    }
  }
}

/// Rows without a source: there must be none.
var unsourced: [String] = []

/// What the comment above a row says: `// Source: …`, which may go on.
func comment(_ source: String, above place: String.Index) -> String? {
  var said: [String] = []
  var lines = source[..<place].split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  while let line = lines.popLast()?.trimmingCharacters(in: .whitespaces), line.hasPrefix("// ") {
    said.insert(line.dropFirst(3).trimmingCharacters(in: .whitespaces), at: 0)
    if line.hasPrefix("// Source: ") {
      return said.joined(separator: " ").replacingOccurrences(of: "Source: ", with: "")
    }
  }
  return nil
}

/// Where a row's observation comes from: what stands above it, or what its own words name.
func origin(_ row: String, _ source: String, _ place: String.Index) -> String {
  if let stated = comment(source, above: place) { return stated.replacingOccurrences(of: "|", with: "/") }
  let known =
    #/RFC \d+(?: §[\d.]+)?|TA14-017A|Mirai|nmap|masscan|RingZero|sscan|Slammer|Conficker|Nachi|squid|pcAnywhere|FAQ/#
  let names = row.matches(of: known).map { String($0.0) }
  if names.isEmpty { unsourced.append(row) }
  return Array(Set(names)).sorted().joined(separator: ", ")
}

/// Tables of priors and rows of evidence of a file, in the order of the code.
func tables(_ source: String) -> [String] {
  var rows: [Row] = []
  for found in source.ranges(of: "Weighing(") {
    guard let inner = arguments(source[source.index(before: found.upperBound)...]), inner.contains(":"),
      inner.contains("\""), !inner.contains("KeyValuePairs")
    else { continue }
    let literals = inner.ranges(of: "[").compactMap { range in arguments(inner[range.lowerBound...]).map { "[\($0)]" } }
    for literal in literals.prefix(3) where literal.contains("\"") {
      let priors = weights(literal).map { "`\($0.0)` \($0.1)" }.joined(separator: ", ")
      let stated = weights(literal).reduce(0) { $0 + (Int($1.1) ?? 0) }
      if stated > 950 { unsourced.append("priors of \(stated): \(priors)") }
      if !priors.isEmpty {
        rows.append(Row(place: found.lowerBound, text: "\nPriors (of 1000; the rest is unexplained): \(priors)\n"))
      }
    }
  }
  for found in source.ranges(of: ".note(") {
    guard let inner = arguments(source[source.index(before: found.upperBound)...]) else { continue }
    var pieces = parts(inner)
    guard let weighed = pieces.last, weighed.hasPrefix("["), pieces.count >= 3 else { continue }
    pieces.removeLast()
    let group = pieces.removeLast().replacingOccurrences(of: ".", with: "")
    let condition = pieces.first?.hasPrefix("if:") == true ? pieces.removeFirst() : ""
    let said = pieces.joined(separator: ", ")
    let listed = weights(weighed).map { "`\($0.0)` \($0.1.hasPrefix("-") ? $0.1 : "+" + $0.1)" }.joined(separator: ", ")
    let what = said.hasPrefix("\"") ? spoken(said) : "`\(said)`"
    rows.append(
      Row(
        place: found.lowerBound,
        text:
          "| \(what)\(condition.isEmpty ? "" : " *(where it is so)*") | \(group) | \(listed) | \(origin(what, source, found.lowerBound)) |"
      ))
  }
  rows.sort { $0.place < $1.place }
  var out: [String] = []
  var inTable = false
  for row in rows {
    let isEvidence = row.text.hasPrefix("|")
    if isEvidence, !inTable { out += ["", "| evidence | group | decibels | source |", "| --- | --- | --- | --- |"] }
    inTable = isEvidence
    out.append(row.text)
  }
  return out
}

/// The doc comment at the head of a file, and its line of sources.
func head(_ source: String) -> (what: String, weights: String?) {
  var what: [String] = []
  var from: String?
  for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
    guard line.hasPrefix("///") else {
      guard what.isEmpty else { break }
      continue
    }
    let said = line.dropFirst(3).trimmingCharacters(in: .whitespaces)
    if said.hasPrefix("Weights: ") {
      from = String(said.dropFirst(9))
    } else if from != nil {
      from = (from ?? "") + " " + said
    } else {
      what.append(said)
    }
  }
  return (what.joined(separator: " ").trimmingCharacters(in: .whitespaces), from)
}

/// Numbers with a name, and what their comment says.
func thresholds(_ source: String) -> [String] {
  var said: [String] = []
  var found: [String] = []
  for line in source.split(separator: "\n") {
    let line = line.trimmingCharacters(in: .whitespaces)
    if line.hasPrefix("///") {
      said.append(line.dropFirst(3).trimmingCharacters(in: .whitespaces))
      continue
    }
    if let match = line.firstMatch(of: #/static let (\w+)(?:: \w+)? = ([\d_]+)$/#) {
      found.append("- `\(match.1)` = \(match.2)\(said.isEmpty ? "" : ": " + said.joined(separator: " "))")
    }
    said = []
  }
  return found
}

func section(_ path: String, _ title: String) -> String {
  let source = text(path)
  let (what, from) = head(source)
  var out = ["## \(title)", "", what, "", "Sources: \(from ?? "judgement.") [\(path)](../Sources/Seen/\(path))"]
  let numbers = thresholds(source)
  if !numbers.isEmpty { out += ["", "Thresholds:", ""] + numbers }
  return (out + tables(source)).joined(separator: "\n")
}

func marks() -> String {
  var out = [
    "## Programs, by what their packets look like", "", head(text("Indexes/Tools/ToolMark.swift")).what, "",
    "| program | sure | what is looked for | needs | by accident | source |", "| --- | --- | --- | --- | --- | --- |",
  ]
  for path in files("Indexes/Tools") {
    let source = text(path)
    for found in source.ranges(of: "ToolMark(") {
      guard let inner = arguments(source[source.index(before: found.upperBound)...]) else { continue }
      let pieces = parts(inner)
      guard pieces.count >= 6, pieces[0].hasPrefix("\"") else { continue }
      func named(_ name: String) -> String {
        pieces.first { $0.hasPrefix("\(name): ") }.map { spoken(String($0.dropFirst(name.count + 2))) } ?? ""
      }
      let rule = pieces[2...].prefix { !$0.hasPrefix("needs:") }.joined(separator: ", ")
      out.append(
        "| \(spoken(pieces[0])) | \((Int(pieces[1]) ?? 0) / 10) % | \(spoken(rule)) | \(named("needs")) | \(named("chance")) | \(named("source")) |"
      )
    }
  }
  return out.joined(separator: "\n")
}

let names = text("Symptoms/Symptoms.swift").matches(of: #/\n    (\w+)\.self,/#).map { String($0.1) }
let paths = files("Symptoms")
var used: Set<String> = []
var page = [
  """
  # The differentials

  Every symptom with its rival causes, in the order in which symptoms claim. This page is written by `swift .ci/differentials.swift`
  out of the code that weighs; `./check differentials` holds it to that.

  A cause's score is its prior (in thousandths, turned into decibels) and the sum of its evidence, each group within ±20 dB (`fingerprint`: ±40);
  scores become probabilities by normalising over all rivals and *unexplained* ([design](design.md), "Weighing causes"). Ten decibels are a
  factor of ten. "Where it is so" marks evidence that is noted only where it was found. A figure without another source is a
  judgement of the authors, held against the laboratory (`../shared/lab/diagnose.py`), the sketches of the seed's rows
  (`swift test --filter SketchTests`), a day with truth (`SyntheticDayTests`) and the reliability table ([reliability](reliability.md)).
  Each row names its source; this page is not written where one does not. How often each row spoke for a right
  and for a wrong cause is measured in [reliability](reliability.md).
  """
]
page.append(
  """
  # The rivals by direction

  Direction is decided by the sender: is it one of our own? What is sent past us (a telescope, a port that copies traffic) is judged as what comes to us, with one
  difference: nobody of ours can have asked for it, so contacts speak for nobody. Priors are of 1000; the rest is unexplained.
  """)
for direction in directions {
  var rows = [
    "## \(direction.prefix(1).uppercased() + direction.dropFirst())", "", "| symptom | rival causes |", "| --- | --- |",
  ]
  for name in names {
    guard let path = paths.first(where: { $0.hasSuffix("/\(name).swift") }) else { continue }
    let id = text(path).firstMatch(of: #/static let id = "([a-z-]+)"/#).map { String($0.1) } ?? name
    let parts = paths.filter { $0 == path || head(text($0)).what.contains("a part of `\(id)`") }
    for table in parts.flatMap({ rivals(text($0)) }) where table.directions.contains(direction) {
      rows.append("| `\(id)` | \(table.priors) |")
    }
  }
  if direction == "from us" {
    for table in rivals(text("Symptoms/Inside/OwnScan.swift")) {
      rows.append("| `port-scan`, `sweep` | \(table.priors) |")
    }
  }
  page.append(rows.joined(separator: "\n"))
}
page.append("# The symptoms")
for name in names {
  guard let path = paths.first(where: { $0.hasSuffix("/\(name).swift") }) else { continue }
  let source = text(path)
  let id = source.firstMatch(of: #/static let id = "([a-z-]+)"/#).map { String($0.1) } ?? name
  used.insert(path)
  page.append(section(path, "`\(id)`"))
  for part in paths
  where !used.contains(part) && part.hasPrefix(path.replacingOccurrences(of: "/\(name).swift", with: "/")) {
    guard head(text(part)).what.contains("a part of `\(id)`") else { continue }
    used.insert(part)
    page.append(section(part, "`\(id)`, another part").replacingOccurrences(of: "## ", with: "### "))
  }
}
page.append("# What several symptoms share")
for part in paths where !used.contains(part) && text(part).contains(".note(") {
  page.append(section(part, (part.split(separator: "/").last ?? "").replacingOccurrences(of: ".swift", with: "")))
}
for part in files("Indexes") + files("Census")
where text(part).contains("note(") && text(part).contains("in weighing") || part.hasSuffix("Census+Weighing.swift") {
  page.append(section(part, (part.split(separator: "/").last ?? "").replacingOccurrences(of: ".swift", with: "")))
}
page.append(marks())
if !unsourced.isEmpty {
  FileHandle.standardError.write(
    Data(
      "rows without a source, and priors that leave less than 50 to unexplained:\n\(unsourced.joined(separator: "\n"))\n"
        .utf8))
  exit(1)
}
print(page.joined(separator: "\n\n"))
