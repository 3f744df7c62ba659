import Testing

@testable import Seen

/// Third-party captures, compared with Wireshark's reading of them (SEEN_CORPUS).
@Suite(.enabled(if: CaptureFiles.folder("SEEN_CORPUS") != nil, "SEEN_CORPUS names no folder"))
struct CorpusCaptureTests {
  @Test func `the lines of every capture add up`() throws {
    let folder = try #require(CaptureFiles.folder("SEEN_CORPUS"))
    for path in try CaptureFiles.captures(in: folder) {
      let bytes = try CaptureFiles.bytes(path)
      let isRecognised = CaptureReader.recognises(bytes.span)
      #expect(isRecognised, "\(path)")
      var reader = CaptureReader()
      let (account, events) = CaptureFiles.read(bytes, with: &reader)
      #expect(account.lines == account.eventLines + account.other + account.unparsed, "\(path)")
      #expect(account.reasons.reduce(0) { $0 + $1.lines } == account.other + account.unparsed, "\(path)")
      #expect(events.count == account.events)
      var piecemeal = CaptureReader()
      let (again, sameEvents) = CaptureFiles.read(bytes, with: &piecemeal, step: 4096)
      #expect(sameEvents == events, "\(path)")
      #expect(again.damage == account.damage && again.lines == account.lines && again.reasons == account.reasons)
    }
  }

  @Test func `ninety-nine packets in a hundred agree with Wireshark`() throws {
    let folder = try #require(CaptureFiles.folder("SEEN_CORPUS"))
    var score = Score()
    for path in try CaptureFiles.captures(in: folder) {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let rows = try DecodedRow.rows(CaptureFiles.text("\(folder)/decoded/\(name).tsv"))
      try compare(CaptureFiles.bytes(path), rows, name: name, score: &score)
    }
    print("corpus: \(score.agreeing) of \(score.compared) packets agree; excluded: \(score.excluded)")
    for line in score.differences.prefix(60) { print("  \(line)") }
    #expect(score.compared > 20_000)
    #expect(score.agreeing * 100 >= score.compared * 99)
  }

  private struct Score {
    var compared = 0
    var agreeing = 0
    var excluded: [String: Int] = [:]
    var differences: [String] = []
  }

  private func compare(_ bytes: [UInt8], _ rows: [DecodedRow], name: String, score: inout Score) throws {
    var cursor = CaptureCursor()
    var position = 0
    while let record = cursor.next(in: bytes.span, from: &position, isLast: true, at: 0) {
      guard cursor.packets <= rows.count else { break }
      let row = rows[cursor.packets - 1]
      if let why = row.exclusion(record.linkType) {
        score.excluded[why, default: 0] += 1
        continue
      }
      var event = Event(time: record.time)
      let reason = CaptureReader.decode(bytes.span.extracting(record.start..<record.end), record, into: &event)
      let differences = row.differences(reason == nil ? event : nil, reason)
      score.compared += 1
      if differences.isEmpty {
        score.agreeing += 1
      } else {
        score.differences.append("\(name) \(cursor.packets) \(row.layers.joined(separator: ":")): \(differences)")
      }
    }
  }
}
