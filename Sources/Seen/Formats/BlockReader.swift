/// Turns the front of a buffer into events: whole records only.
protocol BlockReader {
  /// Reads whole records from the front of `bytes`, whose first byte stands at `offset` of its input, and returns how
  /// many bytes it consumed. `isLast`: nothing follows `bytes`.
  mutating func read<Sink: EventSink>(
    _ bytes: Span<UInt8>, isLast: Bool, at offset: Int, account: inout FileAccount, batch: inout EventBatch,
    sink: inout Sink
  ) -> Int
}
