/// The stamp at the beginning of a line, `2026-03-01T04:05:06.000000+00:00`, moved by microseconds.
enum ISOStamp {
  /// `1s`, `50ms`, `250us`, `5m`, `2h`, `1d` in microseconds.
  static func microseconds(_ text: [UInt8]) -> Int? {
    let units: [(name: StaticString, length: Int)] = [
      ("us", 1), ("ms", 1000), ("s", 1_000_000), ("m", 60_000_000), ("h", 3_600_000_000), ("d", 86_400_000_000),
    ]
    for unit in units {
      let name = Array("\(unit.name)".utf8)
      guard text.count > name.count, text[(text.count - name.count)...] == name[...] else { continue }
      if let count = Bytes.number(text[..<(text.count - name.count)]) { return count * unit.length }
    }
    return nil
  }

  /// Moves a line's stamp. It keeps its zone; its fraction becomes six digits.
  static func move(_ line: inout [UInt8], by microseconds: Int) throws(Repetition.Failure) {
    guard let start = secondsSince1970(line) else {
      throw Repetition.Failure(description: "no ISO 8601 stamp begins: \(String(decoding: line, as: UTF8.self))")
    }
    var end = 19
    var fraction = 0
    if end < line.count, line[end] == UInt8(ascii: ".") {
      var weight = 100_000
      end += 1
      while end < line.count, let digit = Bytes.number(line[end...end]) {
        fraction += digit * weight
        weight /= 10
        end += 1
      }
    }
    line.replaceSubrange(0..<end, with: stamp(start * 1_000_000 + fraction + microseconds))
  }

  /// Of `2026-03-01T04:05:06`, its zone disregarded.
  private static func secondsSince1970(_ line: [UInt8]) -> Int? {
    guard line.count >= 20, line[4] == UInt8(ascii: "-"), line[10] == UInt8(ascii: "T"),
      let year = Bytes.number(line[0..<4]), let month = Bytes.number(line[5..<7]), let day = Bytes.number(line[8..<10]),
      let hour = Bytes.number(line[11..<13]), let minute = Bytes.number(line[14..<16]),
      let second = Bytes.number(line[17..<19])
    else { return nil }
    return ((days(year, month, day) * 24 + hour) * 60 + minute) * 60 + second
  }

  /// Days since 1970 in the Gregorian calendar, counting years from March.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private static func stamp(_ microseconds: Int) -> [UInt8] {
    let seconds = microseconds / 1_000_000
    let (year, month, day) = date(days: seconds / 86_400)
    let second = seconds % 86_400
    var bytes: [UInt8] = []
    Bytes.append(year, width: 4, to: &bytes)
    for (mark, number) in zip("--T::".utf8, [month, day, second / 3600, second / 60 % 60, second % 60]) {
      bytes.append(mark)
      Bytes.append(number, width: 2, to: &bytes)
    }
    bytes.append(UInt8(ascii: "."))
    Bytes.append(microseconds % 1_000_000, width: 6, to: &bytes)
    return bytes
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
}
