/// Netgear's home routers: `[DoS Attack: SYN/ACK Scan] from source: 203.0.113.7, port 443, Monday, November 23, 2026
/// 16:26:00`, `[LAN access from remote] from 203.0.113.7:40001 to 192.168.1.9:8080, …`; before them `Mon, 2026-11-23
/// 16:26:00 - TCP packet - Source:203.0.113.7,40001 ,WAN - Destination:192.168.1.9,22 ,LAN [Drop] - …`.
enum Netgear: TextFormat {
  static let about = Format(
    id: "netgear", kind: .text, writers: "Netgear routers (Nighthawk, Orbi, FVS)",
    example: "[DoS Attack: SYN/ACK Scan] from source: 203.0.113.7, port 443, Monday, November 23, 2026 16:26:00",
    tells: [.accepts, .denials, .ports, .flags])
  static let signs: [StaticString] = ["[", " - Source:"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    if isOld(line.view, line.afterStamp), line.header.isStamped { return readOld(line, into: &record) }
    let view = line.view
    guard let range = message(line),
      let close = view.first(
        0x5D5D_5D5D_5D5D_5D5D, from: range.lowerBound, to: min(range.upperBound, range.lowerBound + 90))
    else { return .foreign }
    let label = range.lowerBound + 1..<close
    let kind = NetgearLabel.kind(view, label)
    guard kind != .none else { return .foreign }
    if let stamp = stamp(view, range) { context.setTime(stamp, into: &record) }
    guard kind == .attack || kind == .access || kind == .service else { return .nothing(.noPacket) }
    guard !view.equals("arp attack", detail(view, label)) else { return .nothing(.notIP) }
    setEndpoints(view, close + 1..<range.upperBound, into: &record)
    guard !record.event.source.isMissing else { return .nothing(.cutOff) }
    if kind == .attack { NetgearLabel.setPacket(view, detail(view, label), into: &record) }
    if kind == .access { record.event.marks.action = .allow }
    if kind == .service { record.event.marks.action = .deny }
    record.finishPacket()
    return .event
  }

  /// From the bracket on: at the beginning, or behind a syslog header.
  static func message(_ line: borrowing Line) -> Range<Int>? {
    let bracket = UInt8(ascii: "[")
    if line.view.byte(at: line.afterStamp.lowerBound) == bracket { return line.afterStamp }
    return line.view.byte(at: line.afterHost.lowerBound) == bracket ? line.afterHost : nil
  }

  /// Behind the label's colon: `SYN/ACK Scan`.
  static func detail(_ view: ByteView, _ label: Range<Int>) -> Range<Int> {
    guard let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: label.lowerBound, to: label.upperBound) else {
      return 0..<0
    }
    return view.wordStart(colon + 1..<label.upperBound)
  }

  /// `from source: 203.0.113.7, port 443, …`, `… from ip [203.0.113.7], …`, `from 203.0.113.7:77 to 192.168.1.9:80, …`.
  /// One port alone has no place in an event; `(3) attack packets` counts.
  static func setEndpoints(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    var words = Words(view, range)
    var ports: (UInt16?, UInt16?)
    var before = 0..<0
    for place in 0..<12 {
      let word = bare(view, words.next())
      if word.isEmpty { break }
      if place == 0, view.byte(at: word.lowerBound) &- 48 < 10, let count = view.number(in: word) {
        record.set(packets: UInt64(count))
      } else if let found = view.endpoint(ofWord: word) {
        if view.equals("to", before) {
          (record.event.destination, ports.1) = (found.address, found.port)
        } else if record.event.source.isMissing {
          (record.event.source, ports.0) = (found.address, found.port)
        }
      }
      before = word
    }
    if let from = ports.0, let to = ports.1 { record.setPorts(from, to) }
  }

  /// A word without comma and brackets.
  static func bare(_ view: ByteView, _ word: Range<Int>) -> Range<Int> {
    var word = view.trimmed(word, of: UInt8(ascii: ","))
    if !word.isEmpty, view.byte(at: word.lowerBound) == UInt8(ascii: "[") || view.byte(at: word.lowerBound) == 0x28 {
      word = word.lowerBound + 1..<word.upperBound
    }
    return view.trimmed(view.trimmed(word, of: UInt8(ascii: "]")), of: 0x29)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let range = message(line),
      let close = line.view.first(0x5D5D_5D5D_5D5D_5D5D, from: range.lowerBound, to: range.upperBound)
    else { return }
    details.addField("message", line.view.text(range.lowerBound + 1..<close))
    details.addField("text", line.view.text(line.view.wordStart(close + 1..<range.upperBound)))
  }
}
