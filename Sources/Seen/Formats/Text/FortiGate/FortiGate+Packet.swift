/// What a FortiOS record says of the packet or session: protocol, ports, translation, volume.
extension FortiGate {
  /// `proto=17`; where it lacks, a service that the policy has no name for is written `udp/53`.
  static func setProtocol(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let number = view.ipProtocol(in: values[.protocol]) { return record.set(number) }
    let service = values[.service]
    if let slash = view.first(0x2F2F_2F2F_2F2F_2F2F, from: service.lowerBound, to: service.upperBound),
      let number = view.ipProtocol(in: service.lowerBound..<slash), number.hasPorts
    {
      return record.set(number)
    }
    // IKE without a protocol: UDP from or to port 500 or 4500 (RFC 7296 §2).
    guard values.has(.remip), !values.has(.srcip), isIKE(view, values[.locport]) || isIKE(view, values[.remport]) else {
      return
    }
    record.set(.udp)
  }

  private static func isIKE(_ view: ByteView, _ range: Range<Int>) -> Bool {
    view.equals("500", range) || view.equals("4500", range)
  }

  /// Of ICMP the two hold type and code, where they are said at all; the service PING is an echo request.
  static func setPorts(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if record.event.isICMP { return setICMP(view, values, into: &record) }
    if let source = view.port(in: values.either(.srcport, .oldSourcePort)),
      let destination = view.port(in: values.either(.dstport, .oldDestinationPort))
    {
      record.setPorts(source, destination)
    } else if let near = view.port(in: values[.locport]), let far = view.port(in: values[.remport]) {
      let isInbound = view.equals("inbound", values[.direction])
      record.setPorts(isInbound ? far : near, isInbound ? near : far)
    }
  }

  private static func setICMP(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let type = octet(view, values.either(.icmptype, .oldICMPType))
    let code = octet(view, values.either(.icmpcode, .oldICMPCode))
    if let type, let code {
      record.setICMP(type: type, code: code)
    } else if view.equals("ping", values[.service]) || view.equals("ping6", values[.service]) {
      record.setICMP(type: record.event.networkProtocol == .icmp ? 8 : 128, code: 0)
    }
  }

  /// `8` or `0x08`.
  private static func octet(_ view: ByteView, _ range: Range<Int>) -> UInt8? {
    view.small(in: range) ?? view.hexadecimal(in: range).flatMap { UInt8(exactly: $0) }
  }

  static func setTranslation(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let source = values.either(.transip, .oldTranslatedSource)
    if let address = view.anyAddress(in: source), address != Address(v4: 0) {
      record.translatedSource = address
      record.translatedSourcePort = view.port(in: values.either(.transport, .oldTranslatedSourcePort)) ?? 0
    }
    let destination = values.either(.tranip, .oldTranslatedDestination)
    if let address = view.anyAddress(in: destination), address != Address(v4: 0) {
      record.translatedDestination = address
      record.translatedDestinationPort = view.port(in: values.either(.tranport, .oldTranslatedDestinationPort)) ?? 0
    }
  }

  static func setVolume(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let sent = view.largeNumber(in: values.either(.sentbyte, .sent)),
      let received = view.largeNumber(in: values.either(.rcvdbyte, .rcvd))
    {
      record.bytes = sent &+ received
    }
    if let seconds = view.largeNumber(in: values[.duration]) { record.duration = seconds &* 1000 }
    if let sent = view.largeNumber(in: values.either(.sentpkt, .oldSentPackets)) {
      record.set(packets: sent &+ (view.largeNumber(in: values.either(.rcvdpkt, .oldReceivedPackets)) ?? 0))
    }
  }
}
