import Testing

@testable import Seen

/// By whose hand a frame came, in logs and captures alike.
@Suite struct LinkTests {
  private static func event(_ line: String) throws -> Event {
    let read = LinesRead(Array((line + "\n").utf8), anchor: utc(2026, 12, 1))
    return try #require(read.events.first, "\(line)")
  }

  private static func line(_ mac: String, _ rest: String = "PROTO=UDP SPT=40000 DPT=53 LEN=20 ") -> String {
    "2026-03-04T09:15:02+00:00 fw kernel: [UFW BLOCK] IN=eth0 OUT= \(mac)SRC=192.0.2.1 DST=198.51.100.7 LEN=40 TOS=0x00 "
      + "PREC=0x00 TTL=64 ID=7 \(rest)"
  }

  private static let udp = PacketBytes.ethernet(0x0800, PacketBytes.ipv4(17, PacketBytes.udp()))

  @Test func `a log and a capture fold the same addresses alike`() throws {
    let logged = try Self.event(Self.line("MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 "))
    let captured = try PacketDecoder.event(of: Self.udp.span, linkType: .ethernet, originalLength: Self.udp.count).get()
    let link = try #require(logged.link)
    #expect(link == captured.link)
    #expect(link.sender != nil && link.receiver != nil && link.sender != link.receiver)
    #expect(!logged.wentToAll)
  }

  @Test func `layer by layer the same is read as at once`() throws {
    var (fast, slow) = (Event(), Event())
    #expect(OrdinaryPacket.read(Self.udp.span, into: &fast))
    let problem = PacketDecoder.readLayers(
      Self.udp.span, linkType: .ethernet, originalLength: Self.udp.count, into: &slow)
    #expect(problem == nil && fast == slow)
  }

  @Test(arguments: [
    ("MAC=ff:ff:ff:ff:ff:ff:00:00:5e:00:53:02:08:00 ", true, true),
    ("MAC=01:00:5e:00:00:fb:00:00:5e:00:53:02:08:00 ", true, false),
    ("MACSRC=00:00:5e:00:53:02 MACDST=ff:ff:ff:ff:ff:ff MACPROTO=0800 ", true, true),
    ("MAC=00:00:00:00:00:00:00:00:00:00:00:00:08:00 ", false, false), ("MAC= ", false, false), ("", false, false),
    ("MAC=45:00:00:34:12:34 ", false, false),
  ])
  func `what is no pair of cards is none`(_ mac: String, _ isKnown: Bool, _ wentToAll: Bool) throws {
    let event = try Self.event(Self.line(mac))
    #expect((event.link?.sender != nil) == isKnown && event.wentToAll == wentToAll)
    #expect(event.link?.receiver == nil)
  }

  @Test func `numbers of TCP and quotes take the place`() throws {
    let mac = "MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 "
    let numbered = try Self.event(
      Self.line(mac, "PROTO=TCP SPT=1 DPT=2 SEQ=5 ACK=6 WINDOW=1024 RES=0x00 SYN URGP=0 "))
    #expect(numbered.link == nil && numbered.numbers?.acknowledgement == 6)
    let plain = try Self.event(Self.line(mac, "PROTO=TCP SPT=1 DPT=2 WINDOW=1024 RES=0x00 SYN URGP=0 "))
    #expect(plain.link != nil && plain.numbers == nil)
    let quoting = try Self.event(
      Self.line(
        mac,
        "PROTO=ICMP TYPE=3 CODE=3 [SRC=198.51.100.7 DST=192.0.2.1 LEN=60 TOS=0x00 PREC=0x00 TTL=50 ID=1 PROTO=UDP SPT=9 DPT=53 LEN=40 ] "
      ))
    #expect(quoting.link == nil && quoting.quote?.destinationPort == 53)
  }
}

/// How vendors say that a connection ended.
@Suite struct EndingTests {
  @Test(arguments: [
    ("TCP FINs", Ending.closed), ("SYN Timeout", .unanswered), ("TCP Reset-I", .resetByDestination),
    ("TCP Reset-O", .resetBySource), ("Idle Timeout", .idle), ("Conn-timeout", .idle), ("FIN Timeout", .idle),
    ("Deny Terminate", .forbidden), ("Flow closed by inspection", .forbidden), ("Xlate Clear", .cleared),
    ("Failover primary closed", .cleared), ("TCP Reset-APPLIANCE", .cleared),
  ])
  func `an ASA's reason is an ending`(_ reason: String, _ ending: Ending) throws {
    let line =
      "2026-03-04T09:15:02Z fw : %ASA-6-302014: Teardown TCP connection 8 for outside:203.0.113.7/40001 to dmz:192.168.2.2/8080 "
      + "duration 1:02:03 bytes 0 \(reason)\n"
    let event = try #require(LinesRead(Array(line.utf8), anchor: utc(2026, 12, 1)).events.first)
    #expect(event.ending == ending)
    #expect(event.hops == nil)
  }

  @Test(arguments: [
    ("S0", Ending.unanswered), ("SF", .closed), ("REJ", .refused), ("RSTO", .resetBySource),
    ("RSTR", .resetByDestination),
  ])
  func `so is a state of Zeek's`(_ state: String, _ ending: Ending) throws {
    let line =
      "1795451160.000000\tCHhAvVGS1DHFjwGM9\t203.0.113.7\t40001\t198.51.100.2\t22\ttcp\t-\t0.5\t10\t10\t\(state)\t-\t-\t0\tS\t1\t40\t0\t0\t-\n"
    let event = try #require(LinesRead(Array(line.utf8), anchor: utc(2026, 12, 1)).events.first)
    #expect(event.ending == ending)
  }

  @Test func `a packet's TTL is none`() {
    var event = Event()
    event.ttl = 1
    event.marks.insert(.ttl)
    #expect(event.ending == nil && event.hops == 1)
  }
}
