/// Lines of tcpdump, and of BSD's pf through it: `rule 5/0(match): block in on em0: 203.0.113.7.40001 >
/// 198.51.100.2.22: Flags [S], …`, `16:26:00.123456 IP 203.0.113.7.40001 > 198.51.100.2.22: S …`, with `-v` on two lines
/// (tcpdump(1), "OUTPUT FORMAT"; OpenBSD pflogd(8)).
enum PFTcpdump: TextFormat, Multiline {
  static let openings: StaticString = "0123456789Ir"
  static let about = Format(
    id: "pf-tcpdump", kind: .text, writers: "tcpdump, OpenBSD and FreeBSD pf",
    example:
      "rule 5/0(match): block in on em0: 203.0.113.7.40001 > 198.51.100.2.22: Flags [S], seq 1, win 1024, length 0",
    tells: [
      .accepts, .denials, .interfaces, .ports, .flags, .ttl, .identification, .length, .window, .sequence, .icmp,
    ])
  static let programs: [StaticString] = ["pf", "pflogd", "pflog", "tcpdump"]
  static let signs: [StaticString] = ["rule ", "IP", ">"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    if let rule = rule(line) {
      let meaning = read(view, rule, into: &record)
      if meaning == .event { readDump(line, into: &record) }
      return meaning
    }
    guard let packet = plain(line) else { return .foreign }
    guard TcpdumpPacket.read(view, packet, into: &record) else { return .foreign }
    readDump(line, into: &record)
    record.finishPacket()
    return .event
  }

  /// `rule 5/0(match)[ [uid 0, pid 1]][:] block in on em0: packet`
  static func read(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> LineMeaning {
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

  static func meaning(_ view: ByteView, _ word: Range<Int>) -> Action {
    if view.equals("pass", word) { return .allow }
    return view.equals("block", word) ? .deny : .unknown
  }

  /// From `rule 5/` on: behind the stamp, the host or the tag, and a counter that some put between.
  static func rule(_ line: borrowing Line) -> Range<Int>? {
    if let found = rule(line.view, line.afterStamp) { return found }
    if let found = rule(line.view, line.afterHost) { return found }
    return rule(line.view, line.afterTag)
  }

  static func rule(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
    if isRule(view, range.lowerBound) { return range }
    guard view.byte(at: range.lowerBound) &- 48 < 10 else { return nil }
    var words = Words(view, range)
    _ = words.next()
    let rest = words.rest
    return isRule(view, rest.lowerBound) ? rest : nil
  }

  static func isRule(_ view: ByteView, _ at: Int) -> Bool {
    guard view.holds("rule ", at: at) else { return false }
    // The rule that holds where no other does.
    if view.holds("def/", at: at + 5) { return true }
    guard view.byte(at: at + 5) &- 48 < 10 else { return false }
    let number = view.longNumber(at: at + 5)
    let mark = view.byte(at: at + 5 + number.length)
    return number.length > 0 && (mark == UInt8(ascii: "/") || mark == UInt8(ascii: "."))
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    if let packet = dumped(line) { details.fields = packet.details.fields }
    guard let rule = rule(line) else { return }
    var words = Words(line.view, rule)
    _ = words.next()
    details.addField("rule", line.view.text(line.view.trimmed(words.next(), of: UInt8(ascii: ":"))))
  }
}
