/// Names by their first three letters: of months, of days of the week.
extension ByteView {
  /// 1 to 12 by the first three letters at `offset`, in either case; `nil` if they are no month's.
  func month(at offset: Int) -> Int? {
    let month = ByteView.month(named: threeLetters(at: offset))
    return month > 0 ? month : nil
  }

  /// Whether the three letters at `offset` begin a day of the week.
  func isDay(at offset: Int) -> Bool {
    switch threeLetters(at: offset) {
    case 0x6D_6F6E, 0x74_7565, 0x77_6564, 0x74_6875, 0x66_7269, 0x73_6174, 0x73_756E: true
    default: false
    }
  }

  /// Three bytes as small letters, the first in the highest place: `nov` is 0x6E6F76.
  @inline(__always)
  func threeLetters(at offset: Int) -> UInt32 {
    let upper = UInt32(byte(at: offset)) &<< 16 | UInt32(byte(at: offset &+ 1)) &<< 8
    return (upper | UInt32(byte(at: offset &+ 2))) | 0x20_2020
  }

  private static func month(named letters: UInt32) -> Int {
    switch letters {
    case 0x6A_616E: 1
    case 0x66_6562: 2
    case 0x6D_6172: 3
    case 0x61_7072: 4
    case 0x6D_6179: 5
    case 0x6A_756E: 6
    case 0x6A_756C: 7
    case 0x61_7567: 8
    case 0x73_6570: 9
    case 0x6F_6374: 10
    case 0x6E_6F76: 11
    case 0x64_6563: 12
    default: 0
    }
  }
}
