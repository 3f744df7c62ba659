import Testing

@testable import Seen

@Suite struct HexDumpTests {
  @Test(arguments: HexDumpForms.all.map { $0.name })
  func `every form yields the packet, byte for byte`(_ name: String) throws {
    let form = try #require(HexDumpForms.all.first { $0.name == name })
    let text = Array(form.text.utf8)
    let isRecognised = HexDump.recognises(text.span)
    #expect(isRecognised)
    let packets = HexDump.packets(in: text.span)
    #expect(packets.count == 1)
    let expected = HexDumpForms.payload.prefix(name.hasSuffix("few bytes") ? 18 : .max)
    // Two bytes a word leave one of padding.
    let packet = (packets.first ?? []).dropLast(["hexdump", "od -x"].contains(name) ? 1 : 0)
    #expect(String(decoding: packet.suffix(expected.count), as: UTF8.self) == String(expected))
    let event = try #require(HexDump.events(in: text.span).first?.event)
    #expect(event.source.description == "192.0.2.1" && event.destination.description == "198.51.100.7")
    #expect(event.ports?.source == 40000 && event.ports?.destination == 53)
  }

  /// The dump of the FAQ, §2.3.3: an Ethernet frame with an ICMP port unreachable.
  static let portUnreachable = """
     00 00 BA 5E BA 11 00 60 97 07 C0 FF 08 00 45 00
     00 38 6F DF 00 00 80 01 B4 12 0A 00 01 0B 0A 00
     01 C9 03 03 C2 D2 00 00 00 00 45 00 00 47 07 F0
     00 00 80 11 1B E3 0A 00 01 C9 0A 00 01 0B 08 A7\u{20}
     79 19 00 33 B8 36                              \u{20}
    """

  @Test func `the quoted packet of the port unreachable is named`() throws {
    let text = Array(HexDumpTests.portUnreachable.utf8)
    let isRecognised = HexDump.recognises(text.span)
    #expect(isRecognised)
    let packet = try #require(HexDump.events(in: text.span).first)
    #expect(packet.event.role == .unreachable)
    #expect(packet.event.icmpType == 3 && packet.event.icmpCode == 3)
    #expect(packet.event.source.description == "10.0.1.11")
    let quote = try #require(packet.event.quote)
    #expect(quote.sourcePort == 2215 && quote.destinationPort == 31001 && quote.returns)
    let quoted = try #require(packet.details.quoted)
    #expect(quoted.sourcePort == 2215)
    #expect(quoted.destinationPort == 31001)
    #expect(quoted.length == 51)
    #expect(quoted.checksum == 0xB836)
    let fields = packet.details.fields.map { "\($0.name)=\($0.value)" }
    for field in [
      "Quoted Source Port=2215", "Quoted Destination Port=31001", "Quoted Length=51", "Quoted Checksum=0xB836",
    ] {
      #expect(fields.contains(field), "\(fields)")
    }
  }

  @Test func `an asterisk stands for lines like the one before`() throws {
    let text = Array(
      """
      00000000  00 00 5e 00 53 01 00 00  5e 00 53 02 08 00 45 00  |..^.S...^.S...E.|
      00000010  00 6c 12 34 40 00 40 11  3c 11 c0 00 02 01 c6 33  |.l.4@.@.<......3|
      00000020  64 07 9c 40 00 09 00 58  00 00 00 00 00 00 00 00  |d..@...X........|
      00000030  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |................|
      *
      00000070  00 00 00 00 00 00 00 00  01 02                    |..........|
      0000007a
      """.utf8)
    let packet = try #require(HexDump.packets(in: text.span).first)
    #expect(packet.count == 122)
    #expect(packet.suffix(3) == [0, 1, 2])
  }

  @Test func `dumps one after the other are packets of their own`() {
    let tcpdump = HexDumpForms.all.first { $0.name == "tcpdump -X" }?.text ?? ""
    let bare = HexDumpForms.all.first { $0.name == "bare bytes" }?.text ?? ""
    let xxd = HexDumpForms.all.first { $0.name == "xxd" }?.text ?? ""
    for text in [tcpdump + "\n" + tcpdump, bare + "\n\n" + bare, xxd + "\n" + xxd, tcpdump + "\n\n" + bare] {
      let bytes = Array(text.utf8)
      #expect(HexDump.events(in: bytes.span).count == 2)
    }
  }

