/// Finds the format of each line: the one that read the line before is asked first, then all in their order, then what
/// the line may be wrapped in.
///
/// Which is asked first decides nothing but the cost: no line is claimed by two formats.
struct Recognition {
  /// Lines within lines are opened to this depth: syslog in JSON in syslog …
  static let deepest = 4

  var context: LineContext
  private let formats: [any TextFormat.Type]
  private let multiline: [any MultilineFormat.Type]
  /// The format that read the last line, and the wrapping that it was in.
  private var current = 0
  private var wrapping: Int?
  /// Event lines of each format since the last settling.
  private var lines: [Int]
  /// All that events say, where somebody asks for it.
  private var listed: [ListedEvent]?

  init(_ clock: LineClock, only format: String?) {
    context = LineContext(clock)
    formats = Formats.text.filter { format == nil || $0.id == format }
    multiline = formats.compactMap { $0 as? any MultilineFormat.Type }
    lines = Array(repeating: 0, count: formats.count)
  }

  /// Netfilter's lines come next, by all likelihood.
  var isAtNetfilter: Bool { current == 0 && wrapping == nil && !formats.isEmpty && formats[0] == Netfilter.self }

  /// Keeps all that events say from now on.
  mutating func list() { listed = listed ?? [] }

  mutating func takeListed() -> [ListedEvent] {
    defer { listed?.removeAll(keepingCapacity: true) }
    return listed ?? []
  }

  /// How far the record reaches that the line at `start` opens.
  @inline(__always)
  func extent(_ view: ByteView, from start: Int, isLast: Bool) -> RecordExtent {
    for format in multiline {
      let extent = format.extent(view, from: start, isLast: isLast)
      if case .single = extent { continue }
      return extent
    }
    return .single
  }

  /// Reads a line into `record`.
  mutating func read(_ line: borrowing Line, into record: inout Record, depth: Int = 0) -> LineMeaning {
    record = Record()
    record.event.time = line.header.isStamped ? line.header.time : context.wrappedTime
    record.stamp = line.header.isStamped ? line.header.stampStart : -1
    if let index = wrapping, depth == 0 {
      let meaning = unwrap(line, by: index, into: &record, depth: depth)
      if meaning != .foreign { return meaning }
    }
    let meaning = bare(line, into: &record)
    if meaning != .foreign {
      if depth == 0, meaning == .event { wrapping = nil }
      return meaning
    }
    guard depth < Recognition.deepest else { return .foreign }
    for index in Wrappings.all.indices {
      let meaning = unwrap(line, by: index, into: &record, depth: depth)
      guard meaning != .foreign else { continue }
      if depth == 0 { wrapping = index }
      return meaning
    }
    return guess(line, into: &record)
  }

  private mutating func bare(_ line: borrowing Line, into record: inout Record) -> LineMeaning {
    guard !formats.isEmpty else { return .foreign }
    let first = attempt(current, line, into: &record)
    if first != .foreign { return first }
    for index in formats.indices where index != current {
      let meaning = attempt(index, line, into: &record)
      guard meaning != .foreign else { continue }
      // A notice between two records does not mean that others follow.
      if meaning == .event { current = index }
      return meaning
    }
    return .foreign
  }

  @inline(__always)
  private mutating func attempt(_ index: Int, _ line: borrowing Line, into record: inout Record) -> LineMeaning {
    let format = formats[index]
    if line.header.program == .foreign, !Recognition.knows(format, line) { return .foreign }
    let meaning = format.read(line, &context, into: &record)
    if meaning == .event { note(index, line, record) }
    return meaning
  }

  private static func knows(_ format: any TextFormat.Type, _ line: borrowing Line) -> Bool {
    for program in format.programs where line.isTagged(program) { return true }
    return false
  }

  private mutating func guess(_ line: borrowing Line, into record: inout Record) -> LineMeaning { .foreign }

  private mutating func unwrap(_ line: borrowing Line, by index: Int, into record: inout Record, depth: Int)
    -> LineMeaning
  {
    let before = context.wrappedTime
    defer { context.wrappedTime = before }
    var inner: [UInt8] = []
    guard Wrappings.all[index].unwrap(line, &context, into: &inner) else { return .foreign }
    let bytes = inner
    let view = ByteView(bytes.span)
    let range = 0..<view.count
    guard view.wordStart(from: 0, to: view.count) < view.count else { return .nothing(.blank) }
    let header = Header.read(view, range, clock: &context.clock)
    return read(Line(view, range, header), into: &record, depth: depth + 1)
  }

  // MARK: accounts

  mutating func count(netfilterLines: Int) {
    if netfilterLines > 0 { lines[0] += netfilterLines }
  }

  private mutating func note(_ index: Int, _ line: borrowing Line, _ record: Record) {
    lines[index] += 1
    guard listed != nil else { return }
    listed?.append(ListedEvent(line, record, formats[index]))
    for further in context.further { listed?.append(ListedEvent(line, further, formats[index])) }
  }

  /// A line that repeats the event before.
  mutating func noteRepetition(_ line: borrowing Line, _ record: Record) {
    note(current, line, record)
  }

  mutating func settle(into account: inout FileAccount) {
    for index in lines.indices where lines[index] > 0 {
      account.count(format: formats[index].id, lines: lines[index])
      lines[index] = 0
    }
    for clock in [context.clock, context.recordClock] {
      if clock.yearAssumed { account.yearAssumed = true }
      if clock.zoneAssumed { account.zoneAssumed = true }
      if clock.yearless { account.yearless = true }
    }
  }
}
