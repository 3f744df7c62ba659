/// What an SFOS record says of the packet or connection: protocol, ports, translation, volume, fate.
extension SophosXG {
  static func setTransport(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let number = view.ipProtocol(in: values[.networkProtocol]) { record.set(number) }
    if record.event.isICMP, let type = view.small(in: values[.icmpType]) {
      // Newer versions leave out what is 0; an echo has no other code (RFC 792).
      let isEcho = type == 8 || type == 0 || type == 128 || type == 129
      guard let code = view.small(in: values[.icmpCode]) ?? (isEcho ? 0 : nil) else { return }
      record.setICMP(type: type, code: code)
    } else if !record.event.isICMP, let source = view.port(in: values[.srcPort]),
      let destination = view.port(in: values[.dstPort])
    {
      record.setPorts(source, destination)
    }
  }

  static func setTranslation(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    let source = values.either(.tranSrcIp, .srcTransIp)
    if let address = view.anyAddress(in: source), address != Address(v4: 0) {
      record.translatedSource = address
      record.translatedSourcePort = view.port(in: values.either(.tranSrcPort, .srcTransPort)) ?? 0
    }
    let destination = values.either(.tranDstIp, .dstTransIp)
    if let address = view.anyAddress(in: destination), address != Address(v4: 0) {
      record.translatedDestination = address
      record.translatedDestinationPort = view.port(in: values.either(.tranDstPort, .dstTransPort)) ?? 0
    }
  }

  static func setVolume(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let sent = view.largeNumber(in: values.either(.sentBytes, .bytesSent)),
      let received = view.largeNumber(in: values.either(.recvBytes, .bytesReceived))
    {
      record.bytes = sent &+ received
    }
    if let sent = view.largeNumber(in: values.either(.sentPkts, .packetsSent)) {
      record.set(packets: sent &+ (view.largeNumber(in: values.either(.recvPkts, .packetsReceived)) ?? 0))
    }
    if let seconds = view.largeNumber(in: values[.duration]) { record.duration = seconds &* 1000 }
  }

  /// `status` of packets; what became of a mail; else the subtype, of which `Detect`, `Alert` and `Warned` say only that
  /// somebody was told. The web servers' guard gives its reason for what it refuses.
  static func action(_ view: ByteView, _ values: borrowing Values) -> Action {
    let mail = mailAction(view, values[.spamaction])
    if mail != .unknown { return mail }
    let status = values[.status]
    if view.equals("allow", status) || view.equals("allow session", status) { return .allow }
    if view.equals("deny", status) || view.equals("deny session", status) { return .deny }
    let subtype = values[.logSubtype]
    if view.equals("allowed", subtype) || view.equals("clean", subtype) { return .allow }
    if view.equals("denied", subtype) || view.equals("drop", subtype) || view.equals("virus", subtype) { return .deny }
    if view.equals("waf", values[.logType]), view.equals("403", values[.httpstatus]), values[.reason].count > 1 {
      return .deny
    }
    return .unknown
  }

  static func mailAction(_ view: ByteView, _ range: Range<Int>) -> Action {
    guard !range.isEmpty else { return .unknown }
    if view.equals("accept", range) || view.equals("delivered", range) || view.equals("warn", range) { return .allow }
    if view.equals("drop", range) { return .deny }
    return view.equals("reject", range) || view.equals("tmpreject", range) ? .reject : .unknown
  }
}
