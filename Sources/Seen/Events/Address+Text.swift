/// How addresses are written and read: dotted quads, and RFC 5952's canonical form for IPv6.

extension Address: CustomStringConvertible {
  /// `192.0.2.7`, `2001:db8::1`.
  public var description: String {
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends what `description` says: of long lists of addresses none is made a string.
  package func write(to text: inout [UInt8]) {
    text.append(addingCapacity: 39) { text in
      if let v4 { Address.writeDotted(v4, to: &text) } else { writeGroups(to: &text) }
    }
  }

  private static func writeDotted(_ v4: UInt32, to text: inout OutputSpan<UInt8>) {
    for shift: UInt32 in [24, 16, 8, 0] {
      let byte = UInt8(truncatingIfNeeded: v4 >> shift)
      if byte >= 100 { text.append(0x30 + byte / 100) }
      if byte >= 10 { text.append(0x30 + byte / 10 % 10) }
      text.append(0x30 + byte % 10)
      if shift > 0 { text.append(UInt8(ascii: ".")) }
    }
  }

  private func writeGroups(to text: inout OutputSpan<UInt8>) {
    let zeros = longestZeroRun
    var index = 0
    while index < 8 {
      if index == zeros.lowerBound, zeros.count > 1 {
        text.append(UInt8(ascii: ":"))
        text.append(UInt8(ascii: ":"))
        index = zeros.upperBound
        continue
      }
      if index > 0, index != zeros.upperBound || zeros.count < 2 { text.append(UInt8(ascii: ":")) }
      Address.writeHex(group(index), to: &text)
      index += 1
    }
  }

  private static func writeHex(_ group: UInt16, to text: inout OutputSpan<UInt8>) {
    for shift: UInt16 in [12, 8, 4, 0] where shift == 0 || group >> shift > 0 {
      let digit = UInt8(truncatingIfNeeded: group >> shift & 15)
      text.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  /// The 16-bit group at `index`, 0 ... 7, counted from the left.
  func group(_ index: Int) -> UInt16 {
    let half = index < 4 ? high : low
    return UInt16(truncatingIfNeeded: half >> UInt64((3 - index & 3) * 16))
  }

  /// The longest run of zero groups, the first of several (RFC 5952 §4.2.3).
  private var longestZeroRun: Range<Int> {
    var best = 0..<0
    var start = 0
    for index in 0...8 where index == 8 || group(index) != 0 {
      if index - start > best.count { best = start..<index }
      start = index + 1
    }
    return best
  }
}

extension Address {
  /// Reads an address from text; `nil` if it is none. A zone (`%eth0`) is dropped.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)
    if let zone = bytes.firstIndex(of: UInt8(ascii: "%")) { bytes.removeSubrange(zone...) }
    guard let address = Address(ascii: bytes.span) else { return nil }
    self = address
  }

  /// Reads an address that fills the whole of `bytes`. Costs about one pass; allocates nothing.
  public init?(ascii bytes: Span<UInt8>) {
    var isV6 = false
    for index in bytes.indices where bytes[index] == UInt8(ascii: ":") { isV6 = true }
    if isV6 {
      guard let address = Address.v6(bytes) else { return nil }
      self = address
    } else {
      guard let value = Address.dottedQuad(bytes, from: 0) else { return nil }
      self = Address(v4: value)
    }
  }

  private static func dottedQuad(_ bytes: Span<UInt8>, from start: Int) -> UInt32? {
    var value: UInt32 = 0
    var octet: UInt32 = 0
    var digits = 0
    var dots = 0
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") {
        guard digits > 0, dots < 3 else { return nil }
        value = value << 8 | octet
        (octet, digits, dots) = (0, 0, dots + 1)
      } else {
        guard byte &- 48 < 10, digits < 3 else { return nil }
        octet = octet * 10 + UInt32(byte - 48)
        digits += 1
        guard octet < 256 else { return nil }
      }
    }
    return dots == 3 && digits > 0 ? value << 8 | octet : nil
  }

  private static func v6(_ bytes: Span<UInt8>) -> Address? {
    var head: (high: UInt64, low: UInt64) = (0, 0)  // groups before the gap, or all of them
    var count = 0
    var gap = -1
    var index = 0
    func push(_ group: UInt16) {
      head.high = head.high << 16 | head.low >> 48
      head.low = head.low << 16 | UInt64(group)
      count += 1
    }
    if bytes.count >= 2, bytes[0] == 58, bytes[1] == 58 { (gap, index) = (0, 2) }
    while index < bytes.count {
      let start = index
      var group: UInt32 = 0
      while index < bytes.count, index - start < 5, let digit = hexDigit(bytes[index]) {
        group = group << 4 | UInt32(digit)
        index += 1
      }
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
        guard let v4 = dottedQuad(bytes, from: start), count <= 6 else { return nil }
        push(UInt16(truncatingIfNeeded: v4 >> 16))
        push(UInt16(truncatingIfNeeded: v4))
        index = bytes.count
        break
      }
      guard index > start, index - start <= 4, count < 8 else { return nil }
      push(UInt16(group))
      if index == bytes.count { break }
      guard bytes[index] == 58, index + 1 < bytes.count else { return nil }
      index += 1
      if bytes[index] == 58 {
        guard gap < 0 else { return nil }
        gap = count
        index += 1
      }
    }
    guard gap >= 0 ? count < 8 : count == 8 else { return nil }
    guard gap >= 0 else { return Address(high: head.high, low: head.low) }
    return Address(groups: head, count: count, gap: gap)
  }

  /// Opens the gap of `::`: `count` groups were read, `gap` of them before it.
  private init(groups: (high: UInt64, low: UInt64), count: Int, gap: Int) {
    self = .missing
    for index in 0..<count {
      let fromRight = count - 1 - index
      let group = fromRight < 4 ? groups.low >> UInt64(fromRight * 16) : groups.high >> UInt64((fromRight - 4) * 16)
      let place = index < gap ? index : index + 8 - count
      let shift = UInt64((3 - place & 3) * 16)
      if place < 4 { high |= (group & 0xFFFF) << shift } else { low |= (group & 0xFFFF) << shift }
    }
  }
}

/// The value of one hexadecimal digit, either case.
@inline(__always)
func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 48...57: byte - 48
  case 65...70: byte - 55
  case 97...102: byte - 87
  default: nil
  }
}
