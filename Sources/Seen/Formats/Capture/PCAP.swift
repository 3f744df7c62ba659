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

  /// The packet whose record stands at `position`, if all of it is there and its length is believable: the rule.
  @inline(__always)
  func packet(_ bytes: Span<UInt8>, at position: Int) -> CapturedRecord? {
    guard bytes.count &- position >= recordHeaderLength else { return nil }
    let view = ByteView(bytes)
    let (stamps, lengths) = (view.word(at: position), view.word(at: position &+ 8))
    let captured = number(UInt32(truncatingIfNeeded: lengths))
    let start = position &+ recordHeaderLength
    let end = start &+ Int(captured)
    guard captured <= longestPacket, end <= bytes.count else { return nil }
    return CapturedRecord(
      record: position, start: start, end: end, next: end,
      time: Timestamp(seconds: number(UInt32(truncatingIfNeeded: stamps))),
      nanoseconds: number(UInt32(truncatingIfNeeded: stamps >> 32)) &* nanosecondsPerTick,
      originalLength: Int(number(UInt32(truncatingIfNeeded: lengths >> 32))), linkType: linkType, interface: 0)
  }

  /// Reads ordinary packets from `start` on into a batch, up to the first other one, or until the batch is full or the last
  /// bytes are near: most captures are of Ethernet, and little-endian. Returns where it stopped.
  @inline(never)
  func readOrdinary(
    _ bytes: Span<UInt8>, from start: Int, _ places: Placement.Stretch, into batch: inout EventBatch
  ) -> Int {
    guard !bigEndian, linkType == .ethernet else { return start }
    let view = ByteView(bytes)
    var at = start
    batch.fill { event in
      guard let record = Window(view, at: at, reach: PCAP.reach) else { return false }
      let captured = Int(record.half(at: 8))
      let next = at &+ recordHeaderLength &+ captured
      guard captured <= longestPacket, next <= view.count,
        OrdinaryPacket.read(record.from(recordHeaderLength), count: captured, into: &event)
      else { return false }
      event.time = Timestamp(seconds: record.half(at: 0))
      event.location = places.location(at: at)
      at = next
      return true
    }
    return at
  }

  /// Bytes from a record's beginning that hold its header and what is read of an ordinary packet.
  private static let reach = 24 + OrdinaryPacket.leastTCP

  /// A number that was loaded as little-endian.
  @inline(__always)
  private func number(_ loaded: UInt32) -> UInt32 { bigEndian ? loaded.byteSwapped : loaded }

  /// What stands at `position`.
  func step(_ bytes: Span<UInt8>, at position: Int) -> CaptureStep {
    if let record = packet(bytes, at: position) { return .packet(record) }
    guard bytes.count &- position >= recordHeaderLength else { return .starved }
    let captured = bytes.number32(at: position &+ 8, bigEndian: bigEndian)
    return captured > longestPacket ? .damaged(.length(captured)) : .starved
  }
}
