import Testing

@testable import Seen

@Suite struct AWSTests {
  private let rejected =
    "2 123456789010 eni-1235b8ca123456789 203.0.113.7 10.0.0.5 40001 22 6 1 40 1795451100 1795451160 REJECT OK"

  @Test func `a flow log's record becomes an event`() {
    let table = [
      (rejected, "203.0.113.7 > 10.0.0.5 tcp 40001>22 deny opening"),
      (
        "2 123456789010 eni-1235b8ca123456789 10.0.0.5 203.0.113.7 443 40001 6 12 4000 1795451100 1795451160 ACCEPT OK",
        "10.0.0.5 > 203.0.113.7 tcp 443>40001 count=12 allow continuing"
      ),
      // ICMP has 0 in both places, which is no type.
      (
        "2 123456789010 eni-1235b8ca123456789 203.0.113.7 10.0.0.5 0 0 1 4 336 1795451100 1795451160 ACCEPT OK",
        "203.0.113.7 > 10.0.0.5 icmp count=4 allow unknown"
      ),
      (
        "2 123456789010 eni-1235b8ca123456789 2001:db8::7 2001:db8::5 34892 22 6 1 80 1795451100 1795451160 ACCEPT OK",
        "2001:db8::7 > 2001:db8::5 tcp 34892>22 allow opening"
      ),
      (
        "3 vpc-a subnet-a i-a eni-a 123456789010 IPv4 203.0.113.7 10.0.0.62 43416 5001 203.0.113.7 10.0.0.62 6 568 8 "
          + "1795451100 1795451160 ACCEPT 2 OK",
        "203.0.113.7 > 10.0.0.62 tcp 43416>5001 flags=S count=8 allow opening"
      ),
      (
        "3 vpc-a subnet-a i-a eni-a 123456789010 IPv4 10.0.0.62 203.0.113.7 5001 43416 10.0.0.62 203.0.113.7 6 568 8 "
          + "1795451100 1795451160 ACCEPT 19 OK",
        "10.0.0.62 > 203.0.113.7 tcp 5001>43416 count=8 allow accepting"
      ),
      (
        "5 123456789010 eni-a 203.0.113.7 10.0.0.5 50041 33004 17 1 52 1795451100 1795451160 REJECT OK vpc-a subnet-a "
          + "i-a 0 IPv4 203.0.113.7 10.0.0.5 us-east-1 use1-az5 - - - - ingress 1",
        "203.0.113.7 > 10.0.0.5 udp 50041>33004 in deny peer"
      ),
      (
        "3 eni-a 123456789010 vpc-a subnet-a i-a 203.0.113.7 10.0.0.5 39812 80 6 3 IPv4 203.0.113.7 10.0.0.5 ACCEPT OK",
        "203.0.113.7 > 10.0.0.5 tcp 39812>80 allow opening"
      ),
      (
        "5 203.0.113.7 10.0.0.5 80 34210 6 1795451100 1795451160 IPv4 14 15044 123456789010 vpc-a subnet-a i-a eni-a "
          + "eu-central-1 euc1-az1 - - ACCEPT 19 203.0.113.7 10.0.0.5 S3 - - ingress OK",
        "203.0.113.7 > 10.0.0.5 tcp 80>34210 count=14 in allow accepting"
      ),
      ("- eni-a 10.0.1.5 10.0.0.220 10.0.1.5 203.0.113.5", "10.0.1.5 > 10.0.0.220 unknown"),
    ]
    for (line, summary) in table { #expect(event(line)?.summary == summary, "\(line)") }
  }

  @Test func `the header's names decide, whatever their order`() {
    let log = """
      srcaddr dstaddr srcport dstport action protocol flow-direction interface-id end newer-field
      203.0.113.7 10.0.0.5 40001 22 REJECT 6 ingress eni-a 1795451160 x
      version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
      \(rejected)
      """
    let read = LinesRead(log)
    #expect(
      read.events.map(\.summary) == [
        "203.0.113.7 > 10.0.0.5 tcp 40001>22 in deny opening", "203.0.113.7 > 10.0.0.5 tcp 40001>22 deny opening",
      ])
    #expect(read.account.other == 2)
  }

  @Test func `gaps are no packets, damaged lines nobody's`() {
    let gap = "2 123456789010 eni-1235b8ca123456789 - - - - - - - 1795451100 1795451160 - NODATA"
    #expect(LinesRead(gap).account.other == 1)
    #expect(LinesRead(gap.replacing("NODATA", with: "SKIPDATA")).account.other == 1)
    for cut in 1..<rejected.utf8.count - 1 { #expect(event(String(rejected.prefix(cut))) == nil) }
    #expect(event(rejected.replacing("203.0.113.7", with: "203.0.113.777")) == nil)
    #expect(event(rejected.replacing("REJECT", with: "PERHAPS")) == nil)
  }

  @Test func `a record as an object has either spelling`() {
    let object =
      #"{"version":2,"account_id":"1","interface_id":"eni-a","srcaddr":"203.0.113.7","dstaddr":"10.0.0.5","#
      + #""srcport":40001,"dstport":22,"protocol":6,"action":"REJECT","log_status":"OK","end":1795451160}"#
    let summary = "203.0.113.7 > 10.0.0.5 tcp 40001>22 deny opening"
    #expect(event(object)?.summary == summary)
    #expect(event(object.replacing("_", with: "-"))?.summary == summary)
  }

  @Test func `what translation hid is told`() throws {
    let details = try #require(
      Engine().event(inLine: "- eni-a 10.0.1.5 10.0.0.220 10.0.1.5 203.0.113.5")
    ).details
    #expect(details.translatedDestination?.address == Address("203.0.113.5"))
    #expect(details.ingressInterface == "eni-a")
  }

  @Test func `network firewall wraps Suricata's events`() {
    let alert =
      #"{"firewall_name":"fw","availability_zone":"us-east-1a","event_timestamp":"1795451160","event":{"#
      + #""timestamp":"2026-11-23T16:26:00.000000+0000","flow_id":1,"event_type":"alert","src_ip":"203.0.113.7","#
      + #""src_port":40001,"dest_ip":"10.0.0.5","dest_port":22,"proto":"TCP","alert":{"action":"blocked"}}}"#
    #expect(event(alert)?.summary == "203.0.113.7 > 10.0.0.5 tcp 40001>22 deny unknown")
    let netflow = alert.replacing(#""alert""#, with: #""netflow""#)
      .replacing(#"{"action":"blocked"}"#, with: #"{"pkts":1,"bytes":40,"age":0},"tcp":{"tcp_flags":"02"}"#)
    #expect(event(netflow)?.summary == "203.0.113.7 > 10.0.0.5 tcp 40001>22 flags=S opening")
  }
}
