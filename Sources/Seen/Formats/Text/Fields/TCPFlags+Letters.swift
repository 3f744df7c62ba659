/// TCP flags as logs write them: letters, words joined by something, a number.
extension TCPFlags {
  /// The letters of tcpdump and its kin, `S`, `SA`, `FPA`; a point is ACK, `E` ECE, `W` and `C` CWR. Others say nothing.
  init(letters view: ByteView, _ range: Range<Int>) {
    var flags: UInt8 = 0
    for index in range {
      switch view.byte(at: index) {
      case UInt8(ascii: "F"): flags |= 0x01
      case UInt8(ascii: "S"): flags |= 0x02
      case UInt8(ascii: "R"): flags |= 0x04
      case UInt8(ascii: "P"): flags |= 0x08
      case UInt8(ascii: "A"), UInt8(ascii: "."): flags |= 0x10
      case UInt8(ascii: "U"): flags |= 0x20
      case UInt8(ascii: "E"): flags |= 0x40
      case UInt8(ascii: "C"), UInt8(ascii: "W"): flags |= 0x80
      default: break
      }
    }
    self.init(rawValue: flags)
  }

  /// Words in either case, `SYN ACK`, `syn|ack`, `FIN,PSH`; the first three letters decide. `nil` if none is a flag's.
  init?(words view: ByteView, _ range: Range<Int>) {
    var flags: UInt8 = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let start = at
      while at < range.upperBound, (view.byte(at: at) | 0x20) &- 97 < 26 { at += 1 }
      if at - start >= 3 { flags |= TCPFlags.flag(view.lowercasedWord(in: start..<start + 3)) }
      if at == start { at += 1 }
    }
    guard flags != 0 else { return nil }
    self.init(rawValue: flags)
  }

  private static func flag(_ three: UInt64) -> UInt8 {
    switch three {
    case 0x6E_6966: 0x01  // fin
    case 0x6E_7973: 0x02  // syn
    case 0x74_7372, 0x73_6572: 0x04  // rst, res(et)
    case 0x68_7370, 0x73_7570: 0x08  // psh, pus(h)
    case 0x6B_6361: 0x10  // ack
    case 0x67_7275: 0x20  // urg
    case 0x65_6365: 0x40  // ece
    case 0x72_7763: 0x80  // cwr
    default: 0
    }
  }
}
