import Testing

@testable import Seen

@Suite struct SuricataTests {
  private func object(_ kind: String, _ rest: String, proto: String = "TCP", ports: Bool = true) -> String {
    #"{"timestamp":"2026-11-23T17:26:00.711841+0100","flow_id":1,"in_iface":"eth0","event_type":""# + kind
      + #"","src_ip":"203.0.113.7","# + (ports ? #""src_port":40001,"dest_port":22,"# : "")
      + #""dest_ip":"198.51.100.2","proto":""# + proto + "\"" + rest + "}"
  }

  @Test func `each kind of event says what it can`() {
    let ends = "203.0.113.7 > 198.51.100.2 tcp 40001>22"
    let answered = #","flow":{"pkts_toserver":4,"pkts_toclient":3}"#
    let packet =
      #","drop":{"len":40,"tos":0,"ttl":52,"ipid":54321,"tcpseq":7,"tcpack":0,"tcpwin":1024,"syn":true,"ack":false,"#
      + #""psh":false,"rst":false,"urg":false,"fin":false}"#
    let table = [
      (object("alert", #","alert":{"action":"allowed","signature":"x"}"# + answered), "\(ends) allow continuing"),
      (object("alert", #","alert":{"action":"blocked"}"#), "\(ends) deny unknown"),
      (
        object("alert", #","alert":{"action":"blocked"},"verdict":{"action":"drop","reject":["tcp-reset"]}"#),
        "\(ends) reject unknown"
      ),
      (object("drop", packet), "\(ends) flags=S ttl=52 id=54321 length=40 window=1024 seq=7/0 deny opening"),
      (
        object(
          "flow",
          #","flow":{"pkts_toserver":1,"pkts_toclient":1,"bytes_toserver":60,"bytes_toclient":40,"age":1,"#
            + #""state":"closed"}"#),
        "\(ends) count=2 opening"
      ),
      (
        object("netflow", #","netflow":{"pkts":5,"bytes":300,"age":1},"tcp":{"tcp_flags":"02"}"#),
        "\(ends) count=5 opening"
      ),
      (object("netflow", #","netflow":{"pkts":1,"bytes":40},"tcp":{"tcp_flags":"14"}"#), "\(ends) flags=RA refusing"),
      (object("http", #","http":{"hostname":"example.net"}"#), "\(ends) continuing"),
      (
        object("alert", #","icmp_type":8,"icmp_code":0,"alert":{"action":"allowed"}"#, proto: "ICMP", ports: false),
        "203.0.113.7 > 198.51.100.2 icmp 8/0 allow echoRequest"
      ),
    ]
    for (line, summary) in table {
      #expect(event(line)?.summary == summary, "\(line)")
      #expect(event(line)?.time == utc(2026, 11, 23, 16, 26))
    }
  }

  @Test func `a syslog header may stand before it`() throws {
    let line = "<134>Nov 23 16:26:00 ids suricata[4711]: " + object("alert", #","alert":{"action":"blocked"}"#)
    #expect(event(line)?.source == Address("203.0.113.7"))
    #expect(event(line.replacing("suricata", with: "sshd")) == nil)
    let details = try #require(Engine().event(inLine: line)).details
    #expect(details.ingressInterface == "eth0")
    #expect(details.fields.contains(EventDetails.Field(name: "alert.action", value: "blocked")))
  }

  @Test func `statistics are no packets, other objects nobody's`() {
    let stats = #"{"timestamp":"2026-11-23T16:26:00.0+0000","event_type":"stats","stats":{"uptime":8}}"#
    #expect(LinesRead(stats).account.other == 1)
    #expect(LinesRead(#"{"timestamp":"2026-11-23T16:26:00Z","event_type":"login","user":"x"}"#).account.unparsed == 1)
    let whole = object("alert", "")
    for cut in 0..<whole.utf8.count { _ = event(String(whole.prefix(cut))) }
  }
}
