import Testing

@testable import Seen

@Suite struct DLinkTests {
  static let cases = [
    FormatCase(
      "[INFO] Mon Nov 23 16:26:00 2026 Blocked incoming TCP connection request from 203.0.113.7:40001 "
        + "to 198.51.100.2:22",
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S deny opening"),
    FormatCase(
      "[INFO] Mon Nov 23 16:26:01 2026 Blocked incoming TCP packet from 203.0.113.7:443 to "
        + "198.51.100.2:40001 as RST:ACK received but there is no active connection",
      "16:26:01", "203.0.113.7 > 198.51.100.2 tcp 443>40001 flags=RA deny refusing"),
    FormatCase(
      "[INFO] Mon Nov 23 16:26:02 2026 Blocked incoming ICMP packet (ICMP type 8) from 203.0.113.7 to "
        + "198.51.100.2",
      "16:26:02", "203.0.113.7 > 198.51.100.2 icmp 8/0 deny echoRequest"),
    FormatCase(
      "[INFO] Mon Nov 23 16:26:02 2026 Blocked incoming UDP packet from 203.0.113.7:40001 to "
        + "198.51.100.2:137",
      "16:26:02", "203.0.113.7 > 198.51.100.2 udp 40001>137 deny request"),
    FormatCase(
      "[INFO] Mon Nov 23 16:26:02 2026 Dropped packet from 203.0.113.7 to 198.51.100.2 (IP protocol "
        + "47) as unable to create new session",
      "16:26:02", "203.0.113.7 > 198.51.100.2 gre deny tunnel"),
    FormatCase(
      "Nov 23 16:26:04 di604 Unrecognized attempt blocked from 203.0.113.7:1986 to 198.51.100.40 UDP:2463", "16:26:04",
      "203.0.113.7 > 198.51.100.40 udp 1986>2463 deny peer"),
    FormatCase(
      "Mon Nov 23 16:26:05 2026 Unrecognized attempt blocked from 203.0.113.7:6000 to 198.51.100.40 TCP:1433",
      "16:26:05",
      "203.0.113.7 > 198.51.100.40 tcp 6000>1433 deny opening"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "d-link") == [])
  }

  @Test(arguments: [
    "[INFO] Mon Nov 23 16:26:03 2026 Log viewed by IP address 192.168.0.100",
    "[INFO] Mon Nov 23 16:26:03 2026 Blocked incoming TCP packet from 203.0.113.7:443",
    "Nov 23 16:26:04 di604 Unrecognized attempt blocked from 203.0.113.7:1986",
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
