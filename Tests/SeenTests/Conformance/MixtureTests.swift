import Foundation
import Testing

@testable import Seen

/// Logs of many firewalls in one file: what one line is does not depend on its neighbours.
@Suite struct MixtureTests {
  /// Formats whose records need what stands before them: a preamble, several lines, or
  /// the line that is "repeated".
  static let bound: Set<String> = [
    "zeek_conn_tsv", "iis_w3c", "windows_firewall", "aws_vpcflow", "snort", "pf_tcpdump_text", "azure_nsg", "fail2ban",
    "wazuh_rule_tests", "cisco_nexus",
  ]

  @Test(.enabled(if: Shared.corpus != nil, "SEEN_CORPUS names no folder"))
  func `a shuffled mixture gives the events of the files one by one`() throws {
    // A line that repeats the one before does not stand alone.
    let repeats = Array("last message repeated".utf8)
    let files = try Self.files { !Self.bound.contains($0) }.map { file in
      let lines = file.split(separator: 0x0A).map { Array($0) }.filter { !$0.contains(repeats) }
      return Array(lines.joined(separator: [0x0A]))
    }
    var lines: [[UInt8]] = files.flatMap { $0.split(separator: 0x0A).map(Array.init) }
    let apart = files.flatMap { Self.events([$0]) }
    var random = SplitMix64(seed: 7)
    lines.shuffle(using: &random)
    let mixed = Self.events([lines.joined(separator: [0x0A]) + [0x0A]])
    #expect(!mixed.isEmpty)
    #expect(Self.difference(apart, mixed).isEmpty)
  }

  @Test(.enabled(if: Shared.corpus != nil, "SEEN_CORPUS names no folder"))
  func `blocks of formats with preambles give the events of the files one by one`() throws {
    let files = try Self.files {
      Self.bound.contains($0) && !["fail2ban", "wazuh_rule_tests", "cisco_nexus"].contains($0)
    }
    let apart = files.flatMap { Self.events([$0]) }
    for order in [files, files.reversed()] {
      let joined = order.map { $0.last == 0x0A ? $0 : $0 + [0x0A] }.flatMap { $0 }
      #expect(Self.difference(apart, Self.events([joined])).isEmpty)
    }
  }

  static func files(_ isWanted: (String) -> Bool) throws -> [[UInt8]] {
    let formats = try #require(Shared.corpus).appending(path: "formats")
    return try FileManager.default.contentsOfDirectory(atPath: formats.path).sorted().filter(isWanted).map {
      try Shared.bytes(formats.appending(path: "\($0)/raw.log"))
    }
  }

  static func events(_ texts: [[UInt8]]) -> [Event] {
    texts.flatMap { LinesRead($0, anchor: utc(2026, 12, 1)).events }.map { event in
      var event = event
      event.location = 0
      return event
    }
  }

  /// Events that one side has more often.
  static func difference(_ one: [Event], _ other: [Event]) -> [String] {
    var counts: [Event: Int] = [:]
    for event in one { counts[event, default: 0] += 1 }
    for event in other { counts[event, default: 0] -= 1 }
    return counts.filter { $0.value != 0 }.map { "\($0.key.summary) \($0.value)" }.sorted()
  }
}
