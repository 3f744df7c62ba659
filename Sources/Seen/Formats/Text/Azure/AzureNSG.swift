/// Azure network security group flow logs, version 1 and 2: `"flowTuples":["1795451160,203.0.113.7,10.0.0.4,40001,22,T,I,D"]`
/// (Microsoft, "Flow logging for network security groups").
enum AzureNSG: TextFormat, Multiline {
  static let openings = AzureFlow.openings
  static let about = Format(
    id: "azure-nsg", kind: .text, writers: "Azure network security group flow logs",
    example:
      "{\"records\":[{\"category\":\"NetworkSecurityGroupFlowEvent\",…\"flowTuples\":[\"1795451160,203.0.113.7,…\"]",
    tells: [.accepts, .denials, .ports, .volume])
  static let signs: [StaticString] = ["{"]

  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    AzureFlow.extent(view, from: start, isLast: isLast, .securityGroup)
  }

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let object = line.object, AzureFlow.source(line.view, object) == .securityGroup else { return .foreign }
    return AzureFlow.readTuples(line.view, object, .securityGroup, &context, into: &record)
  }
}
