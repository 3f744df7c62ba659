import Testing

@testable import Seen

@Suite struct IPMonTests {
  static let cases = [
    FormatCase(
      "23/11/2026 16:26:00.123456 2x xl0 @0:12 b 203.0.113.7,40001 -> 198.51.100.2,22 PR tcp len 20 60 "
        + "-S IN",
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S length=60 count=2 in deny opening",
      "ingress=xl0"),
    FormatCase(
      "Nov 23 16:26:00 fw ipmon[123]: 16:25:59.123456 xl0 @0:12 b 203.0.113.7 -> 198.51.100.2 PR icmp "
        + "len 20 56 icmp unreach/port for 198.51.100.2,53 - 203.0.113.7,1234 PR udp len 20 40 IN",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 3/3 length=56 in deny unreachable",
      "ingress=xl0"),
    FormatCase(
      "Nov 23 16:26:00 fw ipmon[123]: [ID 702911 local0.notice] 16:26:00.398290 ce0 @0:14 p "
        + "198.51.100.2,123 -> 203.0.113.9,123 PR udp len 20 76 K-S OUT",
      "16:26:00", "198.51.100.2 > 203.0.113.9 udp 123>123 length=76 out allow peer",
      "egress=ce0"),
    FormatCase(
      "Nov 23 16:26:00 fw ipmon[123]: 16:25:59.123456 xl0 @-1:-1 P 203.0.113.7,443 -> 198.51.100.2,"
        + "40001 PR tcp len 20 40 -AS K-S K-F IN",
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 443>40001 flags=SA length=40 in allow accepting",
      "ingress=xl0"),
    FormatCase(
      "Nov 23 16:26:00 fw ipmon[123]: 16:25:59.123456 xl0 @0:1 b 2001:db8::7,40001 -> 2001:db8::2,22 "
        + "PR tcp len 40 60 -S IN",
      "16:26:00", "2001:db8::7 > 2001:db8::2 tcp 40001>22 flags=S length=60 in deny opening",
      "ingress=xl0"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "ipmon") == [])
  }

  @Test(arguments: [
    "Nov 23 16:26:00 fw ipmon[123]: 16:25:59.123456 xl0 @0:12 b 203.0.113.7,40001",
    "Nov 23 16:26:00 fw ipmon[123]: ipmon started",
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
