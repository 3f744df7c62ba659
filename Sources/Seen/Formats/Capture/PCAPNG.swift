/// The next-generation capture file (draft-ietf-opsawg-pcapng): sections in either byte order, interfaces, packets in
/// enhanced, simple and obsolete blocks; every other block is passed over.
struct PCAPNG {
  private var bigEndian = false
  private var hasSection = false
  private var interfaces: [CaptureInterface] = []
  /// Names of the section's interfaces, for people.
  private(set) var names: [String?] = []

  static func recognises(_ head: Span<UInt8>) -> Bool {
    head.count >= 12 && head.network32(at: 0) == 0x0A0D_0D0A
      && (head.network32(at: 8) == 0x1A2B_3C4D || head.network32(at: 8) == 0x4D3C_2B1A)
  }

  /// What stands at `position`; sections and interfaces are remembered.
  @inline(__always)
  mutating func step(_ bytes: Span<UInt8>, at position: Int) -> CaptureStep {
    guard bytes.count &- position >= 12 else { return .starved }
    let head = bytes.extracting(position..<position &+ 12)
    let type = head.number32(at: 0, bigEndian: bigEndian)
    if head.network32(at: 0) == 0x0A0D_0D0A { return section(bytes, at: position) }
    let length = head.number32(at: 4, bigEndian: bigEndian)
    guard length >= 12, length & 3 == 0, hasSection else { return .damaged(.blockLength(length)) }
    let next = position &+ Int(length)
    // Only what holds a packet or an interface must be whole; the rest is skipped, however long.
    guard type == 6 || type == 1 || type == 2 || type == 3 else { return .passed(next: next) }
    guard length <= longestPacket + 65_536 else { return .damaged(.length(length)) }
    guard next <= bytes.count else { return .starved }
    let body = bytes.extracting(position &+ 8..<next &- 4)
    switch type {
    case 6: return enhanced(body, at: position, next: next)
    case 1:
      describe(body)
      return .passed(next: next)
    case 2: return obsolete(body, at: position, next: next)
    default: return simple(body, at: position, next: next)
    }
  }

  @inline(never)
  private mutating func section(_ bytes: Span<UInt8>, at position: Int) -> CaptureStep {
    switch bytes.network32(at: position + 8) {
    case 0x1A2B_3C4D: bigEndian = true
    case 0x4D3C_2B1A: bigEndian = false
    default: return .damaged(.byteOrder)
    }
    let length = bytes.number32(at: position + 4, bigEndian: bigEndian)
    guard length >= 28, length & 3 == 0 else { return .damaged(.blockLength(length)) }
    hasSection = true
    interfaces.removeAll()
    names.removeAll()
    return .passed(next: position + Int(length))
  }

  @inline(never)
  private mutating func describe(_ body: Span<UInt8>) {
    guard body.count >= 8 else { return }
    var interface = CaptureInterface(
      linkType: LinkType(rawValue: body.number16(at: 0, bigEndian: bigEndian)),
      snapLength: Int(body.number32(at: 4, bigEndian: bigEndian)))
    var name: String?
    var options = BlockOptions(body.extracting(droppingFirst: 8), bigEndian: bigEndian)
    while let (code, data) = options.next() {
      switch (code, data.count) {
      case (2, _): name = body.name(at: 8 + data.lowerBound, count: data.count)
      case (9, 1): interface.setResolution(body[8 + data.lowerBound])
      case (14, 8):
        let first = body.number32(at: 8 + data.lowerBound, bigEndian: bigEndian)
        let second = body.number32(at: 12 + data.lowerBound, bigEndian: bigEndian)
        interface.secondsOffset = Int(
          truncatingIfNeeded: UInt64(bigEndian ? first : second) << 32 | UInt64(bigEndian ? second : first))
      default: break
      }
    }
    interfaces.append(interface)
    names.append(name)
  }

  @inline(__always)
  private func enhanced(_ body: Span<UInt8>, at position: Int, next: Int) -> CaptureStep {
    guard body.count >= 20 else { return .damaged(.blockLength(UInt32(body.count + 12))) }
    let captured = body.number32(at: 12, bigEndian: bigEndian)
    guard captured <= body.count &- 20 else { return .damaged(.length(captured)) }
    return packet(
      interface: Int(body.number32(at: 0, bigEndian: bigEndian)), record: position, start: position &+ 28,
      captured: Int(captured),
      original: body.number32(at: 16, bigEndian: bigEndian), next: next,
      ticks: UInt64(body.number32(at: 4, bigEndian: bigEndian)) << 32
        | UInt64(body.number32(at: 8, bigEndian: bigEndian)))
  }

  @inline(never)
  private func obsolete(_ body: Span<UInt8>, at position: Int, next: Int) -> CaptureStep {
    guard body.count >= 20 else { return .damaged(.blockLength(UInt32(body.count + 12))) }
    let captured = body.number32(at: 12, bigEndian: bigEndian)
    guard captured <= body.count &- 20 else { return .damaged(.length(captured)) }
    return packet(
      interface: Int(body.number16(at: 0, bigEndian: bigEndian)), record: position, start: position &+ 28,
      captured: Int(captured),
      original: body.number32(at: 16, bigEndian: bigEndian), next: next,
      ticks: UInt64(body.number32(at: 4, bigEndian: bigEndian)) << 32
        | UInt64(body.number32(at: 8, bigEndian: bigEndian)))
  }

  /// A simple block has neither stamp nor captured length: the interface's limit and the block's end tell the latter.
  @inline(never)
  private func simple(_ body: Span<UInt8>, at position: Int, next: Int) -> CaptureStep {
    guard body.count >= 4 else { return .damaged(.blockLength(UInt32(body.count + 12))) }
    let original = body.number32(at: 0, bigEndian: bigEndian)
    let limit = interfaces.first.map { $0.snapLength == 0 ? Int.max : $0.snapLength } ?? Int.max
    let captured = min(Int(original), limit, body.count - 4)
    return packet(
      interface: 0, record: position, start: position + 12, captured: captured, original: original, next: next,
      ticks: nil)
  }

  @inline(__always)
  private func packet(
    interface number: Int, record: Int, start: Int, captured: Int, original: UInt32, next: Int, ticks: UInt64?
  ) -> CaptureStep {
    let isKnown = number < interfaces.count
    let interface = isKnown ? interfaces[number] : CaptureInterface(linkType: .ethernet, snapLength: 0)
    let stamp = ticks.map { interface.stamp($0) } ?? (.missing, 0)
    return .packet(
      CapturedRecord(
        record: record, start: start, end: start &+ captured, next: next, time: stamp.0, nanoseconds: stamp.1,
        originalLength: Int(original), linkType: interface.linkType, interface: isKnown ? number : -1))
  }
}
