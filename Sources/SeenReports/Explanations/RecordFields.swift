import Seen

/// What a record says of its packet, by the RFCs' names: for formats that write sentences or columns without names.
struct RecordFields {
  private let event: Event
  private let details: EventDetails

  init(_ event: Event, _ details: EventDetails) { (self.event, self.details) = (event, details) }

  /// Those of which none of `told` speaks.
  func fields(besides told: [Explanation.Field]) -> [(name: String, value: String)] {
    var topics = Set(told.compactMap { FieldTopic($0.name) })
    if told.contains(where: { field in TCPFlags.named.contains { field.name.lowercased().hasSuffix($0.name) } }) {
      topics.insert(.flags)
    }
    if told.contains(where: { FieldTopic($0.name) == .prefix && !$0.means.isEmpty }) { topics.insert(.action) }
    if topics.contains(.source) || topics.contains(.destination) { topics.formUnion([.source, .destination]) }
    return all.filter { name, _ in FieldTopic(name).map { !topics.contains($0) } ?? true }
  }

  private var all: [(name: String, value: String)] {
    let named: [(String, String?)] = [
      ("Source Address", event.source.isMissing ? nil : "\(event.source)"),
      ("Destination Address", event.destination.isMissing ? nil : "\(event.destination)"),
      ("Source Port", event.ports.map { "\($0.source)" }),
      ("Destination Port", event.ports.map { "\($0.destination)" }),
      ("Type", event.icmpType.map { "\($0)" }), ("Code", event.icmpCode.map { "\($0)" }),
      ("Time to Live", event.hops.map { "\($0)" }),
      ("Control Bits", event.isTCP && event.marks.contains(.flags) ? "\(event.tcpFlags)" : nil),
      ("Action", action), ("In", details.ingressInterface), ("Out", details.egressInterface),
    ]
    return named.compactMap { name, value in value.map { (name, $0) } }
  }

  private var action: String? {
    switch event.marks.action {
    case .allow: "allow"
    case .deny: "deny"
    case .reject: "reject"
    case .unknown: nil
    }
  }
}
