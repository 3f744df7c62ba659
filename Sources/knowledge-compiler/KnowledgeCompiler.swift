/// Checks the articles and turns them and the tables beside them into Swift:
/// `knowledge-compiler ARTICLES TABLES FAQ-IDS QUESTIONS SERVICES ARTICLE…`, the first two of which it writes.
///
/// Complaints go to standard error as `file.md:line: error: sentence`, so that they show as compiler errors.
/// Nothing is written while there is a complaint. No Foundation: the tool is built before every first build.
@main
struct KnowledgeCompiler {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 6 else {
      Files.complain("usage: knowledge-compiler ARTICLES TABLES FAQ-IDS QUESTIONS SERVICES ARTICLE…\n")
      Files.end(status: 2)
    }
    var library = Library(faqIDs: [])
    do {
      let tables = try Tables(edition: arguments[3], questions: arguments[4], services: arguments[5])
      library.faqIDs = tables.editionIDs
      for path in arguments[6...] { library.add(path: path, text: try Files.text(at: path)) }
      library.check()
      library.check(tables)
      guard library.complaints.isEmpty else {
        for complaint in library.complaints.sorted() { Files.complain(complaint.description + "\n") }
        Files.end(status: 1)
      }
      try Files.save(SwiftSource.file(of: library.articles), to: arguments[1])
      try Files.save(SwiftSource.file(of: tables), to: arguments[2])
    } catch {
      Files.complain("\(error.path):1: error: \(error.sentence)\n")
      Files.end(status: 1)
    }
  }
}
