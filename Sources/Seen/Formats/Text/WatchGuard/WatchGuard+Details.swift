/// What stands beside the packet: pairs of a name and a value, and messages about attacks.
extension WatchGuard {
  static func setDetails(_ view: ByteView, _ values: borrowing Values, into record: inout Record) {
    if let address = view.anyAddress(in: values[.srcIpNat]) {
      (record.translatedSource, record.translatedSourcePort) = (address, view.port(in: values[.srcPortNat]) ?? 0)
    }
    if let address = view.anyAddress(in: values[.dstIpNat]) {
      record.translatedDestination = address
      record.translatedDestinationPort = view.port(in: values[.dstPortNat]) ?? 0
    }
    if record.event.isICMP, !record.event.marks.contains(.ports), let type = view.small(in: values[.type]),
      let code = view.small(in: values[.code]) ?? (type == 8 || type == 0 ? 0 : nil)
    {
      record.setICMP(type: type, code: code)
    }
    let info = values[.tcpInfo]
    if view.holds("offset ", at: info.lowerBound), !record.event.marks.contains(.flags) {
      var words = Words(view, info.lowerBound + 7..<max(info.lowerBound + 7, info.upperBound))
      setTCP(view, &words, into: &record)
    }
    if let seconds = view.largeNumber(in: values[.duration]) { record.duration = seconds &* 1000 }
    if let sent = view.largeNumber(in: values[.sentBytes]), let received = view.largeNumber(in: values[.rcvdBytes]) {
      record.bytes = sent &+ received
    }
    if let sent = view.largeNumber(in: values[.sentPkts]) {
      record.set(packets: sent &+ (view.largeNumber(in: values[.rcvdPkts]) ?? 0))
    }
  }

  /// `SYN flood attack against 198.51.100.2 from 203.0.113.7 detected.`, `Blocked site: Traffic detected from … to ….`:
  /// an event with the addresses that it names.
  static func attack(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> LineMeaning {
    guard view.find(" detected", in: range.lowerBound..<min(range.upperBound, range.lowerBound + 160)) != nil else {
      return .nothing(.noPacket)
    }
    var words = Words(view, range)
    var before = 0..<0
    for _ in 0..<20 {
      let word = words.next()
      if word.isEmpty { break }
      if let address = view.address(ofWord: view.trimmed(word, of: UInt8(ascii: "."))) {
        if view.equals("from", before) || view.equals("client", before) { record.event.source = address }
        if view.equals("to", before) || view.equals("against", before) { record.event.destination = address }
      }
      before = word
    }
    guard !record.event.source.isMissing || !record.event.destination.isMissing else { return .nothing(.noPacket) }
    if view.holds("Blocked site:", at: range.lowerBound) { record.event.marks.action = .deny }
    record.finishPacket()
    return .event
  }
}
