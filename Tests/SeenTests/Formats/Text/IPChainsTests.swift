import Testing

@testable import Seen

@Suite struct IPChainsTests {
  static let cases = [
    FormatCase(
      "Nov 23 16:26:00 fw kernel: Packet log: input DENY eth0 PROTO=6 203.0.113.7:40001 "
        + "198.51.100.2:22 L=60 S=0x00 I=38376 F=0x4000 T=44 SYN (#32)",
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S ttl=44 id=38376 DF length=60 in deny opening",
      "ingress=eth0"),
    FormatCase(
      "Nov 23 16:26:00 fw kernel: Packet log: input REJECT eth0 PROTO=17 203.0.113.7:2519 "
        + "198.51.100.2:137 L=54 S=0x00 I=9086 F=0x0000 T=128 (#95)",
      "16:26:00", "203.0.113.7 > 198.51.100.2 udp 2519>137 ttl=128 id=9086 length=54 in reject request",
      "ingress=eth0"),
    FormatCase(
      "Nov 23 16:26:00 fw kernel: Packet log: input DENY ppp0 PROTO=1 203.0.113.7:8 198.51.100.2:0 "
        + "L=84 S=0x00 I=1 F=0x2000 T=52 (#1)",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 8/0 ttl=52 id=1 fragment length=84 in deny echoRequest",
      "ingress=ppp0"),
    FormatCase(
      "Nov 23 16:26:00 fw kernel: Packet log: forward MASQ ppp0 PROTO=6 192.168.1.2:40001 "
        + "203.0.113.9:80 L=60 S=0x00 I=2 F=0x4000 T=63 (#2)",
      "16:26:00", "192.168.1.2 > 203.0.113.9 tcp 40001>80 ttl=63 id=2 DF length=60 out allow unknown",
      "egress=ppp0"),
    FormatCase(
      "Packet log: output ACCEPT eth0 PROTO=47 198.51.100.2:65535 203.0.113.9:65535 L=100 S=0x00 I=3 "
        + "F=0x0000 T=64 (#3)",
      "-", "198.51.100.2 > 203.0.113.9 gre ttl=64 id=3 length=100 out allow tunnel",
      "egress=eth0"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "ipchains") == [])
  }

  @Test(arguments: [
    "Nov 23 16:26:00 fw kernel: Packet log: input DENY eth0 PROTO=6 203.0.113.7:40001"
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
