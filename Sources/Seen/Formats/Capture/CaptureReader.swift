/// Reads captures, classic and next-generation, as whole records from the front of a buffer.
struct CaptureReader: BlockReader {
  /// The file's first byte among all inputs, from which events take their location; `nil` for a pipe.
  var locationBase: Int?

  private var cursor = CaptureCursor()
  private var reasons = ReasonCounts()

  init(locationBase: Int? = nil) { self.locationBase = locationBase }

  /// Whether a file that begins so is a capture; wants at least 12 bytes.
  static func recognises(_ head: Span<UInt8>) -> Bool {
    PCAP.recognises(head) || PCAPNG.recognises(head)
  }

  mutating func read<Sink: EventSink>(
    _ bytes: Span<UInt8>, isLast: Bool, at offset: Int, account: inout FileAccount, batch: inout EventBatch,
    sink: inout Sink
  ) -> Int {
    var position = 0
    var events = 0
    let packets = cursor.packets
    while let record = cursor.next(in: bytes, from: &position, isLast: isLast, at: offset) {
      let packet = bytes.extracting(record.start..<record.end)
      let outcome = CaptureReader.decode(packet, record)
      guard case .event(var event) = outcome else {
        count(outcome, packet, account: &account)
        continue
      }
      event.location = location(offset &+ record.record)
      events &+= 1
      batch.append(event)
      if batch.isFull {
        sink.take(batch.events)
        batch.removeAll()
      }
    }
    account.lines += cursor.packets - packets
    account.eventLines += events
    account.events += events
    account.format = cursor.format
    account.damage = cursor.damage
    reasons.flush(into: &account)
    return position
  }

  @inline(__always)
  static func decode(_ packet: Span<UInt8>, _ record: CapturedRecord) -> PacketOutcome {
    guard record.interface >= 0 else { return .unparsed(.noInterface) }
    return PacketDecoder.event(
      of: packet, linkType: record.linkType, originalLength: record.originalLength, time: record.time)
  }

  @inline(never)
  private mutating func count(_ outcome: PacketOutcome, _ packet: Span<UInt8>, account: inout FileAccount) {
    switch outcome {
    case .event: break
    case .other(let reason):
      account.other += 1
      reasons.count(reason, sample: CaptureReader.sample(packet, number: cursor.packets))
    case .unparsed(let reason):
      account.unparsed += 1
      reasons.count(reason, sample: CaptureReader.sample(packet, number: cursor.packets))
    }
  }

  /// `packet 17: 01 80 c2 00 …`: enough to find it and to see what it is.
  private static func sample(_ packet: Span<UInt8>, number: Int) -> String {
    let shown = min(24, packet.count)
    let text = (0..<shown).map { hexadecimal(packet[$0]) }.joined(separator: " ")
    return "packet \(number): \(text)\(shown < packet.count ? " …" : "")"
  }

  /// 1 + sixteenths of the record's place among all inputs: no two records share one. 0 where that does not fit.
  @inline(__always)
  private func location(_ offset: Int) -> UInt32 {
    guard let locationBase else { return 0 }
    return UInt32(exactly: (locationBase &+ offset) >> 4 &+ 1) ?? 0
  }
}
