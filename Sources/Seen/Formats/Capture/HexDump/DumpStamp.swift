/// The moment that a line before a dump gives: `2026-11-23 16:26:00.123456 IP …` (`tcpdump -tttt`) or
/// `1795451160.123456 IP …` (`-tt`). A time of day alone is no moment.
struct DumpStamp {
  let time: Timestamp
  let microseconds: UInt32
  let isZoneAssumed: Bool

  init?(_ line: Span<UInt8>) {
    var digits: [Int] = []
    var (index, run) = (0, 0)
    // Numbers up to the first blank that is not the one between date and time.
    while index < line.count {
      let byte = line[index]
      if byte >= 48, byte < 58 {
        run += 1
        digits = run == 1 ? digits + [Int(byte - 48)] : digits.dropLast() + [(digits.last ?? 0) * 10 + Int(byte - 48)]
        guard run <= 10 else { return nil }
      } else {
        guard run > 0, [32, 45, 46, 58, 84].contains(byte) else { break }
        if digits.count == 7 || byte == 32 && digits.count != 3 { break }
        run = 0
      }
      index += 1
    }
    if digits.count >= 6, digits[0] > 1969 {
      let stamp = Timestamp(
        year: digits[0], month: digits[1], day: digits[2], hour: digits[3], minute: digits[4], second: digits[5])
      guard let stamp, (1...12).contains(digits[1]), (1...31).contains(digits[2]) else { return nil }
      (time, isZoneAssumed) = (stamp, true)
    } else if digits.count == 2, digits[0] > 100_000_000, let seconds = UInt32(exactly: digits[0]) {
      (time, isZoneAssumed) = (Timestamp(seconds: seconds), false)
    } else {
      return nil
    }
    microseconds =
      digits.count == 2 || digits.count == 7 ? DumpStamp.microseconds(digits[digits.count - 1], digits: run) : 0
  }

  /// A fraction of `digits` decimal digits in millionths.
  private static func microseconds(_ fraction: Int, digits: Int) -> UInt32 {
    var (value, digits) = (fraction, digits)
    while digits < 6 { (value, digits) = (value * 10, digits + 1) }
    while digits > 6 { (value, digits) = (value / 10, digits - 1) }
    return UInt32(min(max(value, 0), 999_999))
  }
}
