import Testing

@testable import SeenKnowledge

/// Lines of examples that stand for many.
@Suite struct RepetitionTests {
  private func expanded(_ lines: String...) throws -> [String] {
    try #require(Example(info: "log cause=x", lines: lines)).expanded
  }

  @Test(arguments: [
    ("A DPT=20 X", "… repeat 2 DPT+1", ["A DPT=20 X", "A DPT=21 X", "A DPT=22 X"]),
    ("A DPT=20", "... repeat 1 DPT-3", ["A DPT=20", "A DPT=17"]),
    ("A SPT=65535 ", "… repeat 1 SPT+2", ["A SPT=65535 ", "A SPT=1 "]),
    ("A SRC=192.0.2.254 B", "… repeat 2 SRC+1", ["A SRC=192.0.2.254 B", "A SRC=192.0.2.255 B", "A SRC=192.0.3.0 B"]),
    ("A DST=2001:db8::000f B", "… repeat 1 DST+1", ["A DST=2001:db8::000f B", "A DST=2001:db8::10 B"]),
    ("A SEQ=4294967295 B", "… repeat 1 SEQ+1", ["A SEQ=4294967295 B", "A SEQ=0 B"]),
    ("A DPT=1 [SRC=1 DPT=5 ]", "… repeat 1 quoted.DPT+1", ["A DPT=1 [SRC=1 DPT=5 ]", "A DPT=1 [SRC=1 DPT=6 ]"]),
    ("A DPT=1 [SRC=1 DPT=5 ]", "… repeat 1 DPT+1", ["A DPT=1 [SRC=1 DPT=5 ]", "A DPT=2 [SRC=1 DPT=5 ]"]),
    ("A ID=7 B SPT=1 DPT=2", "… repeat 1 ID+1 DPT+5", ["A ID=7 B SPT=1 DPT=2", "A ID=8 B SPT=1 DPT=7"]),
    ("A ID=7 B", "… repeat 2 ID~4..4", ["A ID=7 B", "A ID=4 B", "A ID=4 B"]),
  ])
  func `fields are counted`(_ line: String, _ repetition: String, _ result: [String]) throws {
    #expect(try expanded(line, repetition) == result)
  }

  @Test(arguments: [
    ("2026-02-28T23:59:59.500000+00:00 A", "1s", "2026-03-01T00:00:00.500000+00:00 A"),
    ("2026-12-31T23:59:59Z A", "1ms", "2026-12-31T23:59:59.001000Z A"),
    ("2024-02-28T12:00:00.25+02:00 A", "1d", "2024-02-29T12:00:00.250000+02:00 A"),
    ("2026-01-31T22:00:00Z A", "2h", "2026-02-01T00:00:00.000000Z A"),
    ("2026-01-01T00:00:00Z A", "90m", "2026-01-01T01:30:00.000000Z A"),
  ])
  func `stamps move across minutes, days, months and years`(_ line: String, _ step: String, _ moved: String) throws {
    #expect(try expanded(line, "… repeat 1 time+\(step)") == [line, moved])
  }

  @Test func `a block of lines is copied as a block, and its draws are shared unless every line draws`() throws {
    let lines = try expanded("A ID=1 TTL=1", "B ID=1 TTL=1", "… repeat 30 lines 2 ID~1..60000 TTL~~30..60")
    #expect(lines.count == 62)
    let ids = stride(from: 2, to: 62, by: 2).map {
      (lines[$0].split(separator: " "), lines[$0 + 1].split(separator: " "))
    }
    #expect(ids.allSatisfy { $0.0[1] == $0.1[1] && $0.0[0] == "A" && $0.1[0] == "B" })
    #expect(ids.contains { $0.0[2] != $0.1[2] })
    #expect(Set(ids.map { $0.0[1] }).count == 30)
  }

  @Test func `drawn steps of time add up and stay in their range`() throws {
    let lines = try expanded("2026-01-01T00:00:00Z A", "… repeat 20 time~1s..3s")
    let stamps = lines.map { $0.split(separator: " ")[0] }
    #expect(stamps == stamps.sorted() && Set(stamps).count == 21)
    #expect(stamps[20] >= "2026-01-01T00:00:20" && stamps[20] <= "2026-01-01T00:01:00.000001")
  }

  @Test(arguments: [
    "… repeat", "… repeat x", "… repeat 0 DPT+1", "… repeat 2 lines 9 DPT+1", "… repeat 2 DPT", "… repeat 2 DPT+x",
    "… repeat 2 DPT~5..2", "… repeat 2 XYZ+1", "… repeat 2 time+1", "… repeat 2 quoted.DPT+1", "… repeat 2 WORD+1",
  ])
  func `a repetition that cannot be carried out is refused`(_ repetition: String) {
    #expect(throws: Repetition.Failure.self) { try self.expanded("A DPT=20 WORD=x", repetition) }
  }
}
