/// ArcSight's Common Event Format, which most vendors' firewalls can write: `CEF:0|vendor|product|version|id|name|severity|`
/// and then `src=… dst=… spt=…` (Micro Focus Security ArcSight, "Common Event Format", version 26).
enum CEF: TextFormat {
  static let about = Format(
    id: "cef", kind: .text, writers: "any firewall or collector that writes ArcSight's Common Event Format",
    example: "CEF:0|Vendor|Firewall|1.0|deny|Connection denied|5|src=203.0.113.7 dst=198.51.100.2 spt=40001 dpt=22 …",
    tells: [.accepts, .denials, .interfaces, .ports, .translation, .volume])
  static let programs: [StaticString] = ["CEF", "CheckPoint"]
  static let signs: [StaticString] = ["CEF", "0|Ubiquiti|"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let start = signature(line) else { return .foreign }
    let view = line.view
    guard let header = EventHeader(view, start..<line.end, bars: 7) else {
      return view.byte(at: start) == UInt8(ascii: "C") ? .nothing(.cutOff) : .foreign
    }
    var fields = CommonFields()
    var pairs = ExtensionPairs(view, header.end..<line.end)
    while let (name, value) = pairs.next() { fields.note(view, name, value) }
    fields.applyLabels(view)
    guard fields.setAddresses(view, into: &record) else {
      return view.byte(at: start) == UInt8(ascii: "C") ? .nothing(.noPacket) : .foreign
    }
    fields.setTime(view, &context, into: &record)
    fields.fill(view, header, into: &record)
    return .event
  }

  /// Behind `CEF:`, or where UniFi leaves it out.
  private static func signature(_ line: borrowing Line) -> Int? {
    let view = line.view
    for range in [line.afterHost, line.afterStamp] {
      if view.holds("CEF:", at: range.lowerBound) { return range.lowerBound }
    }
    if line.isTagged("CEF") { return line.header.tag.lowerBound }
    if view.holds("CEF:", at: line.afterTag.lowerBound) { return line.afterTag.lowerBound }
    let start = line.afterHost.lowerBound
    // F5 sets its tag right before it: `ASM:CEF:0|F5|…`.
    let word = start..<min(line.end, start + 24)
    if let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: word.lowerBound, to: word.upperBound),
      view.holds("CEF:0|", at: colon + 1)
    {
      return colon + 1
    }
    return view.holds("0|Ubiquiti|", at: start) ? start : nil
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let start = signature(line), let header = EventHeader(line.view, start..<line.end, bars: 7) else { return }
    details.addField("vendor", line.view.text(header.vendor))
    details.addField("product", line.view.text(header.product))
    details.addField("name", line.view.text(header.name))
    var pairs = ExtensionPairs(line.view, header.end..<line.end)
    while let (name, value) = pairs.next() { details.addField(line.view.text(name), line.view.text(value)) }
  }
}
