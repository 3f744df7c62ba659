import Testing

@testable import Seen

@Suite struct SonicWallTests {
  static let cases = [
    FormatCase(
      #"Nov 23 16:26:01 192.168.5.1 id=firewall sn=0017C5000000 time="2026-11-23 16:26:00" "#
        + #"fw=198.51.100.2 pri=6 c=262144 m=98 msg="Connection Opened" n=23419 src=192.168.5.10:36701:LAN "#
        + "dst=203.0.113.9:443:WAN proto=tcp/https",
      "16:26:00", "192.168.5.10 > 203.0.113.9 tcp 36701>443 in out allow opening",
      "ingress=LAN egress=WAN"),
    FormatCase(
      #"<134>  id=firewall sn=0017C5000000 time="2026-11-23 16:26:00" fw=198.51.100.2 pri=6 c=1024 "#
        + #"gcat=6 m=537 msg="Connection Closed" srcMac=00:00:5e:00:53:01 "#
        + "src=203.0.113.7:65055:X1:host.example srcZone=Untrusted dst=198.51.100.2:443:X0 dstZone=DMZ "
        + "natDst=192.168.5.10:8443 proto=tcp/https sent=1930 rcvd=1545 spkt=11 rpkt=7 cdur=2133 "
        + #"fw_action="NA""#,
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 65055>443 count=18 in out allow opening",
      "ingress=X1 ingressZone=Untrusted egress=X0 egressZone=DMZ natDestination=192.168.5.10:8443 bytes=3475 ms=2133 ending=Connection Closed"
    ),
    FormatCase(
      #"192.168.5.1 id=firewall sn=0017C5000000 time="2026-11-23 16:26:00 UTC" fw=198.51.100.2 pri=1 "#
        + #"c=32 m=82 msg="Possible port scan detected" n=1 src=203.0.113.7:443:X1 "#
        + "dst=198.51.100.2:35878:X1 proto=tcp/35878",
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 443>35878 in out continuing",
      "ingress=X1 egress=X1"),
    FormatCase(
      #"id=firewall sn=0017C5000000 time="2026-11-23 16:26:00" fw=198.51.100.2 pri=5 c=64 m=36 msg="TCP "#
        + #"connection dropped" n=1 src=203.0.113.7:40001:X1 dst=198.51.100.2:22:X1 proto=tcp/22 rule="5 "#
        + #"(WAN->WAN)""#,
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>22 in out deny opening",
      "ingress=X1 egress=X1"),
    FormatCase(
      #"<135>  id=firewall sn=0017C5000000 time="2026-11-23 16:26:00" fw=198.51.100.2 pri=7 c=512 "#
        + "gcat=6 m=713 src=198.51.100.2:443:X1 srcZone=Untrusted dst=203.0.113.7:64889:X1 "
        + #"dstZone=Untrusted proto=tcp/https sent=46 msg="" note="TCP Flag(s): ACK RST" n=694 "#
        + #"fw_action="drop""#,
      "16:26:00", "198.51.100.2 > 203.0.113.7 tcp 443>64889 flags=RA in out deny refusing",
      "ingress=X1 ingressZone=Untrusted egress=X1 egressZone=Untrusted"),
    FormatCase(
      #"id=firewall sn=0017C5000000 time="2026-11-23 16:26:00" fw=198.51.100.2 pri=5 c=64 m=38 "#
        + #"msg="ICMP packet dropped due to policy" n=1 src=203.0.113.7:8:X1 dst=198.51.100.2:1:X1 type=8 "#
        + "code=0 proto=icmp",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 8/0 in out deny echoRequest",
      "ingress=X1 egress=X1"),
    FormatCase(
      #"id=firewall sn=0017C5000000 time="2026-11-23 16:26:00" fw=198.51.100.2 pri=5 c=512 m=1233 "#
        + #"msg="Unhandled link-local or multicast IPv6 packet dropped" n=1 srcV6=fe80::1 "#
        + "src=:49702:X0-V514 dstV6=ff02::1:3 dst=:5355 proto=udp/5355",
      "16:26:00", "fe80::1 > ff02::1:3 udp 49702>5355 in deny chatter",
      "ingress=X0-V514"),
    FormatCase(
      #"id=firewall sn=0017C5000000 time="2026-11-23 16:26:00" fw=198.51.100.2 pri=6 c=0 m=1235 "#
        + "src=198.51.100.2:54606:X1 natSrc=198.51.100.2 dst=203.0.113.9:80:X1 natDst=203.0.113.9 "
        + #"proto=tcp/http sent=52 msg="" fw_action="forward""#,
      "16:26:00", "198.51.100.2 > 203.0.113.9 tcp 54606>80 in out allow opening",
      "ingress=X1 egress=X1 natSource=198.51.100.2:0 natDestination=203.0.113.9:0"),
    FormatCase(
      #"id=firewall sn=0017C5000000 time="2026-11-23 16:26:00" fw=198.51.100.2 pri=5 c=128 m=1232 "#
        + #"msg="NTP Request sent" n=455 src=198.51.100.2:123:X0 dst=203.0.113.9:123:X1"#,
      "16:26:00", "198.51.100.2 > 203.0.113.9 udp 123>123 in out peer",
      "ingress=X0 egress=X1"),
    FormatCase(
      #"id=firewall sn=0017C5000000 time="2026-11-23 16:26:00" fw=198.51.100.2 pri=6 c=16 m=29 "#
        + #"msg="Administrator login allowed" n=11 usr="admin" src=192.168.5.10:50001:X0 "#
        + "dst=192.168.5.1:4444:X0 proto=tcp/4444",
      "16:26:00", "192.168.5.10 > 192.168.5.1 tcp 50001>4444 in out opening",
      "ingress=X0 egress=X0"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "sonicwall") == [])
  }

  @Test(arguments: [
    #"id=firewall sn=0017C5000000 time="2026-11-23 16:26:00" fw=198.51.100.2 pri=4 c=2 m=307 msg="The "#
      + #"network connection in use is WAN" n=79 src=198.51.100.2::X5"#
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
