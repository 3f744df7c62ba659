/// Values that fill a range: numbers, addresses, ports, protocols, durations; `nil` where the range holds something else.

extension ByteView {
  /// A decimal number that fits 32 bits.
  @inline(__always)
  func number(in range: Range<Int>) -> UInt32? {
    guard !range.isEmpty else { return nil }
    let found = anyNumber(at: range.lowerBound)
    return found.length == range.count ? found.value : nil
  }

  /// A decimal number that fits 64 bits.
  func largeNumber(in range: Range<Int>) -> UInt64? {
    guard (1...20).contains(range.count) else { return nil }
    let short = number(at: range.lowerBound)
    if short.length == range.count { return UInt64(short.value) }
    var value: UInt64 = 0
    for index in range {
      let digit = byte(at: index) &- 48
      guard digit < 10 else { return nil }
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isOver) = tens.addingReportingOverflow(UInt64(digit))
      guard !isTooLarge, !isOver else { return nil }
      value = sum
    }
    return value
  }

  @inline(__always)
  func port(in range: Range<Int>) -> UInt16? { number(in: range).flatMap { UInt16(exactly: $0) } }

  @inline(__always)
  func small(in range: Range<Int>) -> UInt8? { number(in: range).flatMap { UInt8(exactly: $0) } }

  /// `0x1F`, `1f`: a hexadecimal number of up to 16 digits.
  func hexadecimal(in range: Range<Int>) -> UInt64? {
    var start = range.lowerBound
    if byte(at: start) == UInt8(ascii: "0"), byte(at: start + 1) | 0x20 == UInt8(ascii: "x") { start += 2 }
    guard start < range.upperBound, range.upperBound - start <= 16 else { return nil }
    var value: UInt64 = 0
    for index in start..<range.upperBound {
      guard let digit = hexDigit(byte(at: index)) else { return nil }
      value = value << 4 | UInt64(digit)
    }
    return value
  }

  /// An address, IPv4 the short way.
  @inline(__always)
  func anyAddress(in range: Range<Int>) -> Address? {
    guard !range.isEmpty else { return nil }
    let quad = dottedQuad(at: range.lowerBound)
    if quad.length > 0, quad.length == range.count { return Address(v4: quad.value) }
    return addressWithZone(in: range)
  }

  /// An address, of a link-local one without its `%eth0`.
  @inline(never)
  private func addressWithZone(in range: Range<Int>) -> Address? {
    // Without a colon it would be IPv4, which the short way reads but at the end of the bytes.
    if range.upperBound &+ 8 <= count,
      first(0x3A3A_3A3A_3A3A_3A3A, from: range.lowerBound, to: min(range.upperBound, range.lowerBound &+ 8)) == nil
    {
      return nil
    }
    if let found = address(range) { return found }
    guard let percent = first(0x2525_2525_2525_2525, from: range.lowerBound, to: range.upperBound) else { return nil }
    return address(range.lowerBound..<percent)
  }

  /// `192.0.2.1:53`, `[2001:db8::1]:53`, `192.0.2.1`, `2001:db8::1`, `2001:db8::1.53`: address, and port if there is one.
  func endpoint(in range: Range<Int>, separator: UInt8 = UInt8(ascii: ":")) -> (address: Address, port: UInt16?)? {
    if byte(at: range.lowerBound) == UInt8(ascii: "[") {
      let pattern = UInt64(UInt8(ascii: "]")) &* 0x0101_0101_0101_0101
      guard let close = first(pattern, from: range.lowerBound, to: range.upperBound),
        let address = anyAddress(in: range.lowerBound + 1..<close)
      else { return nil }
      return (address, close + 2 < range.upperBound ? port(in: close + 2..<range.upperBound) : nil)
    }
    if let address = anyAddress(in: range) { return (address, nil) }
    var mark = range.upperBound
    while mark > range.lowerBound, byte(at: mark - 1) != separator { mark -= 1 }
    guard mark > range.lowerBound, let address = anyAddress(in: range.lowerBound..<mark - 1),
      let port = port(in: mark..<range.upperBound)
    else { return nil }
    return (address, port)
  }

  /// A protocol by its number or by the name that logs use, in either case.
  func ipProtocol(in range: Range<Int>) -> IPProtocol? {
    guard (1...10).contains(range.count) else { return nil }
    if byte(at: range.lowerBound) &- 48 < 10 { return small(in: range).map { IPProtocol(rawValue: $0) } }
    guard range.count <= 8 else { return equals("ipv6-icmp", range) ? .icmpv6 : nil }
    return IPProtocol.named(lowercasedWord(in: range))
  }

  /// Up to eight bytes, ASCII letters in lower case, as a little-endian number.
  func lowercasedWord(in range: Range<Int>) -> UInt64 {
    guard (1...8).contains(range.count) else { return 0 }
    var word = wordOrRest(at: range.lowerBound)
    if range.count < 8 { word &= ~(.max &<< UInt64(truncatingIfNeeded: 8 &* range.count)) }
    // The top bit of each byte from A to Z; a quarter of it is what small letters have more.
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let letters = (low &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(low &+ 0x2525_2525_2525_2525) & ~word & 0x8080_8080_8080_8080
    return word | letters &>> 2
  }

  /// Whether `text`, written in lower case, fills `range`, in either case.
  func equals(_ text: StaticString, _ range: Range<Int>) -> Bool {
    guard text.utf8CodeUnitCount == range.count else { return false }
    for index in 0..<range.count {
      let byte = byte(at: range.lowerBound + index)
      let expected = unsafe text.utf8Start[index]
      if (byte &- 65 < 26 ? byte | 0x20 : byte) != expected { return false }
    }
    return true
  }

  /// `12.345678` seconds as milliseconds.
  func milliseconds(ofSeconds range: Range<Int>) -> UInt64? {
    let point = first(0x2E2E_2E2E_2E2E_2E2E, from: range.lowerBound, to: range.upperBound) ?? range.upperBound
    guard let whole = largeNumber(in: range.lowerBound..<point), whole < 1 << 40 else { return nil }
    var fraction: UInt64 = 0
    for place in 1...3 {
      let digit = point + place < range.upperBound ? byte(at: point + place) &- 48 : 0
      fraction = fraction * 10 + UInt64(digit < 10 ? digit : 0)
    }
    return whole * 1000 + fraction
  }

  /// `1:02:03` as milliseconds; `0:00:00`, `1h2m` are not read here.
  func milliseconds(ofClock range: Range<Int>) -> UInt64? {
    var total: UInt64 = 0
    var start = range.lowerBound
    while start <= range.upperBound {
      let colon = first(0x3A3A_3A3A_3A3A_3A3A, from: start, to: range.upperBound) ?? range.upperBound
      guard let part = number(in: start..<colon), total < 1 << 40 else { return nil }
      total = total * 60 + UInt64(part)
      start = colon + 1
    }
    return total * 1000
  }

  /// Seconds since 1970 with an optional fraction, or milliseconds, microseconds, nanoseconds by their size.
  func epoch(in range: Range<Int>) -> (seconds: UInt64, microseconds: UInt32?)? {
    let point = first(0x2E2E_2E2E_2E2E_2E2E, from: range.lowerBound, to: range.upperBound) ?? range.upperBound
    guard let whole = largeNumber(in: range.lowerBound..<point) else { return nil }
    switch whole {
    case 0..<100_000_000_000: return (whole, fraction(at: point, to: range.upperBound))
    case ..<100_000_000_000_000: return (whole / 1000, UInt32(whole % 1000 * 1000))
    case ..<100_000_000_000_000_000: return (whole / 1_000_000, UInt32(whole % 1_000_000))
    default: return (whole / 1_000_000_000, UInt32(whole % 1_000_000_000 / 1000))
    }
  }

  /// The count in `/Date(1795451160123)/`, also with its strokes escaped: a moment as Windows PowerShell writes it in JSON.
  func clientDate(in range: Range<Int>) -> Range<Int>? {
    guard holds("/Date(", at: range.lowerBound) || holds("\\/Date(", at: range.lowerBound),
      let open = first(0x2828_2828_2828_2828, from: range.lowerBound, to: range.upperBound)
    else { return nil }
    var end = open + 1
    while end < range.upperBound, byte(at: end) &- 48 < 10 { end += 1 }
    return open + 1..<end
  }

  private func fraction(at point: Int, to end: Int) -> UInt32? {
    guard point + 1 < end else { return nil }
    var value: UInt32 = 0
    for place in 1...6 {
      let digit = point + place < end ? byte(at: point + place) &- 48 : 0
      value = value * 10 + UInt32(digit < 10 ? digit : 0)
    }
    return value
  }
}

