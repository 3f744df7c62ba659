/// Reads captures, classic and next-generation, as whole records from the front of a buffer.
struct CaptureReader: BlockReader {
  /// The file's first byte among all inputs, from which events take their location; `nil` for a pipe.
  var locationBase: Int?

  private var cursor = CaptureCursor()
  private var reasons = ReasonCounts()

  init(locationBase: Int? = nil) { self.locationBase = locationBase }

  var resumption: CaptureCursor? { cursor }

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
    let places = Placement(base: locationBase).stretch(from: offset, count: bytes.count)
    while true {
      let before = batch.count
      cursor.readOrdinary(bytes, from: &position, places, into: &batch)
      events &+= batch.count &- before
      if !batch.isFull {
        guard let record = cursor.next(in: bytes, from: &position, isLast: isLast, at: offset) else { break }
        let packet = bytes.extracting(record.start..<record.end)
        let refusal = batch.append(at: record.time) { event in
          event.location = places.location(at: record.record)
          return CaptureReader.decode(packet, record, into: &event)
        }
        if let refusal {
          count(refusal, packet, at: offset &+ record.record, account: &account)
          continue
        }
        events &+= 1
      }
      if batch.isFull {
        sink.take(batch.events)
        batch.removeAll()
      }
    }
    account.lines += cursor.packets - packets
    account.eventLines += events
    account.events += events
    account.count(format: cursor.format, lines: events)
    account.damage = cursor.damage
    reasons.flush(into: &account)
    return position
  }

  /// Fills `event` from the packet of `record`, or says why there is none in it.
  @inline(__always)
  static func decode(_ packet: Span<UInt8>, _ record: CapturedRecord, into event: inout Event) -> PacketReason? {
    guard record.interface >= 0 else { return .noInterface }
    return PacketDecoder.read(
      packet, linkType: record.linkType, originalLength: record.originalLength, into: &event)
  }

  @inline(never)
  private mutating func count(
    _ reason: PacketReason, _ packet: Span<UInt8>, at place: Int, account: inout FileAccount
  ) {
    if reason.isForeign { account.other += 1 } else { account.unparsed += 1 }
    reasons.count(reason, at: place, sample: CaptureReader.sample(packet, number: cursor.packets))
  }

  /// `packet 17: 01 80 c2 00 …`: enough to find it and to see what it is.
  static func sample(_ packet: Span<UInt8>, number: Int) -> String {
    let shown = min(24, packet.count)
    let text = (0..<shown).map { hexadecimal(packet[$0]) }.joined(separator: " ")
    return "packet \(number): \(text)\(shown < packet.count ? " …" : "")"
  }
}
