// Stands in for the capture readers until they are joined: recognises nothing. To be deleted then.

struct CaptureReader: BlockReader {
  static func recognises(_ head: Span<UInt8>) -> Bool { false }

  mutating func read<Sink: EventSink>(
    _ bytes: Span<UInt8>, isLast: Bool, at offset: Int, account: inout FileAccount, batch: inout EventBatch,
    sink: inout Sink
  ) -> Int { bytes.count }
}

struct HexDump: BlockReader {
  static func recognises(_ head: Span<UInt8>) -> Bool { false }

  mutating func read<Sink: EventSink>(
    _ bytes: Span<UInt8>, isLast: Bool, at offset: Int, account: inout FileAccount, batch: inout EventBatch,
    sink: inout Sink
  ) -> Int { bytes.count }
}
