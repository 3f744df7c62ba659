import Testing

@testable import Seen

@Suite struct SnortTests {
  private let ends = "203.0.113.7 > 198.51.100.2"
  private let anchor = utc(2026, 12, 1)

  @Test func `one line's alerts become events`() {
    let fast = "11/23-16:26:00.123456  [**] [1:1917:6] SCAN {x} attempt [**] [Classification: c] [Priority: 3] "
    let table = [
      (fast + "{UDP} 203.0.113.7:40001 -> 198.51.100.2:1900", "\(ends) udp 40001>1900 request"),
      (fast + "{ICMP} 203.0.113.7 -> 198.51.100.2", "\(ends) icmp unknown"),
      (fast + "{ICMP} 203.0.113.7:8 -> 198.51.100.2:0", "\(ends) icmp 8/0 echoRequest"),
      (fast + "{TCP} 2001:db8::7:40001 -> 2001:db8::2:22", "2001:db8::7 > 2001:db8::2 tcp 40001>22 unknown"),
      (
        "11/23/2026-16:26:00.123456  [Drop] [**] [1:1:1] x [**] [Priority: 3] {TCP} 203.0.113.7:40001 -> 198.51.100.2:22",
        "\(ends) tcp 40001>22 deny unknown"
      ),
      (
        "Nov 23 16:26:00 ids snort[99]: [1:527:8] BAD-TRAFFIC [Classification: c] [Priority: 2]: {UDP} 203.0.113.7:68 -> "
          + "198.51.100.2:67",
        "\(ends) udp 68>67 peer"
      ),
      (
        "11/23-16:26:00.123456 ,1,1000006,0,\"a, b\",TCP,203.0.113.7,40001,198.51.100.2,22,00:00:5E:00:53:01,"
          + "00:00:5E:00:53:02,0x72,******S*,0x688F0DFC,0x0,,0x400,52,0,55665,40,40960,,,,",
        "\(ends) tcp 40001>22 flags=S ttl=52 id=55665 length=40 window=1024 seq=1754205692/0 opening"
      ),
      (
        "11/23-16:26:00.123456 ,1,1000004,0,\"Ping\",ICMP,203.0.113.7,,198.51.100.2,,,,0x62,,,,,,54,0,23522,84,86016,8,0,"
          + "83,1",
        "\(ends) icmp 8/0 ttl=54 id=23522 length=84 echo=83/1 echoRequest"
      ),
      (
        "11/23/26-16:26:00.123456 ,1,2403488,68499,\"x\",TCP,203.0.113.7,40001,198.51.100.2,22,54321,Misc Attack,2,alert,"
          + "Block",
        "\(ends) tcp 40001>22 id=54321 deny unknown"
      ),
      (
        "11/23-16:26:00.123456, 1, TCP, raw, 40, C2S, 203.0.113.7:40001, 198.51.100.2:22, 1:1000:1, drop",
        "\(ends) tcp 40001>22 deny unknown"
      ),
      (
        #"{"seconds":1795451160,"action":"block","timestamp":"11/23-17:26:00.5","proto":"TCP","src_addr":"203.0.113.7","#
          + #""src_port":40001,"dst_addr":"198.51.100.2","dst_port":22,"rule":"1:1:1","ttl":52,"tcp_flags":"******S*"}"#,
        "\(ends) tcp 40001>22 flags=S ttl=52 deny opening"
      ),
      (
        #"{ "timestamp" : "11/23-16:26:00.5", "proto" : "UDP", "src_ap" : "203.0.113.7:40001", "#
          + #""dst_ap" : "198.51.100.2:53", "rule" : "1:1:1", "action" : "allow" }"#,
        "\(ends) udp 40001>53 allow request"
      ),
    ]
    for (line, summary) in table {
      #expect(event(line, anchor: anchor)?.summary == summary, "\(line)")
      #expect(event(line, anchor: anchor)?.time == utc(2026, 11, 23, 16, 26), "\(line)")
    }
  }

  private let full = """
    [**] [1:1917:6] SCAN attempt [**]
    [Classification: Attempted Information Leak] [Priority: 2]
    11/23-16:26:00.123456 203.0.113.7:40001 -> 198.51.100.2:22
    TCP TTL:52 TOS:0x0 ID:54321 IpLen:20 DgmLen:40 DF
    ******S* Seq: 0x10  Ack: 0x0  Win: 0x400  TcpLen: 20

    """

  @Test func `a full alert takes several lines`() {
    let ping = """
      [**] [1:408:5] Ping [**]
      [Priority: 3]
      11/23-16:26:01.123456 203.0.113.7 -> 198.51.100.2
      ICMP TTL:54 TOS:0x0 ID:3 IpLen:20 DgmLen:84
      Type:8  Code:0  ID:83   Seq:1  ECHO
      [Xref => http://example.com]

      """
    let read = LinesRead(full + "\n" + ping, anchor: anchor)
    #expect(
      read.events.map(\.summary) == [
        "\(ends) tcp 40001>22 flags=S ttl=52 id=54321 DF length=40 window=1024 seq=16/0 opening",
        "\(ends) icmp 8/0 ttl=54 id=3 length=84 echo=83/1 echoRequest",
      ])
    #expect(read.events.first?.time == utc(2026, 11, 23, 16, 26))
    #expect(read.account.unparsed == 0)
    #expect(read.account.lines == 12)
  }

  @Test func `alerts that are cut do no harm`() {
    for cut in 0..<full.utf8.count { _ = LinesRead(String(full.prefix(cut))) }
    #expect(event("11/23-16:26:00.123456  [**] [1:1917:6] SCAN attempt [**] {TCP} 203.0.113.7:40001 -> ") == nil)
    #expect(event("13/23-16:26:00.123456  [**] [1:1:6] x [**] {TCP} 203.0.113.7:1 -> 198.51.100.2:2") == nil)
  }
}
