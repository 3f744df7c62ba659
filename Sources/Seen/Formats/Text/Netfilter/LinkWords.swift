/// Hardware addresses as netfilter writes them (Linux, net/netfilter/nf_log_syslog.c, `dump_mac_header`).
enum LinkWords {
  /// `MAC=` of Ethernet: receiver, sender and EtherType, fourteen bytes in hexadecimal with colons between; 0 if it is not
  /// that, as of tunnels and of PPP.
  static func pair(_ view: ByteView, _ range: Range<Int>) -> UInt32 {
    guard range.count == 41, view.byte(at: range.lowerBound + 35) == UInt8(ascii: ":"),
      let receiver = address(view, range.lowerBound), let sender = address(view, range.lowerBound + 18)
    else { return 0 }
    return LinkPair(from: sender, to: receiver).rawValue
  }

  /// `MACSRC=… MACDST=…`, as rules with `log flags ether` write it; 0 if either is missing.
  static func decodedPair(_ view: ByteView, _ range: Range<Int>, to end: Int) -> UInt32 {
    guard range.count == 24, view.holds("MACSRC=", at: range.lowerBound), range.upperBound + 25 <= end,
      view.holds(" MACDST=", at: range.upperBound), let sender = address(view, range.lowerBound + 7),
      let receiver = address(view, range.upperBound + 8)
    else { return 0 }
    return LinkPair(from: sender, to: receiver).rawValue
  }

  /// `00:00:5e:00:53:01` as a number; `nil` if nothing with such colons stands there. What is between them is taken for
  /// hexadecimal, as the kernel writes it.
  static func address(_ view: ByteView, _ start: Int) -> UInt64? {
    let (first, last) = (view.wordOrRest(at: start), view.wordOrRest(at: start + 9))
    let colons: UInt64 = 0x0000_3A00_003A_0000
    guard first & 0x0000_FF00_00FF_0000 == colons, last & 0x0000_FF00_00FF_0000 == colons,
      view.byte(at: start + 8) == UInt8(ascii: ":")
    else { return nil }
    return threeBytes(first) << 24 | threeBytes(last)
  }

  /// The bytes of `00:00:5e`, held as a little-endian word.
  private static func threeBytes(_ word: UInt64) -> UInt64 {
    let digits = (word & 0x0F0F_0F0F_0F0F_0F0F) + (word >> 6 & 0x0101_0101_0101_0101) * 9
    let pairs = (digits << 4 & 0x00F0_0000_F000_00F0) | (digits >> 8 & 0x000F_0000_0F00_000F)
    return (pairs & 0xFF) << 16 | (pairs >> 16 & 0xFF00) | pairs >> 48
  }
}
