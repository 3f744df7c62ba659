import Testing

@testable import Seen

@Suite struct SophosXGTests {
  static let cases = [
    FormatCase(
      #"<30>device="SFW" date=2026-11-23 time=16:26:00 timezone="CET" device_name="XG" device_id=S1 "#
        + #"log_id=010102600002 log_type="Firewall" log_component="Firewall Rule" log_subtype="Denied" "#
        + #"status="Deny" priority=Information duration=0 fw_rule_id=1 in_interface="Port1" "#
        + #"out_interface="Port2" src_ip=203.0.113.7 src_country_code= dst_ip=198.51.100.2 "#
        + #"dst_country_code= protocol="TCP" src_port=40001 dst_port=22 sent_pkts=0 recv_pkts=0 "#
        + "sent_bytes=0 recv_bytes=0 tran_src_ip= tran_src_port=0 tran_dst_ip= tran_dst_port=0 "
        + #"srczonetype="" srczone="" dstzonetype="" dstzone="" connevent="" message="""#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>22 in out deny opening",
      "ingress=Port1 egress=Port2 bytes=0 ms=0"),
    FormatCase(
      #"device="SFW" date=2026-11-23 time=16:26:00 timezone="CET" device_name="XG" device_id=S1 "#
        + #"log_id=010101600001 log_type="Firewall" log_component="Firewall Rule" log_subtype="Allowed" "#
        + #"status="Allow" priority=Information duration=11 in_interface="Port1" out_interface="Port2" "#
        + #"src_ip=192.168.1.2 dst_ip=203.0.113.9 protocol="TCP" src_port=40001 dst_port=80 sent_pkts=6  "#
        + "recv_pkts=5 sent_bytes=459 recv_bytes=606 tran_src_ip=198.51.100.2 tran_src_port=0 "
        + #"tran_dst_ip="" tran_dst_port=0 srczonetype="LAN" srczone="LAN" dstzonetype="WAN" dstzone="WAN" "#
        + #"connevent="Stop" connid="1""#,
      "15:26:00", "192.168.1.2 > 203.0.113.9 tcp 40001>80 count=11 in out allow opening",
      "ingress=Port1 ingressZone=LAN egress=Port2 egressZone=WAN natSource=198.51.100.2:0 bytes=1065 ms=11000 ending=Stop"
    ),
    FormatCase(
      #"device="SFW" date=2026-11-23 time=16:26:00 timezone="CET" device_name="XG" device_id=S1 "#
        + #"log_id=018201500005 log_type="Firewall" log_component="ICMP ERROR MESSAGE" log_subtype="Denied" "#
        + #"status="Deny" in_interface="Port2" out_interface="" src_ip=203.0.113.7 dst_ip=198.51.100.2 "#
        + #"protocol="ICMP" icmp_type=3 icmp_code=1"#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 icmp 3/1 in deny unreachable",
      "ingress=Port2"),
    FormatCase(
      #"Nov 23 16:26:01 sophos device_name="SFW" timestamp="2026-11-23T16:26:00+0100" "#
        + #"device_model="XGS" device_serial_id="X1" log_id="010101600001" log_type="Firewall" "#
        + #"log_component="Firewall Rule" log_subtype="Allowed" log_version=1 severity="Information" "#
        + #"duration=35 in_interface="Port1" out_interface="Port2" src_ip="192.168.1.2" "#
        + #"dst_ip="203.0.113.9" protocol="ICMP" icmp_type=8 packets_sent=2  packets_received=2 "#
        + #"bytes_sent=168 bytes_received=168 src_trans_ip="198.51.100.2" src_zone_type="LAN" "#
        + #"src_zone="LAN" dst_zone_type="WAN" dst_zone="WAN" con_event="Stop""#,
      "15:26:00", "192.168.1.2 > 203.0.113.9 icmp 8/0 count=4 in out allow echoRequest",
      "ingress=Port1 ingressZone=LAN egress=Port2 egressZone=WAN natSource=198.51.100.2:0 bytes=336 ms=35000 ending=Stop"
    ),
    FormatCase(
      #"device_name="SFW" timestamp="2026-11-23T16:26:00+0100" device_model="XGS" device_serial_id="X1" "#
        + #"log_id="020804407002" log_type="IDP" log_component="Signatures" log_subtype="Drop" "#
        + #"src_ip="203.0.113.7" dst_ip="198.51.100.2" protocol="UDP" src_port=40001 dst_port=53"#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 udp 40001>53 deny request"),
    FormatCase(
      #"device_name="SFW" timestamp="2026-11-23T16:26:00+0100" device_model="XGS" device_serial_id="X1" "#
        + #"log_id="020803407001" log_type="IDP" log_component="Signatures" log_subtype="Detect" "#
        + #"src_ip="203.0.113.7" dst_ip="198.51.100.2" protocol="UDP" src_port=40001 dst_port=53"#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 udp 40001>53 request"),
    FormatCase(
      #"device="SFW" date=2026-11-23 time=16:26:00 timezone="CET" device_name="XG" device_id=S1 "#
        + #"log_id=086304418010 log_type="ATP" log_component="Firewall" log_subtype="Drop" protocol="TCP" "#
        + "src_port=40001 dst_port=80 sourceip=192.168.1.2 destinationip=203.0.113.9 url=203.0.113.9 "
        + "threatname=C2/Generic-A",
      "15:26:00", "192.168.1.2 > 203.0.113.9 tcp 40001>80 deny opening"),
    FormatCase(
      #"device="SFW" date=2026-11-23 time=16:26:00 timezone="CET" device_name="XG" device_id=S1 "#
        + #"log_id=041101618035 log_type="Anti-Spam" log_component="SMTP" log_subtype="Spam" status="" "#
        + #"spamaction="Accept" src_ip=203.0.113.7 dst_ip=198.51.100.2 protocol="TCP" src_port=40001 "#
        + "dst_port=25",
      "15:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>25 allow opening"),
    FormatCase(
      #"device="SFW" date=2026-11-23 time=16:26:00 timezone="CET" device_name="XG" device_id=S1 "#
        + #"log_id=075000617071 log_type="WAF" log_component="Web Application Firewall" "#
        + #"sourceip=203.0.113.7 localip=198.51.100.2 method=GET httpstatus=403 reason="Antivirus""#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 deny unknown"),
    FormatCase(
      #"device="SFW" date=2026-11-23 time=16:26:00 timezone="CET" device_name="XG" device_id=S1 "#
        + #"log_id=062511418055 log_type="Event" log_component="IPSec" log_subtype="System" status="Failed" "#
        + #"localinterfaceip=198.51.100.2 remoteinterfaceip=203.0.113.7 message="IKE""#,
      "15:26:00", "203.0.113.7 > 198.51.100.2 unknown"),
    FormatCase(
      #"date=2026-11-23 time=16:26:00 timezone="IST" device_name="CR50" device_id=C1 "#
        + #"log_id=010102600002 log_type="Firewall" log_component="Firewall Rule" log_subtype="Denied" "#
        + #"status="Deny" src_ip=203.0.113.7 dst_ip=198.51.100.2 protocol="TCP" src_port=40001 dst_port=22"#,
      "16:26:00", "203.0.113.7 > 198.51.100.2 tcp 40001>22 deny opening"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "sophos-xg") == [])
  }

  @Test(arguments: [
    #"device="SFW" date=2026-11-23 time=16:26:00 timezone="CET" device_name="XG" device_id=S1 "#
      + #"log_id=062910617701 log_type="Event" log_component="Firewall Authentication" "#
      + #"log_subtype="Authentication" status="Successful" user_name="u" src_ip=203.0.113.7"#
  ])
  func `a line without a packet, or without all of it, is no event`(_ line: String) {
    #expect(FormatCase.isOwnWithoutEvent(line))
  }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }
}
