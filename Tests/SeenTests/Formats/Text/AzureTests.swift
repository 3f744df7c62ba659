import Testing

@testable import Seen

/// The documents have the shape of Microsoft's examples (learn.microsoft.com/azure/network-watcher: "Flow logging for network
/// security groups", "Virtual network flow logs"; learn.microsoft.com/azure/firewall: "Azure Firewall log categories").
@Suite struct AzureTests {
  private let group =
    #"{"records":[{"time":"2026-11-23T16:26:00.0000000Z","systemId":"00000000-0000-0000-0000-000000000000","#
    + #""category":"NetworkSecurityGroupFlowEvent","resourceId":"/SUBSCRIPTIONS/X","#
    + #""operationName":"NetworkSecurityGroupFlowEvents","properties":{"Version":2,"flows":["#
    + #"{"rule":"DefaultRule_DenyAllInBound","flows":[{"mac":"000D3AF87856","flowTuples":["#
    + #""1795451160,203.0.113.7,10.0.0.4,28746,443,U,I,D,B,,,,","#
    + #""1795451161,203.0.113.8,10.0.0.4,40001,23,T,I,D,B,,,,"]}]},"#
    + #"{"rule":"UserRule_ssh","flows":[{"mac":"000D3AF87856","flowTuples":["#
    + #""1795451162,203.0.113.9,10.0.0.4,59831,22,T,I,A,B,,,,","#
    + #""1795451163,203.0.113.9,10.0.0.4,59831,22,T,I,A,E,30,16978,24,14008"]}]}]}}]}"#

  private let groupEvents = [
    "203.0.113.7 > 10.0.0.4 udp 28746>443 deny request", "203.0.113.8 > 10.0.0.4 tcp 40001>23 deny opening",
    "203.0.113.9 > 10.0.0.4 tcp 59831>22 allow opening",
    "203.0.113.9 > 10.0.0.4 tcp 59831>22 count=54 allow continuing",
  ]

  /// As `jq` and Microsoft's pages print it.
  private func pretty(_ document: String) -> String {
    var (text, depth, isQuoted) = ("", 0, false)
    for character in document {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, "]}".contains(character) {
        depth -= 1
        text += "\n" + String(repeating: "  ", count: depth)
      }
      text.append(character)
      if !isQuoted, "[{".contains(character) { depth += 1 }
      if !isQuoted, "[{,".contains(character) { text += "\n" + String(repeating: "  ", count: depth) }
    }
    return text
  }

  @Test func `a security group's document has an event a tuple`() {
    let read = LinesRead(group)
    #expect(read.events.map(\.summary) == groupEvents)
    #expect(read.events.first?.time.seconds == 1_795_451_160)
    #expect(read.account.eventLines == 1)
    #expect(read.account.events == 4)
  }

  @Test func `so has a document of many lines, and one record of it`() {
    let document = pretty(group)
    let read = LinesRead(document + "\n" + document)
    #expect(read.events.map(\.summary) == groupEvents + groupEvents)
    #expect(read.account.lines == 2 * document.split(separator: "\n").count)
    #expect(read.account.unparsed == 0)
    let record = String(group.dropFirst(12).dropLast(2))
    #expect(LinesRead(record).events.map(\.summary) == groupEvents)
    #expect(LinesRead(pretty(record)).events.map(\.summary) == groupEvents)
  }

  @Test func `so has a document of an hour in one line, however long`() {
    let record = String(group.dropFirst(12).dropLast(2))
    let document = #"{"records":["# + Array(repeating: record, count: 2000).joined(separator: ",") + "]}"
    #expect(document.utf8.count > TextReader.longestLine)
    let read = LinesRead(document)
    #expect(read.events.count == 8000)
    #expect(read.events.prefix(4).map(\.summary) == groupEvents)
    #expect(read.account.unparsed == 0)
  }

  @Test func `version 1 has no state`() {
    let one = group.replacing(",B,,,,", with: "").replacing(",E,30,16978,24,14008", with: "")
    #expect(LinesRead(one).events.map(\.summary).last == "203.0.113.9 > 10.0.0.4 tcp 59831>22 allow opening")
  }

