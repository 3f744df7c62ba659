import Testing

@testable import Seen

@Suite struct CiscoTests {
  private static let anchor = utc(2026, 12, 1)

  private func expect(_ line: String, _ summary: String, _ format: String) {
    for end in ["", "\n", "\r\n"] {
      let read = LinesRead(line + end, anchor: Self.anchor)
      #expect(read.events.map(\.summary) == [summary], "\(line)")
      #expect(read.account.format == format, "\(line)")
    }
  }

  private func details(_ line: String) throws -> EventDetails {
    var options = Engine.Options()
    options.anchor = Self.anchor
    return try #require(Engine(options).event(inLine: line)).details
  }

  @Test(arguments: CiscoLines.firewall)
  func `a firewall's message becomes its event`(_ line: String, _ summary: String) {
    expect("2026-03-08T10:00:00Z fw : " + line, summary, "cisco-asa")
  }

  @Test(arguments: CiscoLines.router)
  func `a router's message becomes its event`(_ line: String, _ summary: String) {
    expect(line, summary, "cisco-ios")
  }

  @Test(arguments: CiscoLines.nexus)
  func `a data-centre switch's message becomes its event`(_ line: String, _ summary: String) {
    expect(line, summary, "cisco-nexus")
  }

  @Test(arguments: CiscoLines.meraki)
  func `a Meraki appliance's message becomes its event`(_ line: String, _ summary: String) {
    expect("<134>1 1772964000.123456789 MX84 " + line, summary, "cisco-meraki")
  }

  @Test(arguments: [
    "Mar 08 2026 10:00:00: ", "Mar 08 2026 10:00:00 fw : ", "<166>Mar 08 2026 10:00:00: ",
    "<166>:Mar 08 10:00:00 UTC: ",
    "2026-03-08T10:00:00Z fw %", "Mar  8 10:00:00 fw CiscoASA[999]: ", "Mar  8 10:00:00 192.0.2.1 ",
    "Mar  8 06:00:00 EDT: ", "Mar  8 2026 06:00:00 EDT: ", "Mar  8 11:00:00 log Mar 08 2026 10:00:00 fw : ",
    "<166>1 2026-03-08T10:00:00Z fw - - - - ", "Mar  8 10:00:00 192.0.2.1 : ",
  ])
  func `the same packet is the same event behind every header`(_ header: String) throws {
    let message =
      "ASA-4-106023: Deny tcp src outside:203.0.113.7/40001 dst inside:198.51.100.2/22 by access-group \"x\""
    let start = header.hasSuffix("%") ? header : header + "%"
    let read = try #require(event(start + message, anchor: Self.anchor), "\(header)")
    #expect(read.summary == "203.0.113.7 > 198.51.100.2 tcp 40001>22 in out deny opening")
    #expect(read.time == utc(2026, 3, 8, 10), "\(header)")
  }

  @Test(arguments: ["ASA-4", "ASA--4", "ASA-session-4", "FTD-4", "FDT-4", "PIX-4", "FWSM-4", "NGIPS-4"])
  func `a message has many devices' names`(_ name: String) {
    let read = event("%\(name)-106006: Deny inbound UDP from 203.0.113.7/53 to 198.51.100.2/4000 on interface outside")
    #expect(read?.summary == "203.0.113.7 > 198.51.100.2 udp 53>4000 in deny reply", "\(name)")
  }

  @Test func `a connection's end tells its volume, its duration and how it came`() throws {
    let told = try details(
      "%ASA-6-302014: Teardown TCP connection 8 for outside:203.0.113.7/40001(LOCAL\\ann) to dmz:192.168.2.2/80 "
        + "duration 1:02:03 bytes 38110 TCP Reset-I from dmz (bob)")
    #expect(told.bytes == 38_110)
    #expect(told.duration == 3_723_000)
    #expect(told.ending == "TCP Reset-I")
    #expect(told.ingressInterface == "outside")
    #expect(told.egressInterface == "dmz")
  }

