/// Takes the fields of a state and hands out its bytes piece by piece.
struct StateWriter {
  private var bytes: [UInt8] = []
  private var checksum = StateChecksum()

  /// Whether it is time to `drain`.
  var isLong: Bool { bytes.count >= 1 << 18 }

  /// The bytes so far, but for a rest of up to seven that waits for more.
  mutating func drain() -> [UInt8] {
    let whole = bytes.count & ~7
    let piece = Array(bytes[..<whole])
    checksum.add(piece.span)
    bytes.removeFirst(whole)
    return piece
  }

  /// The last bytes, with the checksum behind them.
  mutating func finish() -> [UInt8] {
    let rest = bytes
    checksum.add(rest.span)
    add(checksum.value)
    return bytes
  }

  mutating func add(_ number: some FixedWidthInteger & UnsignedInteger) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func add(count: Int) { add(UInt64(count)) }

  mutating func add(_ text: String) {
    add(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ address: Address) {
    add(address.high)
    add(address.low)
  }

  mutating func add<Value>(_ extent: Extent<Value>) {
    add(extent.lowest)
    add(extent.highest)
  }

  /// The event without its source, 48 bytes, its location 0.
  mutating func add(_ event: PackedEvent) {
    add(event.destination)
    add(event.moment & ~0xFFFF_FFFF)
    add(event.numbers)
    add(event.sizes)
    add(event.header)
  }

  mutating func add<let size: Int>(_ count: DistinctCount<size>) {
    for register in 0..<size { add(count[register]) }
  }

  /// Doublings of the width, first slot, and the slots from the first to the last occupied one.
  mutating func add(_ histogram: TimeHistogram, initialWidth: UInt32) {
    add(UInt8((histogram.width / initialWidth).trailingZeroBitCount))
    add(histogram.base)
    add(UInt8(histogram.used))
    for slot in 0..<Int(histogram.used) { add(histogram[slot]) }
  }

  /// Seven bits a byte, low ones first, the high bit set where more follow (as in DWARF's LEB128).
  mutating func add(varying number: UInt64) {
    var rest = number
    while rest > 127 {
      add(UInt8(truncatingIfNeeded: rest | 128))
      rest >>= 7
    }
    add(UInt8(rest))
  }
}
