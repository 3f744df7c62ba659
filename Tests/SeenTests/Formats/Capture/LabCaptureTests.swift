import Testing

@testable import Seen

/// Captures of real tools, recorded in a laboratory (SEEN_LAB).
@Suite(.enabled(if: CaptureFiles.folder("SEEN_LAB") != nil, "SEEN_LAB names no folder"))
struct LabCaptureTests {
  @Test func `every packet of the laboratory is an event or no IP`() throws {
    let folder = try #require(CaptureFiles.folder("SEEN_LAB"))
    let paths = try CaptureFiles.captures(in: folder)
    #expect(paths.count > 50)
    var events = 0
    for path in paths {
      var reader = CaptureReader()
      let (account, found) = try CaptureFiles.read(CaptureFiles.bytes(path), with: &reader)
      #expect(account.unparsed == 0, "\(path): \(account.reasons)")
      #expect(account.damage == nil, "\(path)")
      #expect(account.lines == account.eventLines + account.other + account.unparsed)
      #expect(found.count == account.events && account.lines > 0)
      events += found.count
    }
    #expect(events > 10_000)
    print("laboratory: \(paths.count) captures, \(events) events")
  }
}
