/// What is compiled in beside the articles: the sections of the FAQ of 2000, the questions, IANA's services.
struct Tables {
  /// A row of the table of questions.
  struct Question: Equatable {
    var number: Int
    var text: String
    var articles: [String]
    /// Where it stands in its file.
    var line: Int
  }

  /// `id⇥subject`, a line each.
  var edition: String
  var questions: [Question]
  var services: String
  let (editionPath, questionsPath, servicesPath): (String, String, String)

  init(edition: String, questions: String, services: String) throws(Complaint) {
    (editionPath, questionsPath, servicesPath) = (edition, questions, services)
    self.edition = try Files.text(at: edition).lines.joined(separator: "\n")
    self.services = try Files.text(at: services).lines.joined(separator: "\n")
    self.questions = Self.questions(in: try Files.text(at: questions))
  }

  var editionIDs: Set<String> {
    Set(edition.lines.map { String($0.prefix { $0 != "\t" }) })
  }

  /// The rows `| 1 | question | id, id |` of a page.
  static func questions(in page: String) -> [Question] {
    page.lines.enumerated().compactMap { index, line in
      let cells = line.split(separator: "|").map(\.trimmed)
      guard cells.count == 3, let number = Int(cells[0]) else { return nil }
      let articles = cells[2].split(separator: ",").map(\.trimmed)
      return Question(number: number, text: cells[1], articles: articles, line: index + 1)
    }
  }

  /// What Swift's raw strings cannot hold.
  var literalComplaints: [Complaint] {
    let texts = [(editionPath, edition), (servicesPath, services)] + questions.map { (questionsPath, $0.text) }
    return texts.filter { $0.1.contains("\"\(SwiftSource.fence)") || $0.1.contains("\\\(SwiftSource.fence)") }.map {
      Complaint(
        path: $0.0, line: 1, sentence: "`\(SwiftSource.fence)` after a quotation mark or a backslash would end a string"
      )
    }
  }
}
