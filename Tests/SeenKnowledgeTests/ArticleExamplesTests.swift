import SeenKnowledge
import Testing

/// Every `log` and `hexdump` block of every article, run: what the article promises is what the program says.
@Suite struct ArticleExamplesTests {
  /// One block, ready to be run.
  struct Case: Sendable, CustomTestStringConvertible {
    var article: String
    /// Counts from 0, in the order of the article.
    var index: Int
    var expectation: Example.Expectation
    var example: Example
    var testDescription: String { "\(article) #\(index)" }
  }

  static let cases: [Case] = Knowledge.articles.flatMap { article in
    article.examples.enumerated().map { index, example in
      Case(article: "\(article.kind)/\(article.id)", index: index, expectation: example.expectation, example: example)
    }
  }

  @Test func `there are examples of every symptom and cause`() {
    let shown = Set(Self.cases.map(\.article))
    for article in Knowledge.articles where article.kind == .symptom || article.kind == .cause {
      #expect(shown.contains("\(article.kind)/\(article.id)"))
    }
  }

  @Test(arguments: cases) func `an example expands to lines with increasing stamps`(_ one: Case) throws {
    let lines = try one.example.expanded
    #expect(!lines.isEmpty)
    let stamps = lines.compactMap { $0.hasPrefix("2026-") ? $0.split(separator: " ").first : nil }
    #expect(stamps == stamps.sorted(), "\(one.testDescription)")
  }

  // The diagnosis of the lines belongs here, case by case: the finding with most events against `expectation`,
  // every finding against `notSymptoms` and `notCauses`, `example.home` as the stated home, `example.isInTwo` as two files.
}
