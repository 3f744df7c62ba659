import Testing

@testable import Seen

@Suite struct WatchGuardTests {
  static let cases = [
    FormatCase(
      #"<140>Nov 23 16:26:00 fw firewall: msg_id="3000-0148" Deny 0-External Firebox 52 tcp 20 127 "#
        + "203.0.113.7 198.51.100.2 40001 22 offset 8 S 832026162 win 8192  (Unhandled External Packet-00)",
      "16:26:00",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S ttl=127 length=52 window=8192 seq=832026162/0 in out deny opening",
      "ingress=0-External egress=Firebox"),
    FormatCase(
      "<140>Nov 23 16:26:00 WatchGuard-Firebox 80BE0000 (2026-11-23T15:25:59) firewall[10]: "
        + #"msg_id="3000-0149" Allow 1-Trusted 0-External 40 tcp 20 127 192.168.1.2 203.0.113.9 53008 443 "#
        + #"offset 5 AF 3212213617 win 257 app_name="HTTPS" src_ip_nat="198.51.100.2" msg="Application "#
        + #"identified" (HTTPS-00)"#,
      "15:25:59",
      "192.168.1.2 > 203.0.113.9 tcp 53008>443 flags=FA ttl=127 length=40 window=257 in out allow continuing",
      "ingress=1-Trusted egress=0-External natSource=198.51.100.2:0"),
    FormatCase(
      "<140>Nov 23 16:26:00 WatchGuard-Firebox 80BE0000 (2026-11-23T15:25:59) firewall: "
        + #"msg_id="3000-0151" Allow 1-Trusted 0-External 60 udp 20 63 192.168.1.2 203.0.113.9 53008 53 "#
        + #"duration="31" sent_pkts="2" rcvd_pkts="2" sent_bytes="120" rcvd_bytes="300" (DNS-00)"#,
      "15:25:59", "192.168.1.2 > 203.0.113.9 udp 53008>53 ttl=63 length=60 count=4 in out allow request",
      "ingress=1-Trusted egress=0-External bytes=420 ms=31000"),
    FormatCase(
      #"Nov 23 16:26:00 fw firewall: msg_id="3000-0148" Deny 0-External Firebox 84 icmp 20 57 "#
        + "203.0.113.7 198.51.100.2 8 0  (Unhandled External Packet-00)",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 8/0 ttl=57 length=84 in out deny echoRequest",
      "ingress=0-External egress=Firebox"),
    FormatCase(
      #"Nov 23 16:26:00 fw firewall: msg_id="3000-0148" Deny 0-External Firebox 36 igmp 24 1 "#
        + "203.0.113.7 224.0.0.22  (Unhandled External Packet-00)",
      "16:26:00", "203.0.113.7 > 224.0.0.22 igmp ttl=1 length=36 in out deny chatter",
      "ingress=0-External egress=Firebox"),
    FormatCase(
      #"Nov 23 16:26:00 fw http-proxy[2057]: msg_id="1AFF-0024" Deny 1-Trusted 0-External tcp "#
        + #"192.168.1.2 203.0.113.9 53008 80 msg="HTTP request" proxy_act="HTTP-Client" (HTTP-proxy-00)"#,
      "16:26:00", "192.168.1.2 > 203.0.113.9 tcp 53008>80 in out deny opening",
      "ingress=1-Trusted egress=0-External"),
    FormatCase(
      #"Nov 23 16:26:00 fw firewall: msg_id="3000-0155" SYN flood attack against 198.51.100.2 from "#
        + "203.0.113.7 detected.",
      "16:26:00", "203.0.113.7 > 198.51.100.2 unknown"),
    FormatCase(
      #"Nov 23 16:26:00 fw firewall: msg_id="3000-0168" Blocked site: Traffic detected from 203.0.113.7 "#
        + "to 198.51.100.2.",
      "16:26:00", "203.0.113.7 > 198.51.100.2 deny unknown"),
    FormatCase(
      "2026-11-23 16:26:00 Member2 Allow 192.168.228.202 203.0.113.9 webcache/tcp 42973 8080 3-Trusted "
        + #"1-WCI Allowed 60 63 (Outgoing-proxy-00) proc_id="firewall" rc="100" src_ip_nat="198.51.100.163" "#
        + #"tcp_info="offset 10 S 2982213793 win 2105" msg_id="3000-0148""#,
      "16:26:00",
      "192.168.228.202 > 203.0.113.9 tcp 42973>8080 flags=S ttl=63 length=60 window=2105 seq=2982213793/0 in out allow opening",
      "ingress=3-Trusted egress=1-WCI natSource=198.51.100.163:0"),
    FormatCase(
      "2026-11-23 16:26:00 Deny 10.0.1.131 10.0.1.1 echo-request/icmp Trusted Firebox Denied 84 64 "
        + #"(Ping-00) proc_id="firewall" rc="101" msg_id="3000-0148" type="8" duration="0""#,
      "16:26:00", "10.0.1.131 > 10.0.1.1 icmp 8/0 ttl=64 length=84 in out deny echoRequest",
      "ingress=Trusted egress=Firebox ms=0"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "watchguard") == [])
  }

  @Test(arguments: [
    #"Nov 23 16:26:00 fw sessiond: msg_id="3E00-0002" Management user admin@Firebox-DB from "#
      + "192.168.1.2 logged in",
    #"Nov 23 16:26:00 fw firewall: msg_id="3000-0148" Deny 0-External Firebox 52 tcp 20 127"#,
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
