/// Cisco's data-centre switches, NX-OS: `2026 Nov 23 16:26:00 sw %ACLLOG-5-ACLLOG_FLOW_INTERVAL: Src IP: 192.0.2.1, …`
/// (Cisco, "Nexus 7000 Series NX-OS System Messages Reference"; "Configuring ACL Logging").
enum CiscoNexus: TextFormat {
  static let about = Format(
    id: "cisco-nexus", kind: .text, writers: "Cisco Nexus (NX-OS)",
    example:
      "%ACLLOG-5-ACLLOG_FLOW_INTERVAL: Src IP: 203.0.113.7, Dst IP: 198.51.100.2, Src Port: 40001, Dst Port: 22, …",
    tells: [.accepts, .denials, .interfaces, .ports, .volume])
  static let signs: [StaticString] = ["%"]

  private enum Key: Int, FieldName {
    case source, longSource, destination, longDestination, sourcePort, longSourcePort, destinationPort
    case longDestinationPort, interface, longInterface, networkProtocol, action, count
    static let spellings: [Key: String] = [
      .source: "Src IP", .longSource: "Source IP", .destination: "Dst IP", .longDestination: "Destination IP",
      .sourcePort: "Src Port", .longSourcePort: "Source Port", .destinationPort: "Dst Port",
      .longDestinationPort: "Destination Port", .interface: "Src Intf", .longInterface: "Source Interface",
      .networkProtocol: "Protocol", .action: "ACE Action", .count: "Hit-count",
    ]
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let header = CiscoHeader.find(line), let message = CiscoMessage(line.view, header.start, to: line.end),
      wrote(message, header, line)
    else { return .foreign }
    if header.stamp >= 0 { _ = context.readTime(line.view, at: header.stamp, into: &record) }
    guard
      line.view.equals("acllog_flow_interval", message.mnemonic)
        || line.view.equals("acllog_new_flow", message.mnemonic)
    else { return .nothing(.noPacket) }
    return read(line.view, fields(line.view, message.text), into: &record)
  }

  /// Whether a message is NX-OS's: its stamps begin with the year, and only it logs lists as `ACLLOG`.
  static func wrote(_ message: CiscoMessage, _ header: CiscoHeader, _ line: borrowing Line) -> Bool {
    if line.view.equals("acllog", message.facility) { return true }
    let stamp = header.stamp >= 0 ? header.stamp : line.header.isStamped ? line.header.stampStart : -1
    guard stamp >= 0, line.view.byte(at: stamp) &- 48 < 10 else { return false }
    return line.view.byte(at: stamp + 4) == 0x20 && (line.view.byte(at: stamp + 5) | 0x20) &- 97 < 26
  }

  /// `Src IP: 192.0.2.1, … Hit-count = 7`: names of one or two words, a colon or an equals sign.
  private static func fields(_ view: ByteView, _ range: Range<Int>) -> Values {
    var values = Values()
    var fields = CommaFields(view, range)
    while let field = fields.next() {
      let start = view.wordStart(from: field.lowerBound, to: field.upperBound)
      var mark = start
      while mark < field.upperBound, view.byte(at: mark) != UInt8(ascii: ":"), view.byte(at: mark) != UInt8(ascii: "=")
      {
        mark += 1
      }
      guard mark < field.upperBound else { continue }
      var end = mark
      while end > start, view.byte(at: end - 1) == 0x20 { end -= 1 }
      guard let name = keys.find(view, start..<end) else { continue }
      let value = view.wordStart(from: mark + 1, to: field.upperBound)
      var stop = field.upperBound
      while stop > value, view.byte(at: stop - 1) <= 0x20 { stop -= 1 }
      values.note(name, value..<stop)
    }
    return values
  }

  private static func read(_ view: ByteView, _ values: borrowing Values, into record: inout Record) -> LineMeaning {
    guard let source = view.anyAddress(in: values.either(.source, .longSource)),
      let destination = view.anyAddress(in: values.either(.destination, .longDestination))
    else { return .nothing(.cutOff) }
    (record.event.source, record.event.destination) = (source, destination)
    if let number = networkProtocol(view, values[.networkProtocol]) { record.set(number) }
    // Of a protocol without ports, and of "IP", the two are 0.
    if record.event.networkProtocol.hasPorts,
      let one = view.port(in: values.either(.sourcePort, .longSourcePort)),
      let other = view.port(in: values.either(.destinationPort, .longDestinationPort))
    {
      record.setPorts(one, other)
    }
    record.setInterfaces(values.either(.interface, .longInterface), 0..<0)
    if view.equals("permit", values[.action]) { record.event.marks.action = .allow }
    if view.equals("deny", values[.action]) { record.event.marks.action = .deny }
    if let count = view.largeNumber(in: values[.count]) { record.set(packets: count) }
    record.setMessage(nil)
    record.finishConnection(isInitiator: false)
    return .event
  }

  /// `"TCP"(6)`; `"IP"(253)` stands for any.
  private static func networkProtocol(_ view: ByteView, _ range: Range<Int>) -> IPProtocol? {
    guard let open = view.first(0x2828_2828_2828_2828, from: range.lowerBound, to: range.upperBound),
      let number = view.small(in: open + 1..<max(open + 1, range.upperBound - 1))
    else { return nil }
    return number == 253 ? nil : IPProtocol(rawValue: number)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let header = CiscoHeader.find(line), let message = CiscoMessage(line.view, header.start, to: line.end) else {
      return
    }
    details.addField("mnemonic", line.view.text(message.mnemonic))
    details.addField("text", line.view.text(message.text))
  }
}
