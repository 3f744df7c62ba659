import Foundation
import Testing

@testable import Seen

/// The law behind recognition: no line has two formats, so which is asked first decides nothing.
@Suite struct ExclusivityTests {
  @Test func `the lines of formats' own examples have one format at most`() {
    for format in Formats.text { Self.expectOneFormat(Array(format.about.example.utf8)) }
  }

  @Test(.enabled(if: Shared.corpus != nil, "SEEN_CORPUS names no folder"))
  func `no line of the corpus has two formats`() throws {
    let formats = try #require(Shared.corpus).appending(path: "formats")
    for log in Shared.logs(formats, ["/formats/"]) {
      for line in try Shared.bytes(log).split(separator: 0x0A) { Self.expectOneFormat(Array(line)) }
    }
  }

  static func expectOneFormat(_ bytes: [UInt8]) {
    var claims: [String] = []
    for format in Formats.text {
      var context = LineContext(LineClock(anchor: utc(2026, 12, 1)))
      let view = ByteView(bytes.span)
      let header = Header.read(view, 0..<view.count, clock: &context.clock)
      var record = Record()
      let before = record.event
      let meaning = format.read(Line(view, 0..<view.count, header), &context, into: &record)
      if meaning == .foreign {
        #expect(
          record.event == before, "\(format.id) wrote into another's record: \(String(decoding: bytes, as: UTF8.self))")
      } else {
        claims.append(format.id)
        let mayBe = Signs([format.signs]).formats(of: ByteClasses(view, 0..<view.count)) == 1
        #expect(mayBe, "\(format.id) has no sign: \(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(claims.count <= 1, "\(claims): \(String(decoding: bytes, as: UTF8.self))")
  }
}
