/// SonicWall's SonicOS: `id=firewall sn=… time="…" fw=… pri=… c=… m=… msg="…" src=192.0.2.1:53:X1 dst=… proto=udp/dns`
/// (SonicWall, "SonicOS Log Events Reference Guide": the syslog and the enhanced syslog format).
enum SonicWall: TextFormat {
  static let about = Format(
    id: "sonicwall", kind: .text, writers: "SonicWall (SonicOS)",
    example:
      "id=firewall sn=0017C5000000 time=\"2026-11-23 16:26:00\" fw=198.51.100.2 … m=36 msg=\"TCP connection dropped\" …",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .translation, .volume, .endings, .icmp])

  private enum Key: Int, FieldName {
    case time, message, number, category, action, note, src, dst, srcV6, dstV6, networkProtocol
    case natSrc, natDst, natSrcV6, natDstV6, srcZone, dstZone, sent, rcvd, spkt, rpkt, cdur, dur
    case icmpType, icmpCode, code
    static let spellings: [Key: String] = [
      .message: "msg", .number: "m", .category: "c", .action: "fw_action", .networkProtocol: "proto", .icmpType: "type",
    ]
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>

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
  private static func fields(_ line: borrowing Line) -> Range<Int>? {
    if isStart(line.view, line.afterStamp) { return line.afterStamp }
    if isStart(line.view, line.afterHost) { return line.afterHost }
    // A host without a stamp before it is no part of the header.
    var words = Words(line.view, line.afterStamp)
    guard line.view.byte(at: words.next().lowerBound) &- 48 < 10, isStart(line.view, words.rest) else { return nil }
    return words.rest
  }

  private static func isStart(_ view: ByteView, _ range: Range<Int>) -> Bool {
    guard view.holds("id=", at: range.lowerBound) else { return false }
    let end = view.wordEnd(from: range.lowerBound, to: range.upperBound)
    return view.holds(" sn=", at: end)
  }

  /// `2026-11-23 16:26:00`, with ` UTC` behind it if the firewall was told to.
  private static func setTime(
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
  private struct Endpoint {
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

  /// `tcp/http`, `udp/53`, `icmp`; flags stand in a note, `TCP Flag(s): RST`.
  private static func setTransport(
    _ view: ByteView, _ values: Values, _ source: Endpoint, _ destination: Endpoint, into record: inout Record
  ) {
    let range = values[.networkProtocol]
    let slash = view.first(0x2F2F_2F2F_2F2F_2F2F, from: range.lowerBound, to: range.upperBound)
    if let number = view.ipProtocol(in: range.lowerBound..<(slash ?? range.upperBound)) { record.set(number) }
    if range.isEmpty, isUDPService(source.port, destination.port) { record.set(.udp) }
    if record.event.isICMP {
      let code = view.small(in: values.either(.icmpCode, .code))
      if let type = view.small(in: values[.icmpType]), let code { record.setICMP(type: type, code: code) }
    } else if let source = source.port, let destination = destination.port {
      record.setPorts(source, destination)
    }
    let note = values[.note]
    guard record.event.isTCP, view.holds("TCP Flag(s): ", at: note.lowerBound), note.count > 13,
      let flags = TCPFlags(words: view, note.lowerBound + 13..<note.upperBound)
    else { return }
    record.set(flags)
  }

  /// Messages about time servers and key exchange name no protocol: NTP and IKE between their own ports are UDP.
  private static func isUDPService(_ source: UInt16?, _ destination: UInt16?) -> Bool {
    guard let source, source == destination else { return false }
    return source == 123 || source == 500 || source == 4500
  }

  private static func setTranslation(_ view: ByteView, _ values: Values, into record: inout Record) {
    if let nat = view.endpoint(ofWord: values.either(.natSrc, .natSrcV6)) {
      (record.translatedSource, record.translatedSourcePort) = (nat.address, nat.port ?? 0)
    }
    if let nat = view.endpoint(ofWord: values.either(.natDst, .natDstV6)) {
      (record.translatedDestination, record.translatedDestinationPort) = (nat.address, nat.port ?? 0)
    }
  }

  private static func setVolume(_ view: ByteView, _ values: Values, into record: inout Record) {
    if let sent = view.largeNumber(in: values[.sent]), let received = view.largeNumber(in: values[.rcvd]) {
      record.bytes = sent &+ received
    }
    if let sent = view.largeNumber(in: values[.spkt]) {
      record.set(packets: sent &+ (view.largeNumber(in: values[.rpkt]) ?? 0))
    }
    if let milliseconds = view.largeNumber(in: values[.cdur]) { record.duration = milliseconds }
  }

  /// `fw_action` where it says something; else the message's words, unless it is about a user.
  private static func action(_ view: ByteView, _ values: Values, _ number: UInt32?) -> Action {
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
