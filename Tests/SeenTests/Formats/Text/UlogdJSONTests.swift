import Testing

@testable import Seen

@Suite struct UlogdJSONTests {
  static let cases = [
    FormatCase(
      #"{"timestamp": "2026-11-23T16:26:00.123456+0100", "dvc": "Netfilter", "raw.pktlen": 60, "#
        + #""raw.pktcount": 1, "oob.prefix": "IN DROP", "oob.time.sec": 1795451160, "oob.time.usec": 123456,"#
        + #" "oob.mark": 0, "oob.hook": 1, "oob.family": 2, "oob.protocol": 2048, "ip.protocol": 6, "#
        + #""ip.ttl": 57, "ip.totlen": 60, "ip.id": 4711, "ip.fragoff": 16384, "src_port": 40001, "#
        + #""dest_port": 22, "tcp.seq": 1, "tcp.ackseq": 0, "tcp.window": 1024, "tcp.urg": 0, "tcp.ack": 0, "#
        + #""tcp.psh": 0, "tcp.rst": 0, "tcp.syn": 1, "tcp.fin": 0, "oob.in": "eth0", "oob.out": "", "#
        + #""src_ip": "203.0.113.7", "dest_ip": "198.51.100.2"}"#,
      "16:26:00",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S ttl=57 id=4711 DF length=60 window=1024 seq=1/0 in deny opening",
      "ingress=eth0"),
    FormatCase(
      #"{"timestamp": "2026-11-23T16:26:00.123456+0100", "dvc": "Netfilter", "raw.label": 0, "#
        + #""oob.prefix": "", "oob.family": 2, "ip.protocol": 1, "ip.ttl": 57, "ip.totlen": 84, "ip.id": 1, "#
        + #""ip.fragoff": 0, "icmp.type": 8, "icmp.code": 0, "icmp.echoid": 7, "icmp.echoseq": 1, "oob.in": "#
        + #""eth0", "oob.out": "eth1", "src_ip": "203.0.113.7", "dest_ip": "198.51.100.2", "action": "#
        + #""blocked"}"#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 icmp 8/0 ttl=57 id=1 length=84 echo=7/1 in out deny echoRequest",
      "ingress=eth0 egress=eth1"),
    FormatCase(
      #"{"timestamp": "2026-11-23T16:26:00.123456+0100", "dvc": "Netfilter", "oob.family": 10, "#
        + #""oob.prefix": "ACCEPT", "ip6.payloadlen": 40, "ip6.nexthdr": 17, "ip6.hoplimit": 60, "#
        + #""src_port": 40001, "dest_port": 53, "oob.in": "eth0", "src_ip": "2001:db8::7", "dest_ip": "#
        + #""2001:db8::2"}"#,
      "15:26:00", "2001:db8::7 > 2001:db8::2 udp 40001>53 ttl=60 length=80 in allow request",
      "ingress=eth0"),
    FormatCase(
      #"{"timestamp": "2026-11-23T16:26:00.123456+0100", "dvc": "Netfilter", "orig.ip.protocol": 17, "#
        + #""src_ip": "192.168.1.2", "dest_ip": "203.0.113.9", "src_port": 40001, "dest_port": 53, "#
        + #""bytes_out": 60, "packets_out": 1, "bytes_in": 120, "packets_in": 1, "flow.start.sec": "#
        + #"1795451150, "flow.end.sec": 1795451160, "ct.event": 4, "oob.family": 2}"#,
      "15:26:00", "192.168.1.2 > 203.0.113.9 udp 40001>53 count=2 allow request",
      "bytes=180 ms=10000"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "ulogd-json") == [])
  }

  @Test(arguments: [
    #"{"timestamp": "2026-11-23T16:26:00", "dvc": "Netfilter", "oob.family": 3, "oob.prefix": "", "#
      + #""arp.operation": 1}"#
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
