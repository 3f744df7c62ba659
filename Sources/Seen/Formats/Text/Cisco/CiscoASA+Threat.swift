/// Firepower Threat Defense's own events, `SrcIP: 192.0.2.1, DstIP: …` (430001 intrusion, 430002 and 430003 connection,
/// 430004 file, 430005 malware; Cisco, "Secure Firewall Threat Defense Syslog Messages").
extension CiscoASA {
  private enum Key: Int, FieldName {
    case action, reason, source, destination, sourcePort, destinationPort, icmpType, icmpCode, networkProtocol
    case ingress, egress, ingressZone, egressZone, initiatorBytes, responderBytes, initiatorPackets, responderPackets
    case duration, firstPacket, inlineResult, fileAction, natSource, natDestination, natSourcePort, natDestinationPort
    static let spellings: [Key: String] = [
      .action: "AccessControlRuleAction", .reason: "AccessControlRuleReason", .source: "SrcIP", .destination: "DstIP",
      .sourcePort: "SrcPort", .destinationPort: "DstPort", .icmpType: "ICMPType", .icmpCode: "ICMPCode",
      .networkProtocol: "Protocol", .ingress: "IngressInterface", .egress: "EgressInterface",
      .ingressZone: "IngressZone", .egressZone: "EgressZone", .initiatorBytes: "InitiatorBytes",
      .responderBytes: "ResponderBytes", .initiatorPackets: "InitiatorPackets", .responderPackets: "ResponderPackets",
      .duration: "ConnectionDuration", .firstPacket: "FirstPacketSecond", .inlineResult: "InlineResult",
      .fileAction: "FileAction", .natSource: "NAT_InitiatorIP", .natDestination: "NAT_ResponderIP",
      .natSourcePort: "NAT_InitiatorPort", .natDestinationPort: "NAT_ResponderPort",
    ]
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>

  static func readThreat(_ words: inout CiscoWords, _ context: inout LineContext, into record: inout Record)
    -> LineMeaning
  {
    let view = words.view
    var values = Values()
    values.read(
      view,
      KeyValues(
        view, words.at..<max(words.at, words.end), separator: UInt8(ascii: ","), assignment: UInt8(ascii: ":"),
        isSpaced: true), keys)
    let source = view.anyAddress(in: values[.source]) ?? .missing
    let destination = view.anyAddress(in: values[.destination]) ?? .missing
    guard !source.isMissing || !destination.isMissing else { return .nothing(.noPacket) }
    (record.event.source, record.event.destination) = (source, destination)
    if record.event.time.isMissing { _ = context.readTime(view, at: values[.firstPacket].lowerBound, into: &record) }
    if let found = view.ipProtocol(in: values[.networkProtocol]) { record.set(found) }
    setPorts(view, values, into: &record)
    record.setInterfaces(values[.ingress], values[.egress])
    (record.ingressZone, record.egressZone) = (values[.ingressZone], values[.egressZone])
    setVolume(view, values, into: &record)
    setTranslation(view, values, into: &record)
    record.event.marks.action = action(view, values)
    record.finishNamed(isInitiator: true)
    return .event
  }

  private static func setPorts(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if record.event.isICMP {
      let isV6 = !record.event.source.isV4
      guard let type = icmpType(view, values[.icmpType], isV6: isV6),
        let code = icmpCode(view, values[.icmpCode], isV6: isV6)
      else { return }
      record.setMessage((type, code))
    } else if let source = view.port(in: values[.sourcePort]), let other = view.port(in: values[.destinationPort]) {
      record.setPorts(source, other)
    }
  }

  /// The number, or its name: the same words mean other numbers in ICMPv6 (RFC 4443).
  private static func icmpType(_ view: ByteView, _ range: Range<Int>, isV6: Bool) -> UInt8? {
    if let number = view.small(in: range) { return number }
    if view.equals("echo request", range) { return isV6 ? 128 : 8 }
    if view.equals("echo reply", range) { return isV6 ? 129 : 0 }
    if view.equals("destination unreachable", range) || view.equals("dest unreachable", range) { return isV6 ? 1 : 3 }
    if view.equals("time exceeded", range) { return isV6 ? 3 : 11 }
    if isV6, view.equals("packet too big", range) { return 2 }
    return view.equals("redirect", range) ? isV6 ? 137 : 5 : nil
  }

  private static func icmpCode(_ view: ByteView, _ range: Range<Int>, isV6: Bool) -> UInt8? {
    if let number = view.small(in: range) { return number }
    if view.equals("no code", range) || view.equals("net unreachable", range) { return 0 }
    if view.equals("host unreachable", range) { return isV6 ? 3 : 1 }
    if view.equals("protocol unreachable", range) { return isV6 ? nil : 2 }
    return view.equals("port unreachable", range) ? isV6 ? 4 : 3 : nil
  }

  private static func setVolume(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let sent = view.largeNumber(in: values[.initiatorBytes]),
      let received = view.largeNumber(in: values[.responderBytes])
    {
      record.bytes = sent &+ received
    }
    if let sent = view.largeNumber(in: values[.initiatorPackets]),
      let received = view.largeNumber(in: values[.responderPackets])
    {
      record.set(packets: sent &+ received)
    }
    if let seconds = view.largeNumber(in: values[.duration]) { record.duration = seconds &* 1000 }
  }

  private static func setTranslation(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let address = view.anyAddress(in: values[.natSource]), address != record.event.source {
      record.translatedSource = address
      record.translatedSourcePort = view.port(in: values[.natSourcePort]) ?? 0
    }
    if let address = view.anyAddress(in: values[.natDestination]), address != record.event.destination {
      record.translatedDestination = address
      record.translatedDestinationPort = view.port(in: values[.natDestinationPort]) ?? 0
    }
  }

  /// The rule's action; of an intrusion what was done inline; of a file what became of it. "Monitor" decides nothing.
  private static func action(_ view: ByteView, _ values: borrowing Values) -> Action {
    if values.has(.inlineResult) {
      let result = values[.inlineResult]
      if view.equals("blocked", result) || view.equals("dropped", result) { return .deny }
      return view.equals("rejected", result) ? .reject : .unknown
    }
    let file = values[.fileAction]
    if view.equals("block", file) || view.equals("malware block", file) { return .deny }
    if view.equals("block with reset", file) { return .reject }
    let word = values[.action]
    if view.equals("allow", word) || view.equals("trust", word) || view.equals("fastpath", word) { return .allow }
    guard view.find("lock", in: word) != nil else {
      return view.equals("sinkhole", word) || view.equals("domain not found", word) ? .deny : .unknown
    }
    return view.find("reset", in: word) != nil ? .reject : .deny
  }
}
