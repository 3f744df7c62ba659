/// The reading of one stamp: a cursor and what it has found.
struct StampReading {
  let start: Int
  var at: Int
  var stamp = Stamp()

  init(start: Int) {
    self.start = start
    at = start
  }

  /// Whether a stamp may begin at `start`, by a few of the bytes that one would have: of most others it says no.
  @inline(__always)
  static func mayBegin(_ view: ByteView, at start: Int) -> Bool {
    let first = view.byte(at: start)
    guard first &- 48 < 10 else {
      return first | 0x20 &- 97 < 26 && (view.month(at: start) != nil || view.isDay(at: start))
    }
    switch view.byte(at: start &+ 4) {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: " "), UInt8(ascii: ":"): return true
    default: break
    }
    if view.byte(at: start &+ 2) == UInt8(ascii: "/") { return true }
    // A count of seconds with its point: nine or ten digits before it, where an address has points earlier.
    return view.byte(at: start &+ 3) &- 48 < 10
      && (view.byte(at: start &+ 9) == UInt8(ascii: ".") || view.byte(at: start &+ 10) == UInt8(ascii: "."))
  }

  mutating func read(_ view: ByteView) -> Bool {
    let first = view.byte(at: at)
    let found = first &- 48 < 10 ? numeric(view) : first | 0x20 &- 97 < 26 && (rfc3164(view) || weekday(view))
    stamp.length = at - start
    return found
  }

  /// What begins with a digit: the fifth byte tells which it can be.
  private mutating func numeric(_ view: ByteView) -> Bool {
    switch view.byte(at: at + 4) {
    case UInt8(ascii: "-"), UInt8(ascii: "/"): iso(view)
    case UInt8(ascii: " "): yearFirst(view)
    case UInt8(ascii: ":"): colons(view)
    default: view.byte(at: at + 2) == UInt8(ascii: "/") ? webServer(view) : unix(view)
    }
  }

  /// `2026-11-23T16:26:00.123456+01:00`, with a blank for the T, a slash for the dash, without fraction or zone.
  private mutating func iso(_ view: ByteView) -> Bool {
    at = start
    return date(view) && (view.byte(at: at) | 0x20 == 0x74 || view.byte(at: at) == 0x20) && step()
      && time(view) && tail(view)
  }

  mutating func read(_ view: ByteView, date: Range<Int>, time: Range<Int>) -> Bool {
    at = date.lowerBound
    guard self.date(view), at == date.upperBound else { return false }
    at = time.lowerBound
    return self.time(view) && at <= time.upperBound
  }

  private mutating func date(_ view: ByteView) -> Bool {
    guard let year = digits(view, 4), let mark = either(view, 0x2D, 0x2F), let month = digits(view, 2),
      take(view, mark), let day = digits(view, 2)
    else { return false }
    (stamp.year, stamp.month, stamp.day) = (year, month, day)
    return isDate
  }

  /// `Nov 23 16:26:00`, `Nov  3 …`, `Nov 23 2026 16:26:00`.
  private mutating func rfc3164(_ view: ByteView) -> Bool {
    at = start
    guard monthDay(view) else { return false }
    if view.byte(at: at + 4) == 0x20, let year = digits(view, 4) {
      stamp.year = year
      guard take(view, 0x20) else { return false }
    }
    return time(view) && tail(view)
  }

  /// `2026 Nov 23 16:26:00.123 UTC` (NX-OS, and some relays).
  private mutating func yearFirst(_ view: ByteView) -> Bool {
    at = start
    guard let year = digits(view, 4), take(view, 0x20), monthDay(view) else { return false }
    stamp.year = year
    return time(view) && tail(view)
  }

  private mutating func monthDay(_ view: ByteView) -> Bool {
    guard let month = monthName(view), take(view, 0x20) else { return false }
    while view.byte(at: at) == 0x20 { at += 1 }
    guard let day = digits(view, 2) ?? digits(view, 1), take(view, 0x20) else { return false }
    (stamp.month, stamp.day) = (month, day)
    return isDate
  }

  /// `Mon 2026-11-23 16:26:00 CET` (journalctl `short-full`), `Mon Nov 23 16:26:00 2026` (ctime).
  private mutating func weekday(_ view: ByteView) -> Bool {
    at = start
    guard dayName(view) else { return false }
    if view.byte(at: at) == 0x2C { at += 1 }
    guard take(view, 0x20) else { return false }
    if view.byte(at: at) &- 48 < 10 {
      guard date(view), take(view, 0x20), time(view) else { return false }
      if view.byte(at: at) == 0x20, let zone = zoneName(view) { stamp.zone = zone }
      return true
    }
    guard monthDay(view), time(view) else { return false }
    let mark = at
    if take(view, 0x20), let year = digits(view, 4), endsField(view.byte(at: at)) {
      stamp.year = year
    } else {
      at = mark
    }
    return true
  }

  /// A blank, the line's end, a bracket, a quotation mark, a comma, a bar.
  private func endsField(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x5D || byte == 0x22 || byte == 0x2C || byte == 0x7C
  }

  /// `23/Nov/2026:16:26:00 +0100`.
  private mutating func webServer(_ view: ByteView) -> Bool {
    at = start
    guard let day = digits(view, 2), take(view, 0x2F), let month = monthName(view), take(view, 0x2F),
      let year = digits(view, 4), take(view, 0x3A)
    else { return false }
    (stamp.year, stamp.month, stamp.day) = (year, month, day)
    return isDate && time(view) && tail(view)
  }

  /// `1795451160.123456` (journalctl `short-unix`).
  private mutating func unix(_ view: ByteView) -> Bool {
    at = start
    let number = view.anyNumber(at: at)
    guard number.length == 9 || number.length == 10, view.byte(at: at + number.length) == 0x2E else { return false }
    at += number.length
    stamp = Stamp()
    stamp.unix = number.value
    readFraction(view)
    return view.byte(at: at) <= 0x20
  }

  /// `2026:11:23-16:26:00` (Sophos UTM).
  private mutating func colons(_ view: ByteView) -> Bool {
    at = start
    guard let year = digits(view, 4), take(view, 0x3A), let month = digits(view, 2), take(view, 0x3A),
      let day = digits(view, 2), take(view, 0x2D)
    else { return false }
    (stamp.year, stamp.month, stamp.day) = (year, month, day)
    return isDate && time(view) && tail(view)
  }
}