  @Test(arguments: [
    ("2026-11-23 16:26:00.123456 IP 192.0.2.1.40000 > 198.51.100.7.53: domain", 1_795_451_160, 123_456, true),
    ("1795451160.000001 IP 192.0.2.1.40000 > 198.51.100.7.53: domain", 1_795_451_160, 1, false),
    ("2026-11-23 16:26:00.123456789 IP 192.0.2.1.40000 > 198.51.100.7.53: domain", 1_795_451_160, 123_456, true),
    ("16:26:00.123456 IP 192.0.2.1.40000 > 198.51.100.7.53: domain", 0, 0, false),
  ])
  func `the line before a dump dates it, if it has a date`(
    _ head: String, seconds: UInt32, microseconds: UInt32, isZoneAssumed: Bool
  ) throws {
    let body = HexDumpForms.all.first { $0.name == "tcpdump -X" }?.text.split(separator: "\n").dropFirst() ?? []
    let text = Array((head + "\n" + body.joined(separator: "\n")).utf8)
    let packet = try #require(HexDump.events(in: text.span).first)
    #expect(packet.event.time.seconds == seconds)
    #expect((packet.details.microseconds ?? 0) == microseconds)
    #expect(packet.details.timeAssumed == (isZoneAssumed ? ["zone"] : []))
  }

  @Test(arguments: [
    "Nov 23 16:26:00 fw kernel: [UFW BLOCK] IN=eth0 OUT= MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 SRC=192.0.2.1",
    "Feb 12 00 45 00 00 51 12 34 40 00 40 11",
    "2 123456789012 eni-0a1b2c3d 192.0.2.1 198.51.100.7 443 49152 6 10 840 1795451160 1795451220 ACCEPT OK",
    "1795451160.123456 C1a2b3 192.0.2.1 40000 198.51.100.7 53 udp",
    "2026-11-23 16:26:00 DROP UDP 192.0.2.1 198.51.100.7 40000 53 81 - - - - - - - RECEIVE",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff 00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff",
    "0000: not a dump", "deadbeef", "31337", "", "\n\n", "dead beef cafe", "0x50", "443",
    "10 20 30 40 50", "2026 11 23", "4,16777216,,1000000103,igb0,match,block,in,4",
  ])
  func `a log line is no dump`(_ line: String) {
    let text = Array(line.utf8)
    let isRecognised = HexDump.recognises(text.span)
    #expect(!isRecognised)
  }

  @Test func `a log with a dump in it is still a log`() {
    let log = String(repeating: "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=192.0.2.1 DST=198.51.100.7\n", count: 40)
    let text = Array((log + HexDumpForms.all[0].text + "\n").utf8)
    let isRecognised = HexDump.recognises(text.span)
    #expect(!isRecognised)
  }

  @Test(arguments: [64, 200, 1000, .max])
  func `a file of dumps is read the same in pieces`(_ step: Int) {
    let text = Array(HexDumpForms.all.map { $0.text + "\n\n" }.joined().utf8)
    var reader = HexDump(locationBase: 0)
    let (account, events) = CaptureFiles.read(text, with: &reader, step: step)
    #expect(account.lines == HexDumpForms.all.count)
    #expect(account.eventLines == HexDumpForms.all.count && account.other == 0 && account.unparsed == 0)
    #expect(account.format == "hexdump")
    #expect(Set(events.map { $0.location }).count == events.count && !events.contains { $0.location == 0 })
    #expect(events.allSatisfy { $0.ports?.destination == 53 })
  }

  @Test func `a stamp two lines above its dump is not lost between pieces`() {
    let body = HexDumpForms.all.first { $0.name == "tcpdump -x" }?.text.split(separator: "\n").dropFirst() ?? []
    let head =
      "2026-11-23 16:26:00.123456 IP (tos 0x0, ttl 64, id 4660)\n    192.0.2.1.40000 > 198.51.100.7.53: domain\n"
    let text = Array(String(repeating: head + body.joined(separator: "\n") + "\n", count: 20).utf8)
    for step in [100, 333, Int.max] {
      var reader = HexDump()
      let (account, events) = CaptureFiles.read(text, with: &reader, step: step)
      #expect(events.map { $0.time.seconds } == [UInt32](repeating: 1_795_451_160, count: 20))
      #expect(account.zoneAssumed && account.lines == 20)
    }
  }

  @Test func `text at random is read without harm`() {
    var random = PacketRandom(seed: 7)
    let alphabet = Array("0123456789abcdefABCDEF  \t\n\n:x|*>.-\r".utf8)
    for _ in 0..<5_000 {
      let text = (0..<Int(random.next() % 400)).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
      let packets = HexDump.packets(in: text.span)
      #expect(packets.reduce(0) { $0 + $1.count } <= text.count + 65_536)
      _ = HexDump.recognises(text.span)
    }
  }
}
