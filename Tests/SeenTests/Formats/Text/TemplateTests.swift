import Testing

@testable import Seen

@Suite struct TemplateTests {
  let anchor = utc(2026, 12, 1)

  /// Both ways of reading must agree on everything.
  static func expectSame(_ bytes: [UInt8], anchor: Timestamp, _ comment: Comment? = nil) {
    let fast = LinesRead(bytes, anchor: anchor, padded: true)
    let slow = LinesRead(bytes, anchor: anchor, usesTemplate: false, padded: true)
    let pairs = zip(fast.events, slow.events)
    if let (one, other) = pairs.first(where: { $0 != $1 }) {
      let start = Int(min(one.location, other.location) - 1) * 16
      let text = String(decoding: bytes[start..<min(bytes.count, start + 500)], as: UTF8.self)
      Issue.record("\(one.summary) is not \(other.summary): \(text)")
    }
    #expect(fast.events.count == slow.events.count, comment)
    #expect(fast.account.reasons == slow.account.reasons, comment)
    #expect(fast.account.lines == slow.account.lines, comment)
  }

  @Test func `the template agrees with the slow reader on every line, after every line`() {
    let lines = NetfilterLines.events.map(\.line) + NetfilterLines.others.map(\.line)
    for first in lines {
      let log = lines.flatMap { [first, $0, $0] }.joined(separator: "\n") + "\n"
      Self.expectSame(Array(log.utf8), anchor: anchor)
    }
  }

  @Test func `the template is used for most lines`() {
    let line = NetfilterLines.events[0].line + "\n"
    let padding = NetfilterTemplate.reach + 64
    var reader = TextReader(anchor: anchor)
    let bytes = Array(String(repeating: line, count: 100).utf8) + [UInt8](repeating: 0x0A, count: padding)
    var account = FileAccount()
    var batch = EventBatch()
    var sink = Collected()
    _ = reader.read(bytes.span, isLast: true, at: 0, account: &account, batch: &batch, sink: &sink)
    #expect(reader.slowLines == padding + 1)
  }

  /// Of many lines in portions, how many are read step by step.
  private static func slowLines(_ lines: [String], portion: Int) -> Int {
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    var reader = TextReader(anchor: utc(2026, 12, 1))
    var account = FileAccount()
    var batch = EventBatch()
    var sink = Collected()
    var (start, end) = (0, 0)
    while end < bytes.count {
      end = min(bytes.count, end + portion)
      let rest = Array(bytes[start..<end])
      start += reader.read(
        rest.span, isLast: end == bytes.count, at: start, account: &account, batch: &batch, sink: &sink)
    }
    #expect(account.lines == lines.count)
    return reader.slowLines
  }

  @Test func `the last lines of a portion are read with the next, all but those of the last`() {
    let line = NetfilterLines.events[0].line
    let slow = Self.slowLines(Array(repeating: line, count: 2000), portion: 20_000)
    #expect(slow <= 1 + (NetfilterTemplate.reach + 32) / line.utf8.count + 1)
  }

  @Test(arguments: [
    " [UFW BLOCK] IN=eth0 OUT= MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 ", " [FINAL_REJECT] IN=eth0 OUT=eth1 ",
    " DROP IN=br-lan OUT= MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 ",
  ])
  func `errors with what they quote, and many prefixes in turn, are read by comparison`(_ prefix: String) {
    let address = "SRC=198.51.100.7 DST=192.0.2.1 LEN=88 TOS=0x00 PREC=0x00 TTL=50 ID=7 PROTO="
    let quote = "[SRC=192.0.2.1 DST=198.51.100.7 LEN=60 TOS=0x00 PREC=0x00 TTL=3 ID=8 DF PROTO=TCP SPT=443 DPT=4000 "
    let packets = [
      "TCP SPT=40000 DPT=22 WINDOW=1024 RES=0x00 SYN URGP=0 ", "UDP SPT=53 DPT=40000 LEN=68 ",
      "ICMP TYPE=3 CODE=1 " + quote + "WINDOW=502 RES=0x00 ACK URGP=0 ] ",
      "ICMP TYPE=11 CODE=0 [SRC=192.0.2.1 DST=203.0.113.9 LEN=40 TOS=0x00 PREC=0x00 TTL=1 ID=9 PROTO=UDP SPT=5 DPT=33434 LEN=20 ] ",
      "ICMP TYPE=8 CODE=0 ID=1 SEQ=2 ",
    ]
    let rules = ["", " [UFW ALLOW]", " [UFW AUDIT]", " [WAN_IN-10-D]", " [WAN_LOCAL-default-D]"]
    let lines = (0..<2000).map { number in
      let rule = number % 2 == 0 ? "" : rules[number / 2 % rules.count]
      return "Nov 23 16:26:00 fw kernel: [  100.\(100_000 + number)]\(rule)\(prefix)\(address)\(packets[number % 5])"
    }
    // Each rule is learnt from one line, four at a time; then the last lines of all, which are not far from the end.
    #expect(Self.slowLines(lines, portion: 1 << 20) < 30)
    Self.expectSame(Array(lines.joined(separator: "\n").utf8), anchor: anchor)
  }

