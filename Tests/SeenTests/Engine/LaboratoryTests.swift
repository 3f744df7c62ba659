import Foundation
import Testing

@testable import Seen

/// Folders of test data that is not in the repository.
enum Shared {
  static func folder(_ variable: String) -> URL? {
    ProcessInfo.processInfo.environment[variable].map { URL(filePath: $0) }
  }

  static let laboratory = folder("SEEN_LAB")
  static let corpus = folder("SEEN_CORPUS")

  /// Every file below a folder whose path holds one of the words; those that end in .gz are unpacked.
  static func logs(_ folder: URL?, _ words: [String]) -> [URL] {
    guard let folder, let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
      return []
    }
    return all.compactMap { $0 as? URL }.filter { url in words.contains { url.path.contains($0) } }
      .filter { $0.path.hasSuffix(".log") || $0.path.hasSuffix(".log.gz") }.sorted { $0.path < $1.path }
  }

  static func bytes(_ url: URL) throws -> [UInt8] {
    guard url.pathExtension == "gz" else { return Array(try Data(contentsOf: url)) }
    let unpack = Process()
    unpack.executableURL = URL(filePath: "/usr/bin/env")
    unpack.arguments = ["gzip", "-dc", url.path]
    let pipe = Pipe()
    unpack.standardOutput = pipe
    try unpack.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    unpack.waitUntilExit()
    return Array(data)
  }
}

@Suite struct LaboratoryTests {
  @Test(.enabled(if: Shared.laboratory != nil, "SEEN_LAB names no folder"))
  func `every line of the laboratory is read, and both ways agree`() throws {
    let files = Shared.logs(Shared.laboratory, ["/log/"])
    #expect(!files.isEmpty)
    for file in files {
      let bytes = try Shared.bytes(file)
      let fast = LinesRead(bytes, anchor: utc(2026, 12, 1))
      let slow = LinesRead(bytes, anchor: utc(2026, 12, 1), usesTemplate: false)
      #expect(fast.events == slow.events, "\(file.lastPathComponent)")
      let account = fast.account
      #expect(account.lines == bytes.split(separator: 0x0A).count, "\(file.lastPathComponent)")
      #expect(account.eventLines + account.other + account.unparsed == account.lines)
      #expect(account.eventLines == fast.events.count)
      #expect(account.unparsed == 0, "\(file.lastPathComponent): \(account.reasons)")
      let reasons = Set(account.reasons.map(\.reason))
      #expect(reasons.isSubset(of: [LineReason.linkLayerHeader.text, LineReason.notIP.text]), "\(reasons)")
    }
  }

  @Test(.enabled(if: Shared.corpus != nil, "SEEN_CORPUS names no folder"))
  func `every line of the corpus is accounted for, and both ways agree`() throws {
    let folders = [
      "/real/netfilter/", "/real/syslog/", "/formats/netfilter/", "/formats/kernel_martian/", "/detect/netfilter/",
    ]
    let files = Shared.logs(Shared.corpus, folders)
    #expect(!files.isEmpty)
    for file in files {
      let bytes = try Shared.bytes(file)
      let fast = LinesRead(bytes, anchor: utc(2026, 12, 1))
      let slow = LinesRead(bytes, anchor: utc(2026, 12, 1), usesTemplate: false)
      #expect(fast.events == slow.events, "\(file.lastPathComponent)")
      let account = fast.account
      #expect(account.eventLines + account.other + account.unparsed == account.lines)
      if file.path.contains("/real/netfilter/") || file.path.contains("/detect/") {
        #expect(account.unparsed == 0, "\(file.lastPathComponent): \(account.reasons)")
      }
      if file.path.contains("/syslog/") { #expect(account.other == account.lines) }
    }
  }
}
