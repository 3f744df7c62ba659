/// Sophos UTM (once Astaro): `2026:11:23-16:26:00 fw ulogd[4711]: id="2001" severity="info" sys="SecureNet"
/// sub="packetfilter" name="Packet dropped" action="drop" … srcip="…" dstip="…" proto="6" …` (Sophos, "UTM log files").
enum SophosUTM: TextFormat {
  static let about = Format(
    id: "sophos-utm", kind: .text, writers: "Sophos UTM, Astaro Security Gateway",
    example:
      "2026:11:23-16:26:00 fw ulogd[4711]: id=\"2001\" … sub=\"packetfilter\" … action=\"drop\" … srcip=\"203.0.113.7\" …",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .ttl, .length, .icmp])
  static let programs: [StaticString] = ["ulogd", "httpproxy", "snort", "barnyard", "afcd", "reverseproxy", "ctipd"]
  static let signs: [StaticString] = ["id=\""]

  private enum Key: Int, FieldName {
    case id, severity, sys, sub, name, action, initf, outitf, srcip, dstip, networkProtocol, length, ttl, srcport
    case dstport, tcpflags, type, code
    static let spellings: [Key: String] = [.networkProtocol: "proto"]
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let range = fields(line) else { return .foreign }
    let view = line.view
    var values = Values()
    values.read(view, KeyValues(view, range), keys)
    guard values.has(.sys), values.has(.sub) else { return .foreign }
    guard let source = view.anyAddress(in: values[.srcip]), let destination = view.anyAddress(in: values[.dstip]) else {
      return .nothing(view.equals("packetfilter", values[.sub]) ? .cutOff : .noPacket)
    }
    (record.event.source, record.event.destination) = (source, destination)
    if let number = view.ipProtocol(in: values[.networkProtocol]) { record.set(number) }
    setTransport(view, values, into: &record)
    if let ttl = view.small(in: values[.ttl]) { record.set(ttl: ttl) }
    if let length = view.port(in: values[.length]) { record.event.length = length }
    record.setInterfaces(values[.initf], values[.outitf])
    let action = RuleWords.action(view, values[.action])
    record.event.marks.action = action == .unknown ? RuleWords.action(view, values[.name]) : action
    record.finishPacket()
    return .event
  }

  /// `id="2001" severity=`: behind the tag, which stands within the first words; a relay's header may precede it.
  private static func fields(_ line: borrowing Line) -> Range<Int>? {
    if isStart(line.view, line.afterTag) { return line.afterTag }
    if isStart(line.view, line.afterHost) { return line.afterHost }
    guard line.view.byte(at: line.header.tag.lowerBound) &- 48 < 10 else { return nil }
    var words = Words(line.view, line.afterTag)
    for _ in 0..<3 {
      _ = words.next()
      if isStart(line.view, words.rest) { return words.rest }
    }
    return nil
  }

  private static func isStart(_ view: ByteView, _ range: Range<Int>) -> Bool {
    guard view.holds("id=\"", at: range.lowerBound), range.count > 12 else { return false }
    return view.holds("\" severity=\"", at: range.lowerBound + 8)
  }

  private static func setTransport(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if record.event.isICMP {
      guard let type = view.small(in: values[.type]), let code = view.small(in: values[.code]) else { return }
      record.setICMP(type: type, code: code)
    } else if let source = view.port(in: values[.srcport]), let destination = view.port(in: values[.dstport]) {
      record.setPorts(source, destination)
    }
    if record.event.isTCP, let flags = TCPFlags(words: view, values[.tcpflags]) { record.set(flags) }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let range = fields(line) else { return }
    details.addFields(line.view, range)
  }
}
