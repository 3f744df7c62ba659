/// Argus, as `ra` prints it: `16:26:00.123456 e tcp 203.0.113.7.40001 -> 198.51.100.2.22 2 120 RST`, and its columns with
/// commas (`ra -c ,`), as in the CTU data sets (ra(1)).
enum Argus: TextFormat {
  static let about = Format(
    id: "argus", kind: .text, writers: "Argus: ra, rabins, racluster; binetflow files",
    example: "2026/11/23 16:26:00.123456,0.0,tcp,203.0.113.7,40001,   ->,198.51.100.2,22,S_RA,0,0,2,120,60",
    tells: [.ports, .volume, .endings, .icmp])
  static let signs: [StaticString] = ["SrcAddr", "<", ">", ","]

  private enum Field: Int, FieldName {
    case startTime, dur, proto, srcAddr, sport, dir, dstAddr, dport, totPkts, totBytes, srcPkts, dstPkts, srcBytes
    case dstBytes, state, sTtl, unixTime
    static let spellings: [Field: String] = [
      .startTime: "StartTime", .dur: "Dur", .proto: "Proto", .srcAddr: "SrcAddr", .sport: "Sport", .dir: "Dir",
      .dstAddr: "DstAddr", .dport: "Dport", .totPkts: "TotPkts", .totBytes: "TotBytes", .srcPkts: "SrcPkts",
      .dstPkts: "DstPkts", .srcBytes: "SrcBytes", .dstBytes: "DstBytes", .state: "State",
    ]
  }
  private typealias Values = FieldValues<Field>
  private static let names = Names<Field>()
  private static let other = UInt8(255)

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    let start = view.wordStart(from: line.range.lowerBound, to: line.end)
    let range = start..<line.end
    let first = view.byte(at: start)
    if (first | 0x20) &- 97 < 26 { return readHeader(view, range, &context) }
    guard first &- 48 < 10 else { return .foreign }
    if let columns = context.columns(of: Self.self), let separator = columns.first, separator != 0 {
      return readRow(view, range, columns, &context, into: &record)
    }
    return readWords(view, range, line.header.isStamped ? line.afterStamp : range, into: &record)
  }

  /// Names in a row, with commas or blanks: the first element is the separator, 0 for blanks.
  private static func readHeader(_ view: ByteView, _ range: Range<Int>, _ context: inout LineContext) -> LineMeaning {
    var end = range.lowerBound
    while (view.byte(at: end) | 0x20) &- 97 < 26 { end += 1 }
    guard
      names.find(view, range.lowerBound..<min(end, range.upperBound)) != nil
        || view.holds("LastTime", at: range.lowerBound),
      view.find("SrcAddr", in: range) != nil, view.find("DstAddr", in: range) != nil,
      view.find("StartTime", in: range) != nil || view.find("Proto", in: range) != nil
    else { return .foreign }
    let comma = UInt8(ascii: ",")
    guard view.first(UInt64(comma) &* 0x0101_0101_0101_0101, from: range.lowerBound, to: range.upperBound) != nil else {
      context.setColumns([0], of: Self.self)
      return .nothing(.preamble)
    }
    var fields = CommaFields(view, range, separator: comma)
    var columns = [comma]
    while let field = fields.next() {
      columns.append(names.find(view, view.trimmed(field)).map { UInt8($0.rawValue) } ?? other)
    }
    context.setColumns(columns, of: Self.self)
    return .nothing(.preamble)
  }

  private static func readRow(
    _ view: ByteView, _ range: Range<Int>, _ columns: [UInt8], _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    var values = Values()
    var fields = CommaFields(view, range, separator: columns[0])
    var count = 1
    while let field = fields.next() {
      if count < columns.count, let name = Field(rawValue: Int(columns[count])) {
        values.note(name, view.trimmed(field))
      }
      count += 1
    }
    guard count == columns.count, values.has(.proto) else { return .foreign }
    guard let source = view.anyAddress(in: values[.srcAddr]), let destination = view.anyAddress(in: values[.dstAddr])
    else { return values.has(.startTime) && isArrow(view, values[.dir]) ? .nothing(.noPacket) : .foreign }
    (record.event.source, record.event.destination) = (source, destination)
    if values.has(.startTime) { _ = context.readTime(view, at: values[.startTime].lowerBound, into: &record) }
    if let number = view.ipProtocol(in: values[.proto]) { record.set(number) }
    setPorts(view, values[.sport], values[.dport], into: &record)
    setVolume(view, values, into: &record)
    finish(view, values[.dir], values[.state], into: &record)
    return .event
  }

  private static func setVolume(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    func total(_ all: Field, _ one: Field, _ other: Field) -> (UInt64?, UInt64?) {
      if let sum = view.largeNumber(in: values[all]) { return (sum, nil) }
      guard values.has(one), values.has(other) else { return (nil, nil) }
      return (view.largeNumber(in: values[one]), view.largeNumber(in: values[other]))
    }
    record.setVolume(
      packets: total(.totPkts, .srcPkts, .dstPkts), bytes: total(.totBytes, .srcBytes, .dstBytes))
    record.duration = view.milliseconds(ofSeconds: values[.dur])
  }

  /// ICMP's columns are hexadecimal: the lower byte of the source's is the type, the upper the code (`0x0303`: port
  /// unreachable, `0x0008`: echo request).
  private static func setPorts(
    _ view: ByteView, _ source: Range<Int>, _ destination: Range<Int>, into record: inout Record
  ) {
    if record.event.isICMP {
      guard view.holds("0x", at: source.lowerBound), source.count == 6, let both = view.hexadecimal(in: source) else {
        return
      }
      record.setICMP(type: UInt8(both & 255), code: UInt8(both >> 8 & 255))
    } else if let source = view.port(in: source), let destination = view.port(in: destination) {
      record.setPorts(source, destination)
    }
  }

  /// `S_RA`: the source sent SYN alone, and got RST; `->`: the source began.
  private static func finish(_ view: ByteView, _ direction: Range<Int>, _ state: Range<Int>, into record: inout Record)
  {
    record.ending = state
    if record.event.isTCP, view.holds("S_", at: state.lowerBound), state.count >= 2 { record.set(.syn) }
    let isCertain = view.byte(at: direction.lowerBound) == UInt8(ascii: "-")
    record.finishConnection(isInitiator: isCertain)
  }

  /// Words with blanks between: time, flags, protocol, source, arrow, destination, packets, bytes, state.
  private static func readWords(_ view: ByteView, _ range: Range<Int>, _ rest: Range<Int>, into record: inout Record)
    -> LineMeaning
  {
    let words = FlowWords(view, rest)
    var arrow = 2
    while arrow < words.count, !isArrow(view, words[arrow]) { arrow += 1 }
    guard arrow < words.count - 3, arrow >= 2, isTime(view, range.lowerBound) || rest.lowerBound > range.lowerBound
    else {
      return .foreign
    }
    let state = words[words.count - 1]
    guard view.byte(at: state.lowerBound) &- 65 < 26, view.number(in: words[words.count - 2]) != nil,
      let number = view.ipProtocol(in: words[arrow - 2]), let source = end(view, words[arrow - 1]),
      let destination = end(view, words[arrow + 1])
    else { return .foreign }
    record.set(number)
    (record.event.source, record.event.destination) = (source.address, destination.address)
    setPorts(view, source.port, destination.port, into: &record)
    record.setVolume(
      packets: (view.largeNumber(in: words[arrow + 2]), nil), bytes: (view.largeNumber(in: words[arrow + 3]), nil))
    finish(view, words[arrow], state, into: &record)
    return .event
  }

  /// `16:26:00.123456`.
  private static func isTime(_ view: ByteView, _ start: Int) -> Bool {
    view.byte(at: start + 2) == UInt8(ascii: ":") && view.byte(at: start + 5) == UInt8(ascii: ":")
      && view.byte(at: start + 8) == UInt8(ascii: ".")
  }

  /// `->`, `<-`, `<->`, `?>`, `<?>`, `|>` …
  private static func isArrow(_ view: ByteView, _ range: Range<Int>) -> Bool {
    guard (1...4).contains(range.count) else { return false }
    var isPointed = false
    for index in range {
      switch view.byte(at: index) {
      case UInt8(ascii: "<"), UInt8(ascii: ">"): isPointed = true
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "|"), UInt8(ascii: "o"), UInt8(ascii: "*"): break
      default: return false
      }
    }
    return isPointed
  }

  /// `203.0.113.7.40001`, `203.0.113.7.http`, `2001:db8::7.22`, `203.0.113.7`: the port is behind the last point.
  private static func end(_ view: ByteView, _ range: Range<Int>) -> (address: Address, port: Range<Int>)? {
    if let address = view.anyAddress(in: range) { return (address, 0..<0) }
    var mark = range.upperBound
    while mark > range.lowerBound, view.byte(at: mark - 1) != UInt8(ascii: ".") { mark -= 1 }
    guard mark > range.lowerBound, let address = view.anyAddress(in: range.lowerBound..<mark - 1) else { return nil }
    return (address, mark..<range.upperBound)
  }
}
