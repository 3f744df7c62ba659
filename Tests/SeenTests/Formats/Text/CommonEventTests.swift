import Testing

@testable import Seen

@Suite struct CommonEventTests {
  static let cef = [
    VendorLine(
      "Nov 23 16:26:02 fw CEF:0|Example|A \\| B|1|100|Connection|5|rt=1795451160123 src=203.0.113.7 spt=40001 "
        + "dst=198.51.100.2 dpt=22 proto=TCP act=Deny deviceInboundInterface=wan 0 cs4Label=Source Zone cs4=the outside "
        + "cs2=0x00 SYN cs2Label=TCP Flags cnt=3 request=http://a.example/?src=192.0.2.9 msg=two words dst\\=1 in=5 out=7",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S count=3 in deny opening",
      "in=wan 0 from=the outside bytes=12"),
    VendorLine(
      "CEF:0|Palo Alto Networks|PAN-OS|11.0|end|TRAFFIC|1|rt=Nov 23 2026 16:26:00 src=10.0.0.9 dst=198.51.100.2 spt=5001"
        + " dpt=443 proto=tcp act=allow sourceTranslatedAddress=192.0.2.1 sourceTranslatedPort=6001 "
        + "destinationTranslatedAddress=0.0.0.0 cn2Label=Packets cn2=9 cn3Label=Elapsed time in seconds cn3=4 "
        + "cs5Label=Destination Zone cs5=untrust deviceOutboundInterface=e2 reason=aged-out",
      "10.0.0.9 > 198.51.100.2 tcp 5001>443 count=9 out allow opening",
      "out=e2 to=untrust snat=192.0.2.1:6001 ms=4000 end=aged-out"),
    VendorLine(
      "<134>Nov 23 16:26:02 lb ASM:CEF:0|F5|ASM|14|SQL-INJ|x|5|act=blocked src=203.0.113.7 spt=40001 dst=198.51.100.2 dpt=443",
      "203.0.113.7 > 198.51.100.2 deny unknown"),
    VendorLine(
      "0|Ubiquiti|UniFi Network|9.4|201|Threat Detected and Blocked|7|proto=TCP src=203.0.113.7 spt=40001 dst=10.0.0.5 "
        + "dpt=22 UNIFIutcTime=2026-11-23T16:26:00.123Z act=blocked",
      "203.0.113.7 > 10.0.0.5 tcp 40001>22 deny opening"),
  ]

  static let leef = [
    VendorLine(
      "Nov 23 16:26:02 fw LEEF:2.0|Example|Firewall|1|deny|^|src=203.0.113.7^srcPort=40001^dst=198.51.100.2^dstPort=53^"
        + "proto=17^devTime=1795451160^msg=a b=c",
      "203.0.113.7 > 198.51.100.2 udp 40001>53 deny request"),
    VendorLine(
      "LEEF:1.0|Example|Firewall|1|17|src=203.0.113.7\tdst=198.51.100.2\tsrcPort=40001\tdstPort=22\tproto=tcp\taction=drop",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 deny opening"),
    VendorLine(
      "LEEF:1.0|Palo Alto Networks|PAN-OS|11|allow|cat=TRAFFIC|devTime=Nov 23 2026 16:26:00 GMT|src=10.0.0.9|"
        + "dst=198.51.100.2|srcPostNAT=192.0.2.1|SourceZone=trust|IngressInterface=e1|srcPort=5001|dstPort=443|"
        + "srcPostNATPort=6001|proto=tcp|action=allow|totalBytes=994|totalPackets=10|SessionEndReason=tcp-fin",
      "10.0.0.9 > 198.51.100.2 tcp 5001>443 count=10 in allow opening",
      "in=e1 from=trust snat=192.0.2.1:6001 bytes=994 end=tcp-fin"),
    VendorLine(
      "LEEF:2.0|Example|Firewall|1|reset|x7C|src=203.0.113.7|dst=198.51.100.2|proto=1|icmp_type=8",
      "203.0.113.7 > 198.51.100.2 icmp 8/0 reject echoRequest"),
  ]

  @Test(arguments: cef) func `CEF is read, whoever wrote it`(_ line: VendorLine) throws {
    try line.check(format: "cef")
  }
  @Test(arguments: leef) func `LEEF is read with any separator`(_ line: VendorLine) throws {
    try line.check(format: "leef")
  }

  @Test func `the device's time counts`() throws {
    for line in [Self.cef[0].line, Self.leef[0].line, Self.leef[2].line] {
      #expect(try #require(event(line)).time == utc(2026, 11, 23, 16, 26))
    }
  }

  @Test func `logins and damaged lines are no events`() {
    VendorLine.expectNoEvents([
      "CEF:0|Example|Firewall|1|login|User Signed In|3|src=10.0.0.9 suser=admin",
      "CEF:0|Example|Firewall|1|deny", "LEEF:1.0|Example|Firewall|1", "LEEF:2.0|Example|Firewall|1|x|^|usrName=a",
      "0|Ubiquiti|UniFi|9|1|x|7|src=10.0.0.9 msg=hello", "0|1|2|3|4|5|6|src=203.0.113.7 dst=10.0.0.5",
      "Nov 23 16:26:02 host sshd[7]: Invalid user CEF:0|a|b|c|d|e|1|src=203.0.113.7 dst=10.0.0.5 from 203.0.113.7",
    ])
    for line in Self.cef + Self.leef { VendorLine.cutEverywhere(line.line) }
  }
}
