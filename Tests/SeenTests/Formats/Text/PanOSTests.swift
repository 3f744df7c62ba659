import Testing

@testable import Seen

@Suite struct PanOSTests {
  private static let session =
    "203.0.113.7,198.51.100.2,192.0.2.1,10.0.0.5,web in,,,web-browsing,vsys1,untrust,dmz,ethernet1/1,ethernet1/2,fwd,"
    + "2026/11/23 16:26:01,77,1,40001,80,50001,8080,0x0,tcp,"
  static let traffic =
    "1,2026/11/23 16:26:02,0072,TRAFFIC,end,2561,2026/11/23 16:26:00," + session
    + "allow,1355,549,806,10,2026/11/23 16:25:28,30,any,0,1,0x0,US,ES,0,6,4,tcp-fin,0"
  private static let threat = "1,2026/11/23 16:26:02,0072,THREAT,url,2561,2026/11/23 16:26:00," + session

  static let lines = [
    VendorLine(
      traffic, "203.0.113.7 > 198.51.100.2 tcp 40001>80 count=10 in out allow opening",
      "in=ethernet1/1 out=ethernet1/2 from=untrust to=dmz snat=192.0.2.1:50001 dnat=10.0.0.5:8080 bytes=1355 ms=30000 "
        + "end=tcp-fin"),
    VendorLine(
      "575 <14>1 2026-11-23T17:26:02+01:00 fw - - - - " + traffic.replacing("tcp-fin", with: "n/a"),
      "203.0.113.7 > 198.51.100.2 tcp 40001>80 count=10 in out allow opening",
      "in=ethernet1/1 out=ethernet1/2 from=untrust to=dmz snat=192.0.2.1:50001 dnat=10.0.0.5:8080 bytes=1355 ms=30000"),
    VendorLine(
      "<134>1 2026-11-23T17:26:02+01:00 fw " + threat + "block-url,\"a.example/,x\",(9999),any,low,client-to-server",
      "203.0.113.7 > 198.51.100.2 tcp 40001>80 in out deny opening",
      "in=ethernet1/1 out=ethernet1/2 from=untrust to=dmz snat=192.0.2.1:50001 dnat=10.0.0.5:8080"),
    VendorLine(
      "Nov 23 16:26:02 fw 1,2026/11/23 16:26:02,0072,SCTP,0,2561,2026/11/23 16:26:00,203.0.113.7,198.51.100.2,,,r,,,,"
        + "vsys1,untrust,dmz,e1,e2,fwd,,77,1,9550,9551,,,,,sctp,drop ICMP,0",
      "203.0.113.7 > 198.51.100.2 sctp 9550>9551 in out reject opening", "in=e1 out=e2 from=untrust to=dmz"),
    VendorLine(
      "99,2026-11-23T16:26:02.000000Z,no-serial,TRAFFIC,start,10.2,2026-11-23T16:26:00.000000Z,2001:db8::7,2001:db8::2"
        + ",,,r,,,ping,vsys1,a,b,e1,e2,,,7,1,0,0,0,0,0x0,ipv6-icmp,alert,80,80,0,1",
      "2001:db8::7 > 2001:db8::2 icmpv6 in out allow unknown", "in=e1 out=e2 from=a to=b bytes=80"),
  ]

  @Test(arguments: lines) func `positions tell everything`(_ line: VendorLine) throws {
    try line.check(format: "pan-os")
  }

  @Test func `the record's own time counts, not the header's`() throws {
    #expect(try #require(event("Nov 24 01:00:00 fw " + Self.traffic)).time == utc(2026, 11, 23, 16, 26))
  }

  @Test(arguments: [
    ("allow", Action.allow), ("alert", .allow), ("deny", .deny), ("drop", .deny), ("drop-icmp", .reject),
    ("reset-both", .reject), ("reset client", .reject), ("sinkhole", .unknown), ("block-continue", .deny),
  ])
  func `words say what was done`(_ word: String, _ action: Action) throws {
    #expect(try #require(event(Self.threat + word + ",x")).marks.action == action)
  }

  @Test func `other logs and damaged ones are no events`() {
    VendorLine.expectNoEvents([
      "1,2026/11/23 16:26:02,0072,USERID,login,2305,2026/11/23 16:26:00,vsys1,10.0.0.9,a\\b,,0,1,10800,0,0,vpn,gp,1",
      "1,2026/11/23 16:26:02,0072,SYSTEM,general,0,2026/11/23 16:26:00,,general,,0,0,general,informational,text",
      "1,2026/11/23 16:26:02,0072,TRAFFIC,end,1,2026/11/23 16:26:00,203.0.113.7,198.51.100.2,0.0.0.0",
      "1,2026/11/23 16:26:02,0072,ORDERS,end,1,2026/11/23 16:26:00,203.0.113.7,198.51.100.2",
    ])
    VendorLine.cutEverywhere("Nov 23 16:26:02 fw " + Self.traffic)
  }
}
