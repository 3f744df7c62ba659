/// nfdump's text: `2026-11-23 16:26:00.123 0.000 TCP 203.0.113.7:40001 -> 198.51.100.2:22 ......S. 0 1 40 1` (line, long,
/// extended, two-way), its CSV and its JSON (nfdump(1), "OUTPUT FORMATS").
enum Nfdump: TextFormat {
  static let about = Format(
    id: "nfdump", kind: .text, writers: "nfdump, NfSen (NetFlow, IPFIX, sFlow)",
    example: "2026-11-23 16:26:00.123  0.000 TCP  203.0.113.7:40001 ->  198.51.100.2:22  ......S.  0  1  40  1",
    tells: [.ports, .volume, .icmp])
  static let signs: [StaticString] = ["{", ">", ",", "Date ", "Summary: ", "Total flows ", "Time window: "]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    let start = line.range.lowerBound
    switch view.byte(at: start) {
    case UInt8(ascii: "{"): return NfdumpTable.read(view, object: line.all, &context, into: &record)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard line.header.isStamped else { return .foreign }
      if view.byte(at: line.header.stampEnd) == UInt8(ascii: ",") {
        return NfdumpTable.read(view, row: line.all, &context, into: &record)
      }
      return readWords(view, line.afterStamp, into: &record)
    default: return readPreamble(view, line.all, &context)
    }
  }

  /// The names of columns, and what stands at the end.
  private static func readPreamble(_ view: ByteView, _ range: Range<Int>, _ context: inout LineContext) -> LineMeaning {
    let start = range.lowerBound
    if NfdumpTable.readHeader(view, range, &context) { return .nothing(.preamble) }
    let isHeader = view.holds("Date first seen ", at: start) || view.holds("Date flow start ", at: start)
    if isHeader { return .nothing(.preamble) }
    let isSummary =
      view.holds("Summary: total flows: ", at: start) || view.holds("Total flows processed: ", at: start)
      || view.holds("Time window: 20", at: start)
    return isSummary ? .nothing(.noPacket) : .foreign
  }

  /// Behind the stamp: duration, or a firewall's event and its reason; protocol, ends, what was counted.
  private static func readWords(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> LineMeaning {
    let words = FlowWords(view, range)
    let arrow = isArrow(view, words[3]) ? 3 : isArrow(view, words[4]) ? 4 : 0
    guard arrow > 0, let number = view.ipProtocol(in: words[arrow - 2]),
      arrow == 4 ? view.byte(at: words[0].lowerBound) &- 65 < 26 : duration(view, words[0]) != nil
    else { return .foreign }
    record.set(number)
    guard setEnds(view, words[arrow - 1], words[arrow + 1], into: &record) else { return .foreign }
    let isEvent = arrow == 4
    if isEvent {
      setEvent(view, words[0], into: &record)
    } else {
      record.duration = duration(view, words[0])
    }
    let isTwoWay = view.byte(at: words[arrow].lowerBound) == UInt8(ascii: "<")
    readCounts(view, words, from: arrow + 2, isTwoWay: isTwoWay, isEvent: isEvent, into: &record)
    return .event
  }

  private static func isArrow(_ view: ByteView, _ range: Range<Int>) -> Bool {
    view.equals("->", range) || view.equals("<->", range)
  }

  /// `0.123`; `00:00:01.250` since version 1.7.
  private static func duration(_ view: ByteView, _ range: Range<Int>) -> UInt64? {
    guard let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: range.lowerBound, to: range.upperBound) else {
      return view.milliseconds(ofSeconds: range)
    }
    let last = colon + 4
    guard last <= range.upperBound, let rest = view.milliseconds(ofSeconds: last..<range.upperBound),
      let clock = view.milliseconds(ofClock: range.lowerBound..<last - 1)
    else { return nil }
    return clock * 60 + rest
  }

  /// `203.0.113.7:40001`, `2001:db8::7.40001`; of ICMP the destination's port is type and code, `8.0`.
  private static func setEnds(
    _ view: ByteView, _ source: Range<Int>, _ destination: Range<Int>, into record: inout Record
  ) -> Bool {
    guard let from = end(view, source), let to = end(view, destination) else { return false }
    (record.event.source, record.event.destination) = (from.address, to.address)
    NfdumpTable.setPorts(view, from.port, to.port, into: &record)
    return true
  }

  private static func end(_ view: ByteView, _ range: Range<Int>) -> (address: Address, port: Range<Int>)? {
    if let address = view.anyAddress(in: range) { return (address, 0..<0) }
    for mark in range where view.byte(at: mark) == UInt8(ascii: ":") || view.byte(at: mark) == UInt8(ascii: ".") {
      if let address = view.anyAddress(in: range.lowerBound..<mark) { return (address, mark + 1..<range.upperBound) }
    }
    return nil
  }

  /// A firewall's event (NSEL): `CREATE`, `DELETE`, `DENIED`, `ALERT`, `UPDATE`.
  private static func setEvent(_ view: ByteView, _ word: Range<Int>, into record: inout Record) {
    if view.equals("create", word) { record.event.marks.action = .allow }
    if view.equals("denied", word) || view.equals("deny", word) { record.event.marks.action = .deny }
    guard view.equals("delete", word) || view.equals("teardown", word) else { return }
    record.event.marks.action = .allow
    record.ending = word
  }

  /// Flags and type of service where they are, then packets and bytes, of both directions if there are two.
  private static func readCounts(
    _ view: ByteView, _ words: FlowWords, from first: Int, isTwoWay: Bool, isEvent: Bool, into record: inout Record
  ) {
    var next = first
    var flags: TCPFlags?
    if !words[next].isEmpty,
      view.byte(at: words[next].lowerBound) &- 48 > 9 || view.holds("0x", at: words[next].lowerBound)
    {
      flags = NfdumpTable.flags(view, words[next])
      next += 2
    }
    guard !isEvent else { return record.finishConnection() }
    let one = scaled(view, words, &next)
    let two = scaled(view, words, &next)
    if isTwoWay {
      let three = scaled(view, words, &next)
      let four = scaled(view, words, &next)
      record.setVolume(packets: (one, two), bytes: (three, four))
    } else {
      record.setVolume(packets: (one, nil), bytes: (two, nil))
    }
    record.finishFlow(flags ?? [], isOne: !isTwoWay && one == 1 && flags?.isEmpty == false)
  }

  /// `1152`, and `1.2 M` as nfdump shortens it: then it is no more exact than that.
  private static func scaled(_ view: ByteView, _ words: FlowWords, _ next: inout Int) -> UInt64? {
    let word = words[next]
    next += 1
    if let whole = view.largeNumber(in: word) { return whole }
    guard let thousandths = view.milliseconds(ofSeconds: word) else { return nil }
    let unit = words[next]
    next += 1
    switch view.byte(at: unit.lowerBound) {
    case UInt8(ascii: "K"): return thousandths
    case UInt8(ascii: "M"): return thousandths &* 1000
    case UInt8(ascii: "G"): return thousandths &* 1_000_000
    case UInt8(ascii: "T"): return thousandths &* 1_000_000_000
    default: return nil
    }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    if let object = line.object { details.addMembers(line.view, object) }
  }
}
