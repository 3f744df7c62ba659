/// Snort's full alerts: a title, the priority, the two ends with the stamp, the headers, a blank line.
extension Snort {
  /// Lines that one alert may have: title, classification, ends, headers, options, references.
  private static let mostLines = 16

  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    guard view.holds("[**] [", at: start) else { return .single }
    var at = start
    for number in 0..<mostLines {
      guard let newline = view.newline(from: at) else {
        return isLast ? .lines(end: view.count) : .unfinished
      }
      let isBlank = view.wordStart(from: at, to: newline) == newline
      // A title that goes on to the two ends is the whole alert.
      if number == 0, !endsInMark(view, at..<newline) { return .single }
      if isBlank { return .lines(end: newline + 1) }
      if number > 0, view.holds("[**] [", at: at) { return .lines(end: at) }
      at = newline + 1
    }
    return .lines(end: at)
  }

  private static func endsInMark(_ view: ByteView, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, view.byte(at: end - 1) <= 0x20 { end -= 1 }
    return end - range.lowerBound > 8 && view.holds("[**]", at: end - 4)
  }

  /// Reads an alert of several lines; of one line, without a stamp, it is a fast alert.
  static func full(
    _ view: ByteView, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    var at = range.lowerBound
    var hasEnds = false
    while at < range.upperBound {
      let end = min(view.newline(from: at) ?? range.upperBound, range.upperBound)
      defer { at = end + 1 }
      let line = at..<end
      if view.holds("** ORIGINAL DATAGRAM", at: at) { break }
      if let stamp = SnortStamp(view, at: at) {
        context.setTime(stamp.stamp, into: &record)
        hasEnds = readEnds(view, at + stamp.length..<end, into: &record) || hasEnds
      } else if !hasEnds, view.byte(at: at) != UInt8(ascii: "[") {
        // With link-layer addresses, the ends have a line of their own, which the network's header shares.
        hasEnds = readEnds(view, line, into: &record)
      }
      readHeaders(view, line, into: &record)
    }
    guard hasEnds else { return .nothing(.cutOff) }
    record.finishPacket()
    return .event
  }

  /// Ends may stand before the protocol is known: `203.0.113.7:40001`, so a port is told by its colon.
  private static func readEnds(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
    let start = view.wordStart(from: range.lowerBound, to: range.upperBound)
    let source = start..<view.wordEnd(from: start, to: range.upperBound)
    guard view.holds(" -> ", at: source.upperBound) else { return false }
    let next = min(source.upperBound + 4, range.upperBound)
    let destination = next..<view.wordEnd(from: next, to: range.upperBound)
    guard let from = view.endpoint(in: source), let to = view.endpoint(in: destination) else { return false }
    (record.event.source, record.event.destination) = (from.address, to.address)
    if let source = from.port, let destination = to.port { record.setPorts(source, destination) }
    return true
  }

  private enum Name: Int, FieldName {
    case ttl, identification, length, sequence, acknowledgement, window, type, code, number, fragment
    static let spellings: [Name: String] = [
      .ttl: "TTL", .identification: "ID", .length: "DgmLen", .sequence: "Seq", .acknowledgement: "Ack", .window: "Win",
      .type: "Type", .code: "Code", .number: "number", .fragment: "Offset",
    ]
  }
  private static let names = Names<Name>()

  /// `TCP TTL:52 TOS:0x0 ID:54321 IpLen:20 DgmLen:40 DF`, `******S* Seq: 0x1  Ack: 0x0  Win: 0x400  TcpLen: 20`,
  /// `Type:8  Code:0  ID:1   Seq:2  ECHO`.
  private static func readHeaders(_ view: ByteView, _ line: Range<Int>, into record: inout Record) {
    var values = FieldValues<Name>()
    var at = line.lowerBound
    while let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: at, to: line.upperBound) {
      var start = colon
      while start > at, view.byte(at: start - 1) > 0x20 { start -= 1 }
      let first = view.wordStart(from: colon + 1, to: line.upperBound)
      let end = view.wordEnd(from: first, to: line.upperBound)
      if let name = names.find(view, start..<colon) { values.note(name, first..<end) }
      at = end
    }
    if values.has(.ttl) { readNetwork(view, line, values, into: &record) }
    if values.has(.window) { readTCP(view, line, values, into: &record) }
    if values.has(.type), let type = view.small(in: values[.type]), let code = view.small(in: values[.code]) {
      record.setICMP(type: type, code: code)
      SnortTCP.setEcho(
        view.port(in: values[.identification]), view.port(in: values[.sequence]), into: &record)
    }
  }

  private static func readNetwork(
    _ view: ByteView, _ line: Range<Int>, _ values: borrowing FieldValues<Name>, into record: inout Record
  ) {
    // The protocol is the word before the TTL.
    var end = values[.ttl].lowerBound - 4
    while end > line.lowerBound, view.byte(at: end - 1) <= 0x20 { end -= 1 }
    var start = end
    while start > line.lowerBound, view.byte(at: start - 1) > 0x20 { start -= 1 }
    if start < end, let number = SnortEnds.networkProtocol(view, start..<end) { record.set(number) }
    if let ttl = view.small(in: values[.ttl]) { record.set(ttl: ttl) }
    if let identification = view.port(in: values[.identification]) { record.set(identification: identification) }
    if let length = view.port(in: values[.length]) { record.event.length = length }
    let rest = values[.length].upperBound..<max(line.upperBound, values[.length].upperBound)
    if view.find(" DF", in: rest) != nil { record.event.marks.insert(.dontFragment) }
    if view.find(" MF", in: rest) != nil { record.event.marks.insert(.fragment) }
  }

  private static func readTCP(
    _ view: ByteView, _ line: Range<Int>, _ values: borrowing FieldValues<Name>, into record: inout Record
  ) {
    let flags = line.lowerBound..<view.wordEnd(from: line.lowerBound, to: line.upperBound)
    guard record.event.isTCP, flags.count == 8 else { return }
    record.set(SnortEnds.flags(view, flags))
    SnortTCP.set(view, values[.sequence], values[.acknowledgement], values[.window], into: &record)
  }
}
