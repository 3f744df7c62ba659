/// Finds the format of each line: the one that read the line before is asked first, then all in their order, then what
/// the line may be wrapped in.
///
/// Which is asked first decides nothing but the cost: no line is claimed by two formats.
struct Recognition {
  /// Lines within lines are opened to this depth: syslog in JSON in a list in syslog …
  static let deepest = 6
  /// How far ahead an escape character is looked for at a time: a few lines, since the next may not ask.
  private static let lookahead = 1024

  var context: LineContext
  private let formats: [any TextFormat.Type]
  private let signs: Signs
  private let programs: ProgramNames
  private let openings: RecordOpenings
  /// The format that read the last line, and the wrapping that it was in; their count for one that is opened first.
  private var current = 0
  private var wrapping: Int?
  /// The last event was a guess: no format is likelier than another.
  private(set) var isGuessing = false
  /// Event lines of each format since the last settling; behind them, of guesses.
  private var lines: [Int]
  /// The same of lines that a format has claimed and that hold no packet.
  private var silentLines: [Int]
  private let guesses: Bool
  /// The lines within lines, by depth.
  private var inner: [InnerLines] = []
  /// Bytes at hand that hold no escape character: looked for once for several lines, when one of them asks.
  private var plain = 0..<0
  /// Within a line that has given an event already, which is counted once.
  private var isFurther = false
  /// Within what may be no wrapping at all, where nothing is guessed.
  private var isTentative = false
  /// All that events say, where somebody asks for it.
  private var listed: [ListedEvent]?

  init(_ clock: LineClock, only format: String?) {
    context = LineContext(clock)
    formats = Formats.text.filter { format == nil || $0.id == format }
    signs = Signs(formats.map { $0.signs })
    programs = ProgramNames(formats.map { $0.programs })
    openings = RecordOpenings(formats.compactMap { $0.multiline } + Wrappings.multiline)
    guesses = format == nil || format == Guess.id
    lines = Array(repeating: 0, count: formats.count + 1)
    silentLines = Array(repeating: 0, count: formats.count)
  }

  /// Netfilter's lines come next, by all likelihood.
  var isAtNetfilter: Bool {
    current == 0 && wrapping == nil && !isGuessing && !formats.isEmpty && formats[0] == Netfilter.self
  }

  /// Keeps all that events say from now on.
  mutating func list() { listed = listed ?? [] }

  mutating func takeListed() -> [ListedEvent] {
    defer { listed?.removeAll(keepingCapacity: true) }
    return listed ?? []
  }

