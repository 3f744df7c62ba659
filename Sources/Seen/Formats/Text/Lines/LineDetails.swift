/// An event as it is listed: what its record says beyond it, and which format read it.
struct ListedEvent {
  var details: EventDetails
  var format: String

  init(_ line: borrowing Line, _ record: Record, _ format: any TextFormat.Type) {
    details = EventDetails(line.view, record)
    format.describe(line, record, into: &details)
    self.format = format.id
  }
}

extension EventDetails {
  /// What a record says beyond its event: slow, complete, made only when a person asks.
  init(_ view: ByteView, _ record: Record) {
    self.init()
    setTime(view, record)
    func text(_ range: Range<Int>) -> String? { range.isEmpty ? nil : view.text(range) }
    ingressInterface = text(record.ingress)
    egressInterface = text(record.egress)
    ingressZone = text(record.ingressZone)
    egressZone = text(record.egressZone)
    ending = text(record.ending)
    translatedSource = Endpoint(record.translatedSource, record.translatedSourcePort)
    translatedDestination = Endpoint(record.translatedDestination, record.translatedDestinationPort)
    bytes = record.bytes
    duration = record.duration
    isGuess = record.isGuess
  }

  private mutating func setTime(_ view: ByteView, _ record: Record) {
    microseconds = record.microseconds
    if record.isYearAssumed { timeAssumed.append("year") }
    if record.isZoneAssumed { timeAssumed.append("zone") }
    guard record.stamp >= 0, let stamp = Stamp.read(view, at: record.stamp) else { return }
    microseconds = stamp.microseconds
    guard stamp.unix == nil else { return }
    if stamp.year == nil { timeAssumed.append("year") }
    if stamp.zone == nil { timeAssumed.append("zone") }
  }
}

/// What a netfilter line says beyond its event.
extension Netfilter {
  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    let message = min(line.header.messageStart, line.end)..<line.end
    guard let start = fieldsStart(line.view, message) else { return }
    setPrefix(&details, line.view, message.lowerBound..<start)
    setZones(&details, line.view, message.lowerBound..<start)
    setPacket(&details, line.view, start..<line.end, event: record.event)
    LineFields.read(line.view, start..<line.end, into: &details.fields)
  }

  private static func setPrefix(_ details: inout EventDetails, _ view: ByteView, _ range: Range<Int>) {
    let start = view.wordStart(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start, view.byte(at: end - 1) <= 0x20 { end -= 1 }
    guard start < end else { return }
    details.fields.append(EventDetails.Field(name: "prefix", value: view.text(start..<end)))
  }

  /// EdgeOS and UniFi name a rule between two zones `[wan-lan-default-D]`: zones, rule, action.
  private static func setZones(_ details: inout EventDetails, _ view: ByteView, _ range: Range<Int>) {
    guard let open = view.first(0x5B5B_5B5B_5B5B_5B5B, from: range.lowerBound, to: range.upperBound),
      let close = view.first(0x5D5D_5D5D_5D5D_5D5D, from: open, to: range.upperBound)
    else { return }
    let parts = FieldPlaces(view, open + 1..<close, separator: UInt8(ascii: "-"), limit: 5)
    guard parts.count == 4, parts[3].count == 1, !parts[0].isEmpty, !parts[1].isEmpty,
      view.equals("default", parts[2]) || view.number(in: parts[2]) != nil
    else { return }
    (details.ingressZone, details.egressZone) = (view.text(parts[0]), view.text(parts[1]))
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