  @Test func `a quoted packet that is not whole, or not alone, is left to the slow reader, with the same result`() {
    let head = "Nov 23 16:26:00 fw kernel: [  100.123456] [UFW BLOCK] IN=eth0 OUT= MAC= "
    let outer = "SRC=198.51.100.7 DST=192.0.2.1 LEN=88 TOS=0x00 PREC=0x00 TTL=50 ID=7 PROTO=ICMP "
    let inner = "SRC=192.0.2.1 DST=198.51.100.7 LEN=60 TOS=0x00 PREC=0x00 TTL=3 ID=8 PROTO="
    let tails = [
      "TYPE=3 CODE=4 [\(inner)UDP SPT=5 DPT=6 LEN=20 ] MTU=1400 ", "TYPE=3 CODE=1 [\(inner)UDP SPT=5 DPT=6 LEN=20 ",
      "TYPE=3 CODE=1 [\(inner)UDP SPT=5 DPT=6 LEN=20 ] MARK=0x1 ", "TYPE=3 CODE=1 \(inner)UDP SPT=5 DPT=6 LEN=20 ] ",
      "TYPE=3 CODE=1 [\(inner)ICMP TYPE=3 CODE=1 [\(inner)UDP SPT=5 DPT=6 LEN=20 ] ] ",
      "TYPE=3 CODE=1 [\(inner)ICMP TYPE=8 CODE=0 ID=1 SEQ=2 ] ",
      "TYPE=5 CODE=1 GATEWAY=192.0.2.9 [\(inner)UDP SPT=5 ] ",
      "TYPE=4 CODE=0 [\(inner)47 ] ", "TYPE=11 CODE=0 [\(inner)UDP SPT=5 DPT=6 LEN=20] ",
      "TYPE=256 CODE=0 [\(inner)UDP SPT=5 DPT=6 LEN=20 ] ", "TYPE=3 CODE=1 [ \(inner)UDP SPT=5 DPT=6 LEN=20 ] ",
    ]
    let good = head + outer + "TYPE=3 CODE=1 [\(inner)UDP SPT=5 DPT=6 LEN=20 ] "
    let log = tails.flatMap { [good, head + outer + $0] }.joined(separator: "\n") + "\n"
    Self.expectSame(Array(log.utf8), anchor: anchor)
  }

