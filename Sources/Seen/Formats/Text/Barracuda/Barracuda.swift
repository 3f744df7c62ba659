/// Barracuda's CloudGen firewalls: the activity log, `box_Firewall_Activity: Info fw Block: type=FWD|proto=TCP|srcIF=…|srcIP=…`, and
/// the records of activity, threats and web requests that are streamed as JSON (Barracuda Campus, "Available Log Files and
/// Structure", "How to Configure Log Streaming").
enum Barracuda: TextFormat {
  static let about = Format(
    id: "barracuda", kind: .text, writers: "Barracuda CloudGen Firewall",
    example: "fw/box_Firewall_Activity:  Info     fw Block: type=FWD|proto=TCP|srcIF=eth0|srcIP=203.0.113.7|…",
    tells: [.accepts, .denials, .interfaces, .ports, .translation, .volume, .endings])
  static let signs: [StaticString] = ["|proto=", "{"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    var values = Values()
    if let pairs = pairs(line) {
      values.read(view, KeyValues(view, pairs.range, separator: UInt8(ascii: "|")), keys)
      if !pairs.verb.isEmpty { values.note(.verb, pairs.verb) }
    } else if let object = object(line) {
      values.read(view, JSONFields(view, object), keys)
    } else {
      return .foreign
    }
    setTime(view, values, &context, into: &record)
    guard setAddresses(view, values, into: &record) else { return .nothing(.noPacket) }
    fill(view, values, into: &record)
    record.finishConnection()
    return .event
  }

  /// The fields of the activity log, and the verb before them: `Info     fw Block: type=FWD|proto=…`.
  private static func pairs(_ line: borrowing Line) -> (verb: Range<Int>, range: Range<Int>)? {
    let view = line.view
    var words = Words(view, line.afterHost)
    var before = line.header.tag
    for _ in 0..<6 {
      guard let word = words.another() else { return nil }
      if view.holds("type=", at: word.lowerBound) {
        guard view.find("|proto=", in: word) != nil, view.find("|srcIP=", in: word) != nil else { return nil }
        return (before, word.lowerBound..<line.end)
      }
      before = word.lowerBound..<(view.byte(at: word.upperBound - 1) == 0x3A ? word.upperBound - 1 : word.upperBound)
    }
    return nil
  }

  /// The streamed records, by the members that stand first.
  private static func object(_ line: borrowing Line) -> Range<Int>? {
    let view = line.view
    for range in [line.afterHost, line.afterStamp] where view.byte(at: range.lowerBound) == UInt8(ascii: "{") {
      let at = range.lowerBound
      if view.holds("{\"version\":1,\"timestamp\":", at: at) || view.holds("{\"app_target\":", at: at) { return range }
      guard view.holds("{\"timestamp\":", at: at) else { continue }
      let number = view.longNumber(at: at + 13).length
      let digits = number > 0 ? number : 13
      if view.holds(",\"traffic_type\":", at: at + 13 + digits) { return range }
    }
    return nil
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    if let pairs = pairs(line) {
      details.addFields(line.view, pairs.range, separator: UInt8(ascii: "|"))
    } else if let object = object(line) {
      details.addMembers(line.view, object)
    }
  }
}
