/// Reads the lines of a log into events, whichever format each is in.
///
/// Most lines look like the one before: the format that read it is asked first, and netfilter's lines are read by
/// comparison. Whatever is unexpected goes through `Recognition`, which alone says what a line means; tests hold the
/// two together.
struct TextReader: BlockReader {
  /// Longer lines are counted and stepped over, never held.
  static let longestLine = 1 << 20

  /// Tests turn it off to compare.
  var usesTemplate = true
  /// Lines that the template did not read: each costs some thousand instructions.
  private(set) var slowLines = 0
  private(set) var recognition: Recognition
  private var template = NetfilterTemplate()
  private var counts = LineCounts()
  /// What the line at hand says.
  private var record = Record()
  /// The newest event that has left the batch, for a line that repeats it.
  private var saved: Event?
  private var previousIsEvent = false
  /// Within a line that is too long: where it began, and its first bytes. It is counted at its end, so that a line's
  /// number is always one more than the lines before it.
  private var tooLong: (place: Int, start: String)?

  /// `format`: the id of the only format that lines may have; `nil` for any.
  init(anchor: Timestamp = .missing, zone: Zone? = nil, format: String? = nil) {
    recognition = Recognition(LineClock(anchor: anchor, zone: zone), only: format)
  }

  mutating func read<Sink: EventSink>(
    _ bytes: Span<UInt8>, isLast: Bool, at offset: Int, account: inout FileAccount, batch: inout EventBatch,
    sink: inout Sink
  ) -> Int {
    let view = ByteView(bytes)
    let placement = account.placement
    recognition.begin()
    var at = tooLong == nil ? TextReader.markLength(view, at: offset) : skipRest(view, isLast: isLast, &account)
    let places = placement.stretch(from: offset, count: view.count)
    var events = 0
    while at < view.count {
      if batch.isFull { flush(&batch, into: &sink) }
      if usesTemplate, recognition.isAtNetfilter {
        let before = batch.count
        at = template.readLines(view, at: at, clock: &recognition.context.clock, places, into: &batch)
        if batch.count > before {
          previousIsEvent = true
          events &+= batch.count &- before
          // What it stopped at is no line that it reads.
          if batch.isFull || at >= view.count { continue }
        }
        // The few last lines are read with what follows them.
        if !isLast, view.count &- at < NetfilterTemplate.reach &+ 32 { break }
      }
      guard let extent = recordEnd(view, from: at, isLast: isLast) else {
        if view.count - at > TextReader.longestLine { at = beginTooLong(view, at, offset: offset) }
        break
      }
      let newlines = extent.isLine ? 0 : view.newlines(in: at..<extent.end)
      previousIsEvent = readRecord(view, at..<extent.end, 1 &+ newlines, at: offset, before: batch.last, &account)
      if previousIsEvent {
        var event = record.event
        event.location = placement.location(of: offset &+ at)
        batch.append(event)
        if !recognition.context.further.isEmpty { appendFurther(event.location, &batch, &sink) }
      }
      at = extent.next
    }
    saved = batch.last ?? saved
    recognition.count(netfilterLines: events)
    account.lines += events
    account.eventLines += events
    account.events += events
    settle(into: &account)
    return at
  }

  /// The byte order mark at an input's start belongs to no line.
  @inline(__always)
  private static func markLength(_ view: ByteView, at offset: Int) -> Int {
    offset == 0 && view.byte(at: 0) == 0xEF && view.byte(at: 1) == 0xBB && view.byte(at: 2) == 0xBF ? 3 : 0
  }

  private mutating func flush<Sink: EventSink>(_ batch: inout EventBatch, into sink: inout Sink) {
    saved = batch.last
    sink.take(batch.events)
    batch.removeAll()
  }

  /// The second and further events of a record.
  @inline(never)
  private mutating func appendFurther<Sink: EventSink>(
    _ location: UInt32, _ batch: inout EventBatch, _ sink: inout Sink
  ) {
    for record in recognition.context.further {
      if batch.isFull { flush(&batch, into: &sink) }
      var event = record.event
      event.location = location
      batch.append(event)
    }
    recognition.context.further.removeAll(keepingCapacity: true)
  }

  private mutating func settle(into account: inout FileAccount) {
    counts.settle(into: &account)
    recognition.settle(into: &account)
  }

  /// Where the record at `start` ends, without its last newline, and the next begins, and whether it is one line; `nil` if
  /// that is not known yet.
  @inline(__always)
  private func recordEnd(_ view: ByteView, from start: Int, isLast: Bool) -> (end: Int, next: Int, isLine: Bool)? {
    switch recognition.extent(view, from: start, isLast: isLast) {
    case .lines(let end) where end > start && end <= view.count && end - start <= TextReader.longestLine:
      return (view.byte(at: end - 1) == 0x0A ? end - 1 : end, end, false)
    case .frame(let end) where end > start && end <= view.count && end - start <= TextReader.longestLine:
      return (end, end, false)
    case .unfinished where view.count - start <= TextReader.longestLine && !isLast: return nil
    default:
      if let newline = view.newline(from: start) { return (newline, newline + 1, true) }
      return isLast ? (view.count, view.count, true) : nil
    }
  }

