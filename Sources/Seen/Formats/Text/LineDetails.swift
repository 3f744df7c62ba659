/// All that a line says, for `seen events` and `seen explain`: slow, complete, made only when a person asks.
enum LineDetails {
  /// The details of a line that yielded `event`.
  static func read(_ line: Span<UInt8>, event: Event) -> EventDetails {
    let view = ByteView(line)
    var end = view.count
    while end > 0, view.byte(at: end - 1) == 0x0A || view.byte(at: end - 1) == 0x0D { end -= 1 }
    var clock = LineClock()
    let header = Header.read(view, 0..<end, clock: &clock)
    var details = EventDetails()
    setTime(&details, view, header)
    let message = min(header.messageStart, end)..<end
    if let start = Netfilter.fieldsStart(view, message) {
      setPrefix(&details, view, message.lowerBound..<start)
      setPacket(&details, view, start..<end, event: event)
      LineFields.read(view, start..<end, into: &details.fields)
    } else if let device = view.find(" dev ", in: message) {
      let name = device + 5..<view.wordEnd(from: device + 5, to: end)
      details.ingressInterface = view.text(name)
      details.fields.append(EventDetails.Field(name: "dev", value: view.text(name)))
    }
    return details
  }

  private static func setTime(_ details: inout EventDetails, _ view: ByteView, _ header: Header) {
    guard header.isStamped, let stamp = Stamp.read(view, at: header.stampStart) else { return }
    details.microseconds = stamp.microseconds
    guard stamp.unix == nil else { return }
    if stamp.year == nil { details.timeAssumed.append("year") }
    if stamp.zone == nil { details.timeAssumed.append("zone") }
  }

  private static func setPrefix(_ details: inout EventDetails, _ view: ByteView, _ range: Range<Int>) {
    let start = view.wordStart(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start, view.byte(at: end - 1) <= 0x20 { end -= 1 }
    guard start < end else { return }
    details.fields.append(EventDetails.Field(name: "prefix", value: view.text(start..<end)))
  }

  private static func setPacket(_ details: inout EventDetails, _ view: ByteView, _ range: Range<Int>, event: Event) {
    var quote: PacketFields?
    var fields = PacketFields()
    _ = fields.read(view, from: range.lowerBound, to: range.upperBound, quote: &quote)
    if !fields.ingress.isEmpty { details.ingressInterface = view.text(fields.ingress) }
    if !fields.egress.isEmpty { details.egressInterface = view.text(fields.egress) }
    let flags = [(PacketFields.Presence.congestion, "CE"), (.dontFragment, "DF"), (.moreFragments, "MF")]
    let named = flags.filter { fields.has.contains($0.0) }.map(\.1)
    if !named.isEmpty { details.ipFlags = named.joined(separator: ",") }
    // IPv4 counts units of eight bytes; the kernel writes IPv6's in bytes.
    if fields.has.contains(.offset) { details.fragmentOffset = Int(fields.offset) * (event.source.isV4 ? 8 : 1) }
    if fields.has.contains(.mtu) { details.mtu = Int(fields.mtu) }
    if let quote, quote.has.isSuperset(of: .addresses) { details.quoted = quoted(quote) }
  }

  private static func quoted(_ fields: PacketFields) -> EventDetails.QuotedPacket {
    var packet = EventDetails.QuotedPacket(source: fields.source, destination: fields.destination)
    if fields.has.contains(.networkProtocol) {
      packet.networkProtocol = IPProtocol(rawValue: UInt8(truncatingIfNeeded: fields.networkProtocol))
    }
    if fields.has.contains(.sourcePort) { packet.sourcePort = UInt16(exactly: fields.sourcePort) }
    if fields.has.contains(.destinationPort) { packet.destinationPort = UInt16(exactly: fields.destinationPort) }
    if fields.has.contains(.timeToLive) { packet.ttl = UInt8(exactly: fields.timeToLive) }
    if fields.has.contains(.length) { packet.length = Int(fields.length) }
    if fields.has.contains(.identification) { packet.identification = UInt16(exactly: fields.identification) }
    return packet
  }
}

/// A LOG line's fields in its own order and words: `SPT` = `53`, `SYN` = ``; those of a quoted packet as `quoted SPT`.
enum LineFields {
  static func read(_ view: ByteView, _ range: Range<Int>, into fields: inout [EventDetails.Field]) {
    var at = range.lowerBound
    var isQuoted = false
    while true {
      at = view.wordStart(from: at, to: range.upperBound)
      guard at < range.upperBound else { return }
      if view.byte(at: at) == 0x5B, view.byte(at: at + 1) == 0x53 {
        isQuoted = true
        at += 1
      }
      var end = view.wordEnd(from: at, to: range.upperBound)
      let isBracketed = hasParenthesis(view, behind: end)
      if isBracketed { end = close(view, from: end + 1, to: range.upperBound) }
      let isLastQuoted = isQuoted && view.byte(at: end - 1) == 0x5D && !isBracketed
      if let field = field(view, at..<(isLastQuoted ? end - 1 : end), isQuoted: isQuoted) { fields.append(field) }
      if isLastQuoted { isQuoted = false }
      at = end
    }
  }

  /// `OPT (0204…)`, `INCOMPLETE [8 bytes]`: the value stands in brackets behind a blank.
  private static func hasParenthesis(_ view: ByteView, behind end: Int) -> Bool {
    let next = view.byte(at: end + 1)
    return next == 0x28 || (next == 0x5B && view.byte(at: end + 2) &- 48 < 10)
  }

  private static func close(_ view: ByteView, from start: Int, to end: Int) -> Int {
    var at = start
    while at < end, view.byte(at: at) != 0x29, view.byte(at: at) != 0x5D { at += 1 }
    return min(end, at + 1)
  }

  private static func field(_ view: ByteView, _ range: Range<Int>, isQuoted: Bool) -> EventDetails.Field? {
    guard !range.isEmpty else { return nil }
    var split = range.lowerBound
    while split < range.upperBound, ![0x3D, 0x3A, 0x20].contains(view.byte(at: split)) { split += 1 }
    let name = view.text(range.lowerBound..<split)
    var value = split < range.upperBound ? view.text(split + 1..<range.upperBound) : ""
    if let first = value.utf8.first, first == 0x28 || first == 0x5B {
      value = String(value.dropFirst().dropLast())
    }
    return EventDetails.Field(name: isQuoted ? "quoted " + name : name, value: value)
  }
}
