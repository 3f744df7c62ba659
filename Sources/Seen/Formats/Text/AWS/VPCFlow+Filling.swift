/// What a VPC flow log record says of its flow.
extension VPCFlow {
  @inline(__always)
  static func fill(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    guard let source = view.anyAddress(in: values[.srcaddr]), let destination = view.anyAddress(in: values[.dstaddr])
    else {
      return isDash(view, values[.srcaddr]) && isDash(view, values[.dstaddr]) ? .nothing(.noPacket) : .foreign
    }
    (record.event.source, record.event.destination) = (source, destination)
    if let number = view.small(in: values[.protocol]) { record.set(IPProtocol(rawValue: number)) }
    // Of a protocol without ports, the log has 0 in both places.
    if record.event.networkProtocol.hasPorts, let source = view.port(in: values[.srcport]),
      let destination = view.port(in: values[.dstport])
    {
      record.setPorts(source, destination)
    }
    setTimes(view, values, &context, into: &record)
    setPacketAddresses(view, values, into: &record)
    setInterface(view, values, into: &record)
    if values.has(.action) { record.event.marks.action = actionWord(view, values[.action]) }
    if let packets = view.largeNumber(in: values[.packets]), let bytes = view.largeNumber(in: values[.bytes]) {
      record.setVolume(packets: (packets, nil), bytes: (bytes, nil))
    }
    finish(view, values, into: &record)
    return .event
  }

  private static func actionWord(_ view: ByteView, _ range: Range<Int>) -> Action {
    switch view.byte(at: range.lowerBound) {
    case UInt8(ascii: "A"): .allow
    case UInt8(ascii: "R"): .deny
    default: .unknown
    }
  }

  /// The flow's end is its time, since both ends are times of packets.
  @inline(__always)
  private static func setTimes(
    _ view: ByteView, _ values: borrowing Values, _ context: inout LineContext, into record: inout Record
  ) {
    let start = view.number(in: values[.start])
    guard let end = view.number(in: values[.end]) ?? start else { return }
    context.setTime(seconds: UInt64(end), into: &record)
    if let start, start <= end { record.duration = UInt64(end - start) * 1000 }
  }

  /// Where a NAT gateway or a pod stands between, the packet's own addresses differ from the interface's.
  @inline(__always)
  private static func setPacketAddresses(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let address = view.anyAddress(in: values[.pktSrcaddr]), address != record.event.source {
      record.translatedSource = address
    }
    if let address = view.anyAddress(in: values[.pktDstaddr]), address != record.event.destination {
      record.translatedDestination = address
    }
  }

  /// Without `flow-direction` the interface is known, but not the way: then it is named, and nothing follows from it.
  @inline(__always)
  private static func setInterface(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let interface = values[.interfaceId]
    guard interface.count > 1 else { return }
    switch view.lowercasedWord(in: values[.flowDirection]) {
    case 0x73_7365_7267_6E69: record.setInterfaces(interface, 0..<0)  // ingress
    case 0x7373_6572_6765: record.setInterfaces(0..<0, interface)  // egress
    default: record.ingress = interface
    }
  }

  /// `tcp-flags` joins FIN 1, SYN 2, RST 4 and SYN-ACK 18; an ACK by itself is not in it.
  @inline(__always)
  private static func finish(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    guard record.event.isTCP, let flags = view.small(in: values[.tcpFlags]) else {
      return record.finishConnection(isInitiator: false)
    }
    if flags == 2 || flags == 18 { record.set(TCPFlags(rawValue: flags)) }
    record.event.deriveRole()
    guard record.event.role == .unknown else { return }
    record.event.role =
      switch flags & 0x16 {
      case 0x02, 0x06: .opening
      case 0x12, 0x16: .accepting
      case 0x04, 0x14: .refusing
      default: .continuing
      }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    let range = line.afterHost
    if let object = line.object { return details.addMembers(line.view, object) }
    // Columns that a header has named are not known here.
    var values = Values()
    guard let columns = Columns.documented(line.view, range), read(line.view, range, columns, into: &values) else {
      return
    }
    let words = Field.words(joinedBy: "-")
    let names = columns.map { Field(rawValue: Int($0)).flatMap { words[$0] } ?? "other" }
    details.addColumns(line.view, CommaFields(line.view, range, separator: 0x20), names)
  }
}
