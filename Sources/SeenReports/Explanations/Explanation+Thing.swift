public import Seen
import SeenKnowledge

extension Explanation {
  /// Explains what a reader asked about in a few words. `home`: networks that are ours.
  public init(_ thing: Thing, input: String, home: [Network] = []) {
    switch thing {
    case .packet(let sketch): self.init(packet: sketch, kind: "packet", input: input, home: home)
    case .flags(let flags): self.init(flags: flags, input: input)
    case .networkProtocol(let number): self.init(networkProtocol: number, input: input)
    case .ttl(let ttl): self.init(ttl: ttl, input: input)
    case .ipOption(let option): self.init(ipOption: option, input: input)
    case .hardware(let address): self.init(hardware: address, input: input)
    case .frameContent(let type): self.init(frameContent: type, input: input)
    case .port(let number, let transport): self.init(port: number, transport, input: input)
    case .icmp(let type, let code, let isV6): self.init(icmpType: type, code, isV6: isV6, input: input)
    case .address(let address): self.init(address: address, input: input)
    case .network(let network): self.init(network: network, input: input)
    case .article(let article): self.init(article: article, input: input)
    }
  }

  /// Articles say it best; where a port has none, the table's sentence does, then the range that it lies in.
  private init(port: UInt16, _ transport: String?, input: String) {
    let own = Knowledge.articles(onPort: port, transport: transport)
    let range = own.isEmpty ? Knowledge.article(onRangeOf: port, transport: transport) : nil
    self.init(
      input: input, kind: "port",
      what: own.isEmpty
        ? Self.sentences(on: port, transport, within: range)
        : own.map { "\($0.ports?.name ?? $0.id): \($0.title.asSentence) \($0.summary)" }.joined(separator: " "))
    if port > 0 {
      next = [
        "as the destination it is the service that was asked for; as the source, with a high destination port, it is the service that answered: then the other port says nothing"
      ]
    }
    add(own.isEmpty ? [range].compactMap { $0 } : own)
  }

  /// What the table says of a port without an article, and of which range it is. A narrow range says more of its ports
  /// than their numbers do.
  private static func sentences(on port: UInt16, _ transport: String?, within range: Article?) -> String {
    let entries = PortTable.entries(of: port, transport: transport)
    if !entries.isEmpty {
      return entries.map { "\(port)/\($0.transport.names): \($0.service). \($0.sentence)" }.joined(separator: " ")
    }
    let name = transport.map { "\(port)/\($0)" } ?? "Port \(port)"
    let number = "\(PortTable.range(of: port))."
    guard let range, let span = range.ports, span.ports.count <= 1000 else {
      return "\(name) has no well-known use of its own. \(number)"
    }
    return "\(name) is one of \(span.name): \(range.title.asSentence) \(range.summary) \(number)"
  }

  private init(icmpType type: UInt8, _ code: UInt8?, isV6: Bool, input: String) {
    let family = isV6 ? "ICMPv6" : "ICMP"
    let message = ICMPTable.message(type: type, isV6: isV6)
    let number = code.map { "type \(type) code \($0)" } ?? "type \(type)"
    let codeName = code.flatMap { message?.name(of: $0) }
    let name = [message?.name, codeName].compactMap { $0 }.joined(separator: ", ")
    self.init(
      input: input, kind: "ICMP type",
      what: message.map { "\(family) \(number): \(name). \($0.sentence)" }
        ?? "\(family) \(number) is not assigned: a crafted packet, or a fault of the sender.")
    if let message, let code, codeName == nil, !message.codes.isEmpty {
      what += " Code \(code) is not assigned."
    }
    if code == nil, let message {
      fields = message.codes.map { Field("code", String($0.code), means: $0.name) }
    }
    add(Knowledge.articles(onICMP: type, code: code, isV6: isV6))
    var sketch = PacketSketch()
    (sketch.networkProtocol, sketch.icmpType, sketch.icmpCode) = (isV6 ? .icmpv6 : .icmp, type, code)
    if let event = sketch.event { causes = Self.causes(of: event, home: sketch.home) }
    let symptom = ICMPSymptom.id(type: type, code: code, isV6: isV6)
    if let article = symptom.flatMap({ Knowledge.article($0, kind: .symptom) }) {
      articles += ([article.id] + article.causes).filter { !articles.contains($0) }
      faq += article.faq.filter { !faq.contains($0) }
    }
  }

  private init(address: Address, input: String) {
    let entry = AddressTable.entry(holding: Network(holding: address, bits: 128))
    self.init(
      input: input, kind: "address",
      what: entry.map { "\(address): \($0.sentence)." }
        ?? "\(address) is an ordinary address of the Internet: nothing about it tells who sends.")
    add([entry?.article].compactMap { $0 })
    if entry == nil {
      next = ["the registries name who answers for it (whois or RDAP); ask for the time of the packet, addresses move"]
    }
  }

  private init(network: Network, input: String) {
    let entry = AddressTable.entry(holding: network)
    self.init(
      input: input, kind: "network",
      what: entry.map { "\(network): \($0.sentence)." }
        ?? "\(network) is a block of the Internet without a special use.")
    add([entry?.article].compactMap { $0 })
    if entry == nil { next = ["the registries name who answers for it (whois or RDAP)"] }
  }

  private init(article: Article, input: String) {
    self.init(input: input, kind: article.kind.rawValue, what: "\(article.title.asSentence) \(article.summary)")
    verdict = article.verdict.flatMap(Verdict.init(rawValue:))
    add(article)
    let related =
      switch article.kind {
      case .symptom: article.causes
      case .cause: Knowledge.symptoms(of: article.id)
      default: article.links
      }
    articles = ([article.id] + related).withoutRepetition
  }

  /// The articles about one thing, with what they lead to. Several stand one after the other, each under its name.
  mutating func add(_ found: [Article]) {
    var gathered: [Section] = []
    for article in found {
      add(article)
      let name = found.count > 1 ? "\(article.ports?.name ?? article.id): " : ""
      gathered += sections.map { Section(name + $0.heading, $0.text) }
    }
    sections = gathered
    faq = found.flatMap(\.faq).withoutRepetition
    articles = (found.map(\.id) + found.flatMap(\.links)).withoutRepetition
  }

  private mutating func add(_ article: Article) {
    sections = article.sections.map { Section($0.heading, $0.text) }
    if !article.references.isEmpty, !sections.contains(where: { $0.heading == "References" }) {
      sections.append(Section("References", article.references.map { "- \($0)" }.joined(separator: "\n")))
    }
    faq = article.faq
  }
}

extension [String] {
  /// Each element where it stands first.
  var withoutRepetition: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

extension PortTransport {
  fileprivate var names: String { only ?? "tcp and udp" }
}

extension Knowledge {
  /// The symptoms whose differential names a cause.
  static func symptoms(of cause: String) -> [String] {
    articles(of: .symptom).filter { $0.causes.contains(cause) }.map { $0.id }
  }
}

extension AddressTable {
  /// The smallest entry that holds a whole network.
  static func entry(holding network: Network) -> AddressEntry? {
    entries.first { entry in
      guard let block = Network(entry.block) else { return false }
      return block.bits <= network.bits && block.contains(network.first)
    }
  }
}
