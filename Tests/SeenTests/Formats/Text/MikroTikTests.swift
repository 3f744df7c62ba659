import Testing

@testable import Seen

@Suite struct MikroTikTests {
  static let cases = [
    FormatCase(
      "2026-11-23T16:26:00.123456+01:00 192.168.88.1 firewall,info drop-in input: in:ether1-WAN "
        + "out:(unknown 0), connection-state:new src-mac 00:00:5e:00:53:01, proto TCP (SYN), "
        + "203.0.113.7:40001->198.51.100.2:22, len 40",
      "15:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S length=40 in deny opening",
      "ingress=ether1-WAN"),
    FormatCase(
      "Nov 23 16:26:00 gw forward: in:bridge out:ether1, src-mac 00:00:5e:00:53:01, proto TCP (ACK,FIN,"
        + "PSH), 192.168.88.2:40001->203.0.113.9:443, NAT "
        + "(192.168.88.2:40001->198.51.100.2:40001)->203.0.113.9:443, len 60",
      "16:26:00", "192.168.88.2 > 203.0.113.9 tcp 40001>443 flags=FPA length=60 in out continuing",
      "ingress=bridge egress=ether1 natSource=198.51.100.2:40001"),
    FormatCase(
      "Nov 23 16:26:00 gw ACCEPT forward: in:ether1 out:bridge, connection-state:new,dnat, proto TCP "
        + "(SYN), 203.0.113.7:40001->198.51.100.2:80, NAT "
        + "203.0.113.7:40001->(198.51.100.2:80->192.168.88.3:8080), len 60",
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>80 flags=S length=60 in out allow opening",
      "ingress=ether1 egress=bridge natDestination=192.168.88.3:8080"),
    FormatCase(
      "firewall,info DROP input: in:ether1 out:(none), proto ICMP (type 8, code 0), "
        + "203.0.113.7->198.51.100.2, len 84",
      "-", "203.0.113.7 > 198.51.100.2 icmp 8/0 length=84 in deny echoRequest",
      "ingress=ether1"),
    FormatCase(
      "firewall,info input: in:ether1 out:(unknown 0), proto UDP, "
        + "[2001:db8::7]:40001->[2001:db8::2]:53, len 48",
      "-", "2001:db8::7 > 2001:db8::2 udp 40001>53 length=88 in request",
      "ingress=ether1"),
    FormatCase(
      "nov/23 16:26:00 firewall,info input: in:ether1 out:(unknown 0), proto UDP, 203.0.113.7:40001->198.51.100.2:53, "
        + "len 60", "16:26:00", "203.0.113.7 > 198.51.100.2 udp 40001>53 length=60 in request", "ingress=ether1"),
    FormatCase(
      " 11-23 16:26:00 firewall,info input: in:ether1 out:(unknown 0), proto UDP, 203.0.113.7:40001->198.51.100.2:53, "
        + "len 60", "16:26:00", "203.0.113.7 > 198.51.100.2 udp 40001>53 length=60 in request", "ingress=ether1"),
    FormatCase(
      "nov/23/2026 16:26:00 firewall,info drop output: in:(unknown 0) out:ether1, proto 47, "
        + "198.51.100.2->203.0.113.9, len 100",
      "16:26:00", "198.51.100.2 > 203.0.113.9 gre length=100 out deny tunnel",
      "egress=ether1"),
    FormatCase(
      "2026-11-23T16:26:00+01:00 gw system,error,critical login failure for user a from 192.0.2.1 via ssh from "
        + "203.0.113.7 via winbox",
      "15:26:00", "203.0.113.7 > :: 0>8291 401 refusedLogin", ""),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "mikrotik") == [])
  }

  @Test(arguments: [
    "2026-11-23T16:26:00+01:00 gw system,info,account user admin logged in from 203.0.113.7 via ssh",
    "2026-11-23T16:26:00+01:00 gw system,error,critical login failure for user admin from nowhere via ssh",
    "firewall,info input: in:ether1 out:(unknown 0), proto TCP (SYN), 203.0.113.7:40001",
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
