import Testing

@testable import Seen

@Suite struct IPFWTests {
  static let cases = [
    FormatCase(
      "Nov 23 16:26:00 fw kernel: ipfw: 900 Deny UDP 203.0.113.7:40001 198.51.100.2:53 in via em0",
      "16:26:00", "203.0.113.7 > 198.51.100.2 udp 40001>53 in deny request",
      "ingress=em0"),
    FormatCase(
      "2026 Nov 23 16:26:00 fw /kernel: ipfw: 65435 Deny TCP 203.0.113.7:40001 198.51.100.2:22 in via "
        + "tun0",
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>22 in deny unknown",
      "ingress=tun0"),
    FormatCase(
      "Nov 23 16:26:00 <security.info> fw kernel: ipfw: 100 Unreach 3 ICMP:8.0 203.0.113.7 "
        + "198.51.100.2 in via em0",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 8/0 in reject echoRequest",
      "ingress=em0"),
    FormatCase(
      "Nov 23 16:26:00 fw kernel: ipfw: 100 Accept TCP [2001:db8::7]:40001 [2001:db8::2]:22 out via em0",
      "16:26:00", "2001:db8::7 > 2001:db8::2 tcp 40001>22 out allow unknown",
      "egress=em0"),
    FormatCase(
      "Nov 23 16:26:00 fw kernel: ipfw: 100 Count P:47 203.0.113.7 198.51.100.2 in via em0",
      "16:26:00", "203.0.113.7 > 198.51.100.2 gre in tunnel",
      "ingress=em0"),
    FormatCase(
      "ipfw: -1 Refuse TCP 203.0.113.7 198.51.100.2 in via em0 (frag 4711:20@8+)",
      "-", "203.0.113.7 > 198.51.100.2 tcp fragment in deny fragment",
      "ingress=em0"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "ipfw") == [])
  }

  @Test(arguments: [
    "Nov 23 16:26:00 fw kernel: ipfw: limit 100 reached on entry 900",
    "Nov 23 16:26:00 fw kernel: ipfw: 900 Deny UDP 203.0.113.7:40001",
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
