/// Which senders cannot be, by the first byte of their address: looked up, since a forged one's is anything and nothing foresees a
/// comparison with it.
struct ForgedSenders: ~Copyable {
  /// By first byte of an IPv4 address: 0 if all such may send, 1 if none, 2 if only some.
  private var kinds = ZeroedArray<UInt8>(count: 256)

  init() {
    for byte in 0..<256 {
      let (first, last) = (Address(v4: UInt32(byte) << 24), Address(v4: UInt32(byte) << 24 | 0xFF_FFFF))
      kinds[byte] = first.isForged && last.isForged ? 1 : ForgedSenders.partly.contains(UInt8(byte)) ? 2 : 0
    }
  }

  /// Of these a part is private, shared or link-local.
  private static let partly: [UInt8] = [100, 169, 172, 192]

  /// 1 if a sender cannot be, else 0.
  @inline(__always)
  func count(_ source: Address) -> UInt64 {
    guard source.isV4 else { return source.isForged ? 1 : 0 }
    let kind = kinds[Int(truncatingIfNeeded: source.low &>> 24 & 255)]
    return kind < 2 ? UInt64(kind) : source.isForged ? 1 : 0
  }
}

extension Address {
  /// A known address that cannot have sent a packet over the Internet: the witness of forged senders.
  var isForged: Bool { isImpossibleSource && !isMissing || isPrivate || isShared }
}
