import Foundation
import Seen
import SeenKnowledge
import Testing

/// Every `log` and `hexdump` block of every article, run: what the article promises is what the program says.
@Suite struct ArticleExamplesTests {
  /// One block, ready to be run.
  struct Case: Sendable, CustomTestStringConvertible {
    var article: String
    /// Counts from 0, in the order of the article.
    var index: Int
    var example: Example
    var expectation: Example.Expectation { example.expectation }
    var testDescription: String { "\(article) #\(index)" }
  }

  static let cases: [Case] = Knowledge.articles.flatMap { article in
    article.examples.enumerated().map { Case(article: "\(article.kind)/\(article.id)", index: $0, example: $1) }
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

  @Test(arguments: cases)
  func `an article's example is found as the article says`(_ one: Case) throws {
    let report = try Self.report(on: one.example)
    let found = report.findings.map { "\($0.symptom)/\($0.cause) \($0.verdict) \($0.drawer) ×\($0.events)" }
    #expect(report.events > 0, "nothing was read of \(one.testDescription)")
    #expect(one.expectation.broken(by: report) == [], "\(one.testDescription): \(found.prefix(6))")
  }

  /// Reads the lines as one file, or as two.
  static func report(on example: Example) throws -> Report {
    let lines = try example.expanded
    let middle = example.isInTwo ? lines.count / 2 : lines.count
    let parts = [lines[..<middle], lines[middle...]].filter { !$0.isEmpty }
    let paths = try parts.map { part in
      let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).log").path()
      try (part.joined(separator: "\n") + "\n").write(toFile: path, atomically: false, encoding: .utf8)
      return path
    }
    defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
    var options = Engine.Options()
    options.home = example.home.compactMap { Network($0) }
    return Engine(options).result(of: paths).report()
  }
}

extension Example.Expectation {
  /// What a report says otherwise, in words. The finding with most events must be as promised; no finding may be what
  /// `not-…` names.
  func broken(by report: Report) -> [String] {
    guard let main = report.findings.max(by: { $0.events < $1.events }) else { return ["there is no finding"] }
    let promised: [(name: String, wanted: String?, found: String?)] = [
      ("symptom", symptom, main.symptom), ("cause", cause, main.cause), ("verdict", verdict, main.verdict.rawValue),
      ("drawer", drawer, main.drawer.rawValue), ("tool", tool, main.tool?.id),
    ]
    let missed = promised.filter { $0.wanted != nil && $0.wanted != $0.found }
      .map { "\($0.name) is \($0.found ?? "none"), not \($0.wanted ?? "")" }
    let excluded = report.findings.filter { notSymptoms.contains($0.symptom) || notCauses.contains($0.cause) }
      .map { "\($0.symptom)/\($0.cause) was excluded" }
    return missed + excluded
  }
}
