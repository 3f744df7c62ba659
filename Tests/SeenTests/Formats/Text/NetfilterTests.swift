import Testing

@testable import Seen

@Suite struct NetfilterTests {
  @Test(arguments: NetfilterLines.events)
  func `a packet's line becomes its event`(_ line: String, _ summary: String) {
    for end in ["", "\n", "\r\n"] {
      let read = LinesRead(line + end, anchor: utc(2026, 12, 1))
      #expect(read.events.map(\.summary) == [summary])
      #expect(read.account.lines == 1)
      #expect(read.account.eventLines == 1)
      #expect(read.account.events == 1)
    }
  }

  @Test(arguments: NetfilterLines.others)
  func `another line is counted with its reason`(_ line: String, _ isOther: Bool, _ reason: String) {
    let read = LinesRead(line + "\n", anchor: utc(2026, 12, 1))
    #expect(read.events.isEmpty)
    #expect(read.account.lines == 1)
    #expect(read.account.other == (isOther ? 1 : 0))
    #expect(read.account.unparsed == (isOther ? 0 : 1))
    #expect(read.account.reasons.map(\.reason) == [reason])
    #expect(read.account.reasons[0].samples == [line])
  }

  @Test func `a line cut anywhere is an event without guesses, or counted as cut off`() throws {
    for (line, _) in NetfilterLines.events where line.contains("LEN=") {
      let whole = try #require(LinesRead(line, anchor: utc(2026, 12, 1)).events.first)
      for cut in line.indices.dropFirst(16) {
        let read = LinesRead(String(line[..<cut]), anchor: utc(2026, 12, 1))
        #expect(read.account.lines == 1)
        guard let part = read.events.first else { continue }
        #expect(part.source == whole.source && part.destination == whole.destination)
        #expect(part.ports == nil || part.ports! == whole.ports!, "\(line[..<cut])")
        #expect(!part.marks.contains(.flags) || part.tcpFlags == whole.tcpFlags || !line.contains("RES="))
      }
    }
  }

  @Test func `the same packet is the same event behind every header`() throws {
    let expected = try #require(
      event("Nov 23 16:26:00 fw kernel: [UFW BLOCK] \(plainPacket)", anchor: utc(2026, 12, 1)))
    let headers = [
      "<4>Nov 23 16:26:00 fw kernel: ", "Nov 23 16:26:00 fw kernel: [   12.345678] ", "Nov 23 16:26:00 ",
      "2026-11-23T16:26:00.123456+00:00 fw kernel: [12345.678901] ", "2026-11-23T17:26:00+0100 fw kernel: ",
      "Mon 2026-11-23 16:26:00 UTC fw kernel: ", "1795451160.123456 fw kernel: ", "Nov 23 16:26:00.123456 fw kernel: ",
      "Mon Nov 23 16:26:00 2026 kern.warn kernel: [12345.678901] ", "[Mon Nov 23 16:26:00 2026] ",
      "Nov 23 2026 16:26:00 fw kernel: ", "<4>1 2026-11-23T16:26:00Z fw kernel - - - ",
      "<4>1 2026-11-23T16:26:00Z fw kernel - - [meta seq=\"1\" note=\"a \\] b\"][x@1 y=\"z\"] \u{FEFF}",
      "<4>1 2026-11-23T16:26:00Z fw ulogd 77 - - ", "\u{FEFF}Nov 23 16:26:00 fw kernel: ",
      "Nov 23 16:26:00 fw ulogd[77]: ", "Nov 23 16:26:00 fw user.info kernel: ", "2026-11-23T16:26:00Z [12345.678901] ",
    ]
    for header in headers {
      var read = try #require(event(header + "[UFW BLOCK] \(plainPacket)", anchor: utc(2026, 12, 1)), "\(header)")
      read.location = expected.location
      #expect(read == expected, "\(header)")
    }
  }

  @Test func `without a stamp the time is missing`() throws {
    for header in ["", "[12345.678901] ", "[   12.345678] fw kernel: ", "fw kernel: "] {
      let read = try #require(event(header + "[UFW BLOCK] \(plainPacket)"))
      #expect(read.time.isMissing)
      #expect(read.marks.action == .deny)
    }
  }

  @Test func `a host named like an action is none`() throws {
    let read = try #require(event("Nov 23 16:26:00 drop kernel: \(plainPacket)", anchor: utc(2026, 12, 1)))
    #expect(read.marks.action == .unknown)
  }

  @Test(arguments: [
    ("[UFW BLOCK] ", Action.deny), ("[UFW ALLOW] ", .allow), ("[UFW AUDIT] ", .unknown), ("[UFW LIMIT BLOCK] ", .deny),
    ("[UFW AUDIT INVALID] ", .unknown), ("Shorewall:net-fw:DROP:", .deny), ("Shorewall:FORWARD:REJECT:", .reject),
    ("filter_IN_public_REJECT: ", .reject), ("FINAL_REJECT: ", .reject), ("DROP wan in: ", .deny),
    ("accepted ", .allow),
    ("[WAN_LOCAL-default-D]", .deny), ("[WAN_IN-4-R]", .reject), ("[LAN_IN-2000-A]", .allow),
    ("[WAN_LOCAL-D-2147483647] DESCR=\"[WAN_LOCAL]Allow all\" ", .deny), ("iptables output denied: ", .deny),
    ("Inbound ", .unknown), ("", .unknown), ("limit ", .unknown), ("dropbear ", .unknown),
    ("not allowed: DROP ", .deny),
    ("rejecting ", .reject), ("permitted ", .allow), ("PASSED ", .allow), ("discarded ", .deny), ("blocking ", .deny),
    ("IPTABLES:BLOCKED-CONN: ", .deny), ("[DOCKER-USER] ", .unknown),
  ]) func `the rule's words give the action only where they say so`(_ words: String, _ action: Action) throws {
    let read = try #require(event("Nov 23 16:26:00 fw kernel: \(words)\(plainPacket)", anchor: utc(2026, 12, 1)))
    #expect(read.marks.action == action)
  }

  @Test func `tags are what they are named after`() {
    func tag(_ text: String) -> UInt32 { text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    #expect(NetfilterTag.source == tag("SRC=") && NetfilterTag.destination == tag("DST="))
    #expect(NetfilterTag.length == tag("LEN=") && NetfilterTag.egress == tag("OUT=") && NetfilterTag.mac == tag("MAC="))
    #expect(NetfilterTag.identification == tag("ID=") && NetfilterTag.ingress == tag("IN="))
    #expect(NetfilterTag.syn == tag("SYN") && NetfilterTag.dontFragment == tag("DF") && NetfilterTag.arp == tag("ARP"))
    #expect(
      NetfilterTag.hopLimit == tag("HOPL") && NetfilterTag.quote == tag("[SRC") && NetfilterTag.tcp == tag("TCP "))
  }
}

