import Testing

@testable import Seen

@Suite struct FilterlogTests {
  static let cases = [
    FormatCase(
      "<134>1 2026-11-23T16:26:00.123456+01:00 fw.example.com filterlog 72237 - - 5,,,1000000103,igb0,"
        + "match,block,in,4,0x0,,52,54321,0,DF,6,tcp,60,203.0.113.7,198.51.100.2,40001,22,0,S,3364871769,,"
        + "65535,,mss;sackOK;TS;nop;wscale",
      "15:26:00",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S ttl=52 id=54321 DF length=60 window=65535 seq=3364871769/0 in deny opening",
      "ingress=igb0"),
    FormatCase(
      #"<134>1 2026-11-23T16:26:00+01:00 fw filterlog 76404 - [meta sequenceId="1"] 124,,,"#
        + "fae559338f65e11c53669fc3642c93c2,ixl1_vlan70,match,pass,out,4,0x0,,63,5687,0,DF,17,udp,78,"
        + "192.168.1.8,198.51.100.2,40001,53,58",
      "15:26:00", "192.168.1.8 > 198.51.100.2 udp 40001>53 ttl=63 id=5687 DF length=78 out allow request",
      "egress=ixl1_vlan70"),
    FormatCase(
      "<134>Nov 23 16:26:00 filterlog[72237]: 146,,,1535324496,igb1.12,match,reject,in,4,0x0,,63,47260,"
        + "0,none,6,tcp,1500,10.170.12.50,198.51.100.2,49726,853,1460,PA,29633380:29634840,3617062173,"
        + "65535,,",
      "16:26:00",
      "10.170.12.50 > 198.51.100.2 tcp 49726>853 flags=PA ttl=63 id=47260 length=1500 window=65535 seq=29633380/3617062173 in reject continuing",
      "ingress=igb1.12"),
    FormatCase(
      "Nov 23 16:26:00 fw filterlog: 4,,,1000000103,em0,match,block,in,4,0x28,,53,28808,0,none,1,icmp,"
        + "84,203.0.113.7,198.51.100.2,request,37728,164",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 8/0 ttl=53 id=28808 length=84 echo=37728/164 in deny echoRequest",
      "ingress=em0"),
    FormatCase(
      "Nov 23 16:26:00 fw filterlog: 4,,,1000000103,em0,match,block,in,4,0x28,,53,28808,0,none,1,icmp,"
        + "56,203.0.113.7,198.51.100.2,unreachport,203.0.113.9,17,53",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 3/3 ttl=53 id=28808 length=56 in deny unreachable",
      "ingress=em0"),
    FormatCase(
      "Nov 23 16:26:00 fw filterlog: 4,,,1000000103,em0,match,block,in,4,0x28,,53,28808,0,none,1,icmp,"
        + "56,203.0.113.7,198.51.100.2,needfrag,203.0.113.9,1400",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 3/4 ttl=53 id=28808 length=56 mtu=1400 in deny unreachable",
      "ingress=em0"),
    FormatCase(
      "Nov 23 16:26:00 fw filterlog: 4,,,1000000103,em0,match,block,in,4,0x28,,53,28808,0,none,1,icmp,"
        + "56,203.0.113.7,198.51.100.2,unreach,host 203.0.113.9 unreachable - admin prohibited filter",
      "16:26:00", "203.0.113.7 > 198.51.100.2 icmp 3/13 ttl=53 id=28808 length=56 in deny unreachable",
      "ingress=em0"),
    FormatCase(
      "Nov 23 16:26:00 fw filterlog: 6,,,1000000105,em0,match,block,in,6,0x00,0x0ea87,51,udp,17,73,"
        + "2001:db8::7,2001:db8::2,6881,51918,73",
      "16:26:00", "2001:db8::7 > 2001:db8::2 udp 6881>51918 ttl=51 length=113 in deny peer",
      "ingress=em0"),
    FormatCase(
      "Nov 23 16:26:00 fw filterlog: 6,,,1000000105,em0,match,block,in,6,0x00,0x0ea87,51,6,tcp,40,"
        + "2001:db8::7,2001:db8::2,40001,22,0,S,1,,1024,,mss",
      "16:26:00", "2001:db8::7 > 2001:db8::2 tcp 40001>22 flags=S ttl=51 length=80 window=1024 seq=1/0 in deny opening",
      "ingress=em0"),
    FormatCase(
      "Nov 23 16:26:00 fw filterlog: 6,,,1000000105,em0,match,block,in,6,0x00,0x00000,255,ICMPv6,58,32,"
        + "fe80::1,ff02::1,",
      "16:26:00", "fe80::1 > ff02::1 icmpv6 ttl=255 length=72 in deny chatter",
      "ingress=em0"),
    FormatCase(
      "Nov 23 16:26:00 fw filterlog: 5,,,1000000103,igb0,match,block,in,4,0xc0,,255,0,0,DF,112,carp,56,"
        + "198.51.100.3,224.0.0.18,advertise,255,1,2,0,1",
      "16:26:00", "198.51.100.3 > 224.0.0.18 vrrp ttl=255 id=0 DF length=56 in deny chatter",
      "ingress=igb0"),
    FormatCase(
      "Nov 23 16:26:00 fw filterlog: 5,,,1000000103,igb0,ip-option,pass,in,4,0xc0,,1,20651,0,none,2,"
        + "igmp,32,192.168.1.23,224.0.0.1,datalength=8",
      "16:26:00", "192.168.1.23 > 224.0.0.1 igmp ttl=1 id=20651 length=32 in allow chatter",
      "ingress=igb0"),
    FormatCase(
      "Nov 23 16:26:00 fw filterlog: 5,,,1000000103,igb0,fragment,block,in,4,0x0,,64,20651,1480,+,17,"
        + "udp,1500,203.0.113.7,198.51.100.2,",
      "16:26:00", "203.0.113.7 > 198.51.100.2 udp ttl=64 id=20651 fragment length=1500 in deny fragment",
      "ingress=igb0"),
    FormatCase(
      "5,,,1000000103,igb0,match,block,in,4,0x0,,64,1,0,none,50,esp,120,203.0.113.7,198.51.100.2,",
      "-", "203.0.113.7 > 198.51.100.2 esp ttl=64 id=1 length=120 in deny tunnel",
      "ingress=igb0"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "filterlog") == [])
  }

  @Test(arguments: [
    "filterlog[1]: 5,,,1000000103,igb0,match",
    "filterlog[1]: 5,,,1000000103,igb0,match,block,in,4,0x0,,64,1,0,none,6,tcp,60,203.0.113",
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