  @Test func `a virtual network's document tells protocols by number and milliseconds`() {
    let document =
      #"{"records":[{"time":"2026-11-23T16:26:00.0000000Z","flowLogVersion":4,"flowLogGUID":"0","macAddress":"0022","#
      + #""category":"FlowLogFlowEvent","flowLogResourceID":"X","targetResourceID":"Y","operationName":"FlowLogFlowEvent","#
      + #""flowRecords":{"flows":[{"aclID":"0","flowGroups":[{"rule":"DefaultRule_DenyAllInBound","flowTuples":["#
      + #""1795451160599,203.0.113.7,10.0.0.6,23956,443,6,I,D,NX,0,0,0,0","#
      + #""1795451160606,10.0.0.6,203.0.113.8,23956,443,6,O,E,NX,3,767,2,1580"]},"#
      + #"{"rule":"Internet","flowTuples":["1795451160637,203.0.113.8,10.0.0.6,0,0,1,I,B,NX,0,0,0,0"]}]}]}}]}"#
    let summaries = [
      "203.0.113.7 > 10.0.0.6 tcp 23956>443 deny opening",
      "10.0.0.6 > 203.0.113.8 tcp 23956>443 count=5 allow continuing", "203.0.113.8 > 10.0.0.6 icmp allow unknown",
    ]
    #expect(LinesRead(document).events.map(\.summary) == summaries)
    #expect(LinesRead(pretty(document)).events.map(\.summary) == summaries)
    #expect(LinesRead(document).events.first?.time.seconds == 1_795_451_160)
  }

  @Test func `documents that are cut give nothing, or what is whole`() {
    let document = Array(group.utf8)
    for cut in stride(from: 0, to: document.count, by: 7) {
      let events = LinesRead(Array(document.prefix(cut))).events.map(\.summary)
      #expect(groupEvents.starts(with: events))
    }
    #expect(LinesRead(pretty("{\"a\":[{\"b\":1}]}")).events.isEmpty)
  }

  @Test func `the firewall's sentences and members say the same`() {
    func sentence(_ text: String) -> String {
      #"{"category":"AzureFirewallNetworkRule","operationName":"AzureFirewallNetworkRuleLog","properties":{"msg":""#
        + text + #""},"time":"2026-11-23T16:26:00.0000000Z"}"#
    }
    let table = [
      (
        sentence("TCP request from 203.0.113.7:40001 to 10.0.0.4:22. Action: Deny. Policy: p"),
        "203.0.113.7 > 10.0.0.4 tcp 40001>22 deny opening"
      ),
      (
        sentence("ICMP Type=8 request from 203.0.113.7 to 10.0.0.4. Action: Deny. "),
        "203.0.113.7 > 10.0.0.4 icmp 8/0 deny echoRequest"
      ),
      (
        sentence(#"UDP request from 203.0.113.7:40001 to 198.51.100.2:53 was DNAT\u0027ed to 10.0.0.4:53"#),
        "203.0.113.7 > 198.51.100.2 udp 40001>53 allow request"
      ),
      (
        sentence("TCP request from 203.0.113.7:40001 to 10.0.0.4:22. Action: alert. Signature: 1. IDS: x"),
        "203.0.113.7 > 10.0.0.4 tcp 40001>22 opening"
      ),
      (
        #"{"TimeGenerated":"2026-11-23T16:26:00Z","Category":"AzureFirewallApplicationRule","msg_s":"HTTPS request from "#
          + #"10.1.0.5:55640 to example.com:443. Action: Allow. Rule Collection: a. Rule: b"}"#,
        ":: > 10.1.0.5"
      ),
      (
        #"{"category":"AZFWNetworkRule","time":"2026-11-23T16:26:00Z","properties":{"Protocol":"TCP","#
          + #""SourceIp":"203.0.113.7","SourcePort":40001,"DestinationIp":"10.0.0.4","DestinationPort":22,"#
          + #""Action":"Deny"}}"#,
        "203.0.113.7 > 10.0.0.4 tcp 40001>22 deny opening"
      ),
      (
        #"{"Type":"AZFWNatRule","TimeGenerated":"2026-11-23T16:26:00Z","Protocol":"TCP","SourceIp":"203.0.113.7","#
          + #""SourcePort":40001,"DestinationIp":"198.51.100.2","DestinationPort":22,"TranslatedIp":"10.0.0.4","#
          + #""TranslatedPort":22}"#,
        "203.0.113.7 > 198.51.100.2 tcp 40001>22 allow opening"
      ),
    ]
    for (line, summary) in table where !summary.hasPrefix("::") { #expect(event(line)?.summary == summary, "\(line)") }
    let named = event(table[4].0)
    #expect(named?.source == Address("10.1.0.5"))
    #expect(named?.destination == .missing)
    #expect(named?.ports?.destination == 443)
    #expect(named?.marks.action == .allow)
    let dns = sentence("DNS Request: 10.0.0.4:53230 - 44513 A IN example.com. udp 60 false 512 NOERROR qr 69 0.1s")
    #expect(LinesRead(dns).account.other == 1)
  }
}
