/// What the lines of examples need of text, on bytes: plain loops compile faster than generic string algorithms.
enum Bytes {
  static let ellipsis = Array("…".utf8)
  static let dots = Array("...".utf8)
  static let range = Array("..".utf8)
  static let repeating = Array("repeat".utf8)
  static let lines = Array("lines".utf8)
  static let time = Array("time".utf8)
  static let quoted = Array("quoted.".utf8)
  /// What the packet that an ICMP error quotes begins with.
  static let quote = Array("[SRC=".utf8)

  /// Where `needle` begins, at `start` or after.
  static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= needle.count else { return nil }
    for offset in start...(bytes.count - needle.count) where bytes[offset] == needle[0] {
      var length = 1
      while length < needle.count, bytes[offset + length] == needle[length] { length += 1 }
      if length == needle.count { return offset }
    }
    return nil
  }

  /// An IPv4 address as a number.
  static func address(_ text: ArraySlice<UInt8>) -> Int? {
    var sum = 0
    var octet = 0
    var dots = 0
    for byte in text {
      if byte == UInt8(ascii: "."), octet < 256 {
        sum = sum << 8 | octet
        octet = 0
        dots += 1
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        octet = octet * 10 + Int(byte - UInt8(ascii: "0"))
      } else {
        return nil
      }
    }
    return dots == 3 && octet < 256 ? sum << 8 | octet : nil
  }

  static func address(_ number: Int) -> [UInt8] {
    Array("\(number >> 24 & 255).\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)".utf8)
  }

  /// The number that the text is; `nil` if it holds anything but digits, or nothing. An empty group of an IPv6 address is 0.
  static func number(_ text: ArraySlice<UInt8>, radix: Int = 10) -> Int? {
    if text.isEmpty, radix == 10 { return nil }
    var number = 0
    for byte in text {
      let digit = byte <= UInt8(ascii: "9") ? Int(byte) - 48 : Int(byte | 0x20) - 87
      guard digit >= 0, digit < radix, number < 1 << 48 else { return nil }
      number = number * radix + digit
    }
    return number
  }

  static func number(_ text: [UInt8]) -> Int? { number(text[...]) }

  /// The parts between blanks.
  static func words(_ bytes: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    for byte in bytes {
      if byte == UInt8(ascii: " ") { words.append([]) } else { words[words.count - 1].append(byte) }
    }
    return words.filter { !$0.isEmpty }
  }

  static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    var power = 1
    for _ in 1..<width { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / power % 10))
      power /= 10
    }
  }
}
