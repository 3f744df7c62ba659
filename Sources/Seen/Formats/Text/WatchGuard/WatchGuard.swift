/// WatchGuard's Fireware: `firewall: msg_id="3000-0148" Deny 0-External Firebox 52 tcp 20 127 203.0.113.7 198.51.100.2
/// 40001 22 offset 8 S 832026162 win 8192 (Unhandled External Packet-00)` in syslog, and the Traffic Monitor's order
/// (WatchGuard, "Read a Log Message"; "Fireware Log Catalog").
enum WatchGuard: TextFormat {
  static let about = Format(
    id: "watchguard", kind: .text, writers: "WatchGuard Firebox (Fireware)",
    example: "firewall: msg_id=\"3000-0148\" Deny 0-External Firebox 52 tcp 20 127 203.0.113.7 198.51.100.2 40001 22 …",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .ttl, .length, .window, .translation, .volume, .icmp])
  static let programs: [StaticString] = [
    "firewall", "http-proxy", "https-proxy", "smtp-proxy", "ftp-proxy", "dns-proxy", "pop3-proxy", "tcp-udp-proxy",
    "sip-alg", "h323-alg", "pxy", "proxy",
  ]
  static let signs: [StaticString] = ["msg_id=\"", "/"]

  enum Key: Int, FieldName {
    static let isSnakeCase = true
    case srcIpNat, srcPortNat, dstIpNat, dstPortNat, duration, sentPkts, rcvdPkts, sentBytes, rcvdBytes
    case tcpInfo, type, code
  }
  static let keys = Names<Key>()
  typealias Values = FieldValues<Key>

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let (message, ownStamp) = message(line) else { return .foreign }
    let view = line.view
    if ownStamp > 0 { _ = context.readTime(view, at: ownStamp, into: &record) }
    var words = Words(view, message)
    let disposition = words.next()
    let action = action(view, disposition)
    guard action != .unknown else { return attack(view, message, into: &record) }
    record.event.marks.action = action
    let rest = words.rest
    guard packet(view, rest, into: &record) || monitored(view, rest, into: &record) else { return .nothing(.noPacket) }
    var values = Values()
    values.read(view, KeyValues(view, rest), keys)
    setDetails(view, values, into: &record)
    record.finishConnection()
    return .event
  }

  /// Behind `msg_id="…"`, which follows host, serial number, own stamp and tag; or, in the Traffic Monitor's order, from
  /// the disposition on. The own stamp is in brackets.
  static func message(_ line: borrowing Line) -> (Range<Int>, Int)? {
    let view = line.view
    var words = Words(view, line.afterStamp)
    var stamp = 0
    for place in 0..<7 {
      let rest = words.rest
      let word = words.next()
      guard !word.isEmpty else { return nil }
      if view.holds("msg_id=\"", at: word.lowerBound) { return (words.rest, stamp) }
      if view.holds("(20", at: word.lowerBound) { stamp = word.lowerBound + 1 }
      if place < 2, line.header.isStamped, action(view, word) != .unknown, isMonitored(view, words.rest) {
        return (rest, 0)
      }
    }
    return nil
  }

  /// Two addresses, a service and its protocol.
  static func isMonitored(_ view: ByteView, _ range: Range<Int>) -> Bool {
    var words = Words(view, range)
    guard view.address(ofWord: words.next()) != nil, view.address(ofWord: words.next()) != nil else { return false }
    let service = words.next()
    return view.first(0x2F2F_2F2F_2F2F_2F2F, from: service.lowerBound, to: service.upperBound) != nil
  }

  static func action(_ view: ByteView, _ word: Range<Int>) -> Action {
    if view.equals("allow", word) || view.equals("allowed", word) { return .allow }
    return view.equals("deny", word) || view.equals("denied", word) ? .deny : .unknown
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let (message, _) = message(line) else { return }
    details.addFields(line.view, message)
    var end = message.upperBound
    while end > message.lowerBound, line.view.byte(at: end - 1) <= 0x20 { end -= 1 }
    guard end > message.lowerBound, line.view.byte(at: end - 1) == UInt8(ascii: ")") else { return }
    var start = end - 1
    while start > message.lowerBound, line.view.byte(at: start) != UInt8(ascii: "(") { start -= 1 }
    details.addField("policy", line.view.text(start + 1..<end - 1))
  }
}
