/// Capture files built byte by byte for tests.
struct CaptureBytes {
  var bigEndian = false

  func number(_ value: Int, bytes: Int) -> [UInt8] {
    let big = PacketBytes.number(value, bytes: bytes)
    return bigEndian ? big : big.reversed()
  }

  /// A classic file header; magic 0xA1B2C3D4 counts microseconds.
  func header(magic: Int = 0xA1B2_C3D4, linkType: Int = 101) -> [UInt8] {
    number(magic, bytes: 4) + number(2, bytes: 2) + number(4, bytes: 2) + number(0, bytes: 8)
      + number(262_144, bytes: 4)
      + number(linkType, bytes: 4)
  }

  func record(_ packet: [UInt8], seconds: Int = 1_795_451_160, fraction: Int = 0, original: Int? = nil) -> [UInt8] {
    number(seconds, bytes: 4) + number(fraction, bytes: 4) + number(packet.count, bytes: 4)
      + number(original ?? packet.count, bytes: 4) + packet
  }

  /// A block of pcapng; its body is padded to four bytes.
  func block(_ type: Int, _ body: [UInt8]) -> [UInt8] {
    let body = body + [UInt8](repeating: 0, count: (4 - body.count % 4) % 4)
    let length = number(body.count + 12, bytes: 4)
    return number(type, bytes: 4) + length + body + length
  }

  func section() -> [UInt8] {
    block(0x0A0D_0D0A, number(0x1A2B_3C4D, bytes: 4) + number(1, bytes: 2) + number(0, bytes: 2) + number(-1, bytes: 8))
  }

  func interface(linkType: Int = 101, snapLength: Int = 0, options: [UInt8] = []) -> [UInt8] {
    block(1, number(linkType, bytes: 2) + number(0, bytes: 2) + number(snapLength, bytes: 4) + options)
  }

  func option(_ code: Int, _ value: [UInt8]) -> [UInt8] {
    number(code, bytes: 2) + number(value.count, bytes: 2) + value
      + [UInt8](repeating: 0, count: (4 - value.count % 4) % 4)
  }

  func enhanced(_ packet: [UInt8], interface: Int = 0, ticks: Int = 1_795_451_160_000_001, options: [UInt8] = [])
    -> [UInt8]
  {
    let padding = [UInt8](repeating: 0, count: (4 - packet.count % 4) % 4)
    return block(
      6,
      number(interface, bytes: 4) + number(ticks >> 32, bytes: 4) + number(ticks & 0xFFFF_FFFF, bytes: 4)
        + number(packet.count, bytes: 4) + number(packet.count, bytes: 4) + packet + padding + options)
  }

  func simple(_ packet: [UInt8], original: Int? = nil) -> [UInt8] {
    block(3, number(original ?? packet.count, bytes: 4) + packet)
  }

  /// The packet block that preceded the enhanced one.
  func obsolete(_ packet: [UInt8], interface: Int = 0, ticks: Int = 1_795_451_160_000_001) -> [UInt8] {
    block(
      2,
      number(interface, bytes: 2) + number(0, bytes: 2) + number(ticks >> 32, bytes: 4)
        + number(ticks & 0xFFFF_FFFF, bytes: 4) + number(packet.count, bytes: 4) + number(packet.count, bytes: 4)
        + packet)
  }
}
