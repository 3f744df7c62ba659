/// A block of addresses, `203.0.113.0/24`; bit counts are those of the 128-bit form, so an IPv4 `/24` is held as 120.
public struct Network: BitwiseCopyable, Hashable, Sendable {
  public let first: Address
  /// Fixed bits of the 128: 96 + n for an IPv4 `/n`.
  public let bits: Int

  /// The block of the given size that holds `address`. `bits` counts in the 128-bit form, 0 ... 128.
  public init(holding address: Address, bits: Int) {
    precondition((0...128).contains(bits), "a network has 0 to 128 fixed bits")
    let high = bits >= 64 ? UInt64.max : bits == 0 ? 0 : ~0 << UInt64(64 - bits)
    let low = bits <= 64 ? 0 : bits == 128 ? UInt64.max : ~0 << UInt64(128 - bits)
    first = Address(high: address.high & high, low: address.low & low)
    self.bits = bits
  }

  /// Reads `192.0.2.0/24`, `2001:db8::/32` or a single address; `nil` if it is neither.
  public init?(_ text: some StringProtocol) { self.init(Array(text.utf8)) }

  private init?(_ text: [UInt8]) {
    let slash = text.firstIndex(of: UInt8(ascii: "/")) ?? text.count
    let zone = text[..<slash].firstIndex(of: UInt8(ascii: "%")) ?? slash
    guard let address = Address(ascii: text.span.extracting(0..<zone)) else { return nil }
    let width = address.isV4 ? 32 : 128
    var prefix = width
    if slash < text.count {
      let digits = String(decoding: text[(slash + 1)...], as: UTF8.self)
      guard let stated = Int(digits), (0...width).contains(stated) else { return nil }
      prefix = stated
    }
    self.init(holding: address, bits: 128 - width + prefix)
  }

  @inline(__always)
  public func contains(_ address: Address) -> Bool {
    Network(holding: address, bits: bits).first == first
  }
}

extension Network: Comparable, CustomStringConvertible {
  public var description: String { "\(first)/\(first.isV4 ? bits - 96 : bits)" }

  public static func < (left: Network, right: Network) -> Bool {
    (left.first, left.bits) < (right.first, right.bits)
  }
}