  /// Stretches of a line that are known again by their bytes, and such as are nearly the same.
  static let stretches: [(usual: String, beside: [String])] = [
    (
      " LEN=40 TOS=0x00 PREC=0x00 TTL=50 ID=7 ",
      [
        " LEN=41 TOS=0x00 PREC=0x00 TTL=50 ID=7 ", " LEN=40 TOS=0x08 PREC=0x20 TTL=50 ID=7 ",
        " LEN=1500 TOS=0x00 PREC=0x00 TTL=50 ID=7 ", " LEN=65535 TOS=0x00 PREC=0x00 TTL=50 ID=7 ",
        " LEN=65536 TOS=0x00 PREC=0x00 TTL=50 ID=7 ", " LEN= TOS=0x00 PREC=0x00 TTL=50 ID=7 ",
        " LEN=4x TOS=0x00 PREC=0x00 TTL=50 ID=7 ", " LEN=040 TOS=0x00 PREC=0x00 TTL=50 ID=7 ",
        " LEN=40 TOS=00 PREC=0x00 TTL=50 ID=7 ", " LEN=40 TOS=0x00 PREC=0x0 TTL=50 ID=7 ",
        " LEN=40 TOS=0x00 PREC=0x00 TTL=256 ID=7 ", " LEN=40 TOS=0x00 PREC=0x00 TTL= ID=7 ",
        " LEN=40 TOS=0x00 PREC=0x00 TTL=50 ID=65536 ", " LEN=40 TOS=0x00 PREC=0x00 TTL=50 ID= ",
        "\tLEN=40 TOS=0x00 PREC=0x00 TTL=50 ID=7 ", "  LEN=40 TOS=0x00 PREC=0x00 TTL=50 ID=7 ",
        " LEN=40 TOS=0x00 PREC=0x00 TTL=50 ID=7 DF ", " LEN=40 TOS=0x00 PREC=0x00 TTL=50 ID=7 MF ",
        " LEN=40 TOS=0x00 PREC=0x00 TTL=255 ID=7 CE DF ", " LEN=40 TOS=0x00 PREC=0x00 ID=7 TTL=50 ",
        " LEN=40 TOS=0x00 PREC=0x00 TTL=50 ID=7 FRAG:64 ", " len=40 TOS=0x00 PREC=0x00 TTL=50 ID=7 ", " ",
      ]
    ),
    (
      "PROTO=TCP SPT=40000 DPT=22 ",
      [
        "PROTO=TCP SPT=65536 DPT=22 ", "PROTO=TCP SPT= DPT=22 ", "PROTO=TCP DPT=22 SPT=40000 ",
        "PROTO=TCP SPT=1 DPT=0 ",
        "PROTO=TCP SPT=00040000 DPT=22 ", "PROTO=UDP SPT=40000 DPT=22 ", "PROTO=6 SPT=40000 DPT=22 ",
        "PROTO=TCP  SPT=40000 DPT=22 ", "PROTO=TCP SPT=40000 DPT=22 SEQ=1 ACK=2 ",
        "PROTO=TCP SPT=40000 DPT=22 SEQ=4294967295 ACK=0 ", "PROTO=TCP SPT=40000 DPT=22 SEQ=4294967296 ACK=0 ",
        "PROTO=TCP SPT=40000 DPT=22 ACK=2 SEQ=1 ", "PROTO=TCP SPT=40000 DPT=22x ", "PROTO=TCPSPT=40000 DPT=22 ",
      ]
    ),
    (
      "WINDOW=1024 RES=0x00 SYN URGP=0 ",
      [
        "WINDOW=1024 RES=0x00 ACK URGP=0 ", "WINDOW=1024 RES=0x00 ACK SYN URGP=0 ", "WINDOW=1024 RES=0x00 SYN URGP=1 ",
        "WINDOW=1024 RES=0x00 ACK PSH FIN URGP=0 ", "WINDOW=1024 RES=0x00 ACK PSH URGP=0 ",
        "WINDOW=1024 RES=0x00 CWR ECE URG ACK PSH RST SYN FIN URGP=0 ", "WINDOW=1024 RES=0x00 URGP=0 ",
        "WINDOW=1024 SYN URGP=0 ", "WINDOW=1024 RES=0x00 SYN ", "WINDOW=1024 RES=0x00 SYN URGP=0 OPT (020405B4) ",
        "WINDOW=1024 RES=0x00 SYN URGP=0 MARK=0x1 ", "WINDOW=1024 RES=0x00 SYN URGP=0",
        "WINDOW=1024 RES=0x00 SYN URGP=0 \r",
        "WINDOW=1024 RES=0x00 SYN URGP=0  ", "WINDOW=1024 RES=0x00 SYN URGP= ", "WINDOW=1024 RES=0x00 SYX URGP=0 ",
        "WINDOW=1024 RES=0x0 SYN URGP=0 ", "WINDOW=65536 RES=0x00 SYN URGP=0 ", "WINDOW= RES=0x00 SYN URGP=0 ",
        "WINDOW=1024 RES=0x00 SYN SYN URGP=0 ", "WINDOW=1024 RES=0x00 SYN URGP=65535 ", "",
      ]
    ),
  ]

