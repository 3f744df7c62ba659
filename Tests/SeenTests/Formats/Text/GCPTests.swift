import Testing

@testable import Seen

@Suite struct GCPTests {
  private func entry(_ payload: String) -> String {
    #"{"insertId":"x","jsonPayload":{"connection":{"dest_ip":"10.128.0.16","dest_port":22,"protocol":6,"#
      + #""src_ip":"203.0.113.7","src_port":40001},"# + payload
      + #"},"logName":"projects/p/logs/x","timestamp":"2026-11-23T16:26:00.394575419Z"}"#
  }

  @Test func `a firewall's record says what the rule did`() {
    let ends = "203.0.113.7 > 10.128.0.16 tcp 40001>22"
    let table = [
      (entry(#""disposition":"DENIED","rule_details":{"action":"DENY"}"#), "\(ends) deny opening"),
      (entry(#""disposition":"ALLOWED""#), "\(ends) allow opening"),
      (entry(#""disposition":"INTERCEPTED""#), "\(ends) opening"),
    ]
    for (line, summary) in table {
      #expect(event(line)?.summary == summary, "\(line)")
      #expect(event(line)?.time == utc(2026, 11, 23, 16, 26))
    }
  }

  @Test func `a flow's record counts one direction`() throws {
    let flow = entry(
      #""bytes_sent":"155707","packets_sent":"78","reporter":"DEST","start_time":"2026-11-23T16:25:00.5Z","#
        + #""end_time":"2026-11-23T16:25:59.75Z""#)
    #expect(event(flow)?.summary == "203.0.113.7 > 10.128.0.16 tcp 40001>22 count=78 opening")
    let details = try #require(Engine().event(inLine: flow)).details
    #expect(details.bytes == 155_707)
    #expect(details.duration == 59_250)
  }

  @Test func `the payload alone is enough, an entry without a connection is nobody's`() {
    let payload = #"{"connection":{"src_ip":"203.0.113.7","dest_ip":"10.0.0.5","protocol":1},"disposition":"DENIED"}"#
    #expect(event(payload)?.summary == "203.0.113.7 > 10.0.0.5 icmp deny unknown")
    #expect(LinesRead(#"{"insertId":"x","jsonPayload":{"message":"hello"}}"#).events.isEmpty)
  }
}
