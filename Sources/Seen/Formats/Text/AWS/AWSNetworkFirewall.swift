/// AWS Network Firewall: `{"firewall_name":"…","availability_zone":"…","event_timestamp":"…","event":{…}}`, whose event is
/// Suricata's (AWS Network Firewall Developer Guide, "Logging network traffic").
enum AWSNetworkFirewall: TextFormat {
  static let about = Format(
    id: "aws-network-firewall", kind: .text, writers: "AWS Network Firewall (alert, flow and TLS logs)",
    example: "{\"firewall_name\":\"fw\",\"event_timestamp\":\"1795451160\",\"event\":{\"event_type\":\"alert\",…}}",
    tells: [.accepts, .denials, .ports, .volume, .icmp])
  static let signs: [StaticString] = ["{"]

  private enum Key: Int, FieldName {
    case firewallName, availabilityZone, eventTimestamp, event
    static var spellings: [Key: String] { words(joinedBy: "_") }
  }
  private static let keys = Names<Key>()

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let object = line.object else { return .foreign }
    let view = line.view
    var values = FieldValues<Key>()
    guard values.readObject(view, object, keys), values.has(.event), values.has(.firewallName) else {
      return .foreign
    }
    if let moment = view.epoch(in: values[.eventTimestamp]) {
      context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
    }
    let meaning = EVE.read(view, values[.event], &context, into: &record)
    return meaning == .foreign ? .nothing(.noPacket) : meaning
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let object = line.object else { return }
    details.addMembers(line.view, object)
  }
}
