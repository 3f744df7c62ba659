/// The first three numbers of the last destination as they were written: what a firewall logs goes to few networks.
struct NetworkMemo {
  private var masks: (UInt64, UInt64) = (0, 0)
  private var text: (UInt64, UInt64) = (.max, .max)
  /// Bytes up to the last dot and with it.
  private var length = 0
  private var network: UInt32 = 0

  init() {}

  /// An address of the same network at `start`, and its length in bytes; `nil` if another stands there or none. About 30
  /// instructions.
  @inline(__always)
  func quad<Source: WordSource & ~Escapable>(_ view: Source, at start: Int) -> (value: UInt32, length: Int)? {
    guard view.word(at: start) & masks.0 == text.0, view.word(at: start &+ 8) & masks.1 == text.1,
      let host = view.byteNumber(at: start &+ length)
    else { return nil }
    return (network | host.value, length &+ host.length)
  }

  /// Remembers the network of a quad of `length` bytes.
  mutating func remember<Source: WordSource & ~Escapable>(
    _ view: Source, at start: Int, _ quad: (value: UInt32, length: Int)
  ) {
    var end = start + quad.length
    while end > start, view.byte(at: end - 1) != 0x2E { end -= 1 }
    length = end - start
    masks.0 = length < 8 ? ~(.max << UInt64(8 * length)) : .max
    masks.1 = length > 8 ? ~(.max << UInt64(8 * (length - 8))) : 0
    text = (view.word(at: start) & masks.0, view.word(at: start + 8) & masks.1)
    network = quad.value & 0xFFFF_FF00
  }
}