@Suite struct RepetitionTests {
  let line = "Nov 23 16:26:00 fw kernel: [UFW BLOCK] \(plainPacket)\n"
  let anchor = utc(2026, 12, 1)

  @Test func `a repeated line is an event that counts`() {
    let read = LinesRead(line + "Nov 23 16:26:30 fw last message repeated 3 times\n", anchor: anchor)
    #expect(read.events.count == 2)
    #expect(read.events[1].count == 3)
    #expect(read.events[1].time == utc(2026, 11, 23, 16, 26, 30))
    #expect(read.events[1].ports?.destination == 22)
    #expect(read.account.eventLines == 2)
  }

  @Test func `what rsyslog puts in brackets is read itself`() {
    let repeated = "Nov 23 16:26:30 fw kernel: [  12.345678] message repeated 2 times: [ [UFW BLOCK] \(plainPacket)]\n"
    let read = LinesRead("hello\n" + repeated, anchor: anchor)
    #expect(read.events.map(\.count) == [2])
    #expect(read.events[0].marks.action == .deny)
  }

  @Test func `a repetition of no event is none`() {
    let other = "Nov 23 16:26:00 fw sshd[1]: hello\n"
    let read = LinesRead(line + other + "Nov 23 16:26:30 fw last message repeated 3 times\n", anchor: anchor)
    #expect(read.events.count == 1)
    #expect(read.account.reasons.contains { $0.reason == LineReason.repeatsNoEvent.text })
  }

  @Test func `the repeated event is found across full batches`() {
    for before in [EventBatch.capacity - 1, EventBatch.capacity, EventBatch.capacity + 1] {
      let log = String(repeating: line, count: before) + "Nov 23 16:26:30 fw last message repeated 3 times\n"
      #expect(LinesRead(log, anchor: anchor).events.last?.count == 3)
    }
  }

  @Test func `a repeated error gives up its quote for the count`() throws {
    let error = try #require(NetfilterLines.events.first { $0.summary.contains("quote=") }).line
    let read = LinesRead(error + "\nNov 23 16:26:30 fw last message repeated 5 times\n", anchor: anchor)
    #expect(read.events[1].quote == nil)
    #expect(read.events[1].count == 5)
  }
}
