import Testing

@testable import Seen

@Suite struct PFTcpdumpTests {
  static let cases = [
    FormatCase(
      "Nov 23 16:26:00 gw pf: rule 22/0(match): block in on vlan2: 203.0.113.7.58012 > "
        + "198.51.100.2.8080: Flags [S], seq 2837144143, win 14600, length 0",
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 58012>8080 flags=S window=14600 seq=2837144143/0 in deny opening",
      "ingress=vlan2"),
    FormatCase(
      "2026-11-23 16:26:00.123456 rule 81/0(match): pass out on lan0: 192.168.1.2.41641 > "
        + "203.0.113.9.3478: UDP, length 40",
      "16:26:00", "192.168.1.2 > 203.0.113.9 udp 41641>3478 out allow peer",
      "egress=lan0"),
    FormatCase(
      "Nov 23 16:26:00 192.168.1.1 pf: 000145 rule 141/0(match): block in on bge0: (tos 0x0, ttl 128, "
        + "id 58078, offset 0, flags [DF], proto UDP (17), length 1052) 203.0.113.7.1137 > "
        + "198.51.100.2.24460: UDP, length 1024",
      "16:26:00", "203.0.113.7 > 198.51.100.2 udp 1137>24460 ttl=128 id=58078 DF length=1052 in deny peer",
      "ingress=bge0"),
    FormatCase(
      "Nov 23 16:26:00.123456 rule 4/(match) [uid 0, pid 12] block in on em0: 203.0.113.7 > "
        + "198.51.100.2: icmp: 192.0.2.1 udp port 53 unreachable",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 3/3 in deny unreachable",
      "ingress=em0"),
    FormatCase(
      "rule 5/0(match): block in on em0: fe80::1 > ff02::1: ICMP6, router advertisement, length 64",
      "-", "fe80::1 > ff02::1 icmpv6 134/0 in deny chatter",
      "ingress=em0"),
    FormatCase(
      "Nov 23 16:26:00.123456 rule def/(short) block in on em0: 203.0.113.7 > 198.51.100.2: icmp: echo request",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 8/0 in deny echoRequest", "ingress=em0"),
    FormatCase(
      "rule 5/0(match): rdr in on em0: 203.0.113.7.443 > 198.51.100.2.8443: TCP, length 0",
      "-", "203.0.113.7 > 198.51.100.2 tcp 443>8443 in unknown",
      "ingress=em0"),
    FormatCase(
      "16:26:00.123456 IP 203.0.113.7.40001 > 198.51.100.2.22: Flags [S.], seq 5, ack 6, win 1024, "
        + "options [mss 1460], length 0",
      "-", "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=SA window=1024 seq=5/6 accepting"),
    FormatCase(
      "16:26:00.123456 IP6 2001:db8::7.40001 > 2001:db8::2.53: 4711+ A? example.com. (29)",
      "-", "2001:db8::7 > 2001:db8::2 udp 40001>53 request"),
    FormatCase(
      "16:26:00.123456 203.0.113.7.40001 > 198.51.100.2.22: S 123:123(0) win 16384 <mss 1460> (DF) "
        + "(ttl 52, id 4711, len 44)",
      "-", "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S ttl=52 id=4711 DF length=44 window=16384 seq=123/0 opening"),
    FormatCase(
      "16:26:00.123456 203.0.113.7.443 > 198.51.100.2.40001: . ack 1 win 16384 (DF)",
      "-", "203.0.113.7 > 198.51.100.2 tcp 443>40001 flags=A DF window=16384 continuing"),
    FormatCase(
      "16:26:00.123456 203.0.113.7 > 198.51.100.2: (frag 4711:1480@1480+)",
      "-", "203.0.113.7 > 198.51.100.2 fragment unknown"),
    FormatCase(
      "1795451160.123456 IP 203.0.113.7 > 198.51.100.2: ICMP echo request, id 7, seq 2, length 64",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 8/0 echo=7/2 echoRequest"),
    FormatCase(
      "2026-11-23 16:26:00.123456 IP 203.0.113.7 > 198.51.100.2: ICMP host 203.0.113.9 unreachable - "
        + "admin prohibited filter, length 36",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 3/13 unreachable"),
    FormatCase(
      "16:26:00.123456 eth0  In  IP 203.0.113.7.53 > 198.51.100.2.40001: UDP, length 40",
      "-", "203.0.113.7 > 198.51.100.2 udp 53>40001 reply"),
    FormatCase(
      "16:26:00.123456 00:00:5e:00:53:01 > 00:00:5e:00:53:02, ethertype IPv4 (0x0800), length 74: "
        + "203.0.113.7 > 198.51.100.2: GREv0, length 60",
      "-", "203.0.113.7 > 198.51.100.2 gre tunnel"),
    FormatCase(
      "16:26:00.123456 IP (tos 0x0, ttl 52, id 4711, offset 0, flags [DF], proto TCP (6), length 44)\n  "
        + "  203.0.113.7.40001 > 198.51.100.2.22: Flags [FP.U], cksum 0x1234 (correct), seq 1, win 1024, "
        + "options [mss 1460], length 0",
      "-", "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=FPAU ttl=52 id=4711 DF length=44 window=1024 malformed"),
    FormatCase(
      "16:26:00.123456 IP6 (hlim 64, next-header TCP (6) payload length: 40) 2001:db8::7.40001 > "
        + "2001:db8::2.22: Flags [S], seq 1, win 1024, length 0",
      "-", "2001:db8::7 > 2001:db8::2 tcp 40001>22 flags=S ttl=64 length=80 window=1024 seq=1/0 opening"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "pf-tcpdump") == [])
  }

  @Test(arguments: [
    "rule 5/0(match): block in on em0: 203.0.113.7.443 >"
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
