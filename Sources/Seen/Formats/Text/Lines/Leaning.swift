/// Whether the lines of a log lean on those before them: a preamble names their columns, or a record takes several lines.
/// Such a log is read whole by one thread (docs/decisions/0008).
struct Leaning: EventSink {
  mutating func take(_ events: Span<Event>) {}

  /// Looks at the first bytes of a log, where a preamble stands and records begin.
  static func isFound(in head: Span<UInt8>) -> Bool {
    var reader = TextReader()
    var account = FileAccount()
    var batch = EventBatch()
    var sink = Leaning()
    _ = reader.read(head, isLast: true, at: 0, account: &account, batch: &batch, sink: &sink)
    if account.reasons.contains(where: { $0.reason == LineReason.preamble.text }) { return true }
    let view = ByteView(head)
    var at = 0
    while at < view.count {
      guard case .single = reader.recognition.extent(view, from: at, isLast: true) else {
        return true
      }
      at = view.newline(from: at).map { $0 + 1 } ?? view.count
    }
    return false
  }
}
