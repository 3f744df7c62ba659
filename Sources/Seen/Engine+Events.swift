/// An event with all that its record says: what `seen events` prints.
public struct EventRecord: Sendable {
  public var event: Event
  public var details: EventDetails
  public var path: String
  /// The id of the format.
  public var format: String
  /// Line of the input, or packet of the capture, from 1.
  public var line: Int
  /// Lines that it takes; of a capture 1.
  public var lines = 1
  /// Bytes from the start of the input.
  public var offset: Int
}

extension Engine {
  /// Hands every event of the inputs to `body`, in their order, one thread, each with its details.
  public func events(in paths: [String], _ body: (EventRecord) -> Void) -> Reading {
    let plan = Plan(paths, options: options, isSplit: false)
    var archive: (file: String, stream: PositionedStream)?
    let results = plan.inputs.map { input in
      var result = UnitResult(account: FileAccount(path: input.path))
      result.account.placement = input.placement
      do throws(ReadError) { try list(input, &archive, &result, body) } catch {
        result.account.damage = error.description
        result.error = error
      }
      return result
    }
    return Reading(plan, results: results, options.compressions)
  }

  private func list(
    _ input: Plan.Input, _ archive: inout (file: String, stream: PositionedStream)?, _ result: inout UnitResult,
    _ body: (EventRecord) -> Void
  ) throws(ReadError) {
    if input.member != nil, archive?.file != input.file {
      archive = (input.file, try Plan.archive(input.file, options.compressions))
    }
    var source = try input.open(nil, options.compressions, archive: archive?.stream)
    try source.prime()
    result.account.appearance = Appearance.of(source.head)
    result.account.likeness = Likeness.of(source.head)
    switch Content.of(source.head, as: options.inputFormat) {
    case .text:
      let anchor = input.anchor(of: source.head, zone: options.zone)
      var reader = TextReader(anchor: anchor, zone: options.zone, format: options.inputFormat)
      reader.list()
      try source.list(&reader, options, &result, body)
      if result.account.yearAssumed { result.account.anchor = anchor }
    case .capture:
      result.account.appearance = .capture
      try source.walk(options, &result, body)
    case .hexDump:
      result.account.appearance = .hexDump
      let text = try source.rest()
      for packet in HexDump.events(in: text.span) {
        result.tell(packet, format: Formats.hexDump, options, body)
      }
    case .state: throw ReadError(path: input.path, reason: "is a saved state, which holds no single events")
    }
    result.id = source.id
    if let damage = source.damage { result.account.damage = damage.sentence }
  }

  /// Reads a record that somebody pasted; the first of its events. Stamps without a year stay so unless there is an
  /// anchor.
  public func event(inLine line: String) -> EventRecord? { records(inLines: Array(line.utf8)).first }

  /// Reads the lines of a text that somebody pasted.
  func records(inLines text: [UInt8]) -> [EventRecord] {
    var reader = TextReader(anchor: options.anchor ?? .missing, zone: options.zone, format: options.inputFormat)
    reader.list()
    var account = FileAccount(path: "-")
    var records: [EventRecord] = []
    var at = 0
    while at < text.count, let length = reader.recordLength(text.span.extracting(at..<text.count), isLast: true) {
      records += Source.records(&reader, text.span.extracting(at..<at + length), isLast: true, at: at, &account)
      at += length
    }
    return records
  }
}

extension Source {
  /// Reads record by record, so that each event is told with what its record says.
  mutating func list<Reader: RecordReader>(
    _ reader: inout Reader, _ options: Engine.Options, _ result: inout UnitResult, _ body: (EventRecord) -> Void
  ) throws(ReadError) {
    repeat {
      let length = listRecords(&reader, options, &result, body)
      result.account.bytes += length
      if length == 0, isFull {
        throw ReadError(path: path, offset: offset, reason: "holds a record longer than 2 MiB")
      }
      if try !advance(length) { break }
    } while true
  }

  /// Reads the whole records at hand; returns how many bytes they are.
  private func listRecords<Reader: RecordReader>(
    _ reader: inout Reader, _ options: Engine.Options, _ result: inout UnitResult, _ body: (EventRecord) -> Void
  ) -> Int {
    var at = 0
    while at < bytes.count {
      let rest = bytes.extracting(at..<bytes.count)
      guard let length = reader.recordLength(rest, isLast: isLast) else { break }
      let record = rest.extracting(first: length)
      // What ends a line or frame is whole, even if only what stands behind it showed that: all but a part of a line that is
      // too long.
      let isEnd =
        isLast && at + length == bytes.count || record[length - 1] == 0x0A || length <= TextReader.longestLine
      for found in Source.records(&reader, record, isLast: isEnd, at: offset + at, &result.account) {
        if options.holds(found.event.time) { body(found) } else { result.outside += 1 }
      }
      at += length
    }
    return at
  }

  /// The events of one record, each with its details.
  static func records<Reader: RecordReader>(
    _ reader: inout Reader, _ record: Span<UInt8>, isLast: Bool, at offset: Int, _ account: inout FileAccount
  ) -> [EventRecord] {
    let line = account.lines + 1
    var batch = EventBatch()
    var found = Collected()
    _ = reader.read(record, isLast: isLast, at: offset, account: &account, batch: &batch, sink: &found)
    if !batch.isEmpty { found.take(batch.events) }
    let lines = max(1, account.lines + 1 - line)
    return zip(found.events, reader.listed()).map { event, listed in
      EventRecord(
        event: event, details: listed.details, path: account.path, format: listed.format, line: line, lines: lines,
        offset: offset)
    }
  }
}

/// Events kept in a list.
struct Collected: EventSink {
  var events: [Event] = []

  mutating func take(_ events: Span<Event>) {
    for index in events.indices { self.events.append(events[index]) }
  }
}
