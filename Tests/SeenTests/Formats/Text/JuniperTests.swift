import Testing

@testable import Seen

@Suite struct JuniperTests {
  private static let closed =
    "source-address=\"10.0.0.9\" source-port=\"5001\" destination-address=\"198.51.100.2\" destination-port=\"443\" "
    + "nat-source-address=\"192.0.2.1\" nat-source-port=\"6001\" nat-destination-address=\"198.51.100.2\" "
    + "nat-destination-port=\"443\" protocol-id=\"6\" source-zone-name=\"trust\" destination-zone-name=\"untrust\" "
    + "packets-from-client=\"6\" bytes-from-client=\"337\" packets-from-server=\"4\" bytes-from-server=\"535\" "
    + "elapsed-time=\"2\" packet-incoming-interface=\"ge-0/0/1.0\"]"
  private static let closing = [
    "10.0.0.9 > 198.51.100.2 tcp 5001>443 count=10 in allow opening",
    "in=ge-0/0/1.0 from=trust to=untrust snat=192.0.2.1:6001 dnat=198.51.100.2:443 bytes=872 ms=2000 end=TCP FIN",
  ]

  static let lines = [
    VendorLine(
      "<14>1 2026-11-23T16:26:00.123Z srx RT_FLOW - RT_FLOW_SESSION_CLOSE [junos@2636.1 reason=\"TCP FIN\" " + closed,
      closing[0], closing[1]),
    VendorLine(
      "Nov 23 16:26:02 192.0.2.1 1 2026-11-23T16:26:00.123Z srx RT_FLOW - RT_FLOW_SESSION_CLOSE [junos@2636.1 "
        + "reason=\"TCP FIN\" " + closed, closing[0], closing[1]),
    VendorLine(
      "Nov 23 16:26:00 srx RT_FLOW - RT_FLOW_SESSION_CLOSE [junos@2636.1 reason=\"TCP FIN\" " + closed, closing[0],
      closing[1]),
    VendorLine(
      "Nov 23 16:26:00 srx RT_FLOW: RT_FLOW_SESSION_CLOSE: session closed TCP FIN: 10.0.0.9/5001->198.51.100.2/443 0x0 "
        + "junos-https 192.0.2.1/6001->198.51.100.2/443 0x0 source rule r1 N/A N/A 6 out trust untrust 5 6(337) 4(535) 2 "
        + "UNKNOWN UNKNOWN N/A(N/A) ge-0/0/1.0 No", closing[0], closing[1]),
    VendorLine(
      "Nov 23 16:26:00 srx RT_FLOW: %-RT_FLOW_SESSION_CREATE: session created 10.0.0.9/5001->198.51.100.2/443 None "
        + "192.0.2.1/6001->198.51.100.2/443 r1 None 6 out trust untrust 5 N/A(N/A) ge-0/0/1.0",
      "10.0.0.9 > 198.51.100.2 tcp 5001>443 in allow opening",
      "in=ge-0/0/1.0 from=trust to=untrust snat=192.0.2.1:6001 dnat=198.51.100.2:443"),
    VendorLine(
      "Nov 23 16:26:00 srx RT_FLOW: RT_FLOW_SESSION_DENY: session denied 203.0.113.7/0->198.51.100.2/0 0x0 icmp 1(8) "
        + "deny untrust junos-host UNKNOWN UNKNOWN N/A(N/A) ge-0/0/0.0 No",
      "203.0.113.7 > 198.51.100.2 icmp 8/0 in deny echoRequest", "in=ge-0/0/0.0 from=untrust to=junos-host"),
    VendorLine(
      "<11>1 2026-11-23T16:26:00Z srx RT_IDS - RT_SCREEN_UDP [junos@2636.1 attack-name=\"UDP flood!\" "
        + "source-address=\"203.0.113.7\" source-port=\"40001\" destination-address=\"198.51.100.2\" "
        + "destination-port=\"53\" source-zone-name=\"untrust\" interface-name=\"ge-0/0/0.0\" action=\"alarm-without-drop\"]",
      "203.0.113.7 > 198.51.100.2 udp 40001>53 in request", "in=ge-0/0/0.0 from=untrust"),
    VendorLine(
      "Nov 23 16:26:00 srx RT_IDS: RT_SCREEN_TCP: TCP sweep! source: 203.0.113.7:6000, destination: 198.51.100.2:1433, "
        + "zone name: untrust, interface name: fe-0/0/2.0, action: drop",
      "203.0.113.7 > 198.51.100.2 tcp 6000>1433 in deny opening", "in=fe-0/0/2.0 from=untrust"),
    VendorLine(
      "Nov 23 16:26:00 srx RT_IDP: IDP_ATTACK_LOG_EVENT: IDP: at 1795451160, SIG Attack log "
        + "<203.0.113.7/40001->198.51.100.2/80> for TCP protocol and service HTTP application NONE by rule 3 of rulebase "
        + "IPS in policy Recommended. attack: repeat=0, action=CLOSE, threat-severity=HIGH",
      "203.0.113.7 > 198.51.100.2 tcp 40001>80 reject opening"),
    VendorLine(
      "<12>1 2026-11-23T16:26:00Z srx RT_UTM - WEBFILTER_URL_BLOCKED [junos@2636.1 source-zone=\"trust\" "
        + "destination-zone=\"untrust\" source-address=\"10.0.0.9\" source-port=\"5001\" "
        + "destination-address=\"198.51.100.2\" destination-port=\"443\" url=\"a.example\"]",
      "10.0.0.9 > 198.51.100.2 tcp 5001>443 deny opening", "from=trust to=untrust"),
    VendorLine(
      "Nov 23 16:26:00 router fpc0 PFE_FW_SYSLOG_IP: FW: ge-0/0/0.0 D tcp 203.0.113.7 198.51.100.2 40001 22 (3 packets)",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 count=3 in deny unknown", "in=ge-0/0/0.0"),
    VendorLine(
      "Nov 23 16:26:00 router fpc0 PFE_FW_SYSLOG_IP6_GEN: FW: ge-0/0/0.0 A ospf SA 2001:db8::7 -> DA 2001:db8::2 (1 packets)",
      "2001:db8::7 > 2001:db8::2 ospf in allow otherProtocol", "in=ge-0/0/0.0"),
    VendorLine(
      "<158>1 2026-11-23T16:26:00Z router kernel - - - FW: ge-0/0/0.0 R icmp 203.0.113.7 198.51.100.2 3 1",
      "203.0.113.7 > 198.51.100.2 icmp 3/1 in reject unreachable", "in=ge-0/0/0.0"),
  ]

  @Test(arguments: lines) func `fields and sentences say the same`(_ line: VendorLine) throws {
    try line.check(format: "juniper-srx")
  }

  @Test func `others' messages and damaged ones are no events`() {
    VendorLine.expectNoEvents([
      "Nov 23 16:26:00 srx RT_FLOW: RT_FLOW_SESSION_CREATE: session created 10.0.0.9",
      "<11>1 2026-11-23T16:26:00Z srx RT_IDS - RT_SCREEN_TCP_SRC_IP [junos@2636.1 source-address=\"203.0.113.7\"]",
      "Nov 23 16:26:00 srx mgd[7]: UI_COMMIT: FW: ge-0/0/0.0 D tcp 203.0.113.7 198.51.100.2 40001 22",
      "Nov 23 16:26:00 router FW: ge-0/0/0.0 D tcp 203.0.113.7",
    ])
    for line in Self.lines { VendorLine.cutEverywhere(line.line) }
  }
}
