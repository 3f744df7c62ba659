/// A date and time as a log writes it, before anybody decides what it leaves open: year, zone.
///
/// RFC 3164 (`Nov 23 16:26:00`, with a year or a fraction or without), RFC 5424 and ISO 8601, journalctl's `short-iso`,
/// `short-full` and `short-unix`, ctime, and the date of web server logs.
struct Stamp {
  /// Bytes of the whole stamp, and of its part before the seconds.
  var length = 0
  var prefix = 0
  /// Bytes of the fraction with its point, 0 if there is none.
  var fraction = 0
  var year: Int?
  var month = 0
  var day = 0
  var hour = 0
  var minute = 0
  var second = 0
  var microseconds: UInt32?
  /// Seconds east of Greenwich, if the stamp says.
  var zone: Int?
  /// Seconds since 1970, if the stamp counts them itself.
  var unix: UInt32?

  /// Reads the stamp at `start`, `nil` if there is none.
  static func read(_ view: ByteView, at start: Int) -> Stamp? {
    var reading = StampReading(start: start)
    return reading.read(view) ? reading.stamp : nil
  }

  /// The stamp's seconds as if it were UTC, in the given year where it has none; `nil` if there is no such date.
  func seconds(year assumed: Int) -> Int? {
    if let unix { return Int(unix) }
    let year = self.year ?? assumed
    guard month != 2 || day < 29 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) else { return nil }
    return Timestamp.days(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second
  }
}

extension Stamp {
  /// A stamp whose date and time stand apart, `2026-11-23` and `16:26:00`; `nil` if they are not these.
  init?(_ view: ByteView, date: Range<Int>, time: Range<Int>) {
    var reading = StampReading(start: date.lowerBound)
    guard reading.read(view, date: date, time: time) else { return nil }
    self = reading.stamp
  }

  /// `+0100`, `-05:00`, `Z`: seconds east of Greenwich; `nil` for anything else.
  static func offset(_ view: ByteView, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var reading = StampReading(start: range.lowerBound)
    return reading.zone(view)
  }

  /// Seconds east of Greenwich of an abbreviation that means one offset only; `nil` for `IST`, `BST` and the like.
  static func offset(ofZone name: String) -> Int? {
    switch name {
    case "UTC", "GMT", "WET": 0
    case "CET", "WEST": 3600
    case "CEST", "EET": 7200
    case "EEST", "MSK": 10_800
    case "JST", "KST": 32_400
    case "AEST": 36_000
    case "AEDT": 39_600
    case "EST": -18_000
    case "EDT": -14_400
    case "CDT": -18_000
    case "MST": -25_200
    case "MDT": -21_600
    case "PST": -28_800
    case "PDT": -25_200
    default: nil
    }
  }
}

/// The reading of one stamp: a cursor and what it has found.
private struct StampReading {
  let start: Int
  var at: Int
  var stamp = Stamp()

  init(start: Int) {
    self.start = start
    at = start
  }

  mutating func read(_ view: ByteView) -> Bool {
    let first = view.byte(at: at)
    let found =
      first &- 48 < 10
      ? iso(view) || webServer(view) || unix(view) || yearFirst(view) || colons(view)
      : rfc3164(view) || weekday(view)
    stamp.length = at - start
    return found
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

  mutating func zone(_ view: ByteView) -> Int? { offset(view) }

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
    let number = view.longNumber(at: at)
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

  private mutating func time(_ view: ByteView) -> Bool {
    guard let hour = digits(view, 2), take(view, 0x3A), let minute = digits(view, 2), take(view, 0x3A) else {
      return false
    }
    stamp.prefix = at - start
    guard let second = digits(view, 2), hour < 24, minute < 60, second < 70 else { return false }
    (stamp.hour, stamp.minute, stamp.second) = (hour, minute, second)
    readFraction(view)
    return true
  }

  private mutating func readFraction(_ view: ByteView) {
    guard view.byte(at: at) == 0x2E || view.byte(at: at) == 0x2C, view.byte(at: at + 1) &- 48 < 10 else { return }
    let mark = at
    // The next column of a table may be a date: `16:26:00,2026-11-23 …`.
    if view.byte(at: mark + 5) == 0x2D, view.byte(at: mark + 8) == 0x2D, view.byte(at: mark) == 0x2C { return }
    at += 1
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
  private mutating func tail(_ view: ByteView) -> Bool {
    if let zone = offset(view) ?? zoneBeforeColon(view) { stamp.zone = zone }
    let next = view.byte(at: at)
    return !(next &- 48 < 10 || (next | 0x20) &- 97 < 26)
  }

  /// `Z`, `+01:00`, `+0100`, `+01`, the last two also after a blank.
  private mutating func offset(_ view: ByteView) -> Int? {
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
  private mutating func zoneName(_ view: ByteView) -> Int? {
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

  // Steps of the cursor.

  private mutating func step() -> Bool {
    at += 1
    return true
  }

  private mutating func take(_ view: ByteView, _ byte: UInt8) -> Bool {
    guard view.byte(at: at) == byte else { return false }
    at += 1
    return true
  }

  private mutating func either(_ view: ByteView, _ one: UInt8, _ other: UInt8) -> UInt8? {
    let byte = view.byte(at: at)
    guard byte == one || byte == other else { return nil }
    at += 1
    return byte
  }

  private mutating func digits(_ view: ByteView, _ count: Int) -> Int? {
    var value = 0
    for index in 0..<count {
      let digit = view.byte(at: at + index) &- 48
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    at += count
    return value
  }

  private mutating func monthName(_ view: ByteView) -> Int? {
    guard let index = name(view, among: "janfebmaraprmayjunjulaugsepoctnovdec") else { return nil }
    return index + 1
  }

  private mutating func dayName(_ view: ByteView) -> Bool {
    name(view, among: "montuewedthufrisatsun") != nil
  }

  private mutating func name(_ view: ByteView, among names: StaticString) -> Int? {
    let letters = (view.byte(at: at) | 0x20, view.byte(at: at + 1) | 0x20, view.byte(at: at + 2) | 0x20)
    for index in 0..<names.utf8CodeUnitCount / 3 {
      let expected = unsafe (names.utf8Start[3 * index], names.utf8Start[3 * index + 1], names.utf8Start[3 * index + 2])
      if letters == expected {
        at += 3
        return index
      }
    }
    return nil
  }

  private var isDate: Bool {
    guard (1...12).contains(stamp.month), (1...31).contains(stamp.day) else { return false }
    if stamp.month == 2 { return stamp.day < 30 }
    return stamp.day < 31 || ![4, 6, 9, 11].contains(stamp.month)
  }
}
