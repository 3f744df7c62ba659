/// The time of day, its fraction and its zone.
extension StampReading {
  mutating func time(_ view: ByteView) -> Bool {
    guard let hour = digits(view, 2), take(view, 0x3A), let minute = digits(view, 2), take(view, 0x3A) else {
      return false
    }
    stamp.prefix = at - start
    guard let second = digits(view, 2), hour < 24, minute < 60, second < 70 else { return false }
    (stamp.hour, stamp.minute, stamp.second) = (hour, minute, second)
    readFraction(view)
    return true
  }

  /// Microseconds that one in the last of so many places is worth.
  private static let micro: [UInt32] = [0, 100_000, 10_000, 1000, 100, 10, 1]

  mutating func readFraction(_ view: ByteView) {
    guard view.byte(at: at) == 0x2E || view.byte(at: at) == 0x2C, view.byte(at: at + 1) &- 48 < 10 else { return }
    let mark = at
    // The next column of a table may be a date: `16:26:00,2026-11-23 …`.
    if view.byte(at: mark + 5) == 0x2D, view.byte(at: mark + 8) == 0x2D, view.byte(at: mark) == 0x2C { return }
    at += 1
    let short = view.number(at: at)
    if 1...6 ~= short.length {
      stamp.microseconds = short.value &* StampReading.micro[short.length]
      at += short.length
      stamp.fraction = at - mark
      return
    }
    var micro: UInt32 = 0
    var places = 0
    while view.byte(at: at) &- 48 < 10 {
      if places < 6 { micro = micro * 10 + UInt32(view.byte(at: at) - 48) }
      places += 1
      at += 1
    }
    while places < 6 {
      micro *= 10
      places += 1
    }
    stamp.microseconds = micro
    stamp.fraction = at - mark
  }

  /// The zone, if there is one, and then anything but a letter or digit.
  mutating func tail(_ view: ByteView) -> Bool {
    if let zone = offset(view) ?? zoneBeforeColon(view) { stamp.zone = zone }
    let next = view.byte(at: at)
    return !(next &- 48 < 10 || (next | 0x20) &- 97 < 26)
  }

  /// `Z`, `+01:00`, `+0100`, `+01`, the last two also after a blank.
  mutating func offset(_ view: ByteView) -> Int? {
    if view.byte(at: at) | 0x20 == 0x7A {
      at += 1
      return 0
    }
    let mark = at
    if view.byte(at: at) == 0x20 { at += 1 }
    let sign = view.byte(at: at)
    at += 1
    guard sign == 0x2B || sign == 0x2D, let hours = digits(view, 2) else {
      at = mark
      return nil
    }
    if view.byte(at: at) == 0x3A, view.byte(at: at + 1) &- 48 < 10 { at += 1 }
    let minutes = digits(view, 2) ?? 0
    return (hours * 3600 + minutes * 60) * (sign == 0x2D ? -1 : 1)
  }

  /// ` UTC`, ` CET` …: abbreviations that mean one offset only; others are stepped over and say nothing.
  mutating func zoneName(_ view: ByteView) -> Int? {
    let end = view.wordEnd(from: at + 1, to: at + 7)
    let name = view.text(at + 1..<end)
    if let first = name.utf8.first, first == 0x2B || first == 0x2D { return offset(view) }
    guard name.utf8.allSatisfy({ $0 &- 65 < 26 }), name.utf8.count > 2 else { return nil }
    at = end
    return Stamp.offset(ofZone: name)
  }

  /// ` EDT:`, as Cisco's devices write it behind the time; a name that says nothing stays where it is.
  private mutating func zoneBeforeColon(_ view: ByteView) -> Int? {
    guard view.byte(at: at) == 0x20 else { return nil }
    var end = at + 1
    while end < at + 6, view.byte(at: end) &- 65 < 26 { end += 1 }
    guard end > at + 3, view.byte(at: end) == 0x3A, let zone = Stamp.offset(ofZone: view.text(at + 1..<end)) else {
      return nil
    }
    at = end
    return zone
  }
}
