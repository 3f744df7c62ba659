/// When summer time begins and ends in years that a zone's table does not list: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// POSIX.1-2017, "TZ", as the footer of a TZif file has it (RFC 9636 §3.3).
struct ZoneRule: Sendable, Hashable {
  private var standard = 0
  private var summer: Summer?

  private struct Summer: Sendable, Hashable {
    var offset: Int
    var begins: Day
    var ends: Day
  }

  /// A day of the year and the local second on it.
  private struct Day: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      /// Month, week 1 ... 5 (5 is the last), weekday from Sunday.
      case weekday(Int, Int, Int)
      /// 1 ... 365, never counting 29 February.
      case julian(Int)
      /// 0 ... 365, counting it.
      case ordinal(Int)
    }
    var kind: Kind
    var second = 7200

    /// Seconds from 1970 to this day's moment in local time.
    func local(year: Int) -> Int {
      let newYear = Timestamp.days(year: year, month: 1, day: 1)
      let day: Int
      switch kind {
      case .julian(let number):
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        day = newYear + number - 1 + (isLeap && number > 59 ? 1 : 0)
      case .ordinal(let number): day = newYear + number
      case .weekday(let month, let week, let weekday):
        let first = Timestamp.days(year: year, month: month, day: 1)
        let next =
          month == 12
          ? Timestamp.days(year: year + 1, month: 1, day: 1)
          : Timestamp.days(year: year, month: month + 1, day: 1)
        // 1970-01-01 was a Thursday, 4 from Sunday.
        var found = first + (weekday - (first + 4) % 7 + 7) % 7 + (week - 1) * 7
        while found >= next { found -= 7 }
        day = found
      }
      return day * 86_400 + second
    }
  }

  /// Seconds east of Greenwich at a moment.
  func offset(at seconds: Int) -> Int {
    guard let summer else { return standard }
    let year = Timestamp(seconds: UInt32(clamping: seconds + standard)).civil.year
    let begins = summer.begins.local(year: year) - standard
    let ends = summer.ends.local(year: year) - summer.offset
    let isSummer =
      begins < ends ? (begins..<ends).contains(seconds) : !(ends..<begins).contains(seconds)
    return isSummer ? summer.offset : standard
  }

  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard ZoneRule.skipName(&rest), let west = ZoneRule.time(&rest) else { return nil }
    standard = -west
    guard !rest.isEmpty else { return }
    guard ZoneRule.skipName(&rest) else { return nil }
    var offset = standard + 3600
    if let first = rest.first, first != 0x2C {
      guard let west = ZoneRule.time(&rest) else { return nil }
      offset = -west
    }
    guard let begins = ZoneRule.day(&rest), let ends = ZoneRule.day(&rest) else { return nil }
    summer = Summer(offset: offset, begins: begins, ends: ends)
  }

  private static func skipName(_ rest: inout ArraySlice<UInt8>) -> Bool {
    if rest.first == 0x3C {
      guard let end = rest.firstIndex(of: 0x3E) else { return false }
      rest = rest[(end + 1)...]
      return true
    }
    let before = rest.count
    rest = rest.drop { ($0 | 0x20) &- 97 < 26 }
    return before - rest.count >= 3
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix { $0 &- 48 < 10 }
    guard !digits.isEmpty, digits.count < 5 else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private static func time(_ rest: inout ArraySlice<UInt8>) -> Int? {
    var sign = 1
    if let first = rest.first, first == 0x2B || first == 0x2D {
      sign = first == 0x2D ? -1 : 1
      rest = rest.dropFirst()
    }
    guard var seconds = number(&rest).map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] where rest.first == 0x3A {
      rest = rest.dropFirst()
      guard let part = number(&rest) else { return nil }
      seconds += part * unit
    }
    return sign * seconds
  }

  private static func day(_ rest: inout ArraySlice<UInt8>) -> Day? {
    guard rest.first == 0x2C else { return nil }
    rest = rest.dropFirst()
    var day: Day
    switch rest.first {
    case 0x4D:
      rest = rest.dropFirst()
      guard let month = number(&rest), rest.popFirst() == 0x2E, let week = number(&rest), rest.popFirst() == 0x2E,
        let weekday = number(&rest), (1...12).contains(month), (1...5).contains(week), weekday < 7
      else { return nil }
      day = Day(kind: .weekday(month, week, weekday))
    case 0x4A:
      rest = rest.dropFirst()
      guard let number = number(&rest) else { return nil }
      day = Day(kind: .julian(number))
    default:
      guard let number = number(&rest) else { return nil }
      day = Day(kind: .ordinal(number))
    }
    if rest.first == 0x2F {
      rest = rest.dropFirst()
      guard let second = time(&rest) else { return nil }
      day.second = second
    }
    return day
  }
}
