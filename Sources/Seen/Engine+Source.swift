/// One input, or a part of it, on its way through the block buffer.
struct Source: ~Copyable {
  /// What recognition and the search for dates look at: the first bytes, however the input delivers them.
  static let headSize = 64 << 10

  let file: InputFile
  private var buffer = BlockBuffer()
  /// Where the next byte to read stands.
  private var position: Int
  private let end: Int
  private var isAtEnd = false

  /// Opens an input; `range` is a part of a regular file, `nil` all of it.
  init(_ path: String, range: Range<Int>?) throws(ReadError) {
    let file = try InputFile(path)
    self.file = file
    position = range?.lowerBound ?? 0
    // Files of /proc have no size: they are read until nothing comes.
    end = range?.upperBound ?? (file.size > 0 ? file.size : .max)
  }

  var head: Span<UInt8> {
    @_lifetime(borrow self)
    get { buffer.bytes.extracting(first: Source.headSize) }
  }

  /// Reads the head, all of it, so that a pipe's portions make no difference.
  mutating func prime() throws(ReadError) {
    while !isAtEnd, buffer.count < Source.headSize { try fill() }
  }

  private mutating func fill() throws(ReadError) {
    let got = position < end ? try buffer.fill(from: file, at: position, limit: end - position) : 0
    position += got
    if got == 0 || position == end { isAtEnd = true }
  }

  /// All that is left, in one piece.
  mutating func rest() throws(ReadError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      all += buffer.copy()
      buffer.drop(buffer.count)
      if isAtEnd { return all }
      try fill()
    }
  }

  /// Reads everything through `reader` into `sink`.
  mutating func feed<Reader: BlockReader, Sink: EventSink>(
    _ reader: inout Reader, into sink: inout Sink, _ result: inout UnitResult
  ) throws(ReadError) {
    var batch = EventBatch()
    defer { if !batch.isEmpty { sink.take(batch.events) } }
    while true {
      let start = position - buffer.count
      if file.isRegular {
        result.checkpoints.append(Checkpoint(offset: start, lines: result.account.lines, capture: reader.resumption))
      }
      let used = reader.read(
        buffer.bytes, isLast: isAtEnd, at: start, account: &result.account, batch: &batch, sink: &sink)
      buffer.drop(used)
      result.account.bytes += used
      if isAtEnd { break }
      if used == 0, buffer.isFull {
        throw ReadError(path: file.path, offset: start, reason: "holds a record longer than 2 MiB")
      }
      try fill()
    }
    result.account.bytes += buffer.count
  }

  /// The bytes at hand, for readers that look at one record after another.
  var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get { buffer.bytes }
  }

  /// Forgets the first `used` bytes and reads on; false at the end.
  mutating func advance(_ used: Int) throws(ReadError) -> Bool {
    buffer.drop(used)
    guard !isAtEnd else { return false }
    try fill()
    return true
  }

  var isLast: Bool { isAtEnd }
  var isFull: Bool { buffer.isFull }
  var offset: Int { position - buffer.count }
}

/// A place in an input and the records before it, one for each block that was read: the way back to a record's number.
struct Checkpoint: Sendable {
  var offset: Int
  var lines: Int
  /// Of a capture, the state of its reader.
  var capture: CaptureCursor?
}

/// What reading one input, or a part of it, gave beside the events.
struct UnitResult: Sendable {
  var account: FileAccount
  var checkpoints: [Checkpoint] = []
  var outside = 0
  var error: ReadError?
  /// The bytes of a saved ledger, which is merged when everything else is read.
  var state: [UInt8]?

  init(account: FileAccount) { self.account = account }
}
