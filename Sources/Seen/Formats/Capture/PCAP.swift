/// The classic capture file (draft-ietf-opsawg-pcap): both byte orders, stamps in micro- or nanoseconds, and Kuznetzov's
/// "modified" form, whose record headers are eight bytes longer.
struct PCAP: BitwiseCopyable {
  static let headerLength = 24

  let bigEndian: Bool
  let linkType: LinkType
  private let nanosecondsPerTick: UInt32
  private let recordHeaderLength: Int

  static func recognises(_ head: Span<UInt8>) -> Bool {
    guard head.count >= 4 else { return false }
    let magic = head.network32(at: 0)
    return Magic(magic) != nil || Magic(magic.byteSwapped) != nil
  }

  private enum Magic: UInt32 {
    case microseconds = 0xA1B2_C3D4
    case nanoseconds = 0xA1B2_3C4D
    case modified = 0xA1B2_CD34

    init?(_ number: UInt32) { self.init(rawValue: number) }
  }

  /// Reads the file header, 24 bytes; `nil` if it is none.
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count >= PCAP.headerLength else { return nil }
    let number = bytes.network32(at: 0)
    bigEndian = Magic(number) != nil
    guard let magic = Magic(number) ?? Magic(number.byteSwapped) else { return nil }
    nanosecondsPerTick = magic == .nanoseconds ? 1 : 1000
    recordHeaderLength = magic == .modified ? 24 : 16
    // The upper half holds the length of the frame check sequence, which no reader here looks at.
    linkType = LinkType(rawValue: UInt16(truncatingIfNeeded: bytes.number32(at: 20, bigEndian: bigEndian)))
  }

  /// What stands at `position`.
  @inline(__always)
  func step(_ bytes: Span<UInt8>, at position: Int) -> CaptureStep {
    guard bytes.count &- position >= recordHeaderLength else { return .starved }
    let header = bytes.extracting(position..<position &+ 16)
    let captured = header.number32(at: 8, bigEndian: bigEndian)
    guard captured <= longestPacket else { return .damaged(.length(captured)) }
    let start = position &+ recordHeaderLength
    let end = start &+ Int(captured)
    guard end <= bytes.count else { return .starved }
    return .packet(
      CapturedRecord(
        record: position, start: start, end: end, next: end,
        time: Timestamp(seconds: header.number32(at: 0, bigEndian: bigEndian)),
        nanoseconds: header.number32(at: 4, bigEndian: bigEndian) &* nanosecondsPerTick,
        originalLength: Int(header.number32(at: 12, bigEndian: bigEndian)), linkType: linkType, interface: 0))
  }
}
