/// What CEF and LEEF say of a packet or connection, by both formats' names and by those that vendors add.
struct CommonFields: ~Copyable {
  enum Key: Int, FieldName {
    case src, dst, sourcePort, destinationPort, proto, act, ingress, egress, ingressZone, egressZone
    case translatedSource, translatedDestination, translatedSourcePort, translatedDestinationPort
    case received, sent, total, receivedPackets, sentPackets, totalPackets, count, seconds, milliseconds, ending
    case time, end, start, flags, icmpType, icmpCode, direction, interface
    case source6, destination6
    case s1, s2, s3, s4, s5, s6, n1, n2, n3, a2, a3
    case label1, label2, label3, label4, label5, label6, labelN1, labelN2, labelN3, labelA2, labelA3
  }
  private var values = FieldValues<Key>()

  mutating func note(_ view: ByteView, _ name: Range<Int>, _ value: Range<Int>) {
    guard !value.isEmpty, let word = CommonNames.words.find(view, name) else { return }
    values.note(word.key, value)
  }

  /// The fields whose meaning another field tells: `cs4=trust cs4Label=Source Zone`.
  mutating func applyLabels(_ view: ByteView) {
    let pairs: [(Key, Key)] = CommonNames.labelled
    for (value, label) in pairs where values.has(label) && values.has(value) {
      guard let key = CommonNames.key(ofLabel: view, values[label]) else { continue }
      values.note(key, values[value])
    }
  }

  /// False where the line is about no packet: it needs two addresses, or one and a port to which something was sent.
  func setAddresses(_ view: ByteView, into record: inout Record) -> Bool {
    let source = view.anyAddress(in: values[.src]) ?? view.statedAddress(in: values[.source6]) ?? .missing
    let destination = view.anyAddress(in: values[.dst]) ?? view.statedAddress(in: values[.destination6]) ?? .missing
    guard !source.isMissing else { return false }
    guard !destination.isMissing || (values.has(.destinationPort) && values.has(.proto) && !values.has(.dst)) else {
      return false
    }
    (record.event.source, record.event.destination) = (source, destination)
    return true
  }

  /// When the device saw it; else when the event ended or began; else what the header says.
  func setTime(_ view: ByteView, _ context: inout LineContext, into record: inout Record) {
    for key in CommonNames.times where values.has(key) {
      let range = values[key]
      if view.byte(at: range.lowerBound) &- 48 < 10, let moment = view.epoch(in: range) {
        context.setTime(seconds: moment.seconds, microseconds: moment.microseconds, into: &record)
        return
      }
      if context.readTime(view, at: range.lowerBound, into: &record) { return }
    }
  }

  func fill(_ view: ByteView, _ header: EventHeader, into record: inout Record) {
    if let number = view.ipProtocol(in: values[.proto]) { record.set(number) }
    setPorts(view, into: &record)
    setVolume(view, into: &record)
    setInterfaces(view, into: &record)
    record.setTranslation(
      view, source: values[.translatedSource], port: values[.translatedSourcePort],
      destination: values[.translatedDestination], port: values[.translatedDestinationPort])
    if record.event.isTCP, let flags = TCPFlags(words: view, values[.flags]) { record.set(flags) }
    record.event.marks.action = action(view, header)
    if record.event.marks.action == .allow { record.ending = view.stated(values[.ending]) }
    record.finishConnection()
  }

  private func setPorts(_ view: ByteView, into record: inout Record) {
    if record.event.isICMP {
      guard let type = view.small(in: values[.icmpType]) else { return }
      if let code = view.small(in: values[.icmpCode]) {
        record.setICMP(type: type, code: code)
      } else {
        record.setICMP(type: type)
      }
    } else if let source = view.port(in: values[.sourcePort]),
      let destination = view.port(in: values[.destinationPort])
    {
      record.setPorts(source, destination)
    }
  }

  private func setVolume(_ view: ByteView, into record: inout Record) {
    let (received, sent) = (view.largeNumber(in: values[.received]), view.largeNumber(in: values[.sent]))
    record.bytes = view.largeNumber(in: values[.total])
    if record.bytes == nil, received != nil || sent != nil { record.bytes = (received ?? 0) &+ (sent ?? 0) }
    let packets =
      (view.largeNumber(in: values[.receivedPackets]) ?? 0)
      &+ (view.largeNumber(in: values[.sentPackets]) ?? 0)
    let counted = packets > 0 ? packets : view.largeNumber(in: values[.totalPackets])
    if let number = counted ?? view.largeNumber(in: values[.count]) { record.set(packets: number) }
    if let milliseconds = view.largeNumber(in: values[.milliseconds]) {
      record.duration = milliseconds
    } else if let seconds = view.number(in: values[.seconds]) {
      record.duration = UInt64(seconds) * 1000
    }
  }

  /// Check Point names one interface and which way the packet passed it.
  private func setInterfaces(_ view: ByteView, into record: inout Record) {
    var (ingress, egress) = (view.stated(values[.ingress]), view.stated(values[.egress]))
    if values.has(.interface) {
      let isOutbound = view.equals("outbound", values[.direction]) || view.equals("1", values[.direction])
      if isOutbound, egress.isEmpty { egress = values[.interface] }
      if !isOutbound, values.has(.direction), ingress.isEmpty { ingress = values[.interface] }
    }
    record.setInterfaces(ingress, egress)
    record.ingressZone = view.stated(values[.ingressZone])
    record.egressZone = view.stated(values[.egressZone])
  }

  /// By the action; else by the event's id or name, where vendors put it.
  private func action(_ view: ByteView, _ header: EventHeader) -> Action {
    if values.has(.act) {
      // Palo Alto's alert lets pass what it tells of; elsewhere it may mean that somebody ought to look.
      let isPaloAlto = view.equals("palo alto networks", header.vendor)
      if isPaloAlto, view.equals("alert", values[.act]) { return .allow }
      return view.decision(in: values[.act])
    }
    let byID = view.decision(in: header.id)
    return byID == .unknown ? view.decision(in: header.name) : byID
  }
}
