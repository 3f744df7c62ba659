/// `DST=` and the first three numbers of the last destination as they were written: what a firewall logs goes to few networks.
struct NetworkMemo {
  // Nothing equals this: what is masked is zero.
  private var mask = SIMD2<UInt64>.zero
  private var text = SIMD2(repeating: UInt64.max)
  /// Bytes up to the last dot and with it, at most sixteen.
  private var length = 0
  private var network: UInt32 = 0
  /// Whether an address of it may be one that only neighbours reach: `Address.isNeighbourly` says of each.
  private(set) var mayBeNeighbourly = false

  init() {}

  /// An address of the same network behind `DST=` at `start`, and the length of both in bytes; `nil` if another stands there or
  /// none. About 25 instructions.
  @inline(__always)
  func quad<Source: WordSource & ~Escapable>(_ view: Source, at start: Int) -> (value: UInt32, length: Int)? {
    guard (view.pair(at: start) & mask).same(as: text).isAllOnes, let host = view.byteNumber(at: start &+ length) else {
      return nil
    }
    return (network | host.value, length &+ host.length)
  }

  /// Remembers the network of a quad behind `DST=`; its length is that of both.
  mutating func remember<Source: WordSource & ~Escapable>(
    _ view: Source, at start: Int, _ quad: (value: UInt32, length: Int)
  ) {
    var end = start + quad.length
    while end > start, view.byte(at: end - 1) != 0x2E { end -= 1 }
    length = end - start
    // A length that the shift does not hold is all bytes of the second word.
    mask = SIMD2(.max, length < 16 ? ~(.max &<< UInt64(8 * (length - 8))) : .max)
    text = view.pair(at: start) & mask
    network = quad.value & 0xFFFF_FF00
    mayBeNeighbourly = network >> 28 == 0xE || network >> 16 == 0xA9FE || network == 0xFFFF_FF00
  }
}