  @Test func `a stretch that is nearly one that is known is read for what it is`() {
    let heads = [
      "Nov 23 16:26:00 fw kernel: [  100.123456] [UFW BLOCK] IN=eth0 OUT= MAC= ",
      "Nov 23 16:26:01 fw kernel: [  101.123456] DROP IN=eth0 OUT=eth1 ",
      "2026-11-23T16:26:00.123456+00:00 fw kernel: [  100.123456] [UFW BLOCK] IN=eth0 OUT= MAC= ",
      "2026-11-23T16:26:00+00:00 fw kernel: DROP IN=eth0 OUT=eth1 ",
    ]
    for address in ["SRC=198.51.100.7 DST=192.0.2.1", "SRC=198.51.100.7 DST=224.0.0.1", "SRC=0.0.0.0 DST=192.0.2.1"] {
      for head in heads {
        let parts = Self.stretches.map(\.usual)
        var lines: [String] = []
        for (index, stretch) in Self.stretches.enumerated() {
          for beside in stretch.beside {
            var changed = parts
            changed[index] = beside
            let pair = [parts, changed].map { head + address + $0.joined() }
            // Ten times, so that the odd one is remembered too.
            lines += (0..<10).flatMap { _ in pair } + [pair[1], pair[1], pair[0]]
          }
        }
        Self.expectSame(Array((lines.joined(separator: "\n") + "\n").utf8), anchor: anchor, "\(head)\(address)")
      }
    }
  }

  @Test func `a destination is read whatever the last one was`() {
    let addresses = [
      "192.0.2.1", "192.0.2.255", "192.0.2.256", "192.0.2.01", "192.0.2.001", "192.0.2.1000", "192.0.2.", "192.0.2",
      "192.0.20.1", "1.1.1.1", "1.1.1.2", "1.1.11.1", "255.255.255.255", "255.255.255.0", "224.0.0.1", "169.254.0.1",
      "0.0.0.0", "192.00.2.1", "1920.0.2.1", "a.0.2.1", "192.0.2.x",
    ]
    var log = ""
    for one in addresses {
      for other in addresses {
        for address in [one, other, one] {
          log += "Nov 23 16:26:00 fw kernel: [  100.123456] [UFW BLOCK] IN=eth0 OUT= MAC= SRC=\(other) DST=\(address) "
          log += "LEN=40 TOS=0x00 PREC=0x00 TTL=50 ID=7 PROTO=TCP SPT=40000 DPT=22 WINDOW=1024 RES=0x00 SYN URGP=0 \n"
        }
      }
    }
    Self.expectSame(Array(log.utf8), anchor: anchor)
  }

  @Test(arguments: 0..<40) func `the template agrees with the slow reader on damaged lines`(_ seed: UInt64) {
    var random = Fixed(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let lines = NetfilterLines.events.map { Array($0.line.utf8) }
    var log: [UInt8] = []
    for _ in 0..<120 {
      let good = lines[Int(random.next() % UInt64(lines.count))]
      log += good + [0x0A]
      var bad = good
      for _ in 0...random.next() % 3 { Self.damage(&bad, &random) }
      log += bad + [0x0A] + good + [0x0A]
    }
    Self.expectSame(log, anchor: anchor)
  }

  @Test func `the kernel's stamp is recognised exactly`() {
    var texts = [
      " [12345.678901]", " [    1.000000]", " [    0.999999]", " [12345678.000000]", " [123456789.000000]",
      " [     .000000]",
      " [1 345.678901]", " [!2345.678901]", " [12345.67890x]", " [12345-678901]", " (12345.678901]", " [12345.678901)",
      " [112[UFW BLOCK]", " [   12.345678]", " [:2345.678901]", " [ab345.678901]", " [1234 .678901]", " [1.678901]",
    ]
    let base = Array(texts[0].utf8)
    for place in base.indices {
      for byte in UInt8.min...127 {
        var changed = base
        changed[place] = byte
        texts.append(String(decoding: changed, as: UTF8.self))
      }
    }
    for text in texts {
      let bytes = Array(text.utf8)
      let padded = bytes + Array(repeating: UInt8(ascii: " "), count: 16)
      let isStamp = Header.kernelStampLength(ByteView(bytes.span), at: 1) == bytes.count - 1 && text.hasPrefix(" [")
      let isRegular = bytes.count <= 18 && text.utf8.filter { $0 == 0x2E }.count == 1 && bytes[bytes.count - 8] == 0x2E
      #expect(
        KernelStamp.stands(ByteView(padded.span), at: 0, length: bytes.count) == (isStamp && isRegular), "\(text)")
    }
  }

