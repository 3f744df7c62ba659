import Seen
import SeenKnowledge
import SeenReports
import Testing

@Suite struct ExplanationTests {
  @Test(arguments: [
    ("31337", "Back Orifice"), ("137/udp", "NetBIOS names"), ("udp 137", "NetBIOS names"), ("UDP/137", "NetBIOS"),
    ("tcp port 22", "SSH"), ("port 23", "Telnet"), ("ssh", "SSH"), ("53", "53/tcp: DNS"), ("443/udp", "QUIC"),
    ("54321", "dynamic ports"), ("4", "system ports"), ("icmp 3/3", "port unreachable"),
    ("type 3 code 4", "fragmentation needed"), ("icmp type 8", "echo request"), ("ICMP 11 0", "TTL ran out"),
    ("icmpv6 135", "neighbour solicitation"), ("icmp6 1/4", "port unreachable"), ("icmp 200", "not assigned"),
    ("icmp 3/99", "Code 99 is not assigned"), ("port unreachable", "type 3 code 3"), ("8.8.8.8", "Google"),
    ("192.0.2.7", "documentation"), ("10.1.2.3", "Private"), ("fe80::1", "Link-local"), ("224.0.0.251", "mDNS"),
    ("0.0.0.0", "No address yet"), ("240.0.0.1", "Reserved"), ("172.32.0.1", "ordinary address"),
    ("10.2.0.0/16", "Private"), ("8.0.0.0/8", "without a special use"), ("late-dns-answer", "too late"),
    ("[late-dns-answer]", "too late"), ("Late DNS answer", "too late"), ("port-scan", "many ports"),
    ("6890", "6881-6999: BitTorrent"), ("33450/udp", "Traceroute"), ("135/tcp", "Microsoft RPC"), ("9-udp", "wake"),
    ("gre", "IP protocol 47"), ("protocol 50", "ESP"), ("icmp-policy", "Which ICMP"), ("22222", "user ports"),
  ])
  func `a thing is explained by a sentence`(_ input: String, _ part: String) throws {
    let thing = try #require(Thing(input))
    #expect(Explanation(thing, input: input).what.contains(part))
  }

