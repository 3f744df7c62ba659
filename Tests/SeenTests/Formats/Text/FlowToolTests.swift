import Testing

@testable import Seen

@Suite struct FlowToolTests {
  private let ends = "203.0.113.7 > 198.51.100.2"

  @Test func `nfdump's lines become events`() {
    let start = "2026-11-23 16:26:00.123     0.000 "
    let table = [
      (start + "TCP      203.0.113.7:40001 ->     198.51.100.2:22           1       40     1", "tcp 40001>22 opening"),
      (
        start + "TCP      203.0.113.7:40001 ->     198.51.100.2:22    ......S.   0        1       40     1",
        "tcp 40001>22 flags=S opening"
      ),
      (
        start + "TCP      203.0.113.7:40001 ->     198.51.100.2:22    .AP.SF   0   1.2 M   145.8 G  0 145 384  1",
        "tcp 40001>22 count=1200000 opening"
      ),
      (
        start + "TCP      203.0.113.7:40001 <->    198.51.100.2:22    .AP.SF   0   3   2  1152  980   1",
        "tcp 40001>22 count=5 opening"
      ),
      (start + "ICMP     203.0.113.7:0     ->     198.51.100.2:8.0         1       84     1", "icmp 8/0 echoRequest"),
      (
        "2026-11-23 16:26:00.123  DENIED  Ignore  TCP  203.0.113.7:40001 ->  198.51.100.2:22  0.0.0.0:0 -> 0.0.0.0:0  0 0",
        "tcp 40001>22 deny opening"
      ),
      (
        #"{"type":"FLOW","export_sysid":1,"first":"2026-11-23T16:26:00.123","proto":6,"src4_addr":"203.0.113.7","#
          + #""dst4_addr":"198.51.100.2","src_port":40001,"dst_port":22,"tcp_flags":"...A.R..","in_packets":1,"#
          + #""in_bytes":40}"#,
        "tcp 40001>22 flags=RA refusing"
      ),
    ]
    for (line, summary) in table {
      #expect(event(line)?.summary == "\(ends) \(summary)", "\(line)")
      #expect(event(line)?.time == utc(2026, 11, 23, 16, 26))
    }
  }

  @Test func `nfdump's columns are read by their names`() {
    let old = """
      ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt
      2026-11-23 16:26:00,2026-11-23 16:26:01,1.000,203.0.113.7,198.51.100.2,40001,22,TCP,......S.,0,0,2,80,0,0
      Summary
      """
    let new = """
      firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort,packets,bytes,flows
      2026-11-23 16:26:00.123,00:00:00.000,TCP,203.0.113.7,40001,198.51.100.2,22,1,40,1
      """
    #expect(LinesRead(old).events.map(\.summary) == ["\(ends) tcp 40001>22 count=2 opening"])
    #expect(LinesRead(new).events.map(\.summary) == ["\(ends) tcp 40001>22 opening"])
  }

  @Test func `rwcut's columns are read by their titles, or in the default order`() {
    let title =
      "            sIP|            dIP|sPort|dPort|pro|   packets|     bytes|   flags|                  sTime| duration|"
      + "                  eTime|sen|"
    let row =
      "    203.0.113.7|   198.51.100.2|40001|   22|  6|         1|        40| S      |2026/11/23T16:26:00.123|    0.000|"
      + "2026/11/23T16:26:00.123| S0|"
    let summary = "\(ends) tcp 40001>22 flags=S opening"
    #expect(LinesRead(row).events.map(\.summary) == [summary])
    #expect(LinesRead(title + "\n" + row).events.map(\.summary) == [summary])
    let short = "dIP|sIP|pro|iTy|iCo|\n198.51.100.2|203.0.113.7|1|3|1|\n"
    #expect(LinesRead(short).events.map(\.summary) == ["\(ends) icmp 3/1 unreachable"])
    #expect(event(row)?.time == utc(2026, 11, 23, 16, 26))
  }

  @Test func `ra's lines and columns become events`() {
    let words =
      "   16:26:00.123456  e           tcp        203.0.113.7.40001     ->       198.51.100.2.22            2        120   RST"
    #expect(event(words)?.summary == "\(ends) tcp 40001>22 count=2 opening")
    let ping = "16:26:00.123456  e  icmp  203.0.113.7  <->  198.51.100.2  2  196  ECO"
    #expect(event(ping)?.summary == "\(ends) icmp count=2 unknown")
    let log = """
      StartTime,Dur,Proto,SrcAddr,Sport,Dir,DstAddr,Dport,State,sTos,dTos,TotPkts,TotBytes,SrcBytes,Label
      2026/11/23 16:26:00.672448,0.1,tcp,203.0.113.7,40001,   ->,198.51.100.2,22,S_RA,0,0,2,120,60,x
      2026/11/23 16:26:01.672448,0.1,icmp,203.0.113.7,0x0303,   ->,198.51.100.2,0x1234,URP,0,,1,70,70,x
      """
    #expect(
      LinesRead(log).events.map(\.summary) == [
        "\(ends) tcp 40001>22 flags=S count=2 opening", "\(ends) icmp 3/3 unreachable",
      ])
  }

  @Test func `what is cut or another's is refused`() {
    let lines = [
      "2026-11-23 16:26:00.123     0.000 TCP      203.0.113.7:40001 ->", "203.0.113.7|",
      "16:26:00.123456  e  tcp  203.0.113.7.40001  ->", "2026-11-23 16:26:00 host app: 1 TCP a -> b",
      "name|value|", "2026-11-23 16:26:00,INFO,started",
    ]
    for line in lines { #expect(event(line) == nil, "\(line)") }
  }
}
