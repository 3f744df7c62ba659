/// Google Cloud's firewall rules logging: one record for each connection that a rule allowed or denied (Google Cloud,
/// "Firewall Rules Logging").
enum GCPFirewall: TextFormat {
  static let about = Format(
    id: "gcp-firewall", kind: .text, writers: "Google Cloud VPC firewall rules and policies",
    example: "{\"jsonPayload\":{\"connection\":{\"src_ip\":\"203.0.113.7\",…},\"disposition\":\"DENIED\",…},…}",
    tells: [.accepts, .denials, .ports])
  static let signs: [StaticString] = ["{"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    var values = GCPRecord.Values()
    guard let object = line.object, GCPRecord.read(line.view, object, into: &values), GCPRecord.isFirewall(values)
    else { return .foreign }
    guard GCPRecord.fill(line.view, values, &context, into: &record) else { return .nothing(.noPacket) }
    record.event.marks.action = action(line.view, values[.disposition])
    record.finishConnection()
    return .event
  }

  /// `ALLOWED`, `DENIED`; an intercepted connection's fate is decided elsewhere.
  private static func action(_ view: ByteView, _ range: Range<Int>) -> Action {
    if view.equals("allowed", range) { return .allow }
    return view.equals("denied", range) ? .deny : .unknown
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let object = line.object else { return }
    details.addMembers(line.view, object)
  }
}
