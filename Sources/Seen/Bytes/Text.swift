/// Text as it is written into bytes: what reports hold thousands of is not made into strings first.
extension [UInt8] {
  /// Appends a number in decimal digits.
  package mutating func append(decimal number: UInt64) {
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var (rest, start) = (number, digits.count)
    repeat {
      start -= 1
      digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    append(addingCapacity: digits.count - start) { text in
      for place in start..<digits.count { text.append(digits[place]) }
    }
  }

  /// Appends a few letters, one by one, which takes less than to copy them at a stroke.
  package mutating func append(word: String) {
    let letters = word.utf8Span.span
    append(addingCapacity: letters.count) { text in
      for index in letters.indices { text.append(letters[index]) }
    }
  }
}

extension Span<UInt8> {
  /// Whether JSON takes all of them as they are, and a terminal shows them: ASCII without controls, quotation marks and
  /// backslashes. Eight at a time.
  package var isPlain: Bool {
    let view = ByteView(self)
    guard count >= 8 else { return isPlain(view.wordOrRest(at: 0) | 0x2020_2020_2020_2020 << UInt64(8 * count)) }
    var at = 0
    while at < count - 8 {
      guard isPlain(view.word(at: at)) else { return false }
      at += 8
    }
    return isPlain(view.word(at: count - 8))
  }

  @inline(__always)
  private func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (mark, slash, delete) = (word ^ ones &* 0x22, word ^ ones &* 0x5C, word ^ ones &* 0x7F)
    let others = (word &- ones &* 0x20) | (mark &- ones) | (slash &- ones) | (delete &- ones) | word
    return others & (ones &* 0x80) == 0
  }
}
