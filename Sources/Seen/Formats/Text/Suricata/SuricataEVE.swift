/// Suricata's `eve.json`: one object a line, whatever it is about.
enum SuricataEVE: TextFormat {
  static let about = Format(
    id: "suricata-eve", kind: .text, writers: "Suricata, Security Onion, SELKS, OPNsense's intrusion detection",
    example: "{\"timestamp\":\"2026-11-23T16:26:00.000000+0000\",\"event_type\":\"drop\",\"src_ip\":\"203.0.113.7\",…}",
    tells: [
      .accepts, .denials, .ports, .flags, .ttl, .identification, .length, .window, .sequence, .volume, .endings, .icmp,
    ])
  static let programs: [StaticString] = ["suricata"]
  static let signs: [StaticString] = ["{"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let object = line.object else { return .foreign }
    return EVE.read(line.view, object, &context, into: &record)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let object = line.object else { return }
    details.addMembers(line.view, object)
  }
}
