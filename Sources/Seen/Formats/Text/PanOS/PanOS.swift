/// Palo Alto Networks' PAN-OS, Panorama, Prisma Access and Strata Logging Service: comma-separated,
/// `1,2026/11/23 16:26:00,0123…,TRAFFIC,end,2561,2026/11/23 16:26:00,203.0.113.7,198.51.100.2,…`
/// (PAN-OS Administrator's Guide, "Syslog Field Descriptions"). CEF and LEEF of the same firewalls are read as these.
enum PanOS: TextFormat {
  static let about = Format(
    id: "pan-os", kind: .text, writers: "Palo Alto Networks PAN-OS, Panorama, Prisma Access",
    example: "1,2026/11/23 16:26:00,012345678901,TRAFFIC,drop,2561,2026/11/23 16:26:00,203.0.113.7,198.51.100.2,…",
    tells: [.accepts, .denials, .interfaces, .ports, .translation, .volume, .endings])
  static let signs: [StaticString] = [","]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let (range, kind) = log(line) else { return .foreign }
    let view = line.view
    let places = FieldPlaces(view, range, limit: kind.fields)
    if places[Place.generated].isEmpty
      || !context.readTime(view, at: places[Place.generated].lowerBound, into: &record)
    {
      _ = context.readTime(view, at: places[Place.received].lowerBound, into: &record)
    }
    guard kind != .message else { return .nothing(.noPacket) }
    guard places.count > Place.action else { return .nothing(.cutOff) }
    guard let source = view.anyAddress(in: places[Place.source]),
      let destination = view.anyAddress(in: places[Place.source + 1])
    else { return .nothing(.noPacket) }
    (record.event.source, record.event.destination) = (source, destination)
    readPacket(view, places, kind, into: &record)
    readVolume(view, places, kind, into: &record)
    // The side that a threat came from need not have opened the connection.
    record.finishConnection(isInitiator: kind != .threat)
    return .event
  }

  /// Where the record begins and what it is: behind a syslog header of any kind, or bare.
  private static func log(_ line: borrowing Line) -> (Range<Int>, Kind)? {
    for range in [line.afterHost, line.afterStamp, line.afterTag] {
      if let kind = kind(line.view, range) { return (range, kind) }
    }
    return nil
  }

  /// A number, a date, the serial number, the type of log.
  private static func kind(_ view: ByteView, _ range: Range<Int>) -> Kind? {
    var at = range.lowerBound
    while view.byte(at: at) &- 48 < 10 { at += 1 }
    let separator = view.byte(at: at + 5)
    guard at - range.lowerBound <= 20, view.byte(at: at) == 0x2C, view.byte(at: at + 1) == 0x32,
      separator == 0x2F || separator == 0x2D, view.byte(at: at + 8) == separator, view.byte(at: at + 14) == 0x3A
    else { return nil }
    var fields = CommaFields(view, at + 20..<max(at + 20, range.upperBound))
    fields.skip(2)
    guard let type = fields.next(), let word = words.find(view, type) else { return nil }
    switch word {
    case .traffic: return .traffic
    case .threat, .url, .file, .data, .wildfire: return .threat
    case .decryption, .gtp: return .session
    case .start, .end, .tunnel: return .tunnel
    case .sctp: return .sctp
    default: return .message
    }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let (range, kind) = log(line) else { return }
    let own = kind == .traffic ? PanOSFields.traffic : kind == .threat ? PanOSFields.threat : []
    details.addColumns(line.view, CommaFields(line.view, range), PanOSFields.common + own)
  }
}
