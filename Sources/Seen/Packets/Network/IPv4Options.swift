/// The options of an IPv4 header, one after the other (RFC 791 §3.1, IANA "IP Option Numbers").
struct IPv4Options: ~Escapable {
  private let bytes: Span<UInt8>
  private var position = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  /// Number and place of the next option's data; padding is passed over. `nil` at the end, or where a length is wrong.
  @_lifetime(self: copy self)
  mutating func next() -> (kind: UInt8, data: Range<Int>)? {
    while position < bytes.count, bytes[position] == 1 { position += 1 }
    guard position + 1 < bytes.count, bytes[position] != 0 else { return nil }
    let (start, length) = (position, Int(bytes[position + 1]))
    guard length >= 2 else { return nil }
    position += length
    return (bytes[start], start + 2..<min(position, bytes.count))
  }

  /// What the options make of a packet, beyond padding and router alert: `.sourceRouted`, `.ipOption` or nothing.
  static func role(_ bytes: Span<UInt8>) -> Role? {
    var options = IPv4Options(bytes)
    var role: Role?
    while let (kind, _) = options.next() {
      if kind == 131 || kind == 137 { return .sourceRouted }
      if kind != 148 { role = .ipOption }
    }
    return role
  }

  /// The RFC's abbreviation of an option's number.
  static func name(_ kind: UInt8) -> String {
    switch kind {
    case 7: "RR"
    case 25: "QS"
    case 68: "TS"
    case 82: "TR"
    case 130: "SEC"
    case 131: "LSRR"
    case 133: "E-SEC"
    case 134: "CIPSO"
    case 136: "SID"
    case 137: "SSRR"
    case 145: "EIP"
    case 147: "ADDEXT"
    case 148: "RA"
    case 149: "SDB"
    default: "option \(kind)"
    }
  }
}
