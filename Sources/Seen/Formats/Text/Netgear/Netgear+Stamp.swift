/// The stamp at the end of a line.
extension Netgear {
  /// `…, Monday, November 23, 2026 16:26:00` at the end, with or without blanks, months in three letters or in full.
  static func stamp(_ view: ByteView, _ range: Range<Int>) -> Stamp? {
    var end = range.upperBound
    while end > range.lowerBound, view.byte(at: end - 1) <= 0x20 { end -= 1 }
    var stamp = Stamp()
    guard end - range.lowerBound > 30, stamp.setTimeOfDay(view, at: end - 8),
      let year = view.port(in: end - 13..<end - 9)
    else { return nil }
    var at = end - 14
    while at > range.lowerBound, view.byte(at: at) == 0x20 || view.byte(at: at) == 0x2C { at -= 1 }
    let dayEnd = at + 1
    while at > range.lowerBound, view.byte(at: at) &- 48 < 10 { at -= 1 }
    guard let day = view.small(in: at + 1..<dayEnd), (1...31).contains(day) else { return nil }
    let monthEnd = at
    while at > range.lowerBound, view.byte(at: at - 1) | 0x20 &- 97 < 26 { at -= 1 }
    guard monthEnd - at >= 3, let month = view.month(at: at) else { return nil }
    (stamp.year, stamp.month, stamp.day) = (Int(year), month, Int(day))
    return stamp
  }
}
