/// D-Link's home routers with Ubicom's software (DIR-615, DIR-655, DGL-4500): `[INFO] Mon Nov 23 16:26:00 2026 Blocked incoming
/// TCP packet from 203.0.113.7:40001 to 198.51.100.2:22 as SYN:ACK received but there is no active connection`.
enum DLink: TextFormat {
  static let about = Format(
    id: "d-link", kind: .text, writers: "D-Link DIR and DGL routers",
    example: "[INFO] Mon Nov 23 16:26:00 2026 Blocked incoming TCP connection request from 203.0.113.7:40001 to …",
    tells: [.accepts, .denials, .ports, .flags, .icmp])
  static let signs: [StaticString] = ["[", "Unrecognized attempt blocked from to"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    guard let start = stampStart(view, line.all) else { return refusal(line, &context, into: &record) ?? .foreign }
    guard context.readTime(view, at: start, into: &record), let stamp = Stamp.read(view, at: start) else {
      return .foreign
    }
    let message = view.wordStart(min(start + stamp.length, line.end)..<line.end)
    var words = Words(view, message)
    let action = RuleWords.action(view, words.next())
    guard action != .unknown else { return .nothing(.noPacket) }
    guard setEndpoints(view, words.rest, into: &record) else { return .nothing(.noPacket) }
    setPacket(view, message, into: &record)
    record.event.marks.action = action
    record.finishPacket()
    return .event
  }

  /// Behind `[INFO] `, `[WARN] `.
  private static func stampStart(_ view: ByteView, _ range: Range<Int>) -> Int? {
    let at = range.lowerBound
    guard view.byte(at: at) == UInt8(ascii: "[") else { return nil }
    let isLevel = view.holds("[INFO] ", at: at) || view.holds("[WARN] ", at: at) || view.holds("[CRIT] ", at: at)
    return isLevel || view.holds("[NOTE] ", at: at) ? at + 7 : nil
  }

  /// `from 203.0.113.7:40001 to 198.51.100.2:22`
  private static func setEndpoints(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
    guard let from = view.find("from ", in: range), let to = view.find(" to ", in: from..<range.upperBound) else {
      return false
    }
    var rest = Words(view, to + 4..<range.upperBound)
    let target = view.trimmed(rest.next(), of: UInt8(ascii: "."))
    guard let source = view.endpoint(ofWord: from + 5..<to), let destination = view.endpoint(ofWord: target) else {
      return false
    }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    var words = Words(view, range)
    _ = words.next()
    if let number = view.ipProtocol(in: words.next()) { record.set(number) }
    if let port = source.port, let other = destination.port { record.setPorts(port, other) }
    return true
  }

  /// `TCP connection request`; `as RST:ACK received`; `(ICMP type 8)`; `(IP protocol 47)`.
  private static func setPacket(_ view: ByteView, _ message: Range<Int>, into record: inout Record) {
    if let at = view.find("(IP protocol ", in: message) {
      let number = view.anyNumber(at: at + 13)
      if number.length > 0, number.value < 256 { record.set(IPProtocol(rawValue: UInt8(number.value))) }
    }
    if let at = view.find("(ICMP type ", in: message), record.event.isICMP {
      let type = view.anyNumber(at: at + 11)
      // An echo has no other code (RFC 792); of other types the code is not said.
      if type.length > 0, type.value == 8 || type.value == 0 { record.setICMP(type: UInt8(type.value), code: 0) }
    }
    guard record.event.isTCP else { return }
    if view.find("connection request", in: message) != nil {
      record.set(.syn)
    } else if let end = view.find(" received", in: message), let start = view.find(" as ", in: message),
      start + 4 < end,
      let flags = TCPFlags(words: view, start + 4..<end)
    {
      record.set(flags)
    }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let start = stampStart(line.view, line.all), let stamp = Stamp.read(line.view, at: start) else { return }
    details.addField("message", line.view.text(line.view.wordStart(min(start + stamp.length, line.end)..<line.end)))
  }
}
