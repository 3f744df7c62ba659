/// What a SonicOS record says of the packet or connection: protocol, ports, flags, translation, volume.
extension SonicWall {
  /// `tcp/http`, `udp/53`, `icmp`; flags stand in a note, `TCP Flag(s): RST`.
  static func setTransport(
    _ view: ByteView, _ values: borrowing Values, _ source: Endpoint, _ destination: Endpoint, into record: inout Record
  ) {
    let range = values[.networkProtocol]
    let slash = view.first(0x2F2F_2F2F_2F2F_2F2F, from: range.lowerBound, to: range.upperBound)
    if let number = view.ipProtocol(in: range.lowerBound..<(slash ?? range.upperBound)) { record.set(number) }
    if range.isEmpty, isUDPService(source.port, destination.port) { record.set(.udp) }
    if record.event.isICMP {
      let code = view.small(in: values.either(.icmpCode, .code))
      if let type = view.small(in: values[.icmpType]), let code { record.setICMP(type: type, code: code) }
    } else if let source = source.port, let destination = destination.port {
      record.setPorts(source, destination)
    }
    let note = values[.note]
    guard record.event.isTCP, view.holds("TCP Flag(s): ", at: note.lowerBound), note.count > 13,
      let flags = TCPFlags(words: view, note.lowerBound + 13..<note.upperBound)
    else { return }
    record.set(flags)
  }

  /// Messages about time servers and key exchange name no protocol: NTP and IKE between their own ports are UDP.
  static func isUDPService(_ source: UInt16?, _ destination: UInt16?) -> Bool {
    guard let source, source == destination else { return false }
    return source == 123 || source == 500 || source == 4500
  }

  static func setTranslation(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let nat = view.endpoint(ofWord: values.either(.natSrc, .natSrcV6)) {
      (record.translatedSource, record.translatedSourcePort) = (nat.address, nat.port ?? 0)
    }
    if let nat = view.endpoint(ofWord: values.either(.natDst, .natDstV6)) {
      (record.translatedDestination, record.translatedDestinationPort) = (nat.address, nat.port ?? 0)
    }
  }

  static func setVolume(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let sent = view.largeNumber(in: values[.sent]), let received = view.largeNumber(in: values[.rcvd]) {
      record.bytes = sent &+ received
    }
    if let sent = view.largeNumber(in: values[.spkt]) {
      record.set(packets: sent &+ (view.largeNumber(in: values[.rpkt]) ?? 0))
    }
    if let milliseconds = view.largeNumber(in: values[.cdur]) { record.duration = milliseconds }
  }
}
