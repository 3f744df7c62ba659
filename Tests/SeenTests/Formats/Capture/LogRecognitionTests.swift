import Foundation
import Testing

@testable import Seen

/// Real logs must never be taken for captures or dumps (SEEN_CORPUS, SEEN_LAB).
@Suite(.enabled(if: CaptureFiles.folder("SEEN_CORPUS") != nil, "SEEN_CORPUS names no folder"))
struct LogRecognitionTests {
  @Test func `no log is a dump or a capture, whole or line by line`() throws {
    let roots = ["SEEN_CORPUS", "SEEN_LAB"].compactMap { ProcessInfo.processInfo.environment[$0] }
    var files = 0
    for root in roots {
      let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
      for name in names where name.hasSuffix(".log") || name.hasSuffix(".txt") {
        let bytes = try CaptureFiles.bytes(root + "/" + name)
        let head = bytes.span.extracting(first: 65_536)
        let isDump = HexDump.recognises(head)
        let isCapture = CaptureReader.recognises(head)
        #expect(!isDump && !isCapture, "\(name)")
        for line in Array(bytes.prefix(65_536)).split(separator: 10).prefix(100) {
          let line = Array(line)
          let isDump = HexDump.recognises(line.span)
          #expect(!isDump, "\(name): \(String(decoding: line, as: UTF8.self))")
        }
        files += 1
      }
    }
    #expect(files > 20)
    print("\(files) logs are no dumps")
  }
}
