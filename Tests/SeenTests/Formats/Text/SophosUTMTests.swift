import Testing

@testable import Seen

@Suite struct SophosUTMTests {
  static let cases = [
    FormatCase(
      #"2026:11:23-16:26:00 fw ulogd[4711]: id="2001" severity="info" sys="SecureNet" "#
        + #"sub="packetfilter" name="Packet dropped" action="drop" fwrule="60002" initf="eth0" "#
        + #"outitf="eth1" srcmac="00:00:5e:00:53:01" dstmac="00:00:5e:00:53:02" srcip="203.0.113.7" "#
        + #"dstip="198.51.100.2" proto="6" length="60" tos="0x00" prec="0x00" ttl="49" srcport="3666" "#
        + #"dstport="23" tcpflags="SYN""#,
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 3666>23 flags=S ttl=49 length=60 in out deny opening",
      "ingress=eth0 egress=eth1"),
    FormatCase(
      #"<30>2026:11:23-16:26:00 ulogd[4711]: id="2002" severity="info" sys="SecureNet" "#
        + #"sub="packetfilter" name="Packet accepted" action="accept" fwrule="1" outitf="eth1" "#
        + #"srcip="203.0.113.7" dstip="198.51.100.2" proto="1" length="84" tos="0x00" prec="0x00" ttl="57" "#
        + #"type="8" code="0""#,
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 8/0 ttl=57 length=84 out allow echoRequest",
      "egress=eth1"),
    FormatCase(
      #"2026:11:23-16:26:00 fw ulogd[4711]: id="2003" severity="info" sys="SecureNet" "#
        + #"sub="packetfilter" name="Packet rejected" action="reject" fwrule="2" initf="eth0" "#
        + #"srcip="203.0.113.7" dstip="198.51.100.2" proto="6" length="40" tos="0x00" prec="0x00" ttl="49" "#
        + #"srcport="443" dstport="40001" tcpflags="ACK RST""#,
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 443>40001 flags=RA ttl=49 length=40 in reject refusing",
      "ingress=eth0"),
    FormatCase(
      #"2026:11:23-16:26:00 fw ulogd[4711]: id="2012" severity="info" sys="SecureNet" "#
        + #"sub="packetfilter" name="spoofed packet dropped" action="IP spoofing drop" fwrule="60008" "#
        + #"initf="eth0" srcip="10.0.0.7" dstip="198.51.100.2" proto="17" length="78" ttl="128" "#
        + #"srcport="137" dstport="137""#,
      "16:26:00", "10.0.0.7 > 198.51.100.2 udp 137>137 ttl=128 length=78 in deny peer",
      "ingress=eth0"),
    FormatCase(
      #"Nov 23 16:26:00 192.168.10.1 2026: 11:23-16:26:00 utm ulogd[4824]: id="2001" severity="info" "#
        + #"sys="SecureNet" sub="packetfilter" name="Packet dropped" action="drop" fwrule="60001" "#
        + #"initf="eth0" srcip="2001:db8::7" dstip="2001:db8::2" proto="17" length="78" ttl="128" "#
        + #"srcport="40001" dstport="137""#,
      "16:26:00", "2001:db8::7 > 2001:db8::2 udp 40001>137 ttl=128 length=78 in deny request",
      "ingress=eth0"),
    FormatCase(
      #"2026:11:23-16:26:00 fw snort[4711]: id="2101" severity="warn" sys="SecureNet" sub="ips" "#
        + #"name="Intrusion protection alert" action="drop" reason="SERVER" group="420" srcip="203.0.113.7" "#
        + #"dstip="198.51.100.2" proto="6" srcport="40001" dstport="80" sid="1""#,
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>80 deny unknown"),
    FormatCase(
      #"2026:11:23-16:26:00 fw httpproxy[5]: id="0001" severity="info" sys="SecureWeb" sub="http" "#
        + #"name="http access" action="pass" method="GET" srcip="192.168.1.2" dstip="203.0.113.9" user="" "#
        + #"statuscode="200" url="http://example.com/""#,
      "16:26:00", "192.168.1.2 > 203.0.113.9 allow unknown"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "sophos-utm") == [])
  }

  @Test(arguments: [
    #"2026:11:23-16:26:00 fw ulogd[4711]: id="2001" severity="info" sys="SecureNet" "#
      + #"sub="packetfilter" name="Packet dropped" action="drop" srcip="203.0.11"#
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
