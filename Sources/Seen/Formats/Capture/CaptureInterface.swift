/// What a pcapng section says of one interface, as far as each packet needs it.
struct CaptureInterface: BitwiseCopyable {
  let linkType: LinkType
  /// Bytes kept of each packet; 0 is no limit.
  let snapLength: Int
  /// Seconds to add to every stamp.
  var secondsOffset = 0
  private var ticksPerSecond: UInt64 = 1_000_000

  init(linkType: LinkType, snapLength: Int) {
    self.linkType = linkType
    self.snapLength = snapLength
  }

  /// Takes over `if_tsresol`: a negative power of 10, or of 2 if the highest bit is set. Finer than 64 bits is ignored.
  mutating func setResolution(_ value: UInt8) {
    let exponent = Int(value & 0x7F)
    if value & 0x80 != 0 {
      if exponent < 64 { ticksPerSecond = 1 << UInt64(exponent) }
    } else if exponent < 20 {
      ticksPerSecond = (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
  }

  /// Moment and nanoseconds of a stamp in ticks; missing where it lies before 1970 or after 2106.
  @inline(__always)
  func stamp(_ ticks: UInt64) -> (time: Timestamp, nanoseconds: UInt32) {
    let (seconds, rest) = ticks.quotientAndRemainder(dividingBy: ticksPerSecond)
    let (total, overflow) = Int(clamping: seconds).addingReportingOverflow(secondsOffset)
    guard !overflow, let moment = UInt32(exactly: total) else { return (.missing, 0) }
    return (Timestamp(seconds: moment), nanoseconds(rest))
  }

  private func nanoseconds(_ rest: UInt64) -> UInt32 {
    if ticksPerSecond == 1_000_000 { return UInt32(rest) * 1000 }
    let (high, low) = rest.multipliedFullWidth(by: 1_000_000_000)
    return UInt32(ticksPerSecond.dividingFullWidth((high, low)).quotient)
  }
}

/// The options at the end of a pcapng block: code, length, value padded to four bytes.
struct BlockOptions: ~Escapable {
  private let bytes: Span<UInt8>
  private let bigEndian: Bool
  private var position = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, bigEndian: Bool) {
    self.bytes = bytes
    self.bigEndian = bigEndian
  }

  /// Code and place of the next option; `nil` at the end, or where one does not fit.
  @_lifetime(self: copy self)
  mutating func next() -> (code: UInt16, data: Range<Int>)? {
    guard position + 4 <= bytes.count else { return nil }
    let code = bytes.number16(at: position, bigEndian: bigEndian)
    let length = Int(bytes.number16(at: position + 2, bigEndian: bigEndian))
    let start = position + 4
    guard code != 0, start + length <= bytes.count else { return nil }
    position = start + ((length + 3) & ~3)
    return (code, start..<start + length)
  }
}
