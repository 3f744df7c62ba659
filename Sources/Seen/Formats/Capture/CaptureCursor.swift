/// Walks the records of a capture of either kind, from buffer to buffer.
struct CaptureCursor {
  private var classic: PCAP?
  private var sections = PCAPNG()
  private var isOpen = false
  /// Bytes still to pass over: the rest of a block that is longer than the buffer.
  private var skipping = 0
  /// Packets so far, the last one that was returned included.
  private(set) var packets = 0
  /// What ended the reading early, in a sentence.
  private(set) var damage: String?

  /// `pcap` or `pcapng`.
  var format: String { classic == nil ? "pcapng" : "pcap" }

  /// The name that the file gives an interface.
  func interfaceName(_ number: Int) -> String? {
    sections.names.indices.contains(number) ? sections.names[number] : nil
  }

  /// The next packet at or after `position` of `bytes`, whose first byte stands at `offset` of the file; moves
  /// `position` behind it. `nil` where no whole record is left: give more bytes from `position` on, unless `isLast`.
  @inline(__always)
  mutating func next(
    in bytes: Span<UInt8>, from position: inout Int, isLast: Bool, at offset: Int
  ) -> CapturedRecord? {
    if let classic, isOpen, damage == nil, let record = classic.packet(bytes, at: position) {
      position = record.next
      packets &+= 1
      return record
    }
    return nextSlowly(in: bytes, from: &position, isLast: isLast, at: offset)
  }

  /// Reads packets of a classic file into a batch as long as they are ordinary and wholly at hand; moves `position` behind them.
  @inline(__always)
  mutating func readOrdinary(
    _ bytes: Span<UInt8>, from position: inout Int, _ places: Placement.Stretch, into batch: inout EventBatch
  ) {
    guard let classic, isOpen, damage == nil else { return }
    let before = batch.count
    position = classic.readOrdinary(bytes, from: position, places, into: &batch)
    packets &+= batch.count &- before
  }

  /// `next` where the file begins or ends, where a buffer ends within a record, and for the newer format.
  @inline(never)
  private mutating func nextSlowly(
    in bytes: Span<UInt8>, from position: inout Int, isLast: Bool, at offset: Int
  ) -> CapturedRecord? {
    while position < bytes.count, isReady(bytes, &position, isLast: isLast, at: offset) {
      // A capture may hold nothing but its header.
      guard position < bytes.count else { return nil }
      let step = classic.map { $0.step(bytes, at: position) } ?? sections.step(bytes, at: position)
      guard case .packet(let record) = step else {
        if pass(step, bytes, &position, isLast: isLast, at: offset) { continue }
        return nil
      }
      position = record.next
      packets &+= 1
      return record
    }
    return nil
  }

  /// Whether a record can begin at `position`: the file header is read, skipped bytes are over, nothing is damaged.
  @inline(__always)
  private mutating func isReady(_ bytes: Span<UInt8>, _ position: inout Int, isLast: Bool, at offset: Int) -> Bool {
    if isOpen, skipping == 0, damage == nil { return true }
    return prepare(bytes, &position, isLast: isLast, at: offset)
  }

  @inline(never)
  private mutating func prepare(_ bytes: Span<UInt8>, _ position: inout Int, isLast: Bool, at offset: Int) -> Bool {
    if damage != nil { position = bytes.count }
    let skipped = min(skipping, bytes.count - position)
    (position, skipping) = (position + skipped, skipping - skipped)
    if isLast, skipping > 0 { damage = "the capture ends inside a block, at byte \(offset + position)" }
    guard position < bytes.count else { return false }
    return isOpen || open(bytes, &position, isLast: isLast, at: offset)
  }

  private mutating func open(_ bytes: Span<UInt8>, _ position: inout Int, isLast: Bool, at offset: Int) -> Bool {
    if bytes.count - position < PCAP.headerLength, !isLast { return false }
    let head = bytes.extracting(position..<bytes.count)
    classic = PCAP(head)
    isOpen = true
    if classic != nil {
      position += PCAP.headerLength
    } else if !PCAPNG.recognises(head) {
      stop(.header, bytes, &position, at: offset)
      return false
    }
    return true
  }

  /// Deals with a step that is no packet; false where nothing more can be read from this buffer.
  @inline(never)
  private mutating func pass(
    _ step: CaptureStep, _ bytes: Span<UInt8>, _ position: inout Int, isLast: Bool, at offset: Int
  ) -> Bool {
    switch step {
    case .packet: return true
    case .passed(let next):
      skipping = next - position
      return prepare(bytes, &position, isLast: isLast, at: offset)
    case .damaged(let damage): stop(damage, bytes, &position, at: offset)
    case .starved where isLast:
      damage = "the capture ends inside the record after packet \(packets), at byte \(offset + position)"
      position = bytes.count
    case .starved: break
    }
    return false
  }

  private mutating func stop(_ kind: CaptureDamage, _ bytes: Span<UInt8>, _ position: inout Int, at offset: Int) {
    damage = kind.sentence(packet: packets + 1, offset: offset + position)
    position = bytes.count
  }
}
