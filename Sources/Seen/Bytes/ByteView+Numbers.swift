/// Numbers and addresses, eight bytes at a time (D. Lemire, "Quickly parsing eight digits"; W. Muła on SWAR).

extension UInt64 {
  /// Of eight bytes from which "0" was taken by exclusive or: the highest bit of each that was no decimal digit.
  @inline(__always)
  var othersThanDigits: UInt64 { ((self &+ 0x7676_7676_7676_7676) | self) & 0x8080_8080_8080_8080 }
}

extension WordSource where Self: ~Escapable {
  /// A decimal number of up to seven digits and its length in bytes; a length of 0 means "none, or longer".
  @inline(__always)
  func number(at offset: Int) -> (value: UInt32, length: Int) {
    var digits = word(at: offset) ^ 0x3030_3030_3030_3030
    let others = digits.othersThanDigits
    guard others != 0 else { return (0, 0) }
    let bits = UInt64(truncatingIfNeeded: others.trailingZeroBitCount & 0x78)
    digits = (digits &<< 1) &<< (63 &- bits)
    digits = (digits &* 10) &+ (digits &>> 8)
    let pairs = (digits & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let others2 = ((digits &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (UInt32(truncatingIfNeeded: (pairs &+ others2) &>> 32), Int(truncatingIfNeeded: bits &>> 3))
  }

  /// A decimal number below 65,536 of up to seven digits, and its length in bytes; `nil` if there is none.
  @inline(__always)
  func shortNumber(at offset: Int) -> (value: UInt16, length: Int)? {
    var digits = word(at: offset) ^ 0x3030_3030_3030_3030
    let others = digits.othersThanDigits
    guard others != 0 else { return nil }
    // Seven more than eight for each digit: the shift leaves only these, at the upper end.
    let bits = UInt64(truncatingIfNeeded: others.trailingZeroBitCount)
    digits = digits &<< (7 &- bits)
    // The digits of 65535, of which the first weighs most. Where there is no digit nothing was moved, and what stands there
    // weighs more.
    guard digits.byteSwapped <= 0x06_0505_0305 else { return nil }
    // Three pairs of digits, each 16 bits above the one before; their weighted sum arrives in the uppermost 16.
    let pairs = ((digits &* 10) &+ (digits &>> 8)) & 0x00FF_00FF_00FF_0000
    let value = (pairs &* 0x2710_0064_0001) &>> 48
    return (UInt16(truncatingIfNeeded: value), Int(truncatingIfNeeded: bits &>> 3))
  }

  /// A decimal number of up to ten digits that fits 32 bits; a length of 0 means there is none.
  @inline(never)
  func longNumber(at offset: Int) -> (value: UInt32, length: Int) {
    var value: UInt64 = 0
    var index = offset
    while byte(at: index) &- 48 < 10 {
      value = value * 10 + UInt64(byte(at: index) - 48)
      index += 1
      if index - offset > 10 { return (0, 0) }
    }
    guard value <= UInt64(UInt32.max) else { return (0, 0) }
    return (UInt32(truncatingIfNeeded: value), index - offset)
  }

  /// A decimal number of up to ten digits that fits 32 bits: the short way where it serves.
  @inline(__always)
  func anyNumber(at offset: Int) -> (value: UInt32, length: Int) {
    let short = number(at: offset)
    return short.length > 0 ? short : eightDigitsAndMore(at: offset)
  }

  /// Eight digits at once and up to two behind them; else digit by digit.
  @inline(never)
  private func eightDigitsAndMore(at offset: Int) -> (value: UInt32, length: Int) {
    var digits = word(at: offset) ^ 0x3030_3030_3030_3030
    let rest = octet(at: offset &+ 8)
    guard digits.othersThanDigits == 0, rest.length < 3,
      byte(at: offset &+ 8 &+ rest.length) &- 48 > 9
    else { return longNumber(at: offset) }
    digits = (digits &* 10) &+ (digits &>> 8)
    let upper = (digits & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let lower = ((digits &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    let eight = (upper &+ lower) &>> 32
    let value = eight &* (rest.length == 0 ? 1 : rest.length == 1 ? 10 : 100) &+ UInt64(rest.value)
    guard value <= UInt64(UInt32.max) else { return (0, 0) }
    return (UInt32(truncatingIfNeeded: value), 8 &+ rest.length)
  }

  /// One to three digits: the value, which may exceed 255, and the length.
  @inline(__always)
  func octet(at offset: Int) -> (value: UInt32, length: Int) {
    var digits = half(at: offset) ^ 0x3030_3030
    let others = ((digits &+ 0x7676_7676) | digits) & 0x8080_8080 | 0x8000_0000
    let bits = UInt32(truncatingIfNeeded: others.trailingZeroBitCount & 0x18)
    digits = (digits &<< 1) &<< (31 &- bits)
    let value = ((digits &>> 8) & 0xFF) &* 100 &+ ((digits &>> 16) & 0xFF) &* 10 &+ (digits &>> 24)
    return (value, Int(truncatingIfNeeded: bits &>> 3))
  }

  /// A decimal number below 256 of up to three digits, and its length in bytes; `nil` if there is none. As `shortNumber`.
  @inline(__always)
  func byteNumber(at offset: Int) -> (value: UInt32, length: Int)? {
    var digits = half(at: offset) ^ 0x3030_3030
    let others = ((digits &+ 0x7676_7676) | digits) & 0x8080_8080 | 0x8000_0000
    let bits = UInt32(truncatingIfNeeded: others.trailingZeroBitCount)
    digits = digits &<< (7 &- bits)
    guard digits.byteSwapped <= 0x02_0505 else { return nil }
    return ((digits &* 0x0064_0A01) &>> 24, Int(truncatingIfNeeded: bits &>> 3))
  }

  /// A dotted quad and its length in bytes, 0 if there is none. What follows it is for the caller to check.
  @inline(__always)
  func dottedQuad(at offset: Int) -> (value: UInt32, length: Int) {
    let upper = dottedPair(at: offset)
    let dot = offset &+ upper.length
    let lower = dottedPair(at: dot &+ 1)
    guard upper.length > 0, lower.length > 0, byte(at: dot) == 0x2E, (upper.value | lower.value) &>> 24 == 0 else {
      return (0, 0)
    }
    let value = (upper.value & 0xFFFF) &<< 16 | (lower.value & 0xFFFF)
    return (value, upper.length &+ lower.length &+ 1)
  }

  /// Two numbers of up to three digits with a dot between them, from one word: first × 256 + second, with a bit above the
  /// 24th if one exceeds 255; a length of 0 if they are not there.
  @inline(__always)
  private func dottedPair(at offset: Int) -> (value: UInt32, length: Int) {
    let digits = word(at: offset) ^ 0x3030_3030_3030_3030
    let others = digits.othersThanDigits
    // A bit that is too high to pass spares the question whether there is any.
    let limit: UInt64 = 1 << 63
    let first = UInt64(truncatingIfNeeded: (others | limit).trailingZeroBitCount & 0x78)
    let behind = digits &>> first
    let second = UInt64(truncatingIfNeeded: (((others &>> first) &>> 8) | limit).trailingZeroBitCount & 0x78)
    guard first &- 8 <= 16, second &- 8 <= 16, behind & 0xFF == 0x1E else { return (0, 0) }
    let one = threeDigits(UInt32(truncatingIfNeeded: digits), bits: UInt32(truncatingIfNeeded: first))
    let other = threeDigits(UInt32(truncatingIfNeeded: behind &>> 8), bits: UInt32(truncatingIfNeeded: second))
    let tooLarge = ((one | other) &>> 8) &<< 24
    return (one &<< 8 | other | tooLarge, Int(truncatingIfNeeded: (first &+ second) &>> 3 &+ 1))
  }

  /// The value of the digits in the lowest `bits` of a word, 8, 16 or 24.
  @inline(__always)
  private func threeDigits(_ word: UInt32, bits: UInt32) -> UInt32 {
    let digits = word &<< (32 &- bits)
    return ((digits &>> 8) & 0xFF) &* 100 &+ ((digits &>> 16) & 0xFF) &* 10 &+ (digits &>> 24)
  }

  /// An IPv6 address as the kernel writes it, eight groups of four digits, 39 bytes; `nil` if it is written otherwise.
  @inline(never)
  func fullGroups(at offset: Int) -> Address? {
    var colons = true
    for index in 0..<7 { colons = colons && byte(at: offset + 4 + 5 * index) == 0x3A }
    guard colons else { return nil }
    guard
      let a = hexadecimal(half(at: offset), half(at: offset + 5)),
      let b = hexadecimal(half(at: offset + 10), half(at: offset + 15)),
      let c = hexadecimal(half(at: offset + 20), half(at: offset + 25)),
      let d = hexadecimal(half(at: offset + 30), half(at: offset + 35))
    else { return nil }
    return Address(high: UInt64(a) &<< 32 | UInt64(b), low: UInt64(c) &<< 32 | UInt64(d))
  }

  /// The value of eight hexadecimal digits in two groups; `nil` if one is none.
  @inline(__always)
  private func hexadecimal(_ first: UInt32, _ second: UInt32) -> UInt32? {
    let text = UInt64(first) | UInt64(second) &<< 32
    let digit = text ^ 0x3030_3030_3030_3030
    let notDigits = digit.othersThanDigits
    let letter = (text | 0x2020_2020_2020_2020) ^ 0x6060_6060_6060_6060
    let tooLarge = (letter &+ 0x7979_7979_7979_7979) | letter
    let notZero = letter &+ 0x7F7F_7F7F_7F7F_7F7F
    let letters = ~tooLarge & notZero & 0x8080_8080_8080_8080
    guard notDigits & ~letters == 0 else { return nil }
    var nibbles = (text & 0x0F0F_0F0F_0F0F_0F0F) &+ (letters &>> 7) &* 9
    nibbles = (nibbles &<< 4 | nibbles &>> 8) & 0x00FF_00FF_00FF_00FF
    nibbles = (nibbles &<< 8 | nibbles &>> 16) & 0x0000_FFFF_0000_FFFF
    return UInt32(truncatingIfNeeded: nibbles &<< 16 | nibbles &>> 32)
  }
}
