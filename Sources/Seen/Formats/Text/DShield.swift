/// DShield's format for reports: stamp with zone, author, count, source and port, target and port, protocol, flags, with
/// tabs between (SANS Internet Storm Center, "Developing DShield Client Software").
enum DShield: TextFormat {
  static let about = Format(
    id: "dshield", kind: .text, writers: "DShield clients, psad",
    example: "2026-11-23 16:26:00 +00:00⇥0⇥1⇥203.0.113.7⇥40001⇥198.51.100.2⇥22⇥TCP⇥S",
    tells: [.ports, .flags, .icmp, .volume])
  static let signs: [StaticString] = ["\t"]

  private enum Place {
    static let stamp = 0, author = 1, count = 2, source = 3, sourcePort = 4, target = 5, targetPort = 6
    static let networkProtocol = 7, flags = 8
  }

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    // A stamp, and the first tab behind it or its zone.
    guard line.header.isStamped, line.header.stampStart == line.all.lowerBound || line.range.isEmpty,
      view.byte(at: line.header.stampEnd) == 0x09
    else { return .foreign }
    let places = FieldPlaces(view, line.all, separator: 0x09, limit: 12)
    guard places.count >= 8, view.number(in: places[Place.count]) != nil,
      let source = view.address(ofWord: places[Place.source]),
      let target = view.address(ofWord: places[Place.target])
    else { return .foreign }
    (record.event.source, record.event.destination) = (source, target)
    if let number = view.ipProtocol(in: places[Place.networkProtocol]) { record.set(number) }
    setPorts(view, places, into: &record)
    let flags = places[Place.flags]
    if record.event.isTCP, !flags.isEmpty { record.set(TCPFlags(letters: view, flags)) }
    if let count = view.largeNumber(in: places[Place.count]) { record.set(packets: count) }
    record.finishPacket()
    return .event
  }

  /// `???` where a port is not known; of ICMP, type and code.
  private static func setPorts(_ view: ByteView, _ places: borrowing FieldPlaces, into record: inout Record) {
    guard let from = view.port(in: places[Place.sourcePort]), let to = view.port(in: places[Place.targetPort]) else {
      return
    }
    if record.event.isICMP {
      if let type = UInt8(exactly: from), let code = UInt8(exactly: to) { record.setICMP(type: type, code: code) }
    } else {
      record.setPorts(from, to)
    }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    let names = ["time", "author", "count", "source", "source port", "target", "target port", "protocol", "flags"]
    details.addColumns(line.view, CommaFields(line.view, line.all, separator: 0x09), names)
  }
}
