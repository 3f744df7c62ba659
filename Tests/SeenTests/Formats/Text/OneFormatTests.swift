import Foundation
import Testing

@testable import Seen

/// No line is claimed by two formats: which is asked first decides nothing but the cost.
@Suite struct OneFormatTests {
  static let lines =
    [
      DLinkTests.cases, DShieldTests.cases, FilterlogTests.cases, FortiGateTests.cases, IPChainsTests.cases,
      IPFWTests.cases, IPMonTests.cases, MikroTikTests.cases, NetgearTests.cases, PFTcpdumpTests.cases,
      SonicWallTests.cases, SophosUTMTests.cases, SophosXGTests.cases, UlogdJSONTests.cases, WatchGuardTests.cases,
    ].flatMap { $0.map(\.line) } + NetfilterLines.events.map(\.line)

  @Test func `every line of these tests has one format`() {
    for line in Self.lines { #expect(Self.claims(on: line).count == 1, "\(line): \(Self.claims(on: line))") }
  }

  /// Lines that third parties have collected; skipped where they are not.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SEEN_CORPUS"] != nil))
  func `no collected line has two formats`() throws {
    let root = URL(filePath: try #require(ProcessInfo.processInfo.environment["SEEN_CORPUS"])).appending(
      path: "formats")
    for folder in try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil) {
      guard let log = try? Data(contentsOf: folder.appending(path: "raw.log")) else { continue }
      for line in log.split(separator: 0x0A) {
        let claims = Self.claims(on: String(decoding: line, as: UTF8.self))
        #expect(claims.count < 2, "\(claims): \(String(decoding: line.prefix(200), as: UTF8.self))")
      }
    }
  }

  /// The formats that take a line, as an event or as their own without one.
  static func claims(on line: String) -> [String] {
    Formats.text.map { $0.id }.filter { id in
      let read = LinesRead(of: line, only: id)
      return !read.events.isEmpty || read.takesWithoutEvent()
    }
  }
}

extension LinesRead {
  /// Reads one line, offered to one format.
  init(of line: String, only format: String) {
    self.init()
    var reader = TextReader(anchor: utc(2026, 12, 1), format: format)
    var batch = EventBatch()
    let bytes = Array((line + "\n").utf8)
    var account = FileAccount()
    _ = reader.read(bytes.span, isLast: true, at: 0, account: &account, batch: &batch, sink: &self)
    if !batch.isEmpty { take(batch.events) }
    self.account = account
  }

  private init() {}

  /// Recognised, for a reason that only a format can give.
  func takesWithoutEvent() -> Bool {
    let reasons: Set = ["a message without a packet", "names the columns that follow"]
    return account.reasons.contains { reasons.contains($0.reason) }
  }
}
