/// The way of an event, on one page: bytes, a reader for what they are, batches, a sink.
///
/// An engine is a set of options; it keeps nothing. What it reads does not depend on how many threads read it.
public struct Engine: Sendable {
  public struct Options: Sendable {
    /// Networks that the user says are ours; used at diagnosis only.
    public var home: [Network] = []
    /// Events before or after are left out, and counted as outside; so are those without a time.
    public var since: Timestamp?
    public var until: Timestamp?
    /// What year-less stamps are resolved against; else each input says.
    public var anchor: Timestamp?
    /// The zone of stamps that name none; else UTC.
    public var zone: Zone?
    /// The id of the only format that lines may have; `nil` for any.
    public var inputFormat: String?
    public var threads = 1
    public var limits = Ledger.Limits()

    public init() {}
  }

  public var options: Options

  public init(_ options: Options = Options()) { self.options = options }

  /// Text inputs of at least this many bytes are split between threads.
  static let splitSize = 16 << 20

  /// Reads every input into sinks that `makeSink` makes, one for each thread, told how much each will get, and merges
  /// them into one.
  func read<Sink: FoldingSink>(_ paths: [String], makeSink: @escaping @Sendable (_ bytes: Int) -> Sink) -> (
    Reading, Sink
  ) {
    let plan = Plan(paths, options: options)
    let threads = max(1, min(options.threads, plan.units.count))
    let results = Slots<UnitResult>(plan.units.count)
    let sinks = Slots<Sink>(threads)
    let next = Counter()
    let share = plan.inputs.reduce(0) { $0 + $1.size } / threads
    inParallel(threads) { worker in
      var sink = TimeWindow(makeSink(share), since: options.since, until: options.until)
      while let index = next.take(below: plan.units.count) {
        results[index] = Engine.run(plan.units[index], of: plan, options: options, sink: &sink)
      }
      sinks[worker] = sink.inner
    }
    var reading = Reading(plan, results: results.values)
    var sink = sinks.values[0]
    for other in sinks.values.dropFirst() {
      do throws(ReadError) { try sink.merge(other) } catch { reading.note(error) }
    }
    return (reading, sink)
  }

  /// Reads one input, or a part of it.
  private static func run<Sink: FoldingSink>(
    _ unit: Plan.Unit, of plan: Plan, options: Options, sink: inout TimeWindow<Sink>
  ) -> UnitResult {
    let input = plan.inputs[unit.input]
    var result = UnitResult(account: FileAccount(path: input.path))
    result.account.placement = input.placement
    let outsideBefore = sink.outside
    do throws(ReadError) {
      var source = try Source(input.path, range: unit.range)
      try source.prime()
      result.account.appearance = Appearance.of(source.head)
      switch Content.of(source.head) {
      case .state:
        result.account.appearance = .state
        result.state = try source.rest()
      case .capture:
        var reader = CaptureReader(locationBase: input.placement.base)
        result.account.appearance = .capture
        try source.feed(&reader, into: &sink, &result)
      case .hexDump:
        var reader = HexDump(locationBase: input.placement.base)
        result.account.appearance = .hexDump
        try source.feed(&reader, into: &sink, &result)
      case .text:
        let anchor = input.anchor ?? Anchor.find(in: source.head, zone: options.zone)
        var reader = TextReader(anchor: anchor, zone: options.zone, format: options.inputFormat)
        try source.feed(&reader, into: &sink, &result)
        if result.account.yearAssumed { result.account.anchor = anchor }
      }
    } catch {
      result.account.damage = error.description
      result.error = error
    }
    result.outside = sink.outside - outsideBefore
    return result
  }
}

/// What an input holds, by its first bytes: the one place where readers are chosen.
enum Content {
  case text
  case capture
  case hexDump
  case state

  static func of(_ head: Span<UInt8>) -> Content {
    if Ledger.recognises(head) { return .state }
    if CaptureReader.recognises(head) { return .capture }
    return HexDump.recognises(head) ? .hexDump : .text
  }
}

/// A sink that several threads fill apart and that is merged at the end: the ledger.
protocol FoldingSink: EventSink, SendableMetatype {
  mutating func merge(_ other: Self) throws(ReadError)
}
