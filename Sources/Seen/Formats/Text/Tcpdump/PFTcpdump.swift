/// Lines of tcpdump, and of BSD's pf through it: `rule 5/0(match): block in on em0: 203.0.113.7.40001 >
/// 198.51.100.2.22: Flags [S], …`, `16:26:00.123456 IP 203.0.113.7.40001 > 198.51.100.2.22: S …`, with `-v` on two lines
/// (tcpdump(1), "OUTPUT FORMAT"; OpenBSD pflogd(8)).
enum PFTcpdump: MultilineFormat {
  static let about = Format(
    id: "pf-tcpdump", kind: .text, writers: "tcpdump, OpenBSD and FreeBSD pf",
    example:
      "rule 5/0(match): block in on em0: 203.0.113.7.40001 > 198.51.100.2.22: Flags [S], seq 1, win 1024, length 0",
    tells: [
      .accepts, .denials, .interfaces, .ports, .flags, .ttl, .identification, .length, .window, .sequence, .icmp,
    ])
  static let programs: [StaticString] = ["pf", "pflogd", "pflog", "tcpdump"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    if let rule = rule(line) { return read(view, rule, into: &record) }
    guard let packet = plain(line) else { return .foreign }
    guard TcpdumpPacket.read(view, packet, into: &record) else { return .foreign }
    record.finishPacket()
    return .event
  }

  /// `rule 5/0(match)[ [uid 0, pid 1]][:] block in on em0: packet`
  private static func read(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> LineMeaning {
    var words = Words(view, range)
    var (action, way) = (0..<0, 0..<0)
    for _ in 0..<14 {
      let word = words.next()
      guard !word.isEmpty else { return .nothing(.cutOff) }
      guard view.equals("on", word) else {
        (action, way) = (way, word)
        continue
      }
      let interface = view.trimmed(words.next(), of: UInt8(ascii: ":"))
      guard TcpdumpPacket.read(view, words.rest, into: &record) else { return .nothing(.notIP) }
      record.event.marks.action = meaning(view, action)
      let isOutbound = view.equals("out", way)
      record.setInterfaces(isOutbound ? 0..<0 : interface, isOutbound ? interface : 0..<0)
      record.finishPacket()
      return .event
    }
    return .nothing(.cutOff)
  }

  private static func meaning(_ view: ByteView, _ word: Range<Int>) -> Action {
    if view.equals("pass", word) { return .allow }
    return view.equals("block", word) ? .deny : .unknown
  }

  /// From `rule 5/` on: behind the stamp, the host or the tag, and a counter that some put between.
  private static func rule(_ line: borrowing Line) -> Range<Int>? {
    if let found = rule(line.view, line.afterStamp) { return found }
    if let found = rule(line.view, line.afterHost) { return found }
    return rule(line.view, line.afterTag)
  }

  private static func rule(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
    if isRule(view, range.lowerBound) { return range }
    guard view.byte(at: range.lowerBound) &- 48 < 10 else { return nil }
    var words = Words(view, range)
    _ = words.next()
    let rest = words.rest
    return isRule(view, rest.lowerBound) ? rest : nil
  }

  private static func isRule(_ view: ByteView, _ at: Int) -> Bool {
    guard view.holds("rule ", at: at), view.byte(at: at + 5) &- 48 < 10 else { return false }
    let number = view.longNumber(at: at + 5)
    let mark = view.byte(at: at + 5 + number.length)
    return number.length > 0 && (mark == UInt8(ascii: "/") || mark == UInt8(ascii: "."))
  }

  /// The packet of a line without a rule: behind a stamp or a time of day, and an interface's name.
  private static func plain(_ line: borrowing Line) -> Range<Int>? {
    let view = line.view
    var range = line.afterStamp
    let first = view.byte(at: range.lowerBound)
    guard first &- 48 < 10 || first == UInt8(ascii: "I") || line.header.isStamped else { return nil }
    if view.byte(at: range.lowerBound + 2) == 0x3A, view.byte(at: range.lowerBound + 5) == 0x3A,
      first &- 48 < 10
    {
      var words = Words(view, range)
      _ = words.next()
      range = words.rest
    }
    return family(view, range) ?? behindInterface(view, range) ?? behindLink(view, range)
  }

  /// Behind `IP ` and `IP6 `, which old versions leave out before an address.
  private static func family(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
    let at = range.lowerBound
    if view.holds("IP ", at: at) { return view.wordStart(min(at + 3, range.upperBound)..<range.upperBound) }
    if view.holds("IP6 ", at: at) { return view.wordStart(min(at + 4, range.upperBound)..<range.upperBound) }
    guard view.dottedQuad(at: at).length > 0, view.holds(" > ", at: view.wordEnd(from: at, to: range.upperBound)) else {
      return nil
    }
    return range
  }

  /// `eth0  In  IP …`, as captures on all interfaces have it.
  private static func behindInterface(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
    var words = Words(view, range)
    _ = words.next()
    let way = words.next()
    let isWay = view.equals("in", way) || view.equals("out", way) || view.equals("b", way) || view.equals("m", way)
    return isWay ? family(view, words.rest) : nil
  }

  /// `00:00:5e:00:53:01 > 00:00:5e:00:53:02, ethertype IPv4 (0x0800), length 74: …` (`-e`)
  private static func behindLink(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
    let at = range.lowerBound
    guard view.byte(at: at + 2) == 0x3A, view.holds(" > ", at: at + 17), view.holds(", ethertype IPv", at: at + 37),
      let length = view.find(", length ", in: at..<min(range.upperBound, at + 90))
    else { return nil }
    let number = view.anyNumber(at: length + 9)
    let end = length + 9 + number.length
    guard view.byte(at: end) == 0x3A, end < range.upperBound else { return nil }
    return view.wordStart(end + 1..<range.upperBound)
  }

  /// With `-v` the addresses stand on a line of their own, indented by four blanks.
  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    guard opens(view, start) else { return .single }
    guard let newline = view.newline(from: start) else { return isLast ? .single : .unfinished }
    let last = view.byte(at: newline - 1) == 0x0D ? newline - 2 : newline - 1
    guard view.byte(at: last) == UInt8(ascii: ")") else { return .single }
    guard newline + 8 < view.count || isLast else { return .unfinished }
    guard view.holds("    ", at: newline + 1), view.byte(at: newline + 5) > 0x20 else { return .single }
    guard let second = view.newline(from: newline + 1) else { return isLast ? .lines(end: view.count) : .unfinished }
    return .lines(end: second + 1)
  }

  /// Where `IP` or `rule` stands: first, or behind a time of day, a count of seconds, a date and a time.
  private static func opens(_ view: ByteView, _ start: Int) -> Bool {
    let first = view.byte(at: start)
    guard first &- 48 < 10 || first == UInt8(ascii: "I") || first == UInt8(ascii: "r") else { return false }
    return isHead(view, start) || isHead(view, start + 16) || isHead(view, start + 18) || isHead(view, start + 27)
  }

  private static func isHead(_ view: ByteView, _ at: Int) -> Bool {
    switch view.byte(at: at) {
    case UInt8(ascii: "I"): view.holds("IP (", at: at) || view.holds("IP6 (", at: at)
    case UInt8(ascii: "r"): view.holds("rule ", at: at)
    default: false
    }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let rule = rule(line) else { return }
    var words = Words(line.view, rule)
    _ = words.next()
    details.addField("rule", line.view.text(line.view.trimmed(words.next(), of: UInt8(ascii: ":"))))
  }
}
