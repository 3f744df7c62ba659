/// SRX messages with named fields.
extension JuniperSRX {
  private enum Key: Int, FieldName {
    case sourceAddress, destinationAddress, sourcePort, destinationPort, protocolID, protocolName, icmpType, action
    case natSource, natDestination, natSourcePort, natDestinationPort
    case sourceZone, destinationZone, sourceZoneName, destinationZoneName
    case incoming, sourceInterface, interface, destinationInterface
    case packetsFromClient, packetsFromServer, bytesFromClient, bytesFromServer, elapsed, reason
    static let spellings: [Key: String] = [
      .sourceAddress: "source-address", .destinationAddress: "destination-address", .sourcePort: "source-port",
      .destinationPort: "destination-port", .protocolID: "protocol-id", .protocolName: "protocol-name",
      .icmpType: "icmp-type", .natSource: "nat-source-address", .natDestination: "nat-destination-address",
      .natSourcePort: "nat-source-port", .natDestinationPort: "nat-destination-port", .sourceZone: "source-zone",
      .destinationZone: "destination-zone", .sourceZoneName: "source-zone-name",
      .destinationZoneName: "destination-zone-name", .incoming: "packet-incoming-interface",
      .sourceInterface: "source-interface-name", .interface: "interface-name",
      .destinationInterface: "destination-interface-name", .packetsFromClient: "packets-from-client",
      .packetsFromServer: "packets-from-server", .bytesFromClient: "bytes-from-client",
      .bytesFromServer: "bytes-from-server", .elapsed: "elapsed-time",
    ]
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>

  static func readFields(_ view: ByteView, _ message: Message, into record: inout Record) -> Bool {
    var values = Values()
    values.read(view, KeyValues(view, message.body), keys)
    guard let source = view.anyAddress(in: values[.sourceAddress]),
      let destination = view.anyAddress(in: values[.destinationAddress])
    else { return false }
    (record.event.source, record.event.destination) = (source, destination)
    setProtocol(view, values, message, into: &record)
    setInterfaces(view, values, into: &record)
    record.setTranslation(
      view, source: values[.natSource], port: values[.natSourcePort], destination: values[.natDestination],
      port: values[.natDestinationPort])
    setVolume(view, values, into: &record)
    record.event.marks.action = action(view, values[.action], message.name)
    if isEnd(view, message.name) { record.ending = view.stated(values[.reason]) }
    return true
  }

  private static func setProtocol(
    _ view: ByteView, _ values: borrowing Values, _ message: Message, into record: inout Record
  ) {
    if let number = view.ipProtocol(in: values.either(.protocolID, .protocolName)) ?? named(view, message.name) {
      record.set(number)
    }
    if let source = view.port(in: values[.sourcePort]), let destination = view.port(in: values[.destinationPort]) {
      record.setPorts(source, destination)
    }
    if record.event.isICMP, let type = view.small(in: values[.icmpType]) { record.setICMP(type: type) }
  }

  /// `RT_SCREEN_TCP` and its like say in their name what was screened; mail and web, which the content services look
  /// into, come over TCP.
  static func named(_ view: ByteView, _ name: Range<Int>) -> IPProtocol? {
    let start = name.lowerBound
    if view.holds("WEBFILTER_", at: start) || view.holds("CONTENT_FILTERING_", at: start) { return .tcp }
    if view.holds("AV_", at: start) || view.holds("ANTISPAM_", at: start) { return .tcp }
    guard view.holds("RT_SCREEN_", at: name.lowerBound) else { return nil }
    let at = name.lowerBound + 10
    if view.holds("TCP", at: at) { return .tcp }
    return view.holds("UDP", at: at) ? .udp : view.holds("ICMP", at: at) ? .icmp : nil
  }

  private static func setInterfaces(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let ingress = values.has(.incoming) ? values[.incoming] : values.either(.sourceInterface, .interface)
    record.setInterfaces(view.stated(ingress), view.stated(values[.destinationInterface]))
    record.ingressZone = view.stated(values.either(.sourceZoneName, .sourceZone))
    record.egressZone = view.stated(values.either(.destinationZoneName, .destinationZone))
  }

  private static func setVolume(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let sent = view.largeNumber(in: values[.bytesFromClient]) {
      record.bytes = sent &+ (view.largeNumber(in: values[.bytesFromServer]) ?? 0)
    }
    if let sent = view.largeNumber(in: values[.packetsFromClient]) {
      record.set(packets: sent &+ (view.largeNumber(in: values[.packetsFromServer]) ?? 0))
    }
    if let seconds = view.number(in: values[.elapsed]), record.bytes != nil { record.duration = UInt64(seconds) * 1000 }
  }

  /// By the field, where the message has one; else by the message's name. A close by the intrusion detection resets.
  static func action(_ view: ByteView, _ range: Range<Int>, _ name: Range<Int>) -> Action {
    if !range.isEmpty {
      let isClose = view.holds("IDP_", at: name.lowerBound) && view.equals("close", range)
      return isClose ? .reject : view.decision(in: range)
    }
    if view.find("DENY", in: name) != nil || view.find("BLOCKED", in: name) != nil { return .deny }
    if view.find("DROP", in: name) != nil { return .deny }
    let isSession = view.find("_SESSION_", in: name) != nil
    return isSession || view.find("PERMITTED", in: name) != nil ? .allow : .unknown
  }

  static func isEnd(_ view: ByteView, _ name: Range<Int>) -> Bool { view.find("_CLOSE", in: name) != nil }
}
