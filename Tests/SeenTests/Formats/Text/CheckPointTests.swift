import Testing

@testable import Seen

@Suite struct CheckPointTests {
  static let drop =
    "<134>1 2026-11-23T16:26:02Z gw CheckPoint 1930 - [action:\"Drop\"; ifdir:\"inbound\"; ifname:\"eth0\"; "
    + "loguid:\"{0x1}\"; time:\"1795451160000\"; __policy_id_tag:\"product=VPN-1[db_tag={1};policy_name=a\\]\"; "
    + "dst:\"198.51.100.2\"; inzone:\"External\"; outzone:\"Local\"; proto:\"6\"; s_port:\"40001\"; service:\"22\"; "
    + "scheme::\"IKE; src:192.0.2.66\"; src:\"203.0.113.7\"; tcp_flags:\"FIN-ACK\"; "
    + "tcp_packet_out_of_state:\"First packet isn't SYN\"]"

  static let lines = [
    VendorLine(
      drop, "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=FA in deny continuing", "in=eth0 from=External to=Local"),
    VendorLine(
      "<134>1 2026-11-23T16:26:02Z gw CheckPoint 1930 - [action:\"Accept\"; ifdir:\"outbound\"; ifname:\"eth1\"; "
        + "bytes:\"930\"; client_inbound_interface:\"bond1\"; dst:\"198.51.100.2\"; elapsed:\"48\"; packets:\"11\"; "
        + "proto:\"17\"; s_port:\"5001\"; service:\"53\"; src:\"10.0.0.9\"; xlatedport:\"0\"; xlatedst:\"0.0.0.0\"; "
        + "xlatesport:\"6001\"; xlatesrc:\"192.0.2.1\"]",
      "10.0.0.9 > 198.51.100.2 udp 5001>53 count=11 in out allow request",
      "in=bond1 out=eth1 snat=192.0.2.1:6001 bytes=930 ms=48000"),
    VendorLine(
      "<85>1 2026-11-23T16:26:02+01:00 192.0.2.1 CP-GW - Log [Fields@1.3.6.1.4.1.2620 inzone=\"DMZ\" src=\"203.0.113.7\""
        + " dst=\"198.51.100.2\" proto=\"6\" ProductName=\"VPN-1 & FireWall-1\" svc=\"443\" sport_svc=\"40001\" ]",
      "203.0.113.7 > 198.51.100.2 tcp 40001>443 opening", "from=DMZ"),
    VendorLine(
      "time=1795451160|hostname=gw|product=VPN-1 & FireWall-1|action=Reject|ifdir=inbound|ifname=eth0|loguid={0x1,0x2}|"
        + "dst=198.51.100.2|icmp_type=8|icmp_code=0|proto=1|src=203.0.113.7",
      "203.0.113.7 > 198.51.100.2 icmp 8/0 in reject echoRequest", "in=eth0"),
    VendorLine(
      "time=2026-11-23T16:26:00Z|action=drop|orig=192.0.2.1|i/f_dir=inbound|i/f_name=eth0|product=VPN-1 & FireWall-1|"
        + "src=203.0.113.7|s_port=40001|dst=198.51.100.2|service=22|proto=tcp|rule=12",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 in deny opening", "in=eth0"),
    VendorLine(
      "1 2026-11-23T16:26:02Z gw CheckPoint 1930 - [action:\"Drop\"; ifdir:\"inbound\"; ifname:\"eth0\"; "
        + "product:\"VPN-1 & FireWall-1\"; dst:\"198.51.100.2\"; proto:\"6\"; s_port:\"40001\"; service:\"22\"; "
        + "src:\"203.0.113.7\"]",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 in deny opening", "in=eth0"),
    VendorLine(
      "[action:\"Drop\"; ifdir:\"inbound\"; ifname:\"eth0\"; loguid:\"{0x1}\"; dst:\"198.51.100.2\"; proto:\"17\"; "
        + "s_port:\"40001\"; service:\"53\"; src:\"203.0.113.7\"]",
      "203.0.113.7 > 198.51.100.2 udp 40001>53 in deny request", "in=eth0"),
  ]

  @Test(arguments: lines) func `names tell everything`(_ line: VendorLine) throws {
    try line.check(format: "check-point")
  }

  @Test func `the record's own time counts`() throws {
    for index in [0, 3, 4] { #expect(try #require(event(Self.lines[index].line)).time == utc(2026, 11, 23, 16, 26)) }
  }

  @Test func `packets that were dropped together are events of one line`() {
    let read = LinesRead(
      "<134>1 2026-11-23T16:26:02Z gw CheckPoint 1930 - [action:\"Drop\"; ifdir:\"inbound\"; loguid:\"{0x1}\"; "
        + "packets:\" <203.0.113.7,40001,198.51.100.2,22,6;eth0> <203.0.113.8,40002,198.51.100.2,53,17>\"]")
    #expect(
      read.events.map(\.summary) == [
        "203.0.113.7 > 198.51.100.2 tcp 40001>22 in deny opening",
        "203.0.113.8 > 198.51.100.2 udp 40002>53 deny request",
      ])
    #expect(read.account.eventLines == 1)
  }

  @Test func `messages of the management and damaged lines are no events`() {
    VendorLine.expectNoEvents([
      "<134>1 2026-11-23T16:26:02Z gw CheckPoint 1930 - [action:\"Accept\"; loguid:\"{0x1}\"; operation:\"Log Out\"]",
      "<134>1 2026-11-23T16:26:02Z gw CheckPoint 1930 - [action:\"Drop\"; src:\"203.0.113.7\"; packets:\" <203.0.113\"]",
      "time=1795451160|message=src=203.0.113.7|dst=198.51.100.2",
      "<134>1 2026-11-23T16:26:02Z gw other 1930 - [action:\"Drop\"; src:\"203.0.113.7\"; dst:\"198.51.100.2\"]",
    ])
    VendorLine.cutEverywhere(Self.drop)
  }
}
