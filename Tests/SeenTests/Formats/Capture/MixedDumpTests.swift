import Testing

@testable import Seen

/// Dumps that stand among the lines of a log.
@Suite struct MixedDumpTests {
  private static func line(_ port: Int) -> String {
    "2026-03-04T09:15:02+00:00 fw kernel: [UFW BLOCK] IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=40 TOS=0x00 "
      + "PREC=0x00 TTL=240 ID=54321 PROTO=TCP SPT=40001 DPT=\(port) WINDOW=65535 RES=0x00 SYN URGP=0"
  }

  /// The lines that one form of a dump takes, between three lines of a log and one.
  private static func mixture(_ dump: String) -> String {
    [line(22), line(23), line(80), dump, line(3389)].joined(separator: "\n") + "\n"
  }

  @Test(arguments: HexDumpForms.all.map { ($0.name, $0.text) })
  func `a dump among lines is read, whatever wrote it, and so is each line`(_ name: String, _ dump: String) throws {
    let records = Engine().records(inText: Array(Self.mixture(dump).utf8))
    let format = name.hasPrefix("tcpdump") ? "pf-tcpdump" : "hexdump"
    #expect(records.map(\.format) == ["netfilter", "netfilter", "netfilter", format, "netfilter"], "\(name)")
    let packet = try #require(records.first { $0.format == format })
    #expect(packet.event.ports?.destination == 53 && packet.event.source == Address("192.0.2.1"), "\(name)")
    #expect(packet.line == 4 && records.last?.line == 4 + packet.lines, "\(name)")
    #expect(packet.details.fields.contains { $0.name == "Destination Port" && $0.value == "53" })
  }

  @Test func `several packets in one dump are several events of one record`() {
    let dump = HexDumpForms.all[0].text
    let records = Engine().records(inText: Array(Self.mixture(dump + "\n" + dump).utf8))
    #expect(records.filter { $0.format == "hexdump" && $0.line == 4 }.count == 2)
    #expect(records.count == 6)
  }

  @Test(arguments: [true, false]) func `cut anywhere, a mixture gives the same events`(_ hasNewline: Bool) {
    var text = Array(Self.mixture(HexDumpForms.all[0].text).utf8)
    if !hasNewline { text.removeLast() }
    let whole = Self.events(text, cut: text.count)
    #expect(whole.events == 5 && whole.lines == 4 + 6)
    for cut in stride(from: 1, to: text.count, by: 7) {
      let (events, lines) = Self.events(text, cut: cut)
      #expect(events == whole.events && lines == whole.lines, "cut at \(cut)")
    }
  }

  /// Reads as a stream does whose first portion ends at `cut`.
  private static func events(_ text: [UInt8], cut: Int) -> (events: Int, lines: Int) {
    var reader = TextReader()
    var account = FileAccount()
    var batch = EventBatch()
    var sink = Leaning()
    let used = reader.read(
      text.span.extracting(0..<cut), isLast: cut == text.count, at: 0, account: &account, batch: &batch, sink: &sink)
    if cut < text.count {
      _ = reader.read(
        text.span.extracting(used..<text.count), isLast: true, at: used, account: &account, batch: &batch, sink: &sink)
    }
    return (account.events, account.lines)
  }

  @Test func `what tcpdump prints below its words is the same packet, and tells what the words do not`() throws {
    let dump = """
      09:15:04.500000 IP 203.0.113.7.40001 > 198.51.100.2.443: Flags [S], seq 1, win 1024, length 0
      \t0x0000:  4500 0028 d431 0000 f506 8b60 cb00 7107
      \t0x0010:  c633 6402 9c41 01bb 0000 0001 0000 0000
      \t0x0020:  5002 0400 272a 0000
      """
    let records = Engine().records(inText: Array(Self.mixture(dump).utf8))
    #expect(records.map(\.format) == ["netfilter", "netfilter", "netfilter", "pf-tcpdump", "netfilter"])
    #expect(records[3].event.ttl == 245 && records[3].event.ports?.destination == 443)
    #expect(records[3].lines == 4)
  }

  @Test(arguments: ["22\n80\n443", "2026 11 23\n2026 11 24", "00:11:22:33:44:55\naa:bb:cc:dd:ee:ff", "cafe babe\nbeef"])
  func `numbers that are no packet are no dump`(_ text: String) {
    #expect(Engine().records(inText: Array(Self.mixture(text).utf8)).count == 4)
  }

  @Test func `a run of numbers without end is read in one pass`() {
    let text = Array(String(repeating: "0123 4567 89ab\n", count: 100_000).utf8)
    #expect(Engine().records(inText: text).isEmpty)
  }
}
