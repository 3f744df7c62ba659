/// Text of 16 bits a character, as Windows writes it, turned into UTF-8.
final class UTF16Stream: ByteStream {
  private static let blockSize = 1 << 16

  private let wide: any ByteStream
  private let isBigEndian: Bool
  private var block = [UInt8]()
  private var position = 0
  /// The first half of a character beyond the first 65,536.
  private var lead: UInt32?
  private var odd: UInt8?
  private var isAtStart = true

  init(_ wide: any ByteStream, isBigEndian: Bool) {
    self.wide = wide
    self.isBigEndian = isBigEndian
  }

  /// Whether text begins so: with the mark of its byte order, or with letters that have a zero beside each.
  /// `nil` if it does not; else whether the larger byte comes first.
  static func byteOrder(_ head: Span<UInt8>) -> Bool? {
    guard head.count >= 2 else { return nil }
    if head[0] == 0xFF, head[1] == 0xFE { return false }
    if head[0] == 0xFE, head[1] == 0xFF { return true }
    guard head.count >= 32 else { return nil }
    for isBigEndian in [false, true] {
      var isText = true
      for index in 0..<16 {
        let letter = head[2 * index + (isBigEndian ? 1 : 0)]
        let zero = head[2 * index + (isBigEndian ? 0 : 1)]
        isText = isText && zero == 0 && (0x20..<0x7F ~= letter || letter == 0x0A || letter == 0x0D || letter == 0x09)
      }
      if isText { return isBigEndian }
    }
    return nil
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    if position == block.count { try fill() }
    let count = min(room.count, block.count - position)
    for index in 0..<count { unsafe room[index] = block[position + index] }
    position += count
    return count
  }

  private func fill() throws(ReadError) {
    block.removeAll(keepingCapacity: true)
    position = 0
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: UTF16Stream.blockSize, alignment: 16)
    defer { unsafe room.deallocate() }
    while block.isEmpty {
      let got = unsafe try wide.read(into: room)
      if got == 0 { return }
      for index in 0..<got { unsafe take(room[index]) }
    }
  }

  private func take(_ byte: UInt8) {
    guard let first = odd else { return odd = byte }
    odd = nil
    take(unit: isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first))
  }

  private func take(unit: UInt32) {
    defer { isAtStart = false }
    if isAtStart, unit == 0xFEFF { return }
    if let first = lead {
      lead = nil
      if (0xDC00..<0xE000).contains(unit) { return append(0x1_0000 + (first - 0xD800) << 10 + (unit - 0xDC00)) }
      append(0xFFFD)
    }
    switch unit {
    case 0xD800..<0xDC00: lead = unit
    case 0xDC00..<0xE000: append(0xFFFD)
    default: append(unit)
    }
  }

  private func append(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: block.append(UInt8(scalar))
    case 0..<0x800: block += [0xC0 | UInt8(scalar >> 6), tail(scalar, 0)]
    case 0..<0x1_0000: block += [0xE0 | UInt8(scalar >> 12), tail(scalar, 6), tail(scalar, 0)]
    default: block += [0xF0 | UInt8(scalar >> 18), tail(scalar, 12), tail(scalar, 6), tail(scalar, 0)]
    }
  }

  private func tail(_ scalar: UInt32, _ shift: UInt32) -> UInt8 {
    0x80 | UInt8(truncatingIfNeeded: scalar >> shift & 0x3F)
  }
}