  private mutating func beginTooLong(_ view: ByteView, _ start: Int, offset: Int) -> Int {
    tooLong = (offset + start, view.text(start..<start + FileAccount.sampleLength))
    return view.count
  }

  /// Steps over the rest of a line that is too long; returns where the next begins, or the end.
  private mutating func skipRest(_ view: ByteView, isLast: Bool, _ account: inout FileAccount) -> Int {
    let newline = view.newline(from: 0)
    if let line = tooLong, newline != nil || isLast {
      counts.add(.tooLong, sample: line.start, place: line.place)
      account.lines += 1
      previousIsEvent = false
      tooLong = nil
    }
    return newline.map { $0 + 1 } ?? view.count
  }

  /// Reads one record of `number` lines the slow way; false if it is no event.
  @inline(never)
  private mutating func readRecord(
    _ view: ByteView, _ lines: Range<Int>, _ number: Int, at offset: Int, before: Event?, _ account: inout FileAccount
  ) -> Bool {
    slowLines += 1
    var range = lines
    while !range.isEmpty, view.byte(at: range.upperBound - 1) == 0x0D {
      range = range.lowerBound..<range.upperBound - 1
    }
    account.lines += number
    let reason = range.count > TextReader.longestLine ? .tooLong : meaning(view, range, before: before)
    guard let reason else {
      account.eventLines += number
      account.events += 1 + recognition.context.further.count
      return true
    }
    let end = min(range.upperBound, range.lowerBound + FileAccount.sampleLength)
    counts.add(reason, lines: number, sample: view.text(range.lowerBound..<end), place: offset + lines.lowerBound)
    return false
  }

  private mutating func meaning(_ view: ByteView, _ range: Range<Int>, before: Event?) -> LineReason? {
    guard view.wordStart(from: range.lowerBound, to: range.upperBound) < range.upperBound else { return .blank }
    let header = Header.read(view, range, clock: &recognition.context.clock)
    let line = Line(view, range, header)
    switch recognition.read(line, into: &record) {
    case .event:
      if recognition.isAtNetfilter, !record.event.marks.contains(.count) { template.learn(line, record.event) }
      return nil
    case .nothing(let reason): return reason
    case .repeats(let count): return repeats(line, count, before: before)
    case .foreign: break
    }
    guard header.program != .foreign else { return .anotherProgram }
    let message = min(header.messageStart, range.upperBound)..<range.upperBound
    guard let count = Repetition.count(view, message) else { return LogLine.classify(view, header, message) }
    return repeats(line, count, before: before)
  }

  /// The event before once more, as often as the line says.
  private mutating func repeats(_ line: borrowing Line, _ count: UInt32, before: Event?) -> LineReason? {
    guard previousIsEvent, var repeated = before ?? saved else { return .repeatsNoEvent }
    if line.header.isStamped { repeated.time = line.header.time }
    repeated.repeated(count)
    record = Record()
    record.event = repeated
    record.isGuess = recognition.isGuessing
    recognition.noteRepetition(line, record)
    return nil
  }
}

/// What a line is that no format claims.
enum LogLine {
  static func classify(_ view: ByteView, _ header: Header, _ message: Range<Int>) -> LineReason {
    if view.find("PROTO=", in: message) != nil || endsInPrefix(view, message) { return .cutOff }
    if header.program == .kernel || (header.hasKernelStamp && !header.isStamped) { return .kernelMessage }
    if header.isStamped { return .anotherProgram }
    return view.holds("-- ", at: message.lowerBound) ? .journal : .unknown
  }

  /// A rule's words, and nothing behind them: `Shorewall:FORWARD:REJECT:`.
  private static func endsInPrefix(_ view: ByteView, _ message: Range<Int>) -> Bool {
    guard view.byte(at: message.upperBound - 1) == 0x3A, message.count < 64 else { return false }
    return RuleWords.action(view, message) != .unknown
  }
}

extension TextReader: RecordReader {
  func recordLength(_ bytes: Span<UInt8>, isLast: Bool) -> Int? {
    let view = ByteView(bytes)
    let mark = TextReader.markLength(view, at: 0)
    if let extent = recordEnd(view, from: mark, isLast: isLast) { return extent.next }
    return isLast || view.count > TextReader.longestLine ? view.count : nil
  }

  /// The length of the record that the last bytes at hand begin with, and whether it is one line.
  func lastRecord(_ bytes: Span<UInt8>) -> (length: Int, isLine: Bool) {
    let view = ByteView(bytes)
    let extent = recordEnd(view, from: TextReader.markLength(view, at: 0), isLast: true)
    return (extent?.next ?? view.count, extent?.isLine ?? true)
  }

  /// Keeps what events say beyond themselves, from now on, for `listed`.
  mutating func list() {
    recognition.list()
    usesTemplate = false
  }

  mutating func listed() -> [ListedEvent] { recognition.takeListed() }
}
