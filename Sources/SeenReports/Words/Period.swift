import Seen

/// A stretch of time in the fewest words that still say when.
struct Period {
  var first: Timestamp
  var last: Timestamp

  /// `nil` where the records bear no time.
  init?(_ first: Timestamp, _ last: Timestamp) {
    guard !first.isMissing, !last.isMissing else { return nil }
    self.first = first
    self.last = last
  }

  /// Of a whole report: `24-31 Jan 2026`, `24 Dec 2025 - 3 Jan 2026`, within a day with its hours.
  var inDays: String {
    let (start, end) = (first.civil, last.civil)
    if start.year != end.year { return "\(first.date) - \(last.date)" }
    if start.month != end.month { return "\(first.dayAndMonth) - \(last.date)" }
    if start.day != end.day { return "\(start.day)-\(last.date)" }
    return first.hourAndMinute == last.hourAndMinute
      ? "\(first.date) \(first.hourAndMinute)" : "\(first.date) \(first.hourAndMinute)-\(last.hourAndMinute)"
  }

  /// Of a finding: `28 Jan 02:14 - 31 Jan 06:24`; the year only where it changes.
  var inMinutes: String {
    let (start, end) = (first.civil, last.civil)
    if start.year != end.year { return "\(first.date) \(first.hourAndMinute) - \(last.date) \(last.hourAndMinute)" }
    let beginning = "\(first.dayAndMonth) \(first.hourAndMinute)"
    if (start.month, start.day) != (end.month, end.day) {
      return "\(beginning) - \(last.dayAndMonth) \(last.hourAndMinute)"
    }
    return first.hourAndMinute == last.hourAndMinute ? beginning : "\(beginning) - \(last.hourAndMinute)"
  }
}
