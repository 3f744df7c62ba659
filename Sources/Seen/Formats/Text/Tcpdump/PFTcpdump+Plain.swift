/// tcpdump's lines without a rule of pf, and records of two lines.
extension PFTcpdump {
  /// The packet of a line without a rule: behind a stamp or a time of day, and an interface's name.
  static func plain(_ line: borrowing Line) -> Range<Int>? {
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
  static func family(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
    let at = range.lowerBound
    if view.holds("IP ", at: at) { return view.wordStart(min(at + 3, range.upperBound)..<range.upperBound) }
    if view.holds("IP6 ", at: at) { return view.wordStart(min(at + 4, range.upperBound)..<range.upperBound) }
    guard view.dottedQuad(at: at).length > 0, view.holds(" > ", at: view.wordEnd(from: at, to: range.upperBound)) else {
      return nil
    }
    return range
  }

  /// `eth0  In  IP …`, as captures on all interfaces have it.
  static func behindInterface(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
    var words = Words(view, range)
    _ = words.next()
    let way = words.next()
    let isWay = view.equals("in", way) || view.equals("out", way) || view.equals("b", way) || view.equals("m", way)
    return isWay ? family(view, words.rest) : nil
  }

  /// `00:00:5e:00:53:01 > 00:00:5e:00:53:02, ethertype IPv4 (0x0800), length 74: …` (`-e`)
  static func behindLink(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
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
    switch head(view, from: start, isLast: isLast) {
    case .lines(let end): return withDump(view, from: end, isLast: isLast) ?? .lines(end: end)
    case .single:
      guard let newline = view.newline(from: start) else { return isLast ? .single : .unfinished }
      return withDump(view, from: newline + 1, isLast: isLast) ?? .single
    case let other: return other
    }
  }

  /// The bytes of the packet, as `-x` and `-X` print them below: lines that begin with a tab and `0x`, of old with three tabs.
  private static func withDump(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent? {
    if start + 3 > view.count, !isLast { return .unfinished }
    var at = start
    while isOfDump(view, at) {
      guard let newline = view.newline(from: at) else { return isLast ? .lines(end: view.count) : .unfinished }
      at = newline + 1
    }
    if at + 3 > view.count, !isLast { return .unfinished }
    return at > start ? .lines(end: at) : nil
  }

  /// The packet's own bytes where they are printed below it: they say more than tcpdump's words.
  static func readDump(_ line: borrowing Line, into record: inout Record) {
    guard var event = dumped(line)?.event else { return }
    event.time = record.event.time
    event.marks.action = record.event.marks.action
    event.marks.formUnion(record.event.marks.intersection([.entered, .left]))
    record.event = event
  }

  static func dumped(_ line: borrowing Line) -> CapturedPacket? {
    guard let tab = line.view.find("\n\t", in: line.range), isOfDump(line.view, tab + 1) else { return nil }
    return HexDumpLines.packets(in: line.view, tab + 1..<line.end).first
  }

  private static func isOfDump(_ view: ByteView, _ at: Int) -> Bool {
    view.holds("\t0x", at: at) || view.holds("\t\t\t ", at: at)
  }

  private static func head(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    guard let newline = view.newline(from: start) else { return isLast ? .single : .unfinished }
    let last = view.byte(at: newline - 1) == 0x0D ? newline - 2 : newline - 1
    guard view.byte(at: last) == UInt8(ascii: ")") else { return .single }
    guard newline + 8 < view.count || isLast else { return .unfinished }
    guard view.holds("    ", at: newline + 1), view.byte(at: newline + 5) > 0x20 else { return .single }
    guard let second = view.newline(from: newline + 1) else { return isLast ? .lines(end: view.count) : .unfinished }
    return .lines(end: second + 1)
  }

  /// Where `IP` or `rule` stands: first, or behind a time of day, a count of seconds, a date and a time.
  static func opens(_ view: ByteView, _ start: Int) -> Bool {
    let first = view.byte(at: start)
    if first == UInt8(ascii: "I") || first == UInt8(ascii: "r") { return isHead(view, start) }
    guard first &- 48 < 10 else { return false }
    if view.byte(at: start + 2) == UInt8(ascii: ":") { return isHead(view, start + 16) }
    return switch view.byte(at: start + 10) {
    case UInt8(ascii: "."): isHead(view, start + 18)
    case UInt8(ascii: " "): isHead(view, start + 27)
    default: false
    }
  }

  static func isHead(_ view: ByteView, _ at: Int) -> Bool {
    switch view.byte(at: at) {
    case UInt8(ascii: "I"): view.holds("IP ", at: at) || view.holds("IP6 ", at: at)
    case UInt8(ascii: "r"): view.holds("rule ", at: at)
    default: false
    }
  }
}
