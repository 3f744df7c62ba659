/// Numbers as they lie in packets and capture files. Each traps beyond the span's end: whoever makes a view checks the
/// length once, and the compiler then drops these checks and reads the bytes in one load.

extension Span where Element == UInt8 {
  /// Two bytes at `offset`, the most significant first.
  @inline(__always)
  func network16(at offset: Int) -> UInt16 {
    UInt16(self[offset]) << 8 | UInt16(self[offset &+ 1])
  }

  /// Four bytes at `offset`, the most significant first.
  @inline(__always)
  func network32(at offset: Int) -> UInt32 {
    UInt32(self[offset]) << 24 | UInt32(self[offset &+ 1]) << 16 | UInt32(self[offset &+ 2]) << 8
      | UInt32(self[offset &+ 3])
  }

  /// Eight bytes at `offset`, the most significant first.
  @inline(__always)
  func network64(at offset: Int) -> UInt64 {
    UInt64(network32(at: offset)) << 32 | UInt64(network32(at: offset &+ 4))
  }

  /// Four bytes at `offset` in the order that a capture file was written in.
  @inline(__always)
  func number32(at offset: Int, bigEndian: Bool) -> UInt32 {
    let value = network32(at: offset)
    return bigEndian ? value : value.byteSwapped
  }

  /// Two bytes at `offset` in the order that a capture file was written in.
  @inline(__always)
  func number16(at offset: Int, bigEndian: Bool) -> UInt16 {
    let value = network16(at: offset)
    return bigEndian ? value : value.byteSwapped
  }

  /// The bytes as text, as far as the first NUL; for names in headers.
  func name(at offset: Int, count: Int) -> String {
    var text = ""
    for index in offset..<Swift.min(offset + count, self.count) {
      guard self[index] != 0 else { break }
      text.unicodeScalars.append(self[index] < 128 ? Unicode.Scalar(self[index]) : "\u{FFFD}")
    }
    return text
  }

  /// Six bytes at `offset` as a MAC address, `00:00:5e:00:53:01`; `nil` where they are cut off.
  func macAddress(at offset: Int) -> String? {
    guard offset + 6 <= count else { return nil }
    return (0..<6).map { hexadecimal(self[offset + $0]) }.joined(separator: ":")
  }
}

/// Two hexadecimal digits in lower case.
func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16)
}

/// `0xB836`: sixteen bits as the RFCs' readers write checksums.
func hexadecimal(_ number: UInt16) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  return "0x" + String(repeating: "0", count: 4 - digits.count) + digits
}
