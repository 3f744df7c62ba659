/// The steps of the cursor: over a byte, digits, a name; where one fails, the cursor stays.
extension StampReading {
  mutating func step() -> Bool {
    at += 1
    return true
  }

  mutating func take(_ view: ByteView, _ byte: UInt8) -> Bool {
    guard view.byte(at: at) == byte else { return false }
    at += 1
    return true
  }

  mutating func either(_ view: ByteView, _ one: UInt8, _ other: UInt8) -> UInt8? {
    let byte = view.byte(at: at)
    guard byte == one || byte == other else { return nil }
    at += 1
    return byte
  }

  mutating func digits(_ view: ByteView, _ count: Int) -> Int? {
    var value = 0
    for index in 0..<count {
      let digit = view.byte(at: at + index) &- 48
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    at += count
    return value
  }

  mutating func monthName(_ view: ByteView) -> Int? {
    guard let month = view.month(at: at) else { return nil }
    at += 3
    return month
  }

  mutating func dayName(_ view: ByteView) -> Bool {
    guard view.isDay(at: at) else { return false }
    at += 3
    return true
  }

  /// Whether such a day may exist: of February, in a leap year.
  var isDate: Bool {
    guard (1...12).contains(stamp.month), (1...31).contains(stamp.day) else { return false }
    if stamp.month == 2 { return stamp.day < 30 }
    return stamp.day < 31 || ![4, 6, 9, 11].contains(stamp.month)
  }
}
