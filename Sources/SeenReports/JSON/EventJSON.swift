public import Seen

/// A normalised event as one line of JSON, with the names of the Elastic Common Schema where it has one.
public struct EventJSON: Sendable {
  public var event: Event
  public var details: EventDetails
  /// The id of the format that read the record, `netfilter`.
  public var format: String?
  public var file: String?
  /// Bytes from the file's beginning to the record.
  public var offset: Int?
  /// The record's number in its file, from 1.
  public var line: Int?

  public init(
    _ event: Event, details: EventDetails = EventDetails(), format: String? = nil, file: String? = nil,
    offset: Int? = nil, line: Int? = nil
  ) {
    self.event = event
    self.details = details
    self.format = format
    self.file = file
    self.offset = offset
    self.line = line
  }

  /// Appends the object and a line end to `json`.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.string("@timestamp", event.time.rfc3339(microseconds: details.microseconds ?? 0))
      json.object("ecs") { $0.string("version", "8.17") }
      writeKind(&json)
      writeNetwork(&json)
      writeParties(&json)
      writeHTTP(&json)
      writeObserver(&json)
      writeLog(&json)
      writeSeen(&json)
    }
    json.newline()
  }
}

extension EventJSON {
  private func writeKind(_ json: inout JSONWriter) {
    json.object("event") { json in
      json.string("kind", "event")
      json.strings("category", ["network"])
      switch event.marks.action {
      case .allow: json.strings("type", ["connection", "allowed"])
      case .deny, .reject: json.strings("type", ["connection", "denied"])
      case .unknown: json.strings("type", ["connection"])
      }
      json.string("action", event.marks.action.word)
      // ECS counts nanoseconds.
      json.number("duration", details.duration.map { $0 &* 1_000_000 })
      json.string("reason", details.ending)
    }
  }

  private func writeNetwork(_ json: inout JSONWriter) {
    json.object("network") { json in
      if event.marks.contains(.networkProtocol) {
        json.string("transport", event.networkProtocol.keyword)
        json.string("iana_number", String(event.networkProtocol.rawValue))
      }
      json.string("type", networkType)
      json.string("direction", direction)
      if event.role != .notice, event.role != .webRequest { json.number("packets", event.count) }
      json.number("bytes", details.bytes)
    }
  }

  private var networkType: String? {
    if event.role == .arp { return "arp" }
    let address = event.destination.isMissing ? event.source : event.destination
    return address.isMissing ? nil : address.isV4 ? "ipv4" : "ipv6"
  }

  /// By the interfaces that the record names: into the firewall itself, or out of it. A forwarded packet is neither.
  private var direction: String? {
    switch (event.marks.contains(.entered), event.marks.contains(.left)) {
    case (true, false): "inbound"
    case (false, true): "outbound"
    default: nil
    }
  }

  private func writeParties(_ json: inout JSONWriter) {
    let (from, to) = (known(event.statedPorts?.source), known(event.statedPorts?.destination))
    if !event.source.isMissing || from != nil {
      json.endpoint("source", event.source, from, nat: details.translatedSource)
    }
    if !event.destination.isMissing || to != nil {
      json.endpoint("destination", event.destination, to, nat: details.translatedDestination)
    }
  }

  /// Of a web request one port may be known without the other.
  private func known(_ port: UInt16?) -> UInt16? { event.role == .webRequest && port == 0 ? nil : port }

  /// The answer to a web request.
  private func writeHTTP(_ json: inout JSONWriter) {
    guard let status = event.status else { return }
    json.object("http") { json in
      json.object("response") { $0.number("status_code", status) }
    }
  }

  private func writeObserver(_ json: inout JSONWriter) {
    let sides = [
      ("ingress", details.ingressInterface, details.ingressZone),
      ("egress", details.egressInterface, details.egressZone),
    ]
    guard sides.contains(where: { $0.1 != nil || $0.2 != nil }) else { return }
    json.object("observer") { json in
      for (side, interface, zone) in sides { json.side(side, interface: interface, zone: zone) }
    }
  }

  private func writeLog(_ json: inout JSONWriter) {
    if file == nil, offset == nil { return }
    json.object("log") { json in
      if let file { json.object("file") { $0.string("path", file) } }
      json.number("offset", offset)
    }
  }
}

extension JSONWriter {
  mutating func endpoint(_ key: String, _ address: Address, _ port: UInt16?, nat: EventDetails.Endpoint? = nil) {
    object(key) { json in
      json.plain("ip", address.isMissing ? nil : address)
      json.number("port", port)
      if let nat {
        json.object("nat") { json in
          json.plain("ip", nat.address)
          json.number("port", nat.port)
        }
      }
    }
  }

  fileprivate mutating func side(_ key: String, interface: String?, zone: String?) {
    guard interface != nil || zone != nil else { return }
    object(key) { json in
      if let interface { json.object("interface") { $0.string("name", interface) } }
      json.string("zone", zone)
    }
  }
}

extension Action {
  /// `event.action`; `nil` where the record does not say.
  var word: String? {
    switch self {
    case .unknown: nil
    case .allow: "allow"
    case .deny: "deny"
    case .reject: "reject"
    }
  }
}

extension IPProtocol {
  /// The name, `tcp`; `nil` where there is only the number.
  var keyword: String? { UInt8(description) == nil ? description : nil }
}
