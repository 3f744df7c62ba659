/// Walks a capture packet by packet with everything that people want to know: for `seen events` and for the lines that
/// show a finding. The ledger's way is `CaptureReader`.
struct CaptureWalk {
  private var cursor = CaptureCursor()

  /// What ended the reading early, in a sentence.
  var damage: String? { cursor.damage }
  var format: String { cursor.format }

  /// The next packet that is an event, at or after `position` of `bytes`, whose first byte stands at `offset` of the
  /// file; moves `position` behind it. `nil` where no whole record is left: give more bytes from `position` on, unless
  /// `isLast`. Start at the file's first byte: what a packet means depends on what was said before it.
  mutating func next(
    in bytes: Span<UInt8>, from position: inout Int, isLast: Bool, at offset: Int
  ) -> CapturedPacket? {
    while let record = cursor.next(in: bytes, from: &position, isLast: isLast, at: offset) {
      let packet = bytes.extracting(record.start..<record.end)
      var event = Event(time: record.time)
      guard CaptureReader.decode(packet, record, into: &event) == nil else { continue }
      var details = PacketDecoder.details(of: packet, linkType: record.linkType)
      details.microseconds = record.time.isMissing ? nil : min(record.nanoseconds / 1000, 999_999)
      // Where the packet says nothing of it, a capture's interface is where it was seen, in or out.
      if details.ingressInterface == nil, details.egressInterface == nil {
        details.ingressInterface = cursor.interfaceName(record.interface)
      }
      return CapturedPacket(
        number: cursor.packets, offset: offset + record.record, event: event, details: details)
    }
    return nil
  }
}

/// One packet of a capture, for people.
struct CapturedPacket {
  /// Counts from 1, packets without an event included.
  var number: Int
  /// The record's first byte in the file.
  var offset: Int
  var event: Event
  var details: EventDetails
}
