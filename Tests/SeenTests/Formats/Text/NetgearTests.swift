import Testing

@testable import Seen

@Suite struct NetgearTests {
  static let cases = [
    FormatCase(
      "[DoS Attack: SYN/ACK Scan] from source: 203.0.113.7, port 443, Monday, November 23, 2026 "
        + "16:26:00",
      "16:26:00", "203.0.113.7 > :: tcp flags=SA accepting"),
    FormatCase(
      "[DoS attack: FIN Scan] attack packets in last 20 sec from ip [203.0.113.7], Monday, Nov 23,2026 "
        + "16:26:00",
      "16:26:00", "203.0.113.7 > :: tcp flags=F malformed"),
    FormatCase(
      "[DoS attack: ACK Scan] (3) attack packets in last 20 sec from ip [203.0.113.7], Monday, Nov 23,"
        + "2026 16:26:00",
      "16:26:00", "203.0.113.7 > :: tcp flags=A count=3 continuing"),
    FormatCase(
      "[DoS attack: TCP Port Scan] from source: 203.0.113.7:46430, Monday, November 23,2026 16:26:00",
      "16:26:00", "203.0.113.7 > :: tcp unknown"),
    FormatCase(
      "[DoS Attack: Ping Sweep] from source: 203.0.113.7, Monday, November 23, 2026 16:26:00",
      "16:26:00", "203.0.113.7 > :: icmp unknown"),
    FormatCase(
      "[LAN access from remote] from 203.0.113.7:40001 to 192.168.1.9:8080, Monday, November 23, 2026 "
        + "16:26:00",
      "16:26:00", "203.0.113.7 > 192.168.1.9 allow unknown"),
    FormatCase(
      "[Service blocked: ICMP_echo_req] from source 203.0.113.7, Monday, November 23, 2026 16:26:00",
      "16:26:00", "203.0.113.7 > :: deny unknown"),
    FormatCase(
      "Mon, 2026-11-23 16:26:00 - TCP packet - Source:203.0.113.7,40001 ,WAN - Destination:192.168.1.9,"
        + "22 ,LAN [Drop] - [Inbound Default rule match]",
      "16:26:00", "203.0.113.7 > 192.168.1.9 tcp 40001>22 deny opening"),
    FormatCase(
      "Mon, 2026-11-23 16:26:00 - UDP packet dropped - Source:203.0.113.7,40001,WAN - "
        + "Destination:198.51.100.2,53,LAN",
      "16:26:00", "203.0.113.7 > 198.51.100.2 udp 40001>53 deny request"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "netgear") == [])
  }

  @Test(arguments: [
    "[admin login] from source 192.168.1.6, Monday, November 23, 2026 16:26:00",
    "[Time synchronized with NTP server] Monday, November 23, 2026 16:26:00",
    "[DoS Attack: ARP Attack] from source: 192.168.1.14, Monday, November 23, 2026 16:26:00",
    "[DoS Attack: RST Scan] from source: 203.0",
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
