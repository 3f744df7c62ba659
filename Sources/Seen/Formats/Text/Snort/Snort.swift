/// Snort's alerts: fast, full (several lines), CSV, syslog and Snort 3's JSON; Suricata's `fast.log` is the same as Snort's
/// (Snort Users Manual §2.6, "Output Modules"; Snort 3 `alert_fast`, `alert_full`, `alert_csv`, `alert_json`).
enum Snort: TextFormat, Multiline {
  static let openings: StaticString = "["
  static let about = Format(
    id: "snort", kind: .text,
    writers: "Snort 2 and 3 (fast, full, CSV, JSON, syslog), Suricata fast.log, pfSense's Snort",
    example:
      "11/23-16:26:00.123456  [**] [1:1917:6] SCAN … [**] [Priority: 3] {UDP} 203.0.113.7:1900 -> 198.51.100.2:1900",
    tells: [.denials, .ports, .flags, .ttl, .identification, .length, .window, .sequence, .icmp])
  static let programs: [StaticString] = ["snort", "suricata", "barnyard2"]
  static let signs: [StaticString] = ["[", "{", ","]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    let start = view.wordStart(from: line.range.lowerBound, to: line.end)
    let range = start..<line.end
    switch view.byte(at: start) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return stamped(view, range, &context, into: &record)
    case UInt8(ascii: "["): if view.holds("[**] [", at: start) { return full(view, range, &context, into: &record) }
    case UInt8(ascii: "{"): return SnortJSON.read(view, range, &context, into: &record)
    default: break
    }
    guard isAlert(view, line.afterTag) else { return .foreign }
    return alert(view, line.afterTag, into: &record)
  }

  /// `[1:2003:8]`, behind `[Drop]` or not.
  static func isAlert(_ view: ByteView, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    if let behind = verdict(view, at)?.next { at = behind }
    guard view.byte(at: at) == UInt8(ascii: "[") else { return false }
    at += 1
    for mark in [UInt8(ascii: ":"), UInt8(ascii: ":"), UInt8(ascii: "]")] {
      let number = view.longNumber(at: at)
      guard number.length > 0, view.byte(at: at + number.length) == mark else { return false }
      at += number.length + 1
    }
    return true
  }

  /// `[Drop] `, `[wDrop] ` (would have been dropped), `[Block] `, each with or without `[**] ` behind it.
  private static func verdict(_ view: ByteView, _ start: Int) -> (action: Action, next: Int)? {
    var at = start
    var action = Action.unknown
    if view.holds("[Drop]", at: at) || view.holds("[drop]", at: at) { (action, at) = (.deny, at + 6) }
    if view.holds("[Block]", at: at) || view.holds("[block]", at: at) { (action, at) = (.deny, at + 7) }
    if view.holds("[wDrop]", at: at) { at += 7 }
    guard at > start else { return nil }
    while view.byte(at: at) == 0x20 { at += 1 }
    return (action, at)
  }

  /// Behind a stamp: a fast alert, or columns.
  private static func stamped(
    _ view: ByteView, _ range: Range<Int>, _ context: inout LineContext, into record: inout Record
  ) -> LineMeaning {
    guard let stamp = SnortStamp(view, at: range.lowerBound) else { return .foreign }
    let comma = view.wordStart(from: range.lowerBound + stamp.length, to: range.upperBound)
    if view.byte(at: comma) == UInt8(ascii: ",") {
      guard SnortCSV.read(view, comma + 1..<range.upperBound, into: &record) else { return .foreign }
      context.setTime(stamp.stamp, into: &record)
      return .event
    }
    var message = comma
    if let verdict = verdict(view, message) { message = verdict.next }
    guard view.holds("[**] [", at: message) else { return .foreign }
    let meaning = alert(view, comma..<range.upperBound, into: &record)
    context.setTime(stamp.stamp, into: &record)
    return meaning
  }

  /// `… [Priority: 3] {UDP} 203.0.113.7:1900 -> 198.51.100.2:1900`: the last braces are the protocol's.
  private static func alert(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> LineMeaning {
    var close = range.upperBound - 1
    while close > range.lowerBound, view.byte(at: close) != UInt8(ascii: "}") { close -= 1 }
    var open = close
    while open > range.lowerBound, view.byte(at: open) != UInt8(ascii: "{") { open -= 1 }
    guard open > range.lowerBound else { return .nothing(.cutOff) }
    if let number = SnortEnds.networkProtocol(view, open + 1..<close) { record.set(number) }
    guard SnortEnds.read(view, close + 1..<range.upperBound, into: &record) else { return .nothing(.cutOff) }
    if let verdict = verdict(view, range.lowerBound) { record.event.marks.action = verdict.action }
    record.finishPacket()
    return .event
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    let view = line.view
    if let object = line.object { return details.addMembers(view, object) }
    if let open = view.find("] ", in: line.all), let close = view.find(" [", in: open..<line.end), close > open + 2 {
      details.addField("alert", view.text(open + 2..<close))
    }
  }
}

/// `11/23-16:26:00.123456`, with `/26` or `/2026` behind the day.
struct SnortStamp {
  var stamp = Stamp()
  var length = 0

  init?(_ view: ByteView, at start: Int) {
    func two(_ at: Int) -> Int? {
      let (tens, ones) = (view.byte(at: at) &- 48, view.byte(at: at + 1) &- 48)
      return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }
    guard view.byte(at: start + 2) == UInt8(ascii: "/"), let month = two(start), let day = two(start + 3) else {
      return nil
    }
    var at = start + 5
    if view.byte(at: at) == UInt8(ascii: "/"), let first = two(at + 1) {
      let second = two(at + 3)
      stamp.year = second.map { first * 100 + $0 } ?? 2000 + first
      at += second == nil ? 3 : 5
    }
    guard view.byte(at: at) == UInt8(ascii: "-"), let hour = two(at + 1), view.byte(at: at + 3) == UInt8(ascii: ":"),
      let minute = two(at + 4), view.byte(at: at + 6) == UInt8(ascii: ":"), let second = two(at + 7),
      (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 62
    else { return nil }
    (stamp.month, stamp.day, stamp.hour, stamp.minute, stamp.second) = (month, day, hour, minute, second)
    at += 9
    if view.byte(at: at) == UInt8(ascii: ".") { readFraction(view, &at) }
    length = at - start
  }

  private mutating func readFraction(_ view: ByteView, _ at: inout Int) {
    at += 1
    var (micro, places): (UInt32, Int) = (0, 0)
    while view.byte(at: at) &- 48 < 10, places < 9 {
      if places < 6 { micro = micro * 10 + UInt32(view.byte(at: at) &- 48) }
      (places, at) = (places + 1, at + 1)
    }
    while places < 6 { (micro, places) = (micro * 10, places + 1) }
    stamp.microseconds = micro
  }
}
