/// Azure Firewall: network, application and NAT rules, as a sentence in `properties.msg` or `msg_s`, or as members (Microsoft,
/// "Azure Firewall monitoring data reference").
enum AzureFirewall: TextFormat {
  static let about = Format(
    id: "azure-firewall", kind: .text, writers: "Azure Firewall (AzureDiagnostics and AZFW… tables)",
    example:
      "{\"category\":\"AzureFirewallNetworkRule\",\"properties\":{\"msg\":\"TCP request from 203.0.113.7:40001 to …\"}}",
    tells: [.accepts, .denials, .ports, .translation, .icmp])
  static let signs: [StaticString] = ["{"]

  enum Key: Int, FieldName {
    case records, time, timeGenerated, category, categoryTable, type, operationName, operationTable, properties, msg,
      msgTable
    case sourceIp, sourcePort, destinationIp, destinationPort, `protocol`, action, translatedIp, translatedPort, fqdn,
      flag
    static let spellings: [Key: String] = [
      .timeGenerated: "TimeGenerated", .categoryTable: "Category", .type: "Type", .operationTable: "OperationName",
      .msgTable: "msg_s", .sourceIp: "SourceIp", .sourcePort: "SourcePort", .destinationIp: "DestinationIp",
      .destinationPort: "DestinationPort", .protocol: "Protocol", .action: "Action", .translatedIp: "TranslatedIp",
      .translatedPort: "TranslatedPort", .fqdn: "Fqdn", .flag: "Flag",
    ]
  }
  typealias Values = FieldValues<Key>
  private static let keys = Names<Key>()

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let object = line.object else { return .foreign }
    let view = line.view
    var values = Values()
    guard values.readObject(view, object, keys) else { return .foreign }
    guard values.has(.records) else { return read(view, &values, &context, into: &record) }
    var records = JSONFields(view, values[.records])
    var gathering = EventGathering()
    var isOurs = false
    while let (_, value) = records.next(), value.kind == .object {
      var one = Record()
      var members = Values()
      members.read(view, JSONFields(view, value.range), keys)
      let meaning = read(view, &members, &context, into: &one)
      guard meaning != .foreign else { break }
      isOurs = true
      if meaning == .event { gathering.take(one, &context, into: &record) }
    }
    guard isOurs else { return .foreign }
    return gathering.count > 0 ? .event : .nothing(.noPacket)
  }

  /// One record.
  private static func read(
    _ view: ByteView, _ values: inout Values, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    let category = values.has(.category) ? values[.category] : values.either(.categoryTable, .type)
    guard view.holds("AzureFirewall", at: category.lowerBound) || view.holds("AZFW", at: category.lowerBound) else {
      return .foreign
    }
    if view.byte(at: values[.properties].lowerBound) == UInt8(ascii: "{") {
      values.read(view, JSONFields(view, values[.properties]), keys)
    }
    let stamp = values.either(.time, .timeGenerated)
    if !stamp.isEmpty { _ = context.readTime(view, at: stamp.lowerBound, into: &record) }
    let sentence = values.either(.msg, .msgTable)
    let isEvent =
      sentence.isEmpty ? readMembers(view, values, into: &record) : readSentence(view, sentence, into: &record)
    guard isEvent else { return .nothing(.noPacket) }
    record.finishConnection()
    return .event
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let object = line.object else { return }
    details.addMembers(line.view, object)
  }
}
