/// The block between two `---` lines at the top of an article: `key: value`, `key: [a, b]`, or `key:` above `- item` lines.
struct FrontMatter {
  struct Value: Equatable {
    var text: String
    var line: Int
  }

  struct Entry {
    var key: String
    var line: Int
    var isList: Bool
    var values: [Value]
  }

  var entries: [Entry] = []
  /// The line of the closing `---`.
  var lastLine = 1

  subscript(key: String) -> Entry? { entries.first { $0.key == key } }

  func text(_ key: String) -> String { self[key]?.values.first?.text ?? "" }
  func list(_ key: String) -> [Value] { self[key]?.values ?? [] }
}

extension FrontMatter {
  /// Reads the block; the first thing that is not in one of the three forms ends it with a complaint.
  init(of lines: [Substring], path: String) throws(Complaint) {
    guard lines.first == "---" else {
      throw Complaint(path: path, line: 1, sentence: "an article begins with a line `---` and its front matter")
    }
    for (index, line) in lines.enumerated().dropFirst() {
      lastLine = index + 1
      if line == "---" { return }
      try read(line, path: path)
    }
    throw Complaint(path: path, line: 1, sentence: "the front matter has no closing line `---`")
  }

  private mutating func read(_ line: Substring, path: String) throws(Complaint) {
    let text = line.trimmed
    if text.isEmpty { return }
    if text.hasPrefix("- ") { return try readItem(text, path: path) }
    guard let colon = line.firstIndex(of: ":"), line.first != " " else {
      throw Complaint(path: path, line: lastLine, sentence: "front matter is `key: value` or `- item`")
    }
    let key = String(line[..<colon])
    if let first = self[key] {
      throw Complaint(path: path, line: lastLine, sentence: "`\(key)` was given in line \(first.line) already")
    }
    entries.append(Self.entry(key: key, value: line[line.index(after: colon)...].trimmed, line: lastLine))
  }

  private mutating func readItem(_ text: String, path: String) throws(Complaint) {
    guard let last = entries.indices.last, entries[last].isList else {
      throw Complaint(path: path, line: lastLine, sentence: "this item belongs to no list")
    }
    entries[last].values.append(Value(text: text.dropFirst(2).trimmed, line: lastLine))
  }

  private static func entry(key: String, value: String, line: Int) -> Entry {
    if value.isEmpty { return Entry(key: key, line: line, isList: true, values: []) }
    guard value.hasPrefix("["), value.hasSuffix("]") else {
      return Entry(key: key, line: line, isList: false, values: [Value(text: value, line: line)])
    }
    let items = value.dropFirst().dropLast().split(separator: ",").map(\.trimmed)
    return Entry(key: key, line: line, isList: true, values: items.map { Value(text: $0, line: line) })
  }
}
