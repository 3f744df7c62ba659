import ArgumentParser
import Seen

/// A moment as options take it: RFC 3339 (`2026-01-24T06:25:01Z`, a blank in place of the T, any offset), or a date alone.
struct MomentArgument {
  /// The moment; of a date alone its first second, in UTC.
  let first: Timestamp
  /// The moment; of a date alone its last second.
  let last: Timestamp

  static func date(_ text: String) throws -> MomentArgument {
    guard let moment = MomentArgument(text) else {
      throw ValidationError("'\(text)' is no time: write 2026-01-24 or 2026-01-24T06:25:01Z.")
    }
    return moment
  }

  static func moment(_ text: String) throws -> MomentArgument {
    guard let moment = MomentArgument(text), moment.first == moment.last else {
      throw ValidationError("'\(text)' is no time of RFC 3339: write 2026-01-24T06:25:01Z.")
    }
    return moment
  }

  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard let year = Self.number(&rest, 4), Self.take(&rest, "-"), let month = Self.number(&rest, 2),
      Self.take(&rest, "-"), let day = Self.number(&rest, 2), (1...12).contains(month), (1...31).contains(day),
      let midnight = Timestamp(year: year, month: month, day: day), midnight.civil.day == day
    else { return nil }
    if rest.isEmpty {
      first = midnight
      last = Timestamp(seconds: midnight.seconds + 86_399)
      return
    }
    guard let offset = Self.timeOfDay(&rest), let seconds = UInt32(exactly: Int(midnight.seconds) + offset) else {
      return nil
    }
    first = Timestamp(seconds: seconds)
    last = first
  }

  /// Seconds after midnight in UTC, the zone's offset taken off.
  private static func timeOfDay(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard take(&rest, "T") || take(&rest, "t") || take(&rest, " "), let hour = number(&rest, 2), take(&rest, ":"),
      let minute = number(&rest, 2), take(&rest, ":"), let second = number(&rest, 2), hour < 24, minute < 60,
      second < 61
    else { return nil }
    if take(&rest, ".") {
      guard number(&rest, 1) != nil else { return nil }
      while number(&rest, 1) != nil {}
    }
    return zone(&rest).map { hour * 3600 + minute * 60 + second - $0 }
  }

  /// Seconds that the zone is ahead of UTC; RFC 3339 has no time without one.
  private static func zone(_ rest: inout ArraySlice<UInt8>) -> Int? {
    if take(&rest, "Z") || take(&rest, "z") { return rest.isEmpty ? 0 : nil }
    let isEast = take(&rest, "+")
    guard isEast || take(&rest, "-"), let hours = number(&rest, 2), take(&rest, ":"), let minutes = number(&rest, 2),
      rest.isEmpty, hours < 24, minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (isEast ? 1 : -1)
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, _ digits: Int) -> Int? {
    let text = rest.prefix(digits)
    guard text.count == digits, text.allSatisfy({ (48...57).contains($0) }) else { return nil }
    rest = rest.dropFirst(digits)
    return text.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private static func take(_ rest: inout ArraySlice<UInt8>, _ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: scalar) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
