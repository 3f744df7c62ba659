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

  /// `00:00:5e:00:53:01` as a number; `nil` if six bytes do not stand there.
  static func address(_ view: ByteView, _ start: Int) -> UInt64? {
    var number: UInt64 = 0
    for index in 0..<6 {
      let at = start + index * 3
      guard let high = hexDigit(view.byte(at: at)), let low = hexDigit(view.byte(at: at + 1)),
        index == 0 || view.byte(at: at - 1) == UInt8(ascii: ":")
      else { return nil }
      number = number << 8 | UInt64(high << 4 | low)
    }
    return number
  }
}
