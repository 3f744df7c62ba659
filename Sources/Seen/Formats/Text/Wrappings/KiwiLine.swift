/// A line as Kiwi Syslog Server stores it, between tabs behind when it came, its level and who sent it:
/// `2026-11-23 16:26:00⇥Local4.Info⇥192.168.1.1⇥%ASA-4-106023: …`, `11-23-2026⇥16:26:00⇥Local4.Info⇥…` (SolarWinds, "Log file
/// formats": "Kiwi format ISO", "Kiwi format mm-dd-yyyy", "dd-mm-yyyy").
enum KiwiLine: Wrapping {
  /// Date and time take 19 bytes in either form.
  static func mayOpen(_ line: borrowing Line, _ surroundings: Surroundings) -> Bool {
    line.view.byte(at: line.range.lowerBound &+ 19) == 0x09 && line.view.byte(at: line.range.lowerBound) &- 48 < 10
  }

  static func unwrap(_ line: borrowing Line, _ context: inout LineContext, into inner: inout InnerLines) -> Unwrapping {
    let view = line.view
    let start = line.range.lowerBound
    var fields = CommaFields(view, start..<line.end, separator: 0x09)
    // The date alone has a field of its own in the older forms.
    let hasDate = fields.next()?.count == 10
    if hasDate { fields.skip(1) }
    guard let level = fields.next(), isLevel(view, level), let host = fields.next(), host.upperBound + 1 < line.end
    else { return .foreign }
    if !line.header.isStamped, hasDate, let stamp = stamp(view, start) {
      var record = Record()
      context.setTime(stamp, into: &record)
      context.wrapped.time = record.event.time
      context.wrapped.isZoneAssumed = true
    }
    inner.append(view, host.upperBound + 1..<line.end)
    inner.close()
    return .certain
  }

  /// `Local4.Info`, `Kernel.Warning`: letters and digits, one point.
  private static func isLevel(_ view: ByteView, _ range: Range<Int>) -> Bool {
    guard (6...24).contains(range.count), view.byte(at: range.lowerBound) &- 65 < 26,
      let point = view.first(0x2E2E_2E2E_2E2E_2E2E, from: range.lowerBound, to: range.upperBound)
    else { return false }
    return view.byte(at: point + 1) &- 65 < 26
      && range.allSatisfy { $0 == point || (view.byte(at: $0) | 0x20) &- 97 < 26 || view.byte(at: $0) &- 48 < 10 }
  }

  /// `11-23-2026⇥16:26:00`, or the day first where the other order makes no date.
  private static func stamp(_ view: ByteView, _ at: Int) -> Stamp? {
    var stamp = Stamp()
    guard view.byte(at: at + 2) == 0x2D, view.byte(at: at + 5) == 0x2D, stamp.setTimeOfDay(view, at: at + 11),
      let one = view.small(in: at..<at + 2), let other = view.small(in: at + 3..<at + 5),
      let year = view.port(in: at + 6..<at + 10)
    else { return nil }
    let (month, day) = one > 12 ? (other, one) : (one, other)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    (stamp.year, stamp.month, stamp.day) = (Int(year), Int(month), Int(day))
    return stamp
  }
}
