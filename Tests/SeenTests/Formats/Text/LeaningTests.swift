import Testing

@testable import Seen

/// Logs whose lines lean on those before are read by one thread.
@Suite struct LeaningTests {
  static let logs: [(String, Bool)] = [
    ("Nov 23 16:26:00 fw kernel: \(plainPacket)\n", false),
    ("2026-11-23 16:26:00 DROP TCP 203.0.113.7 198.51.100.2 40001 445 48 S 7 0 64240 - - - RECEIVE\n", false),
    ("#Version: 1.5\n#Fields: date time action protocol src-ip dst-ip src-port dst-port\n", true),
    ("203.0.113.7 - - [23/Nov/2026:17:26:00 +0100] \"GET /a HTTP/1.1\" 200 612\n", false),
    (WindowsSecurityTests.xml + "\n", false),
    (WindowsSecurityTests.xml.replacing("><", with: ">\n  <") + "\n", true),
  ]

  @Test(arguments: logs) func `a preamble or a record of several lines is noticed`(_ log: String, _ leans: Bool) {
    #expect(Leaning.isFound(in: Array((log + log).utf8).span) == leans)
  }
}
