import Testing

@testable import Seen

@Suite struct LinksysTests {
  static let cases = [
    FormatCase(
      "Nov 23 16:26:00 gw linksysd: [192.168.1.1] @in TCP from 203.0.113.7:40001 to 192.168.1.2:22", "16:26:00",
      "203.0.113.7 > 192.168.1.2 tcp 40001>22 in opening"),
    FormatCase(
      "Nov 23 16:26:01 gw linksysd: @out UDP from 192.168.1.2:40001 to 198.51.100.53:53", "16:26:01",
      "192.168.1.2 > 198.51.100.53 udp 40001>53 out request"),
    FormatCase(
      "@out TCP from desk(192.168.1.2):40002 to www.example.com(198.51.100.80):443", "-",
      "192.168.1.2 > 198.51.100.80 tcp 40002>443 out opening"),
    FormatCase(
      "Nov 23 16:26:02 [ in, TCP] 203.0.113.7:40001 -> 192.168.1.2:3389", "16:26:02",
      "203.0.113.7 > 192.168.1.2 tcp 40001>3389 in opening"),
    FormatCase(
      "Nov 23 16:26:03 [out, UDP] 192.168.1.2:5060 -> 198.51.100.9:5060", "16:26:03",
      "192.168.1.2 > 198.51.100.9 udp 5060>5060 out peer"),
  ]

  @Test(arguments: cases) func `a line becomes its event`(_ one: FormatCase) {
    #expect(one.faults(format: "linksys") == [])
  }

  @Test(arguments: [
    "Nov 23 16:26:00 gw linksysd: [192.168.1.1] @in TCP from 203.0.113.7:40001",
    "Nov 23 16:26:00 gw linksysd: [192.168.1.1] @in TCP from somewhere to elsewhere",
  ])
  func `a line without both ends is no event`(_ line: String) { #expect(FormatCase.isOwnWithoutEvent(line)) }

  @Test(arguments: cases) func `a line may be cut anywhere`(_ one: FormatCase) {
    #expect(FormatCase.countsEveryCut(of: one.line))
  }

  @Test func `the way is kept, and nothing is said of what became of it`() {
    let events = Self.cases.map { Engine().records(inLines: Array($0.line.utf8))[0].event }
    #expect(events.map { $0.marks.contains(.entered) } == [true, false, false, true, false])
    #expect(events.allSatisfy { $0.marks.action == .unknown })
  }
}
