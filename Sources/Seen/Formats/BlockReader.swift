/// Turns the front of a buffer into events: whole records only.
protocol BlockReader {
  /// Reads whole records from the front of `bytes`, whose first byte stands at `offset` of its input, and returns how
  /// many bytes it consumed. `isLast`: nothing follows `bytes`.
  ///
  /// A full batch goes to the sink at once; what is in it at the end is for the caller to hand on.
  mutating func read<Sink: EventSink>(
    _ bytes: Span<UInt8>, isLast: Bool, at offset: Int, account: inout FileAccount, batch: inout EventBatch,
    sink: inout Sink
  ) -> Int

  /// What it takes to walk a capture's records from here on; `nil` for formats whose records are lines.
  var resumption: CaptureCursor? { get }
}

extension BlockReader {
  var resumption: CaptureCursor? { nil }
}

/// A reader that can say where a record ends and tell all that it holds: what `seen events` asks.
protocol RecordReader: BlockReader {
  /// Bytes of the record at the front of `bytes`; `nil` if more are needed to know.
  mutating func recordLength(_ bytes: Span<UInt8>, isLast: Bool) -> Int?

  /// What the events of the records since the last call say, in their order; kept only after `list`.
  mutating func listed() -> [ListedEvent]
}
