/// SonicWall's SonicOS: `id=firewall sn=… time="…" fw=… pri=… c=… m=… msg="…" src=192.0.2.1:53:X1 dst=… proto=udp/dns`
/// (SonicWall, "SonicOS Log Events Reference Guide": the syslog and the enhanced syslog format).
enum SonicWall: TextFormat {
  static let about = Format(
    id: "sonicwall", kind: .text, writers: "SonicWall (SonicOS)",
    example:
      "id=firewall sn=0017C5000000 time=\"2026-11-23 16:26:00\" fw=198.51.100.2 … m=36 msg=\"TCP connection dropped\" …",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .translation, .volume, .endings, .icmp])
  static let signs: [StaticString] = ["id= sn="]

  enum Key: Int, FieldName {
    case time, message, number, category, action, note, src, dst, srcV6, dstV6, networkProtocol
    case natSrc, natDst, natSrcV6, natDstV6, srcZone, dstZone, sent, rcvd, spkt, rpkt, cdur, dur
    case icmpType, icmpCode, code
    static let spellings: [Key: String] = [
      .message: "msg", .number: "m", .category: "c", .action: "fw_action", .networkProtocol: "proto", .icmpType: "type",
    ]
  }
  static let keys = Names<Key>()
  typealias Values = FieldValues<Key>

  /// Numbers of messages, as the reference lists them.
  private enum Message {
    static let webSiteHit: UInt32 = 97, opened: UInt32 = 98, closed: UInt32 = 537
  }

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let range = fields(line) else { return .foreign }
    let view = line.view
    var values = Values()
    values.read(view, KeyValues(view, range), keys)
    setTime(view, values[.time], &context, into: &record)
    let source = Endpoint(view, values[.src], v6: values[.srcV6])
    let destination = Endpoint(view, values[.dst], v6: values[.dstV6])
    guard !source.address.isMissing, !destination.address.isMissing else { return .nothing(.noPacket) }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    record.setInterfaces(source.interface, destination.interface)
    (record.ingressZone, record.egressZone) = (values[.srcZone], values[.dstZone])
    setTransport(view, values, source, destination, into: &record)
    setTranslation(view, values, into: &record)
    setVolume(view, values, into: &record)
    let number = view.number(in: values[.number])
    record.event.marks.action = action(view, values, number)
    if number == Message.closed { record.ending = values[.message] }
    record.finishConnection(isInitiator: number == Message.closed || number == Message.opened)
    return .event
  }

  /// `id=firewall sn=`: at the very beginning, behind priority and blanks, or behind a host.
  static func fields(_ line: borrowing Line) -> Range<Int>? {
    if isStart(line.view, line.afterStamp) { return line.afterStamp }
    if isStart(line.view, line.afterHost) { return line.afterHost }
    // A host without a stamp before it is no part of the header.
    var words = Words(line.view, line.afterStamp)
    guard line.view.byte(at: words.next().lowerBound) &- 48 < 10, isStart(line.view, words.rest) else { return nil }
    return words.rest
  }

  static func isStart(_ view: ByteView, _ range: Range<Int>) -> Bool {
    guard view.holds("id=", at: range.lowerBound) else { return false }
    let end = view.wordEnd(from: range.lowerBound, to: range.upperBound)
    return view.holds(" sn=", at: end)
  }

  /// `2026-11-23 16:26:00`, with ` UTC` behind it if the firewall was told to.
  static func setTime(
    _ view: ByteView, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) {
    guard !range.isEmpty else { return }
    if view.holds(" UTC", at: range.lowerBound + 19), var stamp = Stamp.read(view, at: range.lowerBound) {
      stamp.zone = 0
      context.setTime(stamp, into: &record)
    } else {
      _ = context.readTime(view, at: range.lowerBound, into: &record)
    }
  }

  /// `192.0.2.1:53:X0:name`, of IPv6 `:53:X0` beside a field with the address.
  struct Endpoint {
    var address = Address.missing
    var port: UInt16?
    var interface = 0..<0

    init(_ view: ByteView, _ range: Range<Int>, v6: Range<Int>) {
      var at = view.first(0x3A3A_3A3A_3A3A_3A3A, from: range.lowerBound, to: range.upperBound) ?? range.upperBound
      let text = v6.isEmpty ? range.lowerBound..<at : v6
      if let found = view.address(ofWord: text) { address = found }
      for place in 0..<2 {
        guard at < range.upperBound else { return }
        let next = view.first(0x3A3A_3A3A_3A3A_3A3A, from: at + 1, to: range.upperBound) ?? range.upperBound
        if place == 0 { port = view.port(in: at + 1..<next) } else { interface = at + 1..<next }
        at = next
      }
    }
  }

  /// `fw_action` where it says something; else the message's words, unless it is about a user.
  static func action(_ view: ByteView, _ values: borrowing Values, _ number: UInt32?) -> Action {
    let word = values[.action]
    if view.equals("drop", word) { return .deny }
    if view.equals("forward", word) || view.equals("mgmt", word) { return .allow }
    switch number {
    case Message.opened, Message.closed, Message.webSiteHit: return .allow
    default: return view.equals("16", values[.category]) ? .unknown : RuleWords.action(view, values[.message])
    }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let range = fields(line) else { return }
    details.addFields(line.view, range)
  }
}
