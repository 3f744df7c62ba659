import Testing

@testable import Seen

/// Packets whose numbers are found by the outline of their text.
@Suite struct OutlineTests {
  private let head =
    "Nov 23 16:26:00 fw kernel: [  100.123456] [UFW BLOCK] IN=eth0 OUT= MAC= SRC=198.51.100.7 DST=192.0.2.1 "
    + "LEN=40 TOS=0x00 PREC=0x00 "

  private func log(_ packets: [String]) -> [UInt8] {
    Array((packets.map { head + $0 }.joined(separator: "\n") + "\n").utf8)
  }

  /// A number of so many digits.
  private static func number(_ digits: Int, _ first: Int) -> String { "\(first)\(String("32768".prefix(digits - 1)))" }

  @Test(arguments: [" WINDOW=", " LEN="]) func `numbers of any length are read wherever they stand`(_ last: String) {
    let name = last == " LEN=" ? "UDP" : "TCP"
    let tail = last == " LEN=" ? " " : " RES=0x00 SYN URGP=0 "
    var packets: [String] = []
    for shape in 0..<125 {
      let (a, b, c) = (shape % 5 + 1, shape / 5 % 5 + 1, shape / 25 + 1)
      let header =
        "TTL=\(Self.number(shape % 3 + 1, 1)) ID=\(Self.number(shape / 3 % 5 + 1, 4))\(shape % 2 == 0 ? " DF" : "")"
      // Twice as often as it takes to remember one, and with other digits.
      for first in [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4] {
        packets.append(
          "\(header) PROTO=\(name) SPT=\(Self.number(a, first)) DPT=\(Self.number(b, 7 - first))\(last)\(Self.number(c, first))\(tail)"
        )
      }
    }
    let read = LinesRead(log(packets), anchor: utc(2026, 12, 1), padded: true)
    #expect(read.events.count == packets.count)
    TemplateTests.expectSame(log(packets), anchor: utc(2026, 12, 1))
  }

  @Test func `echoes are read by their outline, and no other message that looks like one`() {
    let texts = [
      "ICMP TYPE=8 CODE=0 ID=", "ICMP TYPE=0 CODE=0 ID=", "ICMP TYPE=3 CODE=1 ID=", "ICMP TYPE=8 CODE=7 ID=",
    ]
    var packets: [String] = []
    for shape in 0..<25 {
      for text in texts + ["ICMP TYPE=13 CODE=0 ID=", "ICMP TYPE=8 CODE=10 ID="] {
        let numbers = "\(Self.number(shape % 5 + 1, 3)) SEQ=\(Self.number(shape / 5 + 1, 5)) "
        let header = "TTL=\(Self.number(shape % 3 + 1, 1)) ID=4321 PROTO="
        packets += (0..<10).flatMap { _ in [header + texts[0] + numbers, header + text + numbers] }
        packets += ["99999 SEQ=12345 ", "12345 SEQ=99999 ", "12345 SEQ=1234 MARK=0x1 "].map { header + text + $0 }
      }
    }
    TemplateTests.expectSame(log(packets), anchor: utc(2026, 12, 1))
  }

  @Test func `what has a known outline and is no packet is read as it was`() {
    let tcp = "TTL=111 ID=54321 PROTO=TCP SPT=40000 DPT=22 WINDOW=65535 RES=0x00 SYN URGP=0 "
    let udp = "TTL=111 ID=54321 DF PROTO=UDP SPT=40000 DPT=53 LEN=20 "
    let changes = [
      ("TTL=111", "TTL=255"), ("TTL=111", "TTL=256"), ("TTL=111", "TTL=999"), ("TTL=111", "TTL=000"),
      ("ID=54321", "ID=65535"), ("ID=54321", "ID=65536"), ("ID=54321", "ID=99999"), ("ID=54321", "ID=00000"),
      ("SPT=40000", "SPT=65536"), ("SPT=40000", "SPT=00001"), ("SPT=40000", "SPT=4000x"), ("SPT=40000", "SPT=4000 "),
      ("DPT=", "DPT:"), ("DPT=", "dPT="), ("PROTO=", "PROTO "), ("PROTO=TCP", "PROTO=UDP"), ("PROTO=UDP", "PROTO=TCP"),
      ("PROTO=TCP", "PROTO=SCT"), ("WINDOW=65535", "WINDOW=65536"), ("WINDOW=65535", "WINDOW=99999"),
      ("WINDOW=65535", "WINDOW=1234/"), ("WINDOW=65535", "WINDOW=:2345"), ("LEN=20", "LEN=99"), ("LEN=20", "LEN=2x"),
      (" DF", " MF"), (" DF", " DX"), ("SYN", "ACK"), ("LEN=20 ", "LEN=20"), ("LEN=20 ", "LEN=20  "),
      ("LEN=20 ", "LEN=20 MARK=0x1 "), ("URGP=0 ", "URGP=0 MARK=0x1 "), ("URGP=0 ", "URGP=0"),
    ]
    var packets: [String] = []
    for (one, other) in changes {
      for good in [tcp, udp] {
        let changed = good.split(separator: one, omittingEmptySubsequences: false).joined(separator: other)
        packets += (0..<10).flatMap { _ in [good, changed] } + [changed, changed, good]
      }
    }
    TemplateTests.expectSame(log(packets), anchor: utc(2026, 12, 1))
  }
}