  @Test(arguments: [
    ("53/udp", "As a source port", "late-dns-answer"), ("31337", "In 2000", "trojan-probe"),
    ("53", "53/udp: As a source port", "53-tcp"), ("6890", "What belongs there", "peer-to-peer-leftover"),
    ("icmp 3/4", "Whether to let it through", "path-mtu-discovery"), ("icmpv6 135", "What it says", "icmpv6-135"),
    ("100.64.3.2", "What it is for", "carrier-nat-neighbour"),
    ("2001:db8::/32", "What to do", "documentation-addresses"),
  ])
  func `a thing brings its article's text, and what it leads to`(_ input: String, _ heading: String, _ id: String)
    throws
  {
    let explanation = Explanation(try #require(Thing(input)), input: input)
    #expect(explanation.sections.contains { $0.heading == heading && !$0.text.isEmpty })
    #expect(explanation.sections.contains { $0.heading.hasSuffix("References") })
    #expect(explanation.articles.contains(id))
    #expect(Set(explanation.articles).count == explanation.articles.count)
  }

  @Test(arguments: [
    "", "xyzzy", "65536", "1.2.3.4.5", "22 23", "code 3", "type", "icmp 256", "icmp 1/2/3", "10.0.0.0/33",
    "Jan 24 06:25:01 fw kernel: IN=eth0 OUT= SRC=192.0.2.1 DST=198.51.100.2 PROTO=TCP SPT=1 DPT=2",
  ])
  func `what is none of these is left to others`(_ input: String) {
    #expect(Thing(input) == nil)
  }

  @Test func `every port is explained`() {
    for number in UInt16.min...UInt16.max where number % 97 == 0 || number < 1100 {
      let what = Explanation(.port(number, transport: nil), input: "").what
      #expect(what.hasSuffix(".") && !what.contains(".."))
    }
  }

  @Test func `tables are in order and hold each thing once`() {
    let entries = PortTable.entries
    for (left, right) in zip(entries, entries.dropFirst()) {
      #expect((left.number, left.transport == .udp ? 1 : 0) < (right.number, right.transport == .udp ? 1 : 0))
    }
    for isV6 in [false, true] {
      let messages = ICMPTable.messages(isV6: isV6)
      for (left, right) in zip(messages, messages.dropFirst()) { #expect(left.type < right.type) }
      for message in messages {
        for (left, right) in zip(message.codes, message.codes.dropFirst()) { #expect(left.code < right.code) }
      }
    }
    for entry in entries { #expect(entry.sentence.hasSuffix(".")) }
    for (index, entry) in AddressTable.entries.enumerated() {
      let network = Network(entry.block)
      #expect(network != nil, "\(entry.block)")
      let earlier = AddressTable.entries[..<index].compactMap { Network($0.block) }
      if let network { #expect(!earlier.contains { $0.bits <= network.bits && $0.contains(network.first) }) }
    }
  }

  @Test func `a record is explained from its verdict to its fields`() {
    let text = rendered(lateAnswer, width: 100)
    #expect(text == Self.lateAnswerText)
  }

  @Test func `an explanation holds its keys in the order of the contract`() throws {
    var bytes: [UInt8] = []
    lateAnswer.writeJSON(to: &bytes)
    let json = try StrictJSON(String(decoding: bytes, as: UTF8.self))
    #expect(
      json.keys == [
        "schema", "input", "kind", "what", "verdict", "causes", "fields", "next", "advice", "articles",
      ])
    #expect(json["schema"] == .string("seen.explain/1"))
    #expect(json["fields"]?[3] == (try StrictJSON(#"{"name":"SPT","value":"53","means":"\#(Self.answer)"}"#)))
    #expect(json["causes"]?.count == 3)
  }

  @Test func `hostile input is shown escaped`() {
    var explanation = lateAnswer
    explanation.what = "\u{1B}[2J"
    explanation.fields = [.init("\u{202E}X", "\u{7}", means: "bell")]
    let text = rendered(explanation)
    #expect(text.contains(#"\x1b[2J"#) && text.contains(#"\u{202e}X=\x07"#))
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  @Test func `an article keeps its code as it stands`() throws {
    let article = try #require(Knowledge.article("late-dns-answer"))
    let text = rendered(Explanation(.article(article), input: article.id))
    #expect(text.contains("\nWhat to do\n"))
    #expect(!text.contains("```") && text.contains("  2026-03-04T09:15:02.118300+00:00 fw kernel: [UFW BLOCK]"))
  }

  private static let answer =
    "DNS: the service is on the source side, so this is an answer; do not look up 41235"

  private var lateAnswer: Explanation {
    var event = Event(source: SampleReports.address("8.8.8.8"), destination: SampleReports.address("203.0.113.10"))
    event.networkProtocol = .udp
    (event.sourcePort, event.destinationPort, event.length, event.ttl) = (53, 41_235, 144, 118)
    event.marks = [.networkProtocol, .ports, .ttl]
    event.deriveRole()
    var details = EventDetails()
    details.fields = [
      .init(name: "SRC", value: "8.8.8.8"), .init(name: "LEN", value: "144"), .init(name: "TTL", value: "118"),
      .init(name: "SPT", value: "53"), .init(name: "DPT", value: "41235"), .init(name: "PREC", value: "0x00"),
    ]
    var finding = SampleReports.lateAnswers
    finding.causes = [
      RankedCause(
        id: "slow-dns-answer", permille: 820, evidenceFor: [.init(text: "port 53 to a high port", tenthsOfDecibel: 90)]),
      RankedCause(
        id: "odd-trick", permille: 130, evidenceAgainst: [.init(text: "one packet", tenthsOfDecibel: -60)]),
      RankedCause(id: "unexplained", permille: 50),
    ]
    finding.next = ["log outgoing UDP 53"]
    finding.advice = "nothing"
    return Explanation(record: "…", kind: "log line", event: event, details: details, finding: finding)
  }

  private func rendered(_ explanation: Explanation, width: Int = 80) -> String {
    var bytes: [UInt8] = []
    ExplanationText(explanation, width: width).write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let lateAnswerText = """
    9.9.9.9 answered questions that you had stopped asking. Harmless: nothing to do.

    What it can mean
      82 %  slow DNS answer: port 53 to a high port                                    [slow-dns-answer]
      13 %  odd trick; against: one packet                                                   [odd-trick]
       5 %  none of these                                                                  [unexplained]

    How to tell: log outgoing UDP 53.
    Do: nothing.

    Field by field
      SRC=8.8.8.8  Google's public DNS resolver
      LEN=144      bytes with the headers: 116 of content
      TTL=118      probably started at 128, 10 hops away
      SPT=53       DNS: the service is on the source side, so this is an answer; do not look up 41235
      DPT=41235    a temporary port

    More: seen explain slow-dns-answer · seen explain slow-udp-reply · seen explain 53/udp

    """
}
