/// Moments as programs read them (RFC 3339, UTC) and as people do.

import Seen

extension Timestamp {
  /// The stamp, if its year is known.
  var dated: Timestamp? { isMissing || isYearless ? nil : self }

  /// `2026-11-23T16:26:00Z`, with `fraction` microseconds if given; `nil` where the year is not known.
  func rfc3339(microseconds fraction: UInt32? = nil) -> String? {
    guard let dated else { return nil }
    var text: [UInt8] = []
    dated.write(to: &text, microseconds: fraction)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends what `rfc3339` says.
  func write(to text: inout [UInt8]) { write(to: &text, microseconds: nil) }

  private func write(to text: inout [UInt8], microseconds fraction: UInt32?) {
    let date = civil
    text.append(addingCapacity: 27) { text in
      func add(_ pair: Int, then mark: Unicode.Scalar? = nil) {
        text.append(0x30 + UInt8(truncatingIfNeeded: pair / 10 % 10))
        text.append(0x30 + UInt8(truncatingIfNeeded: pair % 10))
        if let mark { text.append(UInt8(ascii: mark)) }
      }
      add(date.year / 100)
      add(date.year % 100, then: "-")
      add(date.month, then: "-")
      add(date.day, then: "T")
      add(date.hour, then: ":")
      add(date.minute, then: ":")
      add(date.second, then: fraction == nil ? "Z" : ".")
      guard let fraction else { return }
      add(Int(fraction) / 10_000)
      add(Int(fraction) / 100 % 100)
      add(Int(fraction) % 100, then: "Z")
    }
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
