/// A set of ports, one bit each: asked for every source, so a look-up is one load.
struct PortSet: ExpressibleByArrayLiteral, Sendable {
  private var words = [UInt64](repeating: 0, count: 1 << 10)

  init(arrayLiteral ports: UInt16...) { for port in ports { insert(port) } }

  mutating func insert(_ port: UInt16) { words[Int(port >> 6)] |= 1 << UInt64(port & 63) }

  /// The ports that are not in the other.
  func subtracting(_ other: PortSet) -> PortSet {
    var set = self
    for word in words.indices { set.words[word] &= ~other.words[word] }
    return set
  }

  @inline(__always)
  func contains(_ port: UInt16) -> Bool { words[Int(port >> 6)] >> UInt64(port & 63) & 1 != 0 }
}