  /// How far the record reaches that the line at `start` opens.
  @inline(__always)
  func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    openings.extent(view, from: start, isLast: isLast)
  }

  /// Reads a line into `record`.
  mutating func read(_ line: borrowing Line, into record: inout Record, depth: Int = 0) -> LineMeaning {
    start(line, &record)
    if depth < Recognition.deepest {
      let meaning = opened(line, into: &record, depth: depth)
      if meaning != .foreign { return meaning }
    }
    let meaning = bare(line, into: &record)
    if meaning != .foreign {
      if depth == 0, meaning == .event { wrapping = nil }
      return meaning
    }
    if depth < Recognition.deepest {
      start(line, &record)
      let meaning = wrapped(line, into: &record, depth: depth)
      if meaning != .foreign { return meaning }
    }
    return guess(line, into: &record)
  }

  @inline(__always)
  private func start(_ line: borrowing Line, _ record: inout Record) {
    record = Record()
    guard !line.header.isStamped else {
      record.event.time = line.header.time
      record.stamp = line.header.stampStart
      return
    }
    record.event.time = context.wrapped.time
    record.microseconds = context.wrapped.microseconds
    record.isYearAssumed = context.wrapped.isYearAssumed
    record.isZoneAssumed = context.wrapped.isZoneAssumed
  }

  private mutating func bare(_ line: borrowing Line, into record: inout Record) -> LineMeaning {
    guard !formats.isEmpty else { return .foreign }
    let allowed = line.header.program == .foreign ? programs.formats(of: line) : .max
    guard allowed != 0 else { return .foreign }
    let asked: UInt64 = isGuessing ? 0 : 1 << UInt64(current)
    if allowed & asked != 0 {
      let first = attempt(current, line, into: &record)
      if first != .foreign { return first }
    }
    var left = signs.formats(of: ByteClasses(line.view, line.range)) & allowed & ~asked
    while left != 0 {
      let index = left.trailingZeroBitCount
      left &= left &- 1
      let meaning = attempt(index, line, into: &record)
      guard meaning != .foreign else { continue }
      // A notice between two records does not mean that others follow.
      if meaning == .event { (current, isGuessing) = (index, false) }
      return meaning
    }
    return .foreign
  }

  @inline(__always)
  private mutating func attempt(_ index: Int, _ line: borrowing Line, into record: inout Record) -> LineMeaning {
    let meaning = formats[index].read(line, &context, into: &record)
    if meaning == .event {
      record.keepEnding(line.view)
      note(index, line, record)
    } else if meaning != .foreign, !isFurther {
      silentLines[index] += 1
    }
    return meaning
  }

  private mutating func guess(_ line: borrowing Line, into record: inout Record) -> LineMeaning {
    guard guesses, !isTentative, line.header.program != .foreign else { return .foreign }
    start(line, &record)
    let meaning = Guess.read(line, &context, into: &record)
    if meaning == .event {
      isGuessing = true
      note(formats.count, line, record)
    }
    return meaning
  }

  // MARK: lines within lines

  /// Other bytes are at hand from now on.
  mutating func begin() { plain = 0..<0 }

  private mutating func isColoured(_ line: borrowing Line) -> Bool {
    let start = line.range.lowerBound
    if start >= plain.lowerBound, line.end <= plain.upperBound { return false }
    let end = min(line.view.count, max(line.end, start + Recognition.lookahead))
    plain = start..<(line.view.escape(in: start..<end) ?? end)
    return line.end > plain.upperBound
  }

  private mutating func opened(_ line: borrowing Line, into record: inout Record, depth: Int) -> LineMeaning {
    let surroundings = Surroundings(isTable: context.table != nil, isColoured: depth > 0 || isColoured(line))
    guard Wrappings.mayOpen(line, surroundings) else { return .foreign }
    for opener in Wrappings.first where opener.mayOpen(line, surroundings) {
      let meaning = unwrap(line, by: opener, into: &record, depth: depth)
      guard meaning != .foreign else { continue }
      if depth == 0, meaning == .event { wrapping = Wrappings.all.count }
      return meaning
    }
    return .foreign
  }

  /// The wrapping of the line before is tried first.
  private mutating func wrapped(_ line: borrowing Line, into record: inout Record, depth: Int) -> LineMeaning {
    if let index = wrapping, index < Wrappings.all.count, depth == 0 {
      let meaning = unwrap(line, by: Wrappings.all[index], into: &record, depth: depth)
      if meaning != .foreign { return meaning }
    }
    for index in Wrappings.all.indices where depth > 0 || index != wrapping {
      let meaning = unwrap(line, by: Wrappings.all[index], into: &record, depth: depth)
      guard meaning != .foreign else { continue }
      if depth == 0, meaning == .event { wrapping = index }
      return meaning
    }
    return .foreign
  }

  private mutating func unwrap(
    _ line: borrowing Line, by opener: any Wrapping.Type, into record: inout Record, depth: Int
  ) -> LineMeaning {
    while inner.count <= depth { inner.append(InnerLines()) }
    var lines = InnerLines()
    swap(&lines, &inner[depth])
    let outer = context.wrapped
    defer {
      context.wrapped = outer
      if !lines.isEmpty { lines.removeAll() }
      swap(&lines, &inner[depth])
    }
    switch opener.unwrap(line, &context, into: &lines) {
    case .foreign: return .foreign
    case .nothing(let reason): return .nothing(reason)
    case .certain: return readAll(lines, of: line, isCertain: true, into: &record, depth: depth)
    case .possible: return readAll(lines, of: line, isCertain: false, into: &record, depth: depth)
    }
  }

  /// Reads the lines within a line; the first event goes into `record`, the others are further ones.
  private mutating func readAll(
    _ lines: InnerLines, of line: borrowing Line, isCertain: Bool, into record: inout Record, depth: Int
  ) -> LineMeaning {
    if line.header.isStamped { context.wrapped = WrappedTime(line, isDetailed: listed != nil) }
    let outer = context.wrapped
    var result = LineMeaning.foreign
    var further: [Record] = []
    let before = (isFurther, isTentative)
    if !isCertain { isTentative = true }
    for entry in lines.entries {
      context.wrapped = outer
      var found = Record()
      let meaning = readInner(entry, of: lines, line, isCertain: isCertain, into: &found, depth: depth + 1)
      if meaning == .event {
        if result == .event { further.append(found) } else { record = found }
        further += context.further
        isFurther = true
        context.further.removeAll(keepingCapacity: true)
      }
      if result != .event, meaning == .event || result == .foreign { result = meaning }
    }
    (isFurther, isTentative) = before
    context.further = further
    return result
  }

  private mutating func readInner(
    _ entry: InnerLines.Entry, of lines: InnerLines, _ line: borrowing Line, isCertain: Bool,
    into record: inout Record, depth: Int
  ) -> LineMeaning {
    let bytes = lines.bytes
    let view = ByteView(bytes.span.extracting(entry.range))
    let range = 0..<view.count
    guard view.wordStart(from: 0, to: view.count) < view.count else { return .nothing(.blank) }
    let header = Header.read(view, range, clock: &context.clock)
    if !header.isStamped, !entry.time.isEmpty {
      let time = WrappedTime(line.view, entry.time, clock: &context.clock)
      if !time.time.isMissing { context.wrapped = time }
    }
    let meaning = read(Line(view, range, header), into: &record, depth: depth)
    if meaning == .event, entry.times > 1 { multiply(&record, by: entry.times) }
    // What a program with a process id writes is its own, however weak the sign: nobody may read past its name.
    guard meaning == .foreign, isCertain || header.program == .foreign else { return meaning }
    return Recognition.meaning(view, header, range)
  }

  private mutating func multiply(_ record: inout Record, by times: UInt32) {
    record.event.repeated(record.event.count.multipliedClamping(by: times))
    for index in context.further.indices {
      let count = context.further[index].event.count
      context.further[index].event.repeated(count.multipliedClamping(by: times))
    }
  }

  /// What a line is, certainly wrapped, that nobody reads.
  private static func meaning(_ view: ByteView, _ header: Header, _ range: Range<Int>) -> LineMeaning {
    guard header.program != .foreign else { return .nothing(.anotherProgram) }
    let message = min(header.messageStart, range.upperBound)..<range.upperBound
    if let count = Repetition.count(view, message) { return .repeats(count) }
    return .nothing(LogLine.classify(view, header, message))
  }

  // MARK: accounts

  mutating func count(netfilterLines: Int) {
    if netfilterLines > 0 { lines[0] += netfilterLines }
  }

  private mutating func note(_ index: Int, _ line: borrowing Line, _ record: Record) {
    if !isFurther { lines[index] += 1 }
    guard listed != nil else { return }
    let format = index < formats.count ? formats[index] : Guess.self
    listed?.append(ListedEvent(line, record, format))
    for further in context.further { listed?.append(ListedEvent(line, further, format)) }
  }

  /// A line that repeats the event before.
  mutating func noteRepetition(_ line: borrowing Line, _ record: Record) {
    note(isGuessing ? formats.count : current, line, record)
  }

  mutating func settle(into account: inout FileAccount) {
    for index in lines.indices where lines[index] > 0 {
      account.count(format: index < formats.count ? formats[index].id : Guess.id, lines: lines[index])
      lines[index] = 0
    }
    for index in silentLines.indices where silentLines[index] > 0 {
      account.silentLines[formats[index].id, default: 0] += silentLines[index]
      silentLines[index] = 0
    }
    for clock in [context.clock, context.recordClock] {
      if clock.yearAssumed { account.yearAssumed = true }
      if clock.zoneAssumed { account.zoneAssumed = true }
      if clock.yearless { account.yearless = true }
    }
  }
}

extension UInt32 {
  fileprivate func multipliedClamping(by other: UInt32) -> UInt32 {
    let (product, isTooLarge) = multipliedReportingOverflow(by: other)
    return isTooLarge ? .max : product
  }
}
