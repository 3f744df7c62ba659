import Seen
import SeenKnowledge

/// What the fields of a record mean, in plain words; a field that says nothing to most readers has none.
struct FieldMeanings {
  let event: Event
  let details: EventDetails

  /// The id of the format that the record is in.
  var format = ""

  /// The meaning of a field by the name that the record gives it: netfilter's (`SPT`), the RFC's (`Source Port`), a vendor's.
  func meaning(of name: String, _ value: String) -> String? {
    if name.hasPrefix("Quoted ") || name.hasPrefix("quoted ") {
      return quotedMeaning(of: String(name.dropFirst(7)), value)
    }
    if let flag = TCPFlags.named.first(where: {
      $0.name == name.lowercased() || name.lowercased().hasSuffix(".\($0.name)")
    })?.flag {
      return ["false", "0"].contains(value) ? nil : flagMeaning(flag)
    }
    guard let topic = FieldTopic(name) else { return nil }
    return packetMeaning(of: topic, value) ?? pathMeaning(of: topic, value) ?? wordMeaning(of: topic, name, value)
  }

  /// Fields of the packet itself. A vendor may call another thing so: the value must be the event's.
  private func packetMeaning(of topic: FieldTopic, _ value: String) -> String? {
    switch topic {
    case .source: isValue(value, of: event.source) ? addressMeaning(event.source) : nil
    case .destination: isValue(value, of: event.destination) ? addressMeaning(event.destination) : nil
    case .sourcePort: portMeaning(isSource: true)
    case .destinationPort: portMeaning(isSource: false)
    case .length where event.length > 0 && Int(value) != Int(event.length):
      event.isUDP && Int(value).map { $0 + 20 <= Int(event.length) } == true
        ? "bytes of the UDP part, with its header of 8" : nil
    case .length: lengthMeaning
    case .ttl: ttlMeaning
    case .dontFragment: "the sender forbade to cut the packet into fragments"
    case .type where UInt8(value) == event.icmpType: icmpMeaning(typeAlone: true)
    case .code where UInt8(value) == event.icmpCode: icmpMeaning(typeAlone: false)
    case .window where UInt16(value) == 1024 && event.isTCP: "1,024: usual of nmap's raw probes"
    case .identification where UInt16(value) == event.identification: identificationMeaning
    case .mtu: "the largest packet that passes on the way there"
    case .flags: flagsMeaning(value)
    case .networkProtocol: protocolMeaning(value)
    default: nil
    }
  }

  /// `198.51.100.7:42772:X1` too.
  private func isValue(_ value: String, of address: Address) -> Bool {
    value.hasPrefix(address.description) || Address(value) == address
  }

  /// The way that the packet took.
  private func pathMeaning(of topic: FieldTopic, _ value: String) -> String? {
    switch topic {
    case .ingress: value.isEmpty ? "the packet did not come in: this host sent it" : "came in by this interface"
    case .egress: value.isEmpty ? "to the firewall itself: it was not passed on" : "went out by this interface"
    case .bridgeIngress: "came in by this port of the bridge"
    case .bridgeEgress: "went out by this port of the bridge"
    case .ingressZone where value == details.ingressZone: "the zone that it came from"
    case .egressZone where value == details.egressZone: "the zone that it went to"
    case .direction: Self.meaning(ofDirection: value)
    case .frame: Self.meaning(ofFrame: value)
    case .translated where value != "0.0.0.0": "the address after translation (NAT)"
    default: nil
    }
  }

  /// What the firewall did, and the words that it has for it.
  private func wordMeaning(of topic: FieldTopic, _ name: String, _ value: String) -> String? {
    switch topic {
    case .action: meaning(ofAction: value)
    case .rule: value.isEmpty ? nil : Self.meaning(ofRule: value, named: name)
    case .reason: Self.meaning(ofReason: value)
    case .message, .prefix: Self.meaning(ofMessage: value)
    case .application: Self.meaning(ofApplication: value)
    case .ending: Self.meaning(ofEnding: value)
    case .connectionState: Self.meaning(ofState: value)
    case .mark: "a mark that your own rules gave the packet"
    case .user: "the user of this host whose program sent it"
    case .place:
      value.first?.isLetter == true ? "where the address is registered, which may be far from the machine" : nil
    default: amountMeaning(of: topic, value)
    }
  }

  private func amountMeaning(of topic: FieldTopic, _ value: String) -> String? {
    guard let number = Int(value) else { return nil }
    switch topic {
    case .bytesReceived where number == 0, .packetsReceived where number == 0: return "nothing came back"
    case .bytesSent where number == 0: return "nothing was let through"
    case .packets where number == 1: return "one packet only: nobody went on"
    case .repeated where number > 1: return "so many alike within the interval"
    default: return nil
    }
  }

