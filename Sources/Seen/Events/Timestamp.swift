/// Seconds since 1970-01-01 00:00 UTC, 32 bits (to 2106); 0 is "missing".
///
/// A stamp whose year is unknown and stays so (standard input without a date) is held in 1972, a leap year before any
/// log: order within the year survives, and `isYearless` tells. Fractions of a second live in `EventDetails`.
public struct Timestamp: BitwiseCopyable, Hashable, Sendable {
  public var seconds: UInt32

  public init(seconds: UInt32) { self.seconds = seconds }

  public static let missing = Timestamp(seconds: 0)
  public var isMissing: Bool { seconds == 0 }

  /// The year in which stamps without a year are held.
  public static let yearlessYear = 1972
  public var isYearless: Bool { (63_072_000..<94_694_400).contains(seconds) }
}

extension Timestamp: Comparable {
  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}

extension Timestamp {
  /// The moment of a civil date and time in UTC; fields out of range carry over, as in a proleptic calendar.
  /// `nil` before 1970 or after 2106.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let total = Timestamp.days(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second
    guard let seconds = UInt32(exactly: total) else { return nil }
    self.init(seconds: seconds)
  }

  /// Days from 1970-01-01 to a date of the Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms").
  static func days(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month 1 ... 12, day 1 ... 31, hour, minute and second in UTC.
  public var civil: (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    let days = Int(seconds / 86_400) + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let ofDay = Int(seconds % 86_400)
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1,
      ofDay / 3600, ofDay / 60 % 60, ofDay % 60
    )
  }
}