extension IPProtocol {
  /// The protocol of a name in lower case that is held as a little-endian number.
  fileprivate static func named(_ word: UInt64) -> IPProtocol? {
    switch word {
    case 0x70_6374: .tcp
    case 0x70_6475: .udp
    case 0x706D_6369: .icmp
    case 0x36_706D_6369, 0x3676_706D_6369, 0x706D_6369_3676_7069: .icmpv6  // icmp6, icmpv6, ipv6icmp
    case 0x706D_6769: .igmp
    case 0x70_7365: .esp
    case 0x6861: .ah
    case 0x65_7267: .gre
    case 0x7069_7069, 0x70_6163_6E65_7069: .ipip  // ipip, ipencap
    case 0x3676_7069: .ipv6
    case 0x6670_736F: .ospf
    case 0x70_7267_6965: .eigrp
    case 0x7074_6373: .sctp
    case 0x6D_6970: .pim
    case 0x7072_7276, 0x7072_6163: .vrrp  // vrrp, carp
    case 0x7063_6364: IPProtocol(rawValue: 33)  // dccp
    case 0x6574_696C_7064_75: .udplite
    case 0x7076_7372: IPProtocol(rawValue: 46)  // rsvp
    case 0x74_706F_706F_68: IPProtocol(rawValue: 0)  // hopopt
    case 0x7074_326C: IPProtocol(rawValue: 115)  // l2tp
    default: nil
    }
  }
}
