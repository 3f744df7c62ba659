/// One article as it was read: where it lies, its front matter, its lines.
struct Source {
  var path: String
  var kind: Kind
  var id: String
  var front: FrontMatter
  var lines: [Substring]

  /// The lines after the front matter, with their numbers.
  var body: [(number: Int, text: Substring)] {
    lines.enumerated().dropFirst(front.lastLine).map { (number: $0.offset + 1, text: $0.element) }
  }

  /// Folder and name of the file give kind and id.
  init(path: String, text: String) throws(Complaint) {
    let parts = path.split(separator: "/")
    guard let name = parts.last, name.hasSuffix(".md"), let kind = parts.dropLast().last.flatMap(Kind.init(folder:))
    else {
      let folders = Kind.allCases.map(\.folder).joined(separator: ", ")
      throw Complaint(
        path: path, line: 1, sentence: "an article lies at Articles/FOLDER/ID.md, FOLDER one of \(folders)")
    }
    self.path = path
    self.kind = kind
    id = String(name.dropLast(3))
    lines = text.lines
    front = try FrontMatter(of: lines, path: path)
  }

  func complaint(_ line: Int, _ sentence: String) -> Complaint {
    Complaint(path: path, line: line, sentence: sentence)
  }
}
