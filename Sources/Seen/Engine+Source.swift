/// One input, or a part of it, on its way through the block buffer.
struct Source: ~Copyable {
  /// What recognition and the search for dates look at: the first bytes, however the input delivers them.
  static let headSize = 64 << 10

  let path: String
  /// Whether it can be read again.
  let isRegular: Bool
  private var stream: any ByteStream
  private var buffer = BlockBuffer()
  /// Where the next byte to read stands: in what is packed, once it is unpacked.
  private var position: Int
  private var end: Int
  private var isAtEnd = false
  /// Compressions that may be opened; none for a part of an input.
  private let compressions: [any Compression]
  /// Layers that were opened, the outermost first.
  private(set) var layers: [String] = []
  private var contentID: ContentID?
  /// What ended the reading early although what was read is good.
  private(set) var damage: ReadError?

  /// Opens an input; `range` is a part of a regular file, `nil` all of it.
  init(_ path: String, range: Range<Int>?, _ compressions: [any Compression] = []) throws(ReadError) {
    let file = try InputFile(path)
    self.path = path
    isRegular = file.isRegular
    // Files of /proc have no size: they are read until nothing comes.
    let whole = 0..<(file.size > 0 ? file.size : .max)
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? whole.upperBound
    stream = FileStream(file, range ?? whole)
    self.compressions = range == nil ? compressions : []
  }

  /// A file in an archive.
  init(_ stream: any ByteStream, path: String, isRegular: Bool, _ compressions: [any Compression]) {
    self.path = path
    self.isRegular = isRegular
    self.stream = stream
    self.compressions = compressions
    (position, end) = (0, .max)
  }

  var head: Span<UInt8> {
    @_lifetime(borrow self)
    get { buffer.bytes.extracting(first: Source.headSize) }
  }

  /// Whether the bytes are others than the file's own.
  var isLayered: Bool { !layers.isEmpty }

  /// What tells the content from another, once all of it was read; of a plain file `Plan` knows.
  var id: InputID? { contentID?.id }

  /// Reads the head, all of it, so that a pipe's portions make no difference; opens what it is packed in.
  ///
  /// - Parameter isBeside: what is packed is unpacked by a thread of its own from here on.
  mutating func prime(isBeside: Bool = false) throws(ReadError) {
    try fillHead()
    while layers.count < Layer.deepest, position == buffer.count, let layer = Layer.of(head, compressions) {
      stream = layer.open(ReturnedStream(buffer.copy(), before: stream), path: path)
      buffer.drop(buffer.count)
      (position, end, isAtEnd) = (0, .max, false)
      switch layer {
      case .packed(let compression): layers.append(compression.name)
      case .wide: layers.append("UTF-16")
      }
      contentID = nil
      try fillHead()
      contentID = ContentID(buffer.bytes)
    }
    if isBeside, isLayered, !isAtEnd, let ahead = AheadStream(stream) { stream = ahead }
  }

  private mutating func fillHead() throws(ReadError) {
    while !isAtEnd, buffer.count < Source.headSize { try fill() }
  }

  private mutating func fill() throws(ReadError) {
    do throws(ReadError) {
      let got = position < end ? try buffer.fill(from: stream) : 0
      position += got
      if got == 0 || position == end { isAtEnd = true }
      if var id = contentID {
        // Let go of it first, so that nothing is copied.
        contentID = nil
        id.add(buffer.bytes.extracting(last: got))
        contentID = id
      }
    } catch {
      guard error.isDamage else { throw error }
      damage = damage ?? error
      isAtEnd = true
    }
  }

  /// Up to `count` bytes from `start` on, at most what the buffer holds; only ever further on.
  mutating func bytes(from start: Int, count: Int) throws(ReadError) -> [UInt8] {
    while offset < start {
      buffer.drop(min(buffer.count, start - offset))
      if offset == start { break }
      if isAtEnd { return [] }
      try fill()
    }
    while buffer.count < count, !isAtEnd, !buffer.isFull { try fill() }
    return Array(buffer.copy().prefix(count))
  }

  /// What was not handed out yet, as a stream.
  consuming func remainder() -> any ByteStream { ReturnedStream(buffer.copy(), before: stream) }

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
      if isRegular {
        result.checkpoints.append(Checkpoint(offset: start, lines: result.account.lines, capture: reader.resumption))
      }
      let used = reader.read(
        buffer.bytes, isLast: isAtEnd, at: start, account: &result.account, batch: &batch, sink: &sink)
      buffer.drop(used)
      result.account.bytes += used
      if isAtEnd { break }
      if used == 0, buffer.isFull {
        throw ReadError(path: path, offset: start, reason: "holds a record longer than 2 MiB")
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
  /// Names the content of what was unpacked.
  var id: InputID?
  var error: ReadError?
  /// The bytes of a saved ledger, which is merged when everything else is read.
  var state: [UInt8]?

  init(account: FileAccount) { self.account = account }
}

/// Names the content of an input whose end is known only when it was read: what was unpacked.
private struct ContentID {
  private var length = 0
  private var head: UInt64
  private var tail: [UInt8] = []

  init(_ bytes: Span<UInt8>) {
    head = InputID.hash(bytes.extracting(first: Source.headSize))
    add(bytes)
  }

  mutating func add(_ bytes: Span<UInt8>) {
    length += bytes.count
    let last = bytes.extracting(last: min(bytes.count, Source.headSize))
    tail.removeFirst(max(0, min(tail.count, tail.count + last.count - Source.headSize)))
    // In one piece: byte by byte it took a third of the time of a packed log.
    unsafe last.withUnsafeBufferPointer { bytes in unsafe tail.append(contentsOf: bytes) }
  }

  var id: InputID? {
    length >= InputID.smallest ? InputID(length: UInt64(length), head: head, tail: InputID.hash(tail.span)) : nil
  }
}
