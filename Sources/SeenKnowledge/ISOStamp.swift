/// The stamp at the beginning of a line, `2026-03-01T04:05:06.000000+00:00`, moved by microseconds.
enum ISOStamp {
  /// `1s`, `50ms`, `250us`, `5m`, `2h`, `1d` in microseconds.
  static func microseconds(_ text: Substring) -> Int? {
    let digits = text.prefix(while: \.isNumber)
    let units = ["us": 1, "ms": 1000, "s": 1_000_000, "m": 60_000_000, "h": 3_600_000_000, "d": 86_400_000_000]
    guard let count = Int(digits), let unit = units[String(text[digits.endIndex...])] else { return nil }
    return count * unit
  }

  /// The line with its stamp moved. The stamp keeps its zone; its fraction becomes six digits.
  static func moved(_ line: String, by microseconds: Int) throws(Repetition.Failure) -> String {
    guard let stamp = line.firstIndex(of: " ").map({ line[..<$0] }), stamp.utf8.count >= 20,
      let seconds = seconds(Array(stamp.utf8.prefix(19)))
    else { throw Repetition.Failure(description: "no ISO 8601 stamp at the beginning of: \(line)") }
    let rest = stamp.dropFirst(19)
    let fraction = rest.first == "." ? rest.dropFirst().prefix(while: \.isNumber) : ""
    let zone = rest.first == "." ? rest.dropFirst(1 + fraction.count) : rest
    let micros = Int((fraction + "000000").prefix(6)) ?? 0
    return text(seconds * 1_000_000 + micros + microseconds) + zone + line[stamp.endIndex...]
  }

  /// Seconds since 1970 of `2026-03-01T04:05:06`, its zone disregarded.
  private static func seconds(_ bytes: [UInt8]) -> Int? {
    func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
    guard bytes[4] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T"), let year = number(0..<4),
      let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13), let minute = number(14..<16),
      let second = number(17..<19)
    else { return nil }
    return ((days(year, month, day) * 24 + hour) * 60 + minute) * 60 + second
  }

  /// Days since 1970 in the Gregorian calendar, counting years from March.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private static func text(_ microseconds: Int) -> String {
    let seconds = microseconds / 1_000_000
    let (year, month, day) = date(days: seconds / 86_400)
    let second = seconds % 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(clock).\(padded(microseconds % 1_000_000, 6))"
  }

  private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let fromMarch = days + 719_468
    let era = fromMarch / 146_097
    let dayOfEra = fromMarch % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
