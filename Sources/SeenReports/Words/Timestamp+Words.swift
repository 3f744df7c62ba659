/// Moments as programs read them (RFC 3339, UTC) and as people do.

import Seen

extension Timestamp {
  /// `2026-11-23T16:26:00Z`, with `fraction` microseconds if given; `nil` where the year is not known.
  func rfc3339(microseconds fraction: UInt32? = nil) -> String? {
    if isMissing || isYearless { return nil }
    let date = civil
    let point = fraction.map { "." + digits(Int($0), 6) } ?? ""
    return "\(digits(date.year, 4))-\(digits(date.month, 2))-\(digits(date.day, 2))T\(clock)\(point)Z"
  }

  /// `01-24T06:25:01` of a stamp whose year nothing tells; `nil` for any other.
  var withoutYear: String? {
    isYearless ? "\(digits(civil.month, 2))-\(digits(civil.day, 2))T\(clock)" : nil
  }

  /// `16:26:00`.
  private var clock: String {
    "\(digits(civil.hour, 2)):\(digits(civil.minute, 2)):\(digits(civil.second, 2))"
  }

  /// `16:26`.
  var hourAndMinute: String { "\(digits(civil.hour, 2)):\(digits(civil.minute, 2))" }

  /// `24 Jan`.
  var dayAndMonth: String { "\(civil.day) \(Self.months[civil.month - 1])" }

  /// `24 Jan 2026`, or `24 Jan` where the year is not known.
  var date: String { isYearless ? dayAndMonth : "\(dayAndMonth) \(civil.year)" }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
