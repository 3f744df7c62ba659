/// Reads the lines of a log into events, whichever format each is in.
///
/// Most lines look like the one before: a template reads them by comparison. Whatever is unexpected goes through the
/// slow reader, which alone says what a line means; a test holds the two together.
struct TextReader: BlockReader {
  /// Longer lines are counted and stepped over, never held.
  static let longestLine = 1 << 20

  private(set) var clock: LineClock
  /// Tests turn it off to compare.
  var usesTemplate = true
  /// Lines that the template did not read: each costs some thousand instructions.
  private(set) var slowLines = 0
  private var template = NetfilterTemplate()
  private var counts = LineCounts()
  /// The newest event that has left the batch, for a line that repeats it.
  private var saved: Event?
  private var previousIsEvent = false
  /// Within a line that is too long: where it began, and its first bytes. It is counted at its end, so that a line's
  /// number is always one more than the lines before it.
  private var tooLong: (place: Int, start: String)?

  init(anchor: Timestamp = .missing, zone: Zone? = nil) {
    clock = LineClock(anchor: anchor, zone: zone)
  }

  mutating func read<Sink: EventSink>(
    _ bytes: Span<UInt8>, isLast: Bool, at offset: Int, account: inout FileAccount, batch: inout EventBatch,
    sink: inout Sink
  ) -> Int {
    let view = ByteView(bytes)
    let placement = account.placement
    var at = tooLong == nil ? 0 : skipRest(view, isLast: isLast, &account)
    var events = 0
    while at < view.count {
      if batch.isFull {
        saved = batch.last
        sink.take(batch.events)
        batch.removeAll()
      }
      var event = Event()
      var next = usesTemplate ? template.read(view, at: at, clock: &clock, into: &event) : 0
      if next > 0 {
        previousIsEvent = true
      } else {
        guard let end = lineEnd(view, from: at, isLast: isLast) else {
          if view.count - at > TextReader.longestLine { at = beginTooLong(view, at, offset: offset) }
          break
        }
        next = min(view.count, end + 1)
        event = Event()
        let isEvent = readLine(view, at..<end, at: offset, before: batch.last, into: &event, &account)
        previousIsEvent = isEvent
        guard isEvent else {
          at = next
          continue
        }
      }
      event.location = placement.location(of: offset &+ at)
      batch.append(event)
      events &+= 1
      at = next
    }
    saved = batch.last ?? saved
    account.lines += events
    account.eventLines += events
    account.events += events
    if account.format.isEmpty, events > 0 { account.format = Netfilter.id }
    settle(into: &account)
    return at
  }

  private mutating func settle(into account: inout FileAccount) {
    counts.settle(into: &account)
    if clock.yearAssumed { account.yearAssumed = true }
    if clock.zoneAssumed { account.zoneAssumed = true }
    if clock.yearless { account.yearless = true }
  }

  /// Where the line at `start` ends, without its newline; `nil` if that is not known yet.
  @inline(__always)
  private func lineEnd(_ view: ByteView, from start: Int, isLast: Bool) -> Int? {
    view.newline(from: start) ?? (isLast ? view.count : nil)
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

  /// Reads one line the slow way; false if it is no event, which is then counted.
  @inline(never)
  private mutating func readLine(
    _ view: ByteView, _ line: Range<Int>, at offset: Int, before: Event?, into event: inout Event,
    _ account: inout FileAccount
  ) -> Bool {
    slowLines += 1
    var range = line
    while !range.isEmpty, view.byte(at: range.upperBound - 1) == 0x0D {
      range = range.lowerBound..<range.upperBound - 1
    }
    let reason = line.count > TextReader.longestLine ? .tooLong : meaning(view, range, before: before, into: &event)
    guard let reason else { return true }
    account.lines += 1
    let end = min(range.upperBound, range.lowerBound + FileAccount.sampleLength)
    counts.add(reason, sample: view.text(range.lowerBound..<end), place: offset + line.lowerBound)
    return false
  }

  private mutating func meaning(_ view: ByteView, _ line: Range<Int>, before: Event?, into event: inout Event)
    -> LineReason?
  {
    guard view.wordStart(from: line.lowerBound, to: line.upperBound) < line.upperBound else { return .blank }
    let header = Header.read(view, line, clock: &clock)
    event.time = header.time
    guard header.program != .foreign else { return .anotherProgram }
    let message = min(header.messageStart, line.upperBound)..<line.upperBound
    if let start = Netfilter.fieldsStart(view, message) {
      return packet(view, header, message, from: start, into: &event)
    }
    if let count = Repetition.count(view, message) {
      guard previousIsEvent, let repeated = before ?? saved else { return .repeatsNoEvent }
      event = repeated
      if header.isStamped { event.time = header.time }
      event.repeated(count)
      return nil
    }
    return LogLine.classify(view, header, message, into: &event)
  }

  private mutating func packet(
    _ view: ByteView, _ header: Header, _ message: Range<Int>, from start: Int, into event: inout Event
  ) -> LineReason? {
    let words = message.lowerBound..<start
    let action = RuleWords.action(view, words)
    event.marks.action = action
    if let reason = Netfilter.read(view, from: start, to: message.upperBound, into: &event) { return reason }
    if words.count > 20, let count = Repetition.count(view, words) {
      event.repeated(count)
    } else {
      template.learn(view, header, fieldsStart: start, action: action)
    }
    return nil
  }
}

/// What a line is that holds no packet.
enum LogLine {
  static func classify(_ view: ByteView, _ header: Header, _ message: Range<Int>, into event: inout Event)
    -> LineReason?
  {
    guard let reason = KernelNotice.read(view, message, into: &event) else { return nil }
    guard reason == .kernelMessage else { return reason }
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
  var formatID: String { Netfilter.id }

  mutating func recordLength(_ bytes: Span<UInt8>, isLast: Bool) -> Int? {
    let view = ByteView(bytes)
    if let newline = view.newline(from: 0) { return newline + 1 }
    return isLast || view.count > TextReader.longestLine ? view.count : nil
  }

  func details(of record: Span<UInt8>, event: Event) -> EventDetails { LineDetails.read(record, event: event) }
}
