/// Azure virtual network flow logs: `"flowRecords":{"flows":[{"flowGroups":[{"flowTuples":["1795451160123,203.0.113.7,…"]}]}]}`
/// (Microsoft, "Virtual network flow logs").
enum AzureVNetFlow: TextFormat, Multiline {
  static let openings = AzureFlow.openings
  static let about = Format(
    id: "azure-vnet-flow", kind: .text, writers: "Azure virtual network flow logs",
    example: "{\"records\":[{\"category\":\"FlowLogFlowEvent\",…\"flowTuples\":[\"1795451160123,203.0.113.7,…\"]",
    tells: [.accepts, .denials, .ports, .volume])
  static let signs: [StaticString] = ["{"]

  static func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    AzureFlow.extent(view, from: start, isLast: isLast, .virtualNetwork)
  }

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let object = line.object, AzureFlow.source(line.view, object) == .virtualNetwork else { return .foreign }
    return AzureFlow.readTuples(line.view, object, .virtualNetwork, &context, into: &record)
  }
}
