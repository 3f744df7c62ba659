/// Hex dumps among other lines: a run of a dump's lines is a record, of as many packets as it holds. A text that is a dump for
/// the most part is read by `HexDump`, which counts packets instead of lines.
enum HexDumpLines: TextFormat, Multiline {
  static let openings: StaticString = "0123456789abcdefABCDEF \t"
  static let about = Format(
    id: Formats.hexDump, kind: .hexDump,
    writers: "xxd, hexdump -C, od -tx1, tcpdump -x and -X, Wireshark, bare digits",
    example: "0000  45 00 00 28 d4 31 00 00 f5 06 …", tells: Formats.packets)

  /// A packet has 65,535 bytes, of which a line of the narrowest dumps holds eight or so: no run needs more.
  private static let longestRun = 512 << 10

  /// All lines that can belong to one dump; what they are is asked when they are read.
  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    guard mayBegin(view, start) else { return .single }
    var (at, lines) = (start, 0)
    while at < view.count, at - start < longestRun {
      let newline = view.newline(from: at)
      if newline == nil, !isLast { return .unfinished }
      let end = newline ?? view.count
      guard isOfDump(view, at..<end, isFirst: lines == 0) else { break }
      at = newline.map { $0 + 1 } ?? end
      lines += 1
    }
    if at == view.count, !isLast { return .unfinished }
    return lines > 1 ? .lines(end: at) : .single
  }

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard mayBegin(line.view, line.range.lowerBound) else { return .foreign }
    let packets = packets(in: line.view, line.range, hasDetails: false)
    guard let first = packets.first else { return .foreign }
    record = Record(dumped: first.event)
    context.further += packets.dropFirst().map { Record(dumped: $0.event) }
    return .event
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    let packet = packets(in: line.view, line.range).first { $0.event.isSamePacket(as: record.event) }
    if let packet { details = packet.details }
  }

  /// None unless one of them is certain.
  static func packets(in view: ByteView, _ range: Range<Int>, hasDetails: Bool = true) -> [CapturedPacket] {
    let dumped = HexDump.dumped(in: view.span(range))
    let isCertain = dumped.contains { DumpedLink($0.bytes.span)?.isCertain ?? false }
    return isCertain ? HexDump.events(of: dumped, hasDetails: hasDetails) : []
  }

  /// Two digits, or more in pairs, and then a blank, a colon or the line's end: what stamps and counters are not.
  @inline(__always)
  private static func mayBegin(_ view: ByteView, _ start: Int) -> Bool {
    !beginsOtherwise(view, start) && mayBeDigits(view, start)
  }

  /// The same of more digits than a word holds, `1795451160.250000`.
  @inline(__always)
  private static func beginsOtherwise(_ view: ByteView, _ start: Int) -> Bool {
    let word = view.wordOrRest(at: start)
    if beginsOtherwise(word) { return true }
    guard (word ^ 0x3030_3030_3030_3030).othersThanDigits == 0 else { return false }
    return beginsOtherwise(view.wordOrRest(at: start &+ 8))
  }

  /// Decimal digits and then a mark that no dump has there, `2026-`, `198.`: of most lines that is all there is to see.
  @inline(__always)
  private static func beginsOtherwise(_ word: UInt64) -> Bool {
    let digits = word ^ 0x3030_3030_3030_3030
    let others = digits.othersThanDigits
    guard others != 0, others & 0x80 == 0 else { return false }
    let mark = UInt8(truncatingIfNeeded: word &>> UInt64(others.trailingZeroBitCount &- 7))
    return mark > 0x20 && mark < 0x41 && mark != UInt8(ascii: ":")
  }

  @inline(never)
  private static func mayBeDigits(_ view: ByteView, _ start: Int) -> Bool {
    var at = start
    while view.byte(at: at) == 0x20 || view.byte(at: at) == 0x09, at < start + 16 { at += 1 }
    if view.byte(at: at) == 0x30, view.byte(at: at + 1) | 0x20 == UInt8(ascii: "x") { at += 2 }
    let first = at
    while at < first + 16, hexDigit(view.byte(at: at)) != nil { at += 1 }
    guard at - first >= 2 else { return false }
    let mark = view.byte(at: at)
    return mark <= 0x20 || mark == UInt8(ascii: ":") || at == first + 16
  }

  private static func isOfDump(_ view: ByteView, _ range: Range<Int>, isFirst: Bool) -> Bool {
    var end = range.upperBound
    if end > range.lowerBound, view.byte(at: end - 1) == 0x0D { end -= 1 }
    if !isFirst, end - range.lowerBound == 1, view.byte(at: range.lowerBound) == UInt8(ascii: "*") { return true }
    if !isFirst, isLastOffset(view, range.lowerBound..<end) { return true }
    guard mayBegin(view, range.lowerBound) else { return false }
    return HexDumpLine(view.span(range.lowerBound..<end)) != nil
  }

  /// `000005f`, `0000137`: `hexdump` and `od` end with the number of bytes.
  private static func isLastOffset(_ view: ByteView, _ range: Range<Int>) -> Bool {
    (7...8).contains(range.count) && range.allSatisfy { hexDigit(view.byte(at: $0)) != nil }
  }
}

extension Record {
  fileprivate init(dumped event: Event) {
    self.init()
    self.event = event
  }
}

extension Event {
  /// Equal but for the place in the input.
  fileprivate func isSamePacket(as other: Event) -> Bool {
    source == other.source && destination == other.destination && networkProtocol == other.networkProtocol
      && sourcePort == other.sourcePort && destinationPort == other.destinationPort && sequence == other.sequence
      && identification == other.identification && ttl == other.ttl && length == other.length
  }
}
