import Traffic

/// Dates lines; the part up to the second is made once a second.
struct Stamp {
  private let iso: Bool
  private var second: UInt64 = 0
  private var start: [UInt8] = []
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  init(iso: Bool) { self.iso = iso }

  /// `Nov 23 16:26:00`, or `2026-11-23T16:26:00.123456+00:00`, and the machine's name.
  mutating func write(_ microseconds: UInt64, to output: inout Output) {
    if microseconds / 1_000_000 != second || start.isEmpty {
      second = microseconds / 1_000_000
      start = Array(toTheSecond().utf8)
    }
    output.append(start)
    if iso {
      output.append(".")
      output.append(microseconds % 1_000_000, width: 6)
      output.append("+00:00")
    }
    output.append(" gw ")
  }

  private func toTheSecond() -> String {
    let clock = [second % 86_400 / 3600, second % 3600 / 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
    let (year, month, day) = date(second / 86_400)
    guard !iso else { return "\(year)-\(padded(month, 2))-\(padded(day, 2))T" + clock }
    return Self.months[Int(month) - 1] + (day < 10 ? "  " : " ") + "\(day) " + clock
  }

  /// Howard Hinnant's civil_from_days, for days after 1970.
  private func date(_ days: UInt64) -> (UInt64, UInt64, UInt64) {
    let shifted = days + 719_468
    let era = shifted / 146_097, dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

private func padded(_ number: UInt64, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
