public import Seen
import SeenKnowledge

extension Explanation {
  /// Explains a record: what the packet is, what it can mean, and each of its fields.
  ///
  /// - Parameters:
  ///   - kind: `log line`, `hex dump`.
  ///   - finding: the diagnosis of this one event; without it the event is described only.
  ///   - format: The id of the format that the record is in.
  public init(
    record input: String, kind: String, event: Event, details: EventDetails, finding: Finding?, format: String = ""
  ) {
    self.init(input: input, kind: kind, what: Self.sentence(of: event, finding))
    if let finding { add(finding) }
    let meanings = FieldMeanings(event: event, details: details, format: format)
    fields = details.fields.map { Field($0.name, $0.value, means: meanings.meaning(of: $0.name, $0.value) ?? "") }
    fields += RecordFields(event, details).fields(besides: fields).map { name, value in
      Field(name, value, means: meanings.meaning(of: name, value) ?? "")
    }
    articles += mentions(in: details).filter { !articles.contains($0) }
    let service = event.service
    if service.networkProtocol.hasPorts || service.networkProtocol.isICMP { articles.append("\(service)") }
  }

  /// What the record's own words have an article about: its prefix, a container's interface.
  private func mentions(in details: EventDetails) -> [String] {
    let words = fields.filter { FieldTopic($0.name) == .prefix || FieldTopic($0.name) == .message }.map(\.value)
    let messages = words.flatMap { Knowledge.named($0) }.filter { $0.kind == .message && $0.id != "ufw-block" }.map(
      \.id)
    return messages
      + Self.mentions(ofInterfaces: [details.ingressInterface, details.egressInterface].compactMap { $0 })
  }

  /// The article about containers, where an interface is one of theirs.
  static func mentions(ofInterfaces names: [String]) -> [String] {
    let isContainer = names.contains { name in containerInterfaces.contains { name.hasPrefix($0) } }
    return isContainer ? ["containers-and-firewalls"] : []
  }

  private static let containerInterfaces = [
    "docker", "br-", "veth", "weave", "cni", "flannel", "cali", "cilium", "virbr", "vmnet", "vboxnet", "lxc",
  ]

  /// The finding's own sentence; of one that only counts, `1 packet from 1 address`, what the packet is, and the likeliest cause.
  private static func sentence(of event: Event, _ finding: Finding?) -> String {
    guard let finding else { return event.sentence }
    if !finding.summary.beginsWithCount { return finding.summary.asSentence }
    let cause = finding.cause == "unexplained" ? "" : ": \(CauseName.inSentence(finding.cause))"
    return event.sentence.withoutFullStop + cause + "."
  }

  mutating func add(_ finding: Finding) {
    verdict = finding.verdict
    causes = finding.causes
    next = finding.next
    advice = finding.advice
    faq = finding.faq
    articles = finding.cause == finding.symptom ? [finding.cause] : [finding.cause, finding.symptom]
    articles.removeAll { $0.isEmpty || $0 == "unexplained" }
  }
}

extension Event {
  /// What the packet is by itself, for a record that nothing diagnosed.
  var sentence: String {
    let sender = source.isMissing ? "somebody" : "\(source)"
    let target = destination.isMissing ? "" : " to \(destination)"
    let port =
      ports.map { ports in
        let name = FieldMeanings.service(ports.destination, networkProtocol.description)
        return " port \(ports.destination)" + (name.map { " (\($0))" } ?? "")
      } ?? ""
    return "\(role.phrase), from \(sender)\(target)\(port)."
  }
}

extension Role {
  /// The beginning of a sentence about one packet.
  var phrase: String {
    switch self {
    case .unknown: "A packet of which little is known"
    case .opening: "The first packet of a connection"
    case .accepting: "A SYN+ACK: the second packet of a connection"
    case .refusing: "A reset: somebody refuses or ends a connection"
    case .continuing: "A packet from the middle or the end of a connection"
    case .malformed: "A TCP packet with flags that no stack sends together"
    case .request: "A UDP packet to a service"
    case .reply: "A UDP packet from a service: an answer"
    case .peer: "A UDP packet between equals"
    case .echoRequest: "A ping"
    case .echoReply: "The answer to a ping"
    case .unreachable: "Word that a packet could not be delivered"
    case .exceeded: "Word that a packet took too long"
    case .redirect: "Word of a nearer router"
    case .query: "An ICMP query or its answer"
    case .sourceQuench: "A plea to send more slowly"
    case .parameterProblem: "Word that a header could not be read"
    case .chatter: "The talk of the neighbourhood: broadcast, multicast or link-local"
    case .fragment: "A fragment without its transport header"
    case .tunnel: "A packet inside a packet"
    case .otherProtocol: "A packet of another IP protocol"
    case .webRequest: "A request that a web server logged"
    case .notice: "The firewall speaking of itself"
    case .arp: "A neighbour asks who has an address, or says so"
    case .sourceRouted: "A packet that says which way it wants to take"
    case .ipOption: "A packet with an IP option"
    case .martian: "A packet with an address that cannot come this way"
    }
  }
}

extension String {
  /// `1 packet …`, `1,200 packets …`; an address is none.
  fileprivate var beginsWithCount: Bool {
    let number = prefix { $0.isNumber || $0 == "," }
    return !number.isEmpty && dropFirst(number.count).first == " "
  }
}
