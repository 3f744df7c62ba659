import Seen
import SeenKnowledge

extension Explanation {
  /// Explains a packet of which only some fields are told.
  ///
  /// - Parameters:
  ///   - kind: `packet` of words, `log line` of what is left of a line.
  ///   - home: Networks that are ours; without them we are taken for the receiver.
  init(packet sketch: PacketSketch, kind: String, input: String, home: [Network]) {
    let event = sketch.event
    self.init(input: input, kind: kind, what: sketch.sentence(as: event?.role))
    fields = sketch.fields(
      of: event ?? Event(source: sketch.source ?? .missing, destination: sketch.destination ?? .missing))
    wouldHelp = sketch.missing
    if sketch.networkProtocol == nil {
      next = ["what comes after the protocol (PROTO=) tells most: copy the line to its end"]
    }
    guard let event else { return }
    add(causesOf: event, home: home.isEmpty ? sketch.home : home)
    let service = event.service
    if event.ports != nil || event.icmpType != nil, service.networkProtocol.hasPorts || service.networkProtocol.isICMP {
      articles.append("\(service)")
    }
  }

  /// What a packet like this one can mean, as a report of it alone would rank it.
  mutating func add(causesOf event: Event, home: [Network]) {
    if let finding = Self.finding(of: event, home: home) { add(finding) }
  }

  static func causes(of event: Event, home: [Network]) -> [RankedCause] {
    finding(of: event, home: home)?.causes ?? []
  }

  private static func finding(of event: Event, home: [Network]) -> Finding? {
    let ledger = Ledger()
    ledger.fold([event].span)
    return Diagnosis.report(ledger, home: home).findings.first
  }
}

extension PacketSketch {
  /// `A UDP packet between equals, from port 137 to port 137 (NetBIOS names).`
  func sentence(as role: Role?) -> String {
    var sentence =
      role.flatMap { $0 == .unknown ? nil : $0.phrase } ?? networkProtocol.map { "A \($0.title) packet" } ?? "A packet"
    if let icmpType {
      let isV6 = networkProtocol == .icmpv6
      let name = ICMPTable.message(type: icmpType, isV6: isV6)?.name ?? "type \(icmpType), which is not assigned"
      sentence += ": \(name)"
    }
    let ends = [end("from", source, sourcePort), end("to", destination, destinationPort)].compactMap { $0 }
    if !ends.isEmpty { sentence += ", " + ends.joined(separator: " ") }
    return sentence + "."
  }

  private func end(_ preposition: String, _ address: Address?, _ port: UInt16?) -> String? {
    let service = port.flatMap { FieldMeanings.service($0, networkProtocol?.description ?? "") }
    let named = port.map { "port \($0)" + (service.map { " (\($0))" } ?? "") }
    switch (address, named) {
    case (let address?, let named?): return "\(preposition) \(address) \(named)"
    case (let address?, nil): return "\(preposition) \(address)"
    case (nil, let named?): return "\(preposition) \(named)"
    case (nil, nil): return nil
    }
  }

  /// What is told, each with its meaning.
  func fields(of event: Event) -> [Explanation.Field] {
    let meanings = FieldMeanings(event: event, details: EventDetails())
    var fields: [Explanation.Field] = []
    func add(_ name: String, _ value: String?) {
      guard let value else { return }
      fields.append(.init(name, value, means: meanings.meaning(of: name, value) ?? ""))
    }
    if source != nil { add("Source Address", source?.description) }
    if destination != nil { add("Destination Address", destination?.description) }
    add("Protocol", networkProtocol.map { "\($0)" })
    if sourcePort != nil { add("Source Port", sourcePort?.description) }
    if destinationPort != nil { add("Destination Port", destinationPort?.description) }
    add("Type", icmpType?.description)
    add("Code", icmpCode?.description)
    if let flags { fields += flags.fields }
    add("Time to Live", ttl?.description)
    add("Total Length", length?.description)
    return fields
  }
}

extension IPProtocol {
  /// `UDP`, `protocol 99`.
  var title: String { UInt8(description) == nil ? description.uppercased() : "protocol \(rawValue)" }
}
