import Seen
import SeenKnowledge

/// What the fields of a record mean, in plain words; a field that says nothing to most readers has none.
struct FieldMeanings {
  let event: Event
  let details: EventDetails

  /// The meaning of a field by the name that the record gives it: netfilter's (`SPT`) or the RFC's (`Source Port`).
  func meaning(of name: String, _ value: String) -> String? {
    if name.hasPrefix("Quoted ") || name.hasPrefix("quoted ") {
      return quotedMeaning(of: String(name.dropFirst(7)), value)
    }
    switch name {
    case "IN": return value.isEmpty ? "the packet did not come in: this host sent it" : "came in by this interface"
    case "OUT": return value.isEmpty ? "to the firewall itself: it was not passed on" : "went out by this interface"
    case "PHYSIN": return "came in by this port of the bridge"
    case "PHYSOUT": return "went out by this port of the bridge"
    case "SRC", "Source Address": return addressMeaning(event.source)
    case "DST", "Destination Address": return addressMeaning(event.destination)
    case "LEN" where Int(value) != Int(event.length): return "bytes of the UDP part, with its header of 8"
    case "LEN", "Total Length": return lengthMeaning
    case "TTL", "HOPLIMIT", "Time to Live", "Hop Limit": return ttlMeaning
    case "DF": return "the sender forbade to cut the packet into fragments"
    case "SPT", "Source Port": return portMeaning(isSource: true)
    case "DPT", "Destination Port": return portMeaning(isSource: false)
    case "TYPE", "Type": return icmpMeaning(typeAlone: true)
    case "CODE", "Code": return icmpMeaning(typeAlone: false)
    case "WINDOW", "Window": return event.isTCP && event.window == 1024 ? "1,024: usual of nmap's raw probes" : nil
    case "ID", "Identification": return identificationMeaning
    case "MTU", "Next-Hop MTU": return "the largest packet that passes on the way there"
    case "SYN", "ACK", "RST", "FIN", "PSH", "URG": return flagMeaning(name)
    case "Control Bits": return event.role.phrase.uncapitalised
    case "MARK": return "a mark that your own rules gave the packet"
    case "UID", "GID": return "the user of this host whose program sent it"
    default: return nil
    }
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

  private func flagMeaning(_ name: String) -> String? {
    switch name {
    case "SYN": event.tcpFlags.contains(.ack) ? "with ACK: agrees to a connection" : "asks for a connection"
    case "ACK": event.tcpFlags.contains(.syn) ? nil : "acknowledges what it claims to have got"
    case "RST": "refuses or ends the connection"
    case "FIN": "ends the connection"
    case "PSH": "holds data"
    case "URG": "urgent data: rare today"
    default: nil
    }
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
