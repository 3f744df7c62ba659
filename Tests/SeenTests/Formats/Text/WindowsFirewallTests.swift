import Testing

@testable import Seen

@Suite struct WindowsFirewallTests {
  static let lines: [(String, String)] = [
    (
      "DROP TCP 203.0.113.7 198.51.100.2 40001 445 48 S 7 0 64240 - - - RECEIVE",
      "203.0.113.7 > 198.51.100.2 tcp 40001>445 flags=S length=48 window=64240 seq=7/0 in deny opening"
    ),
    (
      "DROP TCP 203.0.113.7 198.51.100.2 40001 445 0 - 0 0 0 - - - RECEIVE",
      "203.0.113.7 > 198.51.100.2 tcp 40001>445 in deny opening"
    ),
    (
      "DROP TCP 203.0.113.7 198.51.100.2 443 50001 0 - 0 0 0 - - - RECEIVE",
      "203.0.113.7 > 198.51.100.2 tcp 443>50001 in deny continuing"
    ),
    (
      "ALLOW UDP 198.51.100.2 9.9.9.9 50001 53 0 - - - - - - - SEND",
      "198.51.100.2 > 9.9.9.9 udp 50001>53 out allow request"
    ),
    (
      "DROP ICMP 203.0.113.7 198.51.100.2 - - 60 - - - - 8 0 - RECEIVE",
      "203.0.113.7 > 198.51.100.2 icmp 8/0 length=60 in deny echoRequest"
    ),
    (
      "ALLOW ICMP fe80::1 ff02::1 - - 0 - - - - 134 0 - RECEIVE", "fe80::1 > ff02::1 icmpv6 134/0 in allow chatter"
    ),
    ("ALLOW 2 198.51.100.2 224.0.0.22 - - 0 - - - - - - - SEND", "198.51.100.2 > 224.0.0.22 igmp out allow chatter"),
    (
      "OPEN TCP 198.51.100.2 203.0.113.7 50001 80 - - - - - - - - -",
      "198.51.100.2 > 203.0.113.7 tcp 50001>80 allow opening"
    ),
    (
      "CLOSE TCP 198.51.100.2 203.0.113.7 50001 80 - - - - - - - - -",
      "198.51.100.2 > 203.0.113.7 tcp 50001>80 allow opening"
    ),
    (
      "OPEN-INBOUND TCP 203.0.113.7 198.51.100.2 40001 80 - - - - - - - - - 4",
      "203.0.113.7 > 198.51.100.2 tcp 40001>80 allow opening"
    ),
  ]

  @Test(arguments: lines) func `a line becomes its event`(_ line: String, _ summary: String) {
    let read = LinesRead("2026-11-23 16:26:00 " + line + "\r\n")
    #expect(read.events.map(\.summary) == [summary])
    #expect(read.events.map(\.time) == [utc(2026, 11, 23, 16, 26)])
    #expect(read.account.format == "windows-firewall")
    #expect(read.account.zoneAssumed)
  }

  @Test func `columns stand in the order that the preamble names, and times are local unless it says otherwise`() {
    let log = """
      #Version: 1.5
      #Software: Microsoft Windows Firewall
      #Time Format: UTC
      #Fields: action date time dst-ip src-ip protocol dst-port src-port path

      DROP 2026-11-23 16:26:00 198.51.100.2 203.0.113.7 UDP 137 40001 RECEIVE
      """
    let read = LinesRead(log, zone: Zone(name: "+01:00", offset: 3600))
    #expect(read.events.map(\.summary) == ["203.0.113.7 > 198.51.100.2 udp 40001>137 in deny request"])
    #expect(read.events.map(\.time) == [utc(2026, 11, 23, 16, 26)])
    #expect(read.account.other == 5)
  }

  @Test func `lost records and damaged lines are counted`() {
    let read = LinesRead(
      """
      2026-11-23 16:26:00 INFO-EVENTS-LOST - - - - - - - - - - - - 59 -
      2026-11-23 16:26:00 DROP TCP 203.0.113.7
      2026-11-23 16:26:00 DROPPED TCP 203.0.113.7 198.51.100.2 40001 445 48 S 7 0 64240 - - - RECEIVE
      """)
    #expect(read.events.isEmpty)
    #expect(read.account.reasons.map(\.reason).contains("a message without a packet"))
    #expect(read.account.reasons.map(\.reason).contains("cut off"))
  }

  @Test(arguments: lines) func `any cut and any changed byte are survived`(_ line: String, _ summary: String) {
    let bytes = Array("2026-11-23 16:26:00 \(line)".utf8)
    for cut in bytes.indices {
      _ = LinesRead(Array(bytes[..<cut]))
      var changed = bytes
      changed[cut] ^= 0x15
      _ = LinesRead(changed)
    }
  }
}