  private func flagsMeaning(_ value: String) -> String? {
    guard event.isTCP, TCPFlags(letters: value)?.rawValue == event.tcpFlags.rawValue || value.contains("SYN") else {
      return nil
    }
    return event.role.phrase.uncapitalised
  }

  private func protocolMeaning(_ value: String) -> String? {
    guard let number = UInt8(value), number == event.networkProtocol.rawValue else { return nil }
    return event.networkProtocol.title
  }

  private func quotedMeaning(of name: String, _ value: String) -> String? {
    guard let quoted = details.quoted else { return nil }
    switch name {
    case "SRC", "Source Address": return "who sent the packet that could not be delivered"
    case "DST", "Destination Address": return "whom it could not be delivered to"
    case "SPT", "Source Port":
      return quoted.sourcePort.map { Self.service($0, transport(of: quoted)) ?? "where it was sent from" }
    case "DPT", "Destination Port": return quotedDestinationPort(quoted)
    case "LEN" where Int(value) == quoted.length: return "bytes of the packet, with its headers"
    case "LEN", "Length": return "bytes of the packet's UDP part, with its header of 8"
    case "Checksum": return "tells two packets apart that are otherwise alike"
    case "TTL", "Time to Live", "Hop Limit": return "what was left of its TTL when it was thrown away"
    default: return nil
    }
  }

  private func quotedDestinationPort(_ quoted: EventDetails.QuotedPacket) -> String? {
    guard let port = quoted.destinationPort else { return nil }
    if let name = Self.service(port, transport(of: quoted)) { return name }
    let isAnswer = quoted.sourcePort.flatMap { Self.service($0, transport(of: quoted)) } != nil
    return isAnswer
      ? "a temporary port: the packet was an answer" : "the service that was asked for: the one to look up"
  }

  private func transport(of quoted: EventDetails.QuotedPacket) -> String {
    quoted.networkProtocol?.description ?? "udp"
  }

  private func addressMeaning(_ address: Address) -> String? {
    AddressTable.entry(holding: Network(holding: address, bits: 128))?.sentence.uncapitalisedArticle
  }

  private var lengthMeaning: String? {
    guard event.length > 0 else { return nil }
    if event.isTCP, event.role == .opening, event.length < 48 {
      return "bytes: a bare SYN, shorter than operating systems send"
    }
    if event.isUDP, event.length > 28 { return "bytes with the headers: \(event.length - 28) of content" }
    return "bytes with the headers"
  }

  /// Systems start at 32, 64, 128 or 255: the difference is the way.
  private var ttlMeaning: String? {
    guard let ttl = event.hops, ttl > 0 else { return nil }
    if ttl <= 3 { return "nearly used up: a traceroute, or a sender next door" }
    let start = [32, 64, 128, 255].first { $0 >= Int(ttl) } ?? 255
    let hops = start - Int(ttl)
    return hops == 0 ? "as a neighbour sends it" : "probably started at \(start), \(Quantity.count(hops, "hop")) away"
  }

  private var identificationMeaning: String? {
    guard event.marks.contains(.identification) else { return nil }
    return event.identification == 54_321 ? "54321: the mark of ZMap" : nil
  }

  private func flagMeaning(_ flag: TCPFlags) -> String? {
    flag == .ack && event.tcpFlags.contains(.syn) ? nil : event.tcpFlags.meaning(of: flag)
  }
}

extension FieldMeanings {
  private func portMeaning(isSource: Bool) -> String? {
    guard let ports = event.ports else { return nil }
    let port = isSource ? ports.source : ports.destination
    let transport = event.networkProtocol.description
    if isFromService == isSource, event.role != .peer {
      let name = Self.service(port, transport) ?? "no well-known service"
      return isSource
        ? "\(name): the service is on the source side, so this is an answer; do not look up \(ports.destination)" : name
    }
    if event.role == .peer { return Self.service(port, transport) }
    return "a temporary port"
  }

  /// Whether the source's port is the service's: then the packet is an answer.
  private var isFromService: Bool {
    event.service.port == event.sourcePort && event.sourcePort != event.destinationPort
  }

  private func icmpMeaning(typeAlone: Bool) -> String? {
    guard let type = event.icmpType, let message = ICMPTable.message(type: type, isV6: event.networkProtocol == .icmpv6)
    else { return nil }
    return typeAlone ? message.name : event.icmpCode.flatMap { message.name(of: $0) }
  }

  /// `DNS`, of a port that has a well-known use.
  static func service(_ port: UInt16, _ transport: String) -> String? {
    PortTable.entries(of: port, transport: transport).first?.service
  }
}

extension String {
  /// Inside a list of meanings: `Private: …` becomes `private: …`; names keep their capital.
  fileprivate var uncapitalisedArticle: String {
    let names = ["Google", "Cloudflare", "Quad9", "OpenDNS", "NAT64", "Teredo", "IGMP", "Windows"]
    return names.contains(where: hasPrefix) ? self : uncapitalised
  }
}
