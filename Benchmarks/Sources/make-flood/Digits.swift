/// Numbers as text, from tables: the text in the low bytes of a word.
struct Digits {
  private let fours: [UInt32]
  /// With a point behind; the high byte says how many digits they have.
  private let octets: [UInt64]

  init() {
    fours = (0..<10_000).map { number in
      [1000, 100, 10, 1].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32(48 + number / $1 % 10) }
    }
    octets = (0..<256).map { number in
      let text = Array("\(number).".utf8)
      return text.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } | UInt64(text.count - 1) << 56
    }
  }

  /// Of 0 to 9,999, with zeros before it.
  @inline(__always)
  func four(_ number: UInt64) -> UInt64 { UInt64(fours[Int(number)]) }

  /// Of 0 to 99.
  @inline(__always)
  func two(_ number: UInt64) -> UInt64 { four(number) >> 16 }

  /// A quarter of an address with the point behind it, and how many digits it has.
  @inline(__always)
  func octet(_ number: UInt32) -> (text: UInt64, count: Int) {
    let entry = octets[Int(number)]
    return (entry & 0xFFFF_FFFF, Int(entry >> 56))
  }
}