  @Test func `a connection's begin tells both translations`() throws {
    let told = try details(
      "%ASA-6-302013: Built outbound TCP connection 7 for outside:203.0.113.9/443 (203.0.113.10/8443) to "
        + "inside:192.168.1.5/40001 (198.51.100.1/8256)")
    #expect(told.translatedSource?.address == Address("198.51.100.1"))
    #expect(told.translatedSource?.port == 8256)
    #expect(told.translatedDestination?.address == Address("203.0.113.10"))
    #expect(told.translatedDestination?.port == 8443)
  }

  @Test func `an ICMP error without a connection tells what it quotes`() throws {
    let read = try #require(
      event(
        "%ASA-4-313005: No matching connection for ICMP error message: icmp src outside:203.0.113.7 dst "
          + "inside:198.51.100.2 (type 3, code 3) on outside interface.  Original IP payload: udp src 198.51.100.2/53 "
          + "dst 203.0.113.7/40001."))
    let quote = try #require(read.quote)
    #expect(quote.destination == Address("203.0.113.7")?.digest)
    #expect(quote.networkProtocol == .udp)
    #expect(quote.sourcePort == 53 && quote.destinationPort == 40_001)
    #expect(quote.returns)
  }

  @Test func `Meraki tells the address after translation`() throws {
    let told = try details(
      "<134>1 1772964000.123456789 MX84 ip_flow_start src=192.168.1.5 dst=203.0.113.9 protocol=tcp sport=40001 "
        + "dport=443 translated_src_ip=198.51.100.1 translated_port=40002")
    #expect(told.translatedSource?.address == Address("198.51.100.1"))
    #expect(told.translatedSource?.port == 40_002)
    #expect(told.microseconds == 123_456)
  }

  @Test(arguments: [
    "%ASA-6-305011: Built dynamic TCP translation from inside:192.168.1.5/40001 to outside:198.51.100.1/8256",
    "%ASA-6-609001: Built local-host outside:203.0.113.7",
    "%ASA-6-716039: Group <g> User <ann> IP <203.0.113.7> Authentication: rejected, Session Type: WebVPN.",
    "%ASA-4-733100: [ 192.168.0.1] drop rate-1 exceeded. Current burst rate is 0 per second",
    "%SYS-5-CONFIG_I: Configured from console by vty0 (192.168.1.5)",
    "%SEC-6-IPACCESSLOGRL: access-list logging rate-limited or missed 18 packets",
    "2026 Mar  8 10:00:00 sw %ETHPORT-5-SPEED: Interface Ethernet1/33, operational speed changed to 100 Mbps",
    "<134>1 1772964000.123456789 MX84 events type=association radio='1'",
  ])
  func `a message without a packet is counted as one`(_ line: String) {
    let read = LinesRead(line, anchor: Self.anchor)
    #expect(read.events.isEmpty)
    #expect(read.account.reasons.map(\.reason) == [LineReason.noPacket.text])
  }

  @Test func `a line cut anywhere is an event without guesses, or counted`() throws {
    for (line, _) in CiscoLines.firewall where line.contains("-106023:") || line.contains("-30201") {
      let whole = try #require(event(line))
      for cut in line.indices.dropFirst(14) {
        let read = LinesRead(String(line[..<cut]), anchor: Self.anchor)
        #expect(read.account.lines == 1)
        guard let part = read.events.first else { continue }
        #expect(part.source == whole.source && part.destination == whole.destination, "\(line[..<cut])")
        #expect(part.ports == nil || part.ports! == whole.ports!, "\(line[..<cut])")
      }
    }
  }

  @Test(arguments: [
    "Mar  8 10:00:00 host sshd[7]: Invalid user %ASA-4-106023: Deny tcp src o:203.0.113.7/1 dst i:198.51.100.2/2 by",
    "203.0.113.7 - %SEC-6-IPACCESSLOGP: list 101 denied tcp 203.0.113.7(40001) -> 198.51.100.2(22), 1 packet",
    "Mar  8 10:00:00 host app: 1772964000.123456789 MX84 flows src=203.0.113.7 dst=198.51.100.2",
    "%ASA-4-10602: Deny tcp src outside:203.0.113.7/40001 dst inside:198.51.100.2/22 by access-group \"x\"",
  ])
  func `what others quote is no packet of Cisco's`(_ line: String) {
    let read = LinesRead(line, anchor: Self.anchor)
    #expect(read.account.formats.allSatisfy { !$0.id.hasPrefix("cisco") })
  }
}
