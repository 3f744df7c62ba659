import Testing

@testable import Seen

@Suite struct FortiGateTests {
  static let cases = [
    FormatCase(
      #"<189>date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="0000000013" type="traffic" subtype="forward" level="notice" vd="root" "#
        + #"srcip=203.0.113.7 srcport=40001 srcintf="wan1" srcintfrole="wan" dstip=198.51.100.2 dstport=22 "#
        + #"dstintf="dmz" sessionid=1 proto=6 action="deny" policyid=0 service="SSH" duration=0 sentbyte=0 "#
        + "rcvdbyte=0 sentpkt=0",
      "15:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>22 in out deny opening",
      "ingress=wan1 egress=dmz bytes=0 ms=0"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="0001000014" type="traffic" subtype="local" srcip=203.0.113.7 srcport=40001 "#
        + #"srcintf="wan1" dstip=198.51.100.2 dstport=161 dstintf="unknown-0" action="deny" policyid=0 "#
        + #"service="udp/161""#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 udp 40001>161 in out deny request",
      "ingress=wan1 egress=unknown-0"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="0000000013" type="traffic" subtype="forward" srcip=192.168.1.2 srcport=40001 "#
        + #"srcintf="lan" dstip=203.0.113.9 dstport=443 dstintf="wan1" proto=6 action="close" "#
        + #"utmaction="block" policyid=1 service="HTTPS" trandisp="snat" transip=198.51.100.2 "#
        + "transport=40001 duration=89 sentbyte=565 rcvdbyte=9112 sentpkt=9 rcvdpkt=8",
      "15:26:00", "192.168.1.2 > 203.0.113.9 tcp 40001>443 count=17 in out deny opening",
      "ingress=lan egress=wan1 natSource=198.51.100.2:40001 bytes=9677 ms=89000 ending=close"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="0000000013" type="traffic" subtype="forward" srcip=192.168.1.2 srcport=40001 "#
        + #"srcintf="lan" dstip=203.0.113.9 dstport=443 dstintf="wan1" proto=6 action="client-rst" "#
        + "policyid=1 duration=5 sentbyte=1 rcvdbyte=2 sentpkt=1 rcvdpkt=1",
      "15:26:00", "192.168.1.2 > 203.0.113.9 tcp 40001>443 count=2 in out allow opening",
      "ingress=lan egress=wan1 bytes=3 ms=5000 ending=client-rst"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="0000000011" type="traffic" subtype="forward" srcip=192.168.1.2 srcport=40001 "#
        + #"srcintf="lan" dstip=203.0.113.9 dstport=53 dstintf="wan1" proto=17 action="dns" policyid=1"#,
      "15:26:00", "192.168.1.2 > 203.0.113.9 udp 40001>53 in out allow request",
      "ingress=lan egress=wan1 ending=dns"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="0000000011" type="traffic" subtype="forward" srcip=192.168.1.2 srcport=40001 "#
        + #"srcintf="lan" dstip=203.0.113.9 dstport=53 dstintf="wan1" proto=17 action="ip-conn" policyid=1"#,
      "15:26:00", "192.168.1.2 > 203.0.113.9 udp 40001>53 in out allow request",
      "ingress=lan egress=wan1 ending=ip-conn"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="1701062003" type="utm" subtype="ssl" eventtype="ssl-exempt" srcip=192.168.1.2 "#
        + #"srcport=40001 dstip=203.0.113.9 dstport=443 srcintf="lan" dstintf="wan1" proto=6 "#
        + #"action="exempt" msg="SSL connection exempted""#,
      "15:26:00", "192.168.1.2 > 203.0.113.9 tcp 40001>443 in out allow opening",
      "ingress=lan egress=wan1"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="0419016384" type="utm" subtype="ips" srcip=203.0.113.7 dstip=198.51.100.2 "#
        + #"srcintf="wan1" dstintf="dmz" action="detected" proto=6 srcport=40001 dstport=80 "#
        + #"attack="Some.Attack""#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>80 in out opening",
      "ingress=wan1 egress=dmz"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="0419016384" type="utm" subtype="ips" srcip=203.0.113.7 dstip=198.51.100.2 "#
        + #"srcintf="wan1" dstintf="dmz" action="reset" proto=6 srcport=40001 dstport=80 "#
        + #"attack="Some.Attack""#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>80 in out reject opening",
      "ingress=wan1 egress=dmz"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="0001000014" type="traffic" subtype="local" srcip=203.0.113.7 srcport=0 "#
        + #"srcintf="wan1" dstip=198.51.100.2 dstport=0 dstintf="root" proto=1 action="accept" "#
        + #"service="PING""#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 icmp 8/0 in out allow echoRequest",
      "ingress=wan1 egress=root"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="0720018433" type="utm" subtype="anomaly" srcip=203.0.113.7 dstip=198.51.100.2 "#
        + #"srcintf="wan1" proto=1 action="clear_session" icmpid="0x0001" icmptype="0x08" icmpcode="0x00" "#
        + #"attack="icmp_flood""#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 icmp 8/0 in deny echoRequest",
      "ingress=wan1"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="0101037124" type="event" subtype="vpn" action="negotiate" remip=203.0.113.7 "#
        + #"locip=198.51.100.2 remport=500 locport=500 outintf="wan1" status="negotiate_error""#,
      "15:26:00", "198.51.100.2 > 203.0.113.7 udp 500>500 peer"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
        + #"tz="+0100" logid="0101037127" type="event" subtype="vpn" action="negotiate" remip=203.0.113.7 "#
        + #"locip=198.51.100.2 remport=4500 locport=4500 dir="inbound""#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 udp 4500>4500 peer"),
    FormatCase(
      "date=2026-11-23,time=16:26:00,devname=fw,devid=FG100,logid=0000000013,type=traffic,"
        + #"subtype=forward,srcip=203.0.113.7,srcport=40001,srcintf="wan1",dstip=198.51.100.2,dstport=22,"#
        + #"dstintf="dmz",proto=6,action=deny,policyid=0"#,
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>22 in out deny opening",
      "ingress=wan1 egress=dmz"),
    FormatCase(
      "Nov 23 16:26:00 faz date=2026-11-23 time=16:26:00 devname=fw device_id=FG100 log_id=0022000003 "
        + "type=traffic subtype=violation pri=warning vd=root src=203.0.113.7 src_port=40001 "
        + #"src_int="wan1" dst=198.51.100.2 dst_port=22 dst_int="dmz" service=22/tcp proto=6 status=deny "#
        + "policyid=0 sent=0 rcvd=0",
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>22 in out deny opening",
      "ingress=wan1 egress=dmz bytes=0"),
    FormatCase(
      #"logver=604 timestamp=1795451160 devname="fw" devid="FG100" vd="root" date=2026-11-23 "#
        + #"time=16:26:00 logid="0000000013" type="traffic" srcip=2001:db8::7 srcport=40001 "#
        + #"dstip=2001:db8::2 dstport=22 proto=6 action="deny""#,
      "16:26:00", "2001:db8::7 > 2001:db8::2 tcp 40001>22 deny opening"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "fortigate") == [])
  }

  @Test(arguments: [
    "date=2026-11-23 time=16:26:00 device_id=FE400 log_id=0003000001 type=event subtype=smtp "
      + #"pri=information msg="mail""#,
    #"date=2026-11-23 time=16:26:00 devname="fw" devid="FG100" eventtime=1795451160123456789 "#
      + #"tz="+0100" logid="0100032001" type="event" subtype="system" logdesc="Admin login successful" "#
      + #"user="admin" srcip=203.0.113.7 action="login""#,
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
