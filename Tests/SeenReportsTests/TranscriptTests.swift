import Foundation
import SeenReports
import Testing

/// What `seen explain` answers, to the letter: fifty questions of all kinds, each in a file of `Transcripts`, the question
/// behind `> `, then the answer on a terminal of 80 columns.
///
/// After a change that is meant: `SEEN_RENEW=1 swift test --filter TranscriptTests`, then read the difference.
/// `Benchmarks/explain` times the same questions.
@Suite struct TranscriptTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts")

  private static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    return (files ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test func `there are at least fifty`() { #expect(Self.names.count >= 50) }

  @Test(arguments: names) func `the answer is the one that was written down`(_ name: String) throws {
    let file = Self.folder.appending(path: name)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    let question = lines.prefix { $0.hasPrefix("> ") }
    let asked = question.map { $0.dropFirst(2) }.joined(separator: "\n")
    let answer = try #require(Question(asked).answer)
    var bytes: [UInt8] = []
    ExplanationText(answer).write(to: &bytes)
    let whole = question.joined(separator: "\n") + "\n\n" + String(decoding: bytes, as: UTF8.self)
    if ProcessInfo.processInfo.environment["SEEN_RENEW"] != nil {
      try whole.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(whole == lines.joined(separator: "\n"))
    var json: [UInt8] = []
    answer.writeJSON(to: &json)
    let said = try StrictJSON(String(decoding: json, as: UTF8.self))
    #expect(said["what"] == .string(answer.what) && said["articles"]?.count == answer.articles.count)
    #expect(
      whole.split(separator: "\n").dropFirst(question.count).allSatisfy {
        $0.count <= 80 || $0.hasPrefix("  ") || $0.hasPrefix("- https://")
      })
  }
}