  @Test func `the last line's kernel stamp is known again, and no other`() {
    let text = " [12345.678901]"
    let room = [UInt8](repeating: UInt8(ascii: " "), count: Window.length + 64)
    var memo = KernelStampMemo(length: text.utf8.count)
    let bytes = Array(text.utf8) + room
    let view = ByteView(bytes.span)
    if let window = Window(view, at: 0) {
      let isKnown = memo.stands(window, at: 0)
      #expect(!isKnown)
    }
    let isKnown = memo.standsAnew(view, at: 0)
    #expect(isKnown)
    for place in 0..<text.utf8.count {
      for byte in UInt8.min...UInt8.max {
        var changed = bytes
        changed[place] = byte
        let isFraction = (8..<14).contains(place) && (48..<58).contains(byte)
        let view = ByteView(changed.span)
        guard let window = Window(view, at: 0) else {
          Issue.record("too few bytes for a window")
          return
        }
        let isKnown = memo.stands(window, at: 0)
        #expect(isKnown == (isFraction || byte == bytes[place]), "\(place) \(byte)")
      }
    }
  }

  static func damage(_ line: inout [UInt8], _ random: inout Fixed) {
    guard line.count > 8 else { return }
    let place = Int(random.next() % UInt64(line.count))
    let interesting: [UInt8] = [0x20, 0x3D, 0x5D, 0x5B, 0x30, 0x39, 0x2E, 0x3A, 0x00, 0x09, 0x0D, 0xFF, 0x41, 0x31]
    switch random.next() % 5 {
    case 0: line[place] = interesting[Int(random.next() % UInt64(interesting.count))]
    case 1: line.remove(at: place)
    case 2: line.insert(interesting[Int(random.next() % UInt64(interesting.count))], at: place)
    case 3: line.removeSubrange(place..<min(line.count, place + 12))
    default: line.insert(contentsOf: line[place..<min(line.count, place + 9)], at: place)
    }
  }
}

/// A fixed sequence of numbers (xorshift64*, S. Vigna 2016), so that a failure comes again.
struct Fixed: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

@Suite struct PortionTests {
  @Test(arguments: 1..<12) func `a log read in portions of any size is the same log`(_ seed: UInt64) {
    var random = Fixed(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let lines =
      NetfilterLines.events.map(\.line) + NetfilterLines.others.map(\.line) + [
        "Nov 23 16:26:30 fw last message repeated 3 times"
      ]
    let picked = (0..<400).map { _ in lines[Int(random.next() % UInt64(lines.count))] }
    let bytes = Array((picked.joined(separator: "\n") + (seed % 2 == 0 ? "\n" : "")).utf8)
    var whole = LinesRead(bytes, anchor: utc(2026, 12, 1))
    var reader = TextReader(anchor: utc(2026, 12, 1))
    var account = FileAccount()
    account.placement.base = 0
    var batch = EventBatch()
    var sink = Collected()
    var (start, end) = (0, 0)
    while true {
      end = min(bytes.count, end + Int(random.next() % 3000))
      let portion = Array(bytes[start..<end])
      start += reader.read(
        portion.span, isLast: end == bytes.count, at: start, account: &account, batch: &batch, sink: &sink)
      if end == bytes.count { break }
    }
    sink.take(batch.events)
    account.finish()
    whole.account.finish()
    #expect(start == bytes.count)
    #expect(sink.events == whole.events)
    #expect(account.lines == whole.account.lines)
    #expect(account.reasons == whole.account.reasons)
  }
}
