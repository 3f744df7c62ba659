/// Moments as programs read them (RFC 3339, UTC) and as people do.

import Seen

extension Timestamp {
  /// `2026-11-23T16:26:00Z`, with `fraction` microseconds if given; `nil` where the year is not known.
  func rfc3339(microseconds fraction: UInt32? = nil) -> String? {
    if isMissing || isYearless { return nil }
    let date = civil
    var text: [UInt8] = []
    text.reserveCapacity(27)
    func add(_ number: Int, _ count: Int, then mark: Unicode.Scalar) {
      var power = 1
      for _ in 1..<count { power *= 10 }
      while power > 0 {
        text.append(0x30 + UInt8(number / power % 10))
        power /= 10
      }
      text.append(UInt8(ascii: mark))
    }
    add(date.year, 4, then: "-")
    add(date.month, 2, then: "-")
    add(date.day, 2, then: "T")
    add(date.hour, 2, then: ":")
    add(date.minute, 2, then: ":")
    add(date.second, 2, then: fraction == nil ? "Z" : ".")
    if let fraction { add(Int(fraction), 6, then: "Z") }
    return String(decoding: text, as: UTF8.self)
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
