import SeenKnowledge
import Testing

@testable import SeenReports

/// The graph of symptoms and causes.
@Suite struct CauseGraphTests {
  static let graph = CauseGraph(Knowledge.articles)

  @Test func `every pair of a symptom and a cause has its line, and no other`() {
    let pairs = Self.graph.lines.map { "\(Self.graph.symptoms[$0.symptom].id) \(Self.graph.causes[$0.cause].id)" }
    let wanted = Knowledge.articles(of: .symptom).filter { $0.id != "unexplained" }.flatMap { symptom in
      symptom.causes.filter { $0 != "unexplained" }.map { "\(symptom.id) \($0)" }
    }
    #expect(pairs.sorted() == wanted.sorted())
  }

  @Test func `names do not overlap, and all are inside the picture`() {
    for column in [Self.graph.heights.symptoms, Self.graph.heights.causes] {
      for (above, below) in zip(column, column.dropFirst()) { #expect(below - above >= CauseGraph.rowHeight) }
      #expect(column.allSatisfy { $0 >= 10 && $0 <= Self.graph.causes.count * CauseGraph.rowHeight })
    }
  }

  @Test func `untangling crosses fewer lines than the order of names`() {
    func crossings(_ lines: [(symptom: Int, cause: Int)]) -> Int {
      lines.indices.reduce(0) { sum, one in
        sum + lines[..<one].count { ($0.symptom - lines[one].symptom) * ($0.cause - lines[one].cause) < 0 }
      }
    }
    let symptoms = Self.graph.symptoms.map(\.id).sorted()
    let causes = Self.graph.causes.map(\.id).sorted()
    let byName = Self.graph.lines.map { line in
      (
        symptom: symptoms.firstIndex(of: Self.graph.symptoms[line.symptom].id) ?? 0,
        cause: causes.firstIndex(of: Self.graph.causes[line.cause].id) ?? 0
      )
    }
    #expect(crossings(Self.graph.lines) * 2 < crossings(byName))
  }

  @Test func `a cause is shown with its symptoms, a symptom with its causes`() throws {
    let cause = CauseGraph(around: try #require(Knowledge.article("late-dns-answer")), in: Knowledge.articles)
    #expect(cause.symptoms.count >= 2 && cause.lines.count == cause.symptoms.count)
    let symptom = CauseGraph(around: try #require(Knowledge.article("traceroute")), in: Knowledge.articles)
    #expect(symptom.causes.count >= 3 && symptom.lines.count == symptom.causes.count)
  }
}
