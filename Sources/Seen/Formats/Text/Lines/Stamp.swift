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
  /// Takes the time of day from `16:26:00`; false, and nothing is taken, if that does not stand at `at`.
  mutating func setTimeOfDay(_ view: ByteView, at: Int) -> Bool {
    guard view.byte(at: at + 2) == 0x3A, view.byte(at: at + 5) == 0x3A, let hour = view.small(in: at..<at + 2),
      let minute = view.small(in: at + 3..<at + 5), let second = view.small(in: at + 6..<at + 8),
      hour < 24, minute < 60, second < 61
    else { return false }
    (self.hour, self.minute, self.second) = (Int(hour), Int(minute), Int(second))
    return true
  }

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
    return reading.offset(view)
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
