/// Checks the articles and turns them into Swift: `knowledge-compiler OUTPUT FAQ-IDS ARTICLE…`.
///
/// Complaints go to standard error as `file.md:line: error: sentence`, so that they show as compiler errors.
/// Nothing is written while there is a complaint. No Foundation: the tool is built before every first build.
@main
struct KnowledgeCompiler {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      Files.complain("usage: knowledge-compiler OUTPUT FAQ-IDS ARTICLE…\n")
      Files.end(status: 2)
    }
    var library = Library(faqIDs: [])
    do {
      library.faqIDs = Set(try Files.text(at: arguments[2]).lines.map(String.init))
      for path in arguments[3...] { library.add(path: path, text: try Files.text(at: path)) }
      library.check()
      guard library.complaints.isEmpty else {
        for complaint in library.complaints.sorted() { Files.complain(complaint.description + "\n") }
        Files.end(status: 1)
      }
      try Files.save(SwiftSource.file(of: library.articles), to: arguments[1])
    } catch {
      Files.complain("\(error.path):1: error: \(error.sentence)\n")
      Files.end(status: 1)
    }
  }
}
