import Testing

@testable import Seen

@Suite struct SmallVendorsTests {
  private static let netscreen = "Nov 23 16:26:02 fw ssg5: NetScreen device_id=ssg5  [Root]system-"
  static let netscreens = [
    VendorLine(
      netscreen
        + "notification-00257(traffic): start_time=\"2026-11-23 16:26:00\" duration=5 policy_id=1 service=msrpc "
        + "Endpoint Mapper(tcp) proto=6 src zone=Trust dst zone=Untrust action=Permit sent=134 rcvd=70 src=10.0.0.9 "
        + "dst=198.51.100.2 src_port=4090 dst_port=135 src-xlated ip=192.0.2.1 port=3303 dst-xlated ip=198.51.100.2 "
        + "port=135 session_id=15683 reason=Close - TCP RST<000>",
      "10.0.0.9 > 198.51.100.2 tcp 4090>135 allow opening",
      "from=Trust to=Untrust snat=192.0.2.1:3303 dnat=198.51.100.2:135 bytes=204 ms=5000 end=Close - TCP RST"),
    VendorLine(
      netscreen + "notification-00257(traffic): start_time=\"2026-11-23 16:26:00\" duration=0 policy_id=2 service=icmp "
        + "proto=1 src zone=Null dst zone=self action=Deny sent=0 rcvd=78 src=203.0.113.7 dst=198.51.100.2 icmp type=8",
      "203.0.113.7 > 198.51.100.2 icmp 8/0 deny echoRequest", "from=Null to=self bytes=78 ms=0"),
    VendorLine(
      netscreen + "emergency-00005: SYN flood! From 203.0.113.7:40001 to 198.51.100.2:22, proto TCP (zone Untrust, int "
        + "ethernet0/0). Occurred 5 times. (2026-11-23 16:26:00)",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 count=5 in unknown", "in=ethernet0/0 from=Untrust"),
  ]

  private static let activity =
    "type=FWD|proto=TCP|srcIF=eth1|srcIP=10.0.0.9|srcPort=5001|srcMAC=|dstIP=198.51.100.2|dstPort=443|dstIF=eth0|rule=r"
    + "|info=Idle Timeout|srcNAT=192.0.2.1|dstNAT=0.0.0.0|duration=2132|count=1|receivedBytes=130|sentBytes=62"
    + "|receivedPackets=1|sentPackets=1|user="
  static let barracudas = [
    VendorLine(
      "<14>Nov 23 16:26:00 fw fw/box_Firewall_Activity:  Info     fw Remove: " + activity,
      "10.0.0.9 > 198.51.100.2 tcp 5001>443 count=2 in out allow opening",
      "in=eth1 out=eth0 snat=192.0.2.1:0 bytes=192 ms=2132 end=Idle Timeout"),
    VendorLine(
      "<14>Nov 23 16:26:00 fw Deny: " + activity, "10.0.0.9 > 198.51.100.2 tcp 5001>443 count=2 in out reject opening",
      "in=eth1 out=eth0 snat=192.0.2.1:0 bytes=192 ms=2132"),
    VendorLine(
      #"{"timestamp":1795451160000,"traffic_type":0,"action":1,"source_ip":"10.0.0.9","source_port":"5001","#
        + #""destination_ip":"198.51.100.2","destination_port":"443","method":"GET"}"#,
      "10.0.0.9 > 198.51.100.2 tcp 5001>443 deny opening"),
  ]

  static let zscalers = [
    VendorLine(
      #"{ "sourcetype" : "zscalernss-fw", "event" :{"datetime":"Mon Nov 23 16:26:00 2026","csip":"10.0.0.9","#
        + #""csport":"5001","cdip":"198.51.100.2","cdport":"443","sdip":"198.51.100.9","sdport":"8443","dnat":"Yes","#
        + #""ssip":"192.0.2.1","ssport":"6001","proto":"TCP","action":"Block/Reset","inbytes":"1","outbytes":"2","#
        + #""durationms":"21"}}"#,
      "10.0.0.9 > 198.51.100.2 tcp 5001>443 reject opening",
      "snat=192.0.2.1:6001 dnat=198.51.100.9:8443 bytes=3 ms=21"),
    VendorLine(
      "\"Mon Nov 23 16:26:00 2026\",\"a, b\",\"Dept\",\"loc\",\"80\",\"36084\",\"80\",\"0\",\"10.0.0.9\",\"198.51.100.2\","
        + "\"0.0.0.0\",\"198.51.100.2\",\"192.0.2.9\",\"0\",\"GRE\",\"Drop\",\"No\",\"Yes\",\"No\",\"HTTP\",\"x\",\"TCP\","
        + "\"Shopping\",\"US\",\"21\",\"r\",\"14693\",\"548\",\"0\",\"21\",\"1\"",
      "10.0.0.9 > 198.51.100.2 tcp 36084>80 deny opening", "bytes=15241 ms=21"),
    VendorLine(
      "datetime=Mon Nov 23 16:26:00 2026\tuser=a b\tcdport=53\tcsport=5001\tcsip=10.0.0.9\tcdip=198.51.100.2\tproto=UDP\t"
        + "action=Allow",
      "10.0.0.9 > 198.51.100.2 udp 5001>53 allow request"),
  ]

  private static let pensando = "<14>1 2026-11-23T16:26:02Z dsc pen-tmagent 1402 - "
  static let pensandos = [
    VendorLine(
      pensando
        + #"[{"time":"2026-11-23T16:26:00Z","destaddr":"198.51.100.2","destport":22,"srcaddr":"203.0.113.7","#
        + #""srcport":40001,"protocol":"TCP","action":"implicit_deny","session-state":"flow_create"}]"#,
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 deny opening"),
    VendorLine(
      "<14>1 2026-11-23T16:26:00Z dsc pen-netagent - - - flow_delete,allow,1,10.0.0.9,5001,198.51.100.2,443,6,1,p,7,r,3,"
        + "180,2,120,9,x",
      "10.0.0.9 > 198.51.100.2 tcp 5001>443 count=5 allow opening", "bytes=300 end=flow_delete"),
  ]

  @Test(arguments: netscreens) func `ScreenOS is read`(_ line: VendorLine) throws {
    try line.check(format: "netscreen")
    VendorLine.cutEverywhere(line.line)
  }
  @Test(arguments: barracudas) func `Barracuda is read`(_ line: VendorLine) throws {
    try line.check(format: "barracuda")
    VendorLine.cutEverywhere(line.line)
  }
  @Test(arguments: zscalers) func `Zscaler is read`(_ line: VendorLine) throws {
    try line.check(format: "zscaler")
    VendorLine.cutEverywhere(line.line)
  }
  @Test(arguments: pensandos) func `Pensando is read`(_ line: VendorLine) throws {
    try line.check(format: "pensando")
    VendorLine.cutEverywhere(line.line)
  }

  @Test func `each record's own time counts`() throws {
    for line in [
      Self.netscreens[0], Self.netscreens[2], Self.barracudas[2], Self.zscalers[0], Self.zscalers[1], Self.pensandos[0],
    ] {
      #expect(try #require(event(line.line)).time == utc(2026, 11, 23, 16, 26), "\(line.line)")
    }
  }

  @Test func `lines without a packet are no events`() {
    VendorLine.expectNoEvents([
      Self.netscreen + "warning-00515: Management session via SSH from 10.0.0.9:0 for admin has timed out",
      Self.netscreen + "notification-00257(traffic): ",
      "<14>Nov 23 16:26:00 fw note: type=FWD|proto=TCP",
      #"{"timestamp":1795451160000,"level":"info","source_ip":"10.0.0.9","destination_ip":"198.51.100.2"}"#,
      #"{"sourcetype":"zscalernss-web","event":{"csip":"10.0.0.9","cdip":"198.51.100.2"}}"#,
      Self.pensando + #"[{"srcaddr":"203.0.113.7"}]"#, Self.pensando + "[",
      "\"Mon Nov 23 16:26:00 2026\",\"a\",\"b\",\"c\"",
    ])
  }
}
