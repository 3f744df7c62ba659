/// The way of an event, on one page: bytes, a reader for what they are, batches, a sink.
///
/// An engine is a set of options; it keeps nothing. What it reads does not depend on how many threads read it.
public struct Engine: Sendable {
  public struct Options: Sendable {
    /// Networks that the user says are ours; used at diagnosis only.
    public var home: [Network] = []
    /// Who scans the Internet and says so; used at diagnosis only.
    public var census = Census.published
    /// Who announces which addresses; used at diagnosis only.
    public var systems = Systems()
    /// What may be unpacked on the way: the engine knows no compression by itself.
    public var compressions: [any Compression] = []
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

  /// Reads every input into sinks that `makeSinks` makes, one for each thread, told how many of them will read, the first, and how many
  /// bytes each will get about, and merges them into one.
  func read<Sink: FoldingSink>(
    _ paths: [String], makeSinks: (_ count: Int, _ readers: Int, _ bytes: Int) -> [Sink]
  ) -> (Reading, Sink) {
    let plan = Plan(paths, options: options)
    let threads = plan.threads(of: options.threads, sharing: Sink.sharesEvents)
    let isBeside = plan.unpacksBeside(threads: options.threads)
    let results = Slots<UnitResult>(plan.units.count)
    let sinks = Slots<Sink>(threads)
    let next = Counter()
    inParallel(threads) { count in
      let made = makeSinks(count, min(count, plan.groups.count), plan.expectedBytes / count)
      for (worker, sink) in made.enumerated() { sinks[worker] = sink }
    } _: { worker in
      guard let own = sinks.take(worker) else { return }
      var sink = TimeWindow(own, since: options.since, until: options.until)
      // Those who read are the first, since they fold less.
      while worker < plan.groups.count, let index = next.take(below: plan.groups.count) {
        var archive: PositionedStream?
        for unit in plan.groups[index] {
          results[unit] = Engine.run(
            plan.units[unit], of: plan, options: options, isBeside: isBeside, archive: &archive, sink: &sink)
        }
      }
      sink.inner.finish()
      sinks[worker] = sink.inner
    }
    var reading = Reading(plan, results: results.values, options.compressions)
    var sink = sinks.values[0]
    for other in sinks.values.dropFirst() {
      do throws(ReadError) { try sink.merge(other) } catch { reading.note(error) }
    }
    return (reading, sink)
  }

  /// Reads one input, or a part of it.
  private static func run<Sink: FoldingSink>(
    _ unit: Plan.Unit, of plan: Plan, options: Options, isBeside: Bool, archive: inout PositionedStream?,
    sink: inout TimeWindow<Sink>
  ) -> UnitResult {
    let input = plan.inputs[unit.input]
    var result = UnitResult(account: FileAccount(path: input.path))
    result.account.placement = input.placement
    let outsideBefore = sink.outside
    do throws(ReadError) {
      if input.member != nil, archive == nil {
        archive = try Plan.archive(input.file, options.compressions, isBeside: isBeside)
      }
      var source = try input.open(unit.range, options.compressions, archive: archive)
      try source.prime(isBeside: isBeside && input.isLayered && input.member == nil)
      result.account.appearance = Appearance.of(source.head)
      if unit.range?.lowerBound ?? 0 == 0 { result.account.likeness = Likeness.of(source.head) }
      switch Content.of(source.head, as: options.inputFormat) {
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
        let anchor = input.anchor(of: source.head, zone: options.zone)
        var reader = TextReader(anchor: anchor, zone: options.zone, format: options.inputFormat)
        try source.feed(&reader, into: &sink, &result)
        if result.account.yearAssumed { result.account.anchor = anchor }
      }
      result.id = source.id
      if let damage = source.damage { result.account.damage = damage.sentence }
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

  /// `format`: the id of the only format that the user wants.
  static func of(_ head: Span<UInt8>, as format: String? = nil) -> Content {
    if let format {
      switch Formats.all.first(where: { $0.id == format })?.kind {
      case .capture: return .capture
      case .hexDump: return .hexDump
      default: return Ledger.recognises(head) ? .state : .text
      }
    }
    if Ledger.recognises(head) { return .state }
    if CaptureReader.recognises(head) { return .capture }
    return HexDump.recognises(head) ? .hexDump : .text
  }
}

/// A sink that several threads fill apart and that is merged at the end: the ledger.
protocol FoldingSink: EventSink, SendableMetatype {
  /// Whether sinks hand each other events, so that a thread that reads nothing has something to do.
  static var sharesEvents: Bool { get }

  /// Nothing more will be read by this thread; returns when the sink holds all that it will.
  mutating func finish()

  mutating func merge(_ other: Self) throws(ReadError)
}

extension FoldingSink {
  static var sharesEvents: Bool { false }

  mutating func finish() {}
}
