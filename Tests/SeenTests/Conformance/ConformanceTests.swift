import Foundation
import Testing

@testable import Seen

/// What others' parsers say of third-party lines, field by field, for every format (`formats/*/expected.jsonl`).
@Suite struct ConformanceTests {
  @Test(.enabled(if: Shared.corpus != nil, "SEEN_CORPUS names no folder"), arguments: ConformanceFolder.all)
  func `fields agree with third parties' parsers`(_ folder: ConformanceFolder) throws {
    let path = try #require(Shared.corpus).appending(path: "formats/\(folder.name)")
    let rows = try StatedLine.read(path.appending(path: "expected.jsonl"))
    let found = ConformanceTests.events(in: path.appending(path: "raw.log"))
    var (checked, different) = (0, [String]())
    for row in rows {
      let candidates = (found[row.line] ?? []).map { row.differences(from: $0) }
      let fields = row.fields.filter { folder.reason(row.line, $0) == nil }
      let wrong = (candidates.min { $0.count < $1.count } ?? row.fields).filter(fields.contains)
      checked += fields.count
      different += wrong.map { "\(row.line)/\($0): \(row.value($0) ?? "-")" }
    }
    #expect(checked > 0 || rows.isEmpty)
    #expect(different.count * 100 <= checked, "\(different.joined(separator: "\n"))")
  }

  @Test(.enabled(if: Shared.corpus != nil, "SEEN_CORPUS names no folder"), arguments: ConformanceFolder.all)
  func `every file is recognised for what it is`(_ folder: ConformanceFolder) throws {
    let log = try #require(Shared.corpus).appending(path: "formats/\(folder.name)/raw.log")
    guard try !Shared.bytes(log).isEmpty else { return }
    let result = Engine().result(of: [log.path])
    let account = try #require(result.reading.files.first)
    #expect(folder.formats.contains(account.format), "\(account.formats)")
    #expect(account.lines == account.eventLines + account.other + account.unparsed)
  }

  /// The mixtures of many programs apart.
  @Test(.enabled(if: Shared.corpus != nil, "SEEN_CORPUS names no folder"))
  func `no file of the corpus is left without a format`() throws {
    let formats = try #require(Shared.corpus).appending(path: "formats")
    for name in try FileManager.default.contentsOfDirectory(atPath: formats.path).sorted() {
      let log = formats.appending(path: "\(name)/raw.log")
      guard !["fail2ban", "wazuh_rule_tests"].contains(name), try !Shared.bytes(log).isEmpty else { continue }
      let account = try #require(Engine().result(of: [log.path]).reading.files.first)
      #expect(!account.format.isEmpty, "\(name)")
    }
  }

  /// The events of a file by the number of their line.
  static func events(in log: URL) -> [Int: [EventRecord]] {
    var found: [Int: [EventRecord]] = [:]
    _ = Engine().events(in: [log.path]) { found[$0.line, default: []].append($0) }
    return found
  }
}
