import Seen
import SeenReports
import Testing

@Suite struct EventJSONTests {
  @Test func `an event carries the names of the Elastic Common Schema`() throws {
    var event = SampleReports.opening
    event.marks.formUnion([.entered, .identification, .dontFragment, .window, .sequence])
    event.marks.action = .deny
    (event.identification, event.window, event.sequence) = (54_321, 1024, 1)
    var details = EventDetails()
    (details.ingressInterface, details.timeAssumed) = ("eth0", ["year", "zone"])
    details.translatedDestination = EventDetails.Endpoint(SampleReports.address("10.0.0.5"), 0)
    let written = json(EventJSON(event, details: details, format: "netfilter", file: "ufw.log", offset: 4096, line: 17))
    let expected = #"""
      {"@timestamp":"2026-01-24T06:25:01.000000Z","ecs":{"version":"8.17"},"event":{"kind":"event","category":
      ["network"],"type":["connection","denied"],"action":"deny"},"network":{"transport":"tcp","iana_number":"6",
      "type":"ipv4","direction":"inbound","packets":1},"source":{"ip":"10.0.0.23","port":40001},"destination":
      {"ip":"192.0.2.80","port":23,"nat":{"ip":"10.0.0.5"}},"observer":{"ingress":{"interface":{"name":"eth0"}}},
      "log":{"file":{"path":"ufw.log"},"offset":4096},"seen":{"line":17,"format":"netfilter","time_assumed":
      ["year","zone"],"role":"opening","tcp_flags":"S","ttl":63,"ip_id":54321,"ip_flags":"DF","length":40,
      "window":1024,"tcp_seq":1,"tcp_ack":0,"count":1}}
      """#
    #expect(written == expected.split(separator: "\n").joined() + "\n")
  }

  @Test(arguments: [
    (Action.allow, #""type":["connection","allowed"],"action":"allow""#),
    (.deny, #""type":["connection","denied"],"action":"deny""#),
    (.reject, #""type":["connection","denied"],"action":"reject""#),
    (.unknown, #""type":["connection"]}"#),
  ])
  func `the action decides the type`(_ action: Action, _ text: String) {
    var event = SampleReports.opening
    event.marks.action = action
    #expect(json(EventJSON(event)).contains(text))
  }

  @Test(
    arguments: [
      (Marks.entered, #""direction":"inbound""#), (.left, #""direction":"outbound""#), ([.entered, .left], nil),
      ([], nil),
    ] as [(Marks, String?)])
  func `one interface alone tells the direction`(_ marks: Marks, _ text: String?) {
    var event = SampleReports.opening
    event.marks.formUnion(marks)
    let written = json(EventJSON(event))
    #expect(written.contains("direction") == (text != nil))
    if let text { #expect(written.contains(text)) }
  }

  @Test func `an empty event claims nothing`() throws {
    let object = try StrictJSON(json(EventJSON(Event())))
    #expect(object.keys == ["ecs", "event", "network", "seen"])
    #expect(object["network"]?.keys == ["packets"])
    #expect(object["seen"]?.keys == ["count"])
  }

  @Test func `an ICMP error shows what it quotes, never as its own`() throws {
    var event = Event(source: SampleReports.address("192.0.2.1"), destination: SampleReports.address("198.51.100.2"))
    (event.networkProtocol, event.sourcePort, event.sequence) = (.icmp, 3 << 8 | 3, 99)
    event.marks = [.networkProtocol, .ports, .quote]
    event.deriveRole()
    var details = EventDetails()
    var quoted = EventDetails.QuotedPacket(source: event.destination, destination: event.source)
    (quoted.networkProtocol, quoted.sourcePort, quoted.destinationPort) = (.udp, 2857, 53)
    details.quoted = quoted
    let seen = try #require(try StrictJSON(json(EventJSON(event, details: details)))["seen"])
    #expect(seen["icmp"] == (try StrictJSON(#"{"type":3,"code":3}"#)))
    #expect(seen["quoted"]?["destination"] == (try StrictJSON(#"{"ip":"192.0.2.1","port":53}"#)))
    #expect(seen["quoted"]?["transport"] == .string("udp"))
    #expect(seen["tcp_seq"] == nil)
  }

  @Test func `a stamp without a year keeps its day`() throws {
    var event = SampleReports.opening
    event.time = Timestamp(year: Timestamp.yearlessYear, month: 2, day: 29, hour: 1) ?? .missing
    let object = try StrictJSON(json(EventJSON(event)))
    #expect(object["@timestamp"] == nil)
    #expect(object["seen"]?["time"] == .string("02-29T01:00:00"))
  }

  private func json(_ event: EventJSON) -> String {
    var json = JSONWriter()
    event.write(to: &json)
    return String(decoding: json.take(), as: UTF8.self)
  }
}
