/// IBM QRadar's Log Event Extended Format: `LEEF:2.0|vendor|product|version|id|^|src=…^dst=…`, with a tab where no other
/// separator is stated (IBM, "QRadar LEEF Configuration Guide", versions 1.0 and 2.0).
enum LEEF: TextFormat {
  static let about = Format(
    id: "leef", kind: .text, writers: "any firewall that writes IBM QRadar's Log Event Extended Format",
    example: "LEEF:1.0|Vendor|Firewall|1.0|deny|src=203.0.113.7⇥dst=198.51.100.2⇥srcPort=40001⇥dstPort=22⇥proto=TCP",
    tells: [.accepts, .denials, .interfaces, .ports, .translation, .volume])
  static let programs: [StaticString] = ["LEEF", "CheckPoint"]
  static let signs: [StaticString] = ["LEEF"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let start = signature(line) else { return .foreign }
    let view = line.view
    guard let header = EventHeader(view, start..<line.end, bars: 5) else { return .nothing(.cutOff) }
    var fields = CommonFields()
    note(view, header, line.end, into: &fields)
    guard fields.setAddresses(view, into: &record) else { return .nothing(.noPacket) }
    fields.setTime(view, &context, into: &record)
    fields.fill(view, header, into: &record)
    return .event
  }

  /// Palo Alto Networks' firewalls are told to write bars; a collector may have turned the tabs into blanks: then names
  /// are found as in CEF.
  private static func note(_ view: ByteView, _ header: EventHeader, _ end: Int, into fields: inout CommonFields) {
    let (separator, first) = separator(view, header, end)
    let pattern = UInt64(separator) &* 0x0101_0101_0101_0101
    guard view.first(pattern, from: first, to: end) != nil else {
      var pairs = ExtensionPairs(view, first..<end)
      while let (name, value) = pairs.next() { fields.note(view, name, value) }
      return
    }
    var parts = CommaFields(view, first..<end, separator: separator)
    while let part = parts.next() {
      let start = view.wordStart(from: part.lowerBound, to: part.upperBound)
      guard let equals = view.first(0x3D3D_3D3D_3D3D_3D3D, from: start, to: part.upperBound) else { continue }
      fields.note(view, start..<equals, equals + 1..<part.upperBound)
    }
  }

  /// `^|`, `x09|`, `0x5E|` behind the header of version 2.0; where the fields begin.
  private static func separator(_ view: ByteView, _ header: EventHeader, _ end: Int) -> (UInt8, Int) {
    let at = header.end
    guard let bar = view.first(0x7C7C_7C7C_7C7C_7C7C, from: at, to: min(end, at + 6)) else {
      let hasTabs = view.first(0x0909_0909_0909_0909, from: at, to: end) != nil
      let hasBars = view.first(0x7C7C_7C7C_7C7C_7C7C, from: at, to: end) != nil
      return (hasBars && !hasTabs ? UInt8(ascii: "|") : 0x09, at)
    }
    if bar == at { return (0x09, bar + 1) }
    if bar == at + 1 { return (view.byte(at: at), bar + 1) }
    let digits = view.byte(at: at) | 0x20 == UInt8(ascii: "x") ? at + 1..<bar : at..<bar
    guard let code = view.hexadecimal(in: digits), let byte = UInt8(exactly: code), byte > 0 else { return (0x09, at) }
    return (byte, bar + 1)
  }

  private static func signature(_ line: borrowing Line) -> Int? {
    for range in [line.afterHost, line.afterStamp, line.afterTag] {
      if line.view.holds("LEEF:", at: range.lowerBound) { return range.lowerBound }
    }
    return line.isTagged("LEEF") ? line.header.tag.lowerBound : nil
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let start = signature(line), let header = EventHeader(line.view, start..<line.end, bars: 5) else { return }
    details.addField("vendor", line.view.text(header.vendor))
    details.addField("product", line.view.text(header.product))
    let (separator, first) = separator(line.view, header, line.end)
    details.addFields(line.view, min(first, line.end)..<line.end, separator: separator)
  }
}
