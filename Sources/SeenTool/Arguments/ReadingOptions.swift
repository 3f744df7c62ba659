import ArgumentParser
import Seen
import SeenArchives

/// Options that say how inputs are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Leave out what is earlier: RFC 3339, or a date.", valueName: "time"),
    transform: MomentArgument.date)
  var since: MomentArgument?

  @Option(
    help: ArgumentHelp("Leave out what is later: RFC 3339, or a date, whose whole day counts.", valueName: "time"),
    transform: MomentArgument.date)
  var until: MomentArgument?

  @Option(
    help: ArgumentHelp("Stamps without a year are of the last year before this time.", valueName: "time"),
    transform: MomentArgument.moment)
  var anchor: MomentArgument?

  @Option(
    help: ArgumentHelp("Stamps without a zone are in this one: +02:00, Europe/Berlin; else UTC.", valueName: "zone"),
    transform: ZoneArgument.init)
  var zone: ZoneArgument?

  @Option(
    help: ArgumentHelp("Read the inputs as this format and no other; seen formats lists them.", valueName: "format"),
    transform: FormatArgument.init)
  var inputFormat: FormatArgument?

  @Option(
    help: ArgumentHelp(
      "Read with so many threads, for a report at most one for each 40M of memory; the answer is the same.",
      valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "Take at most so much memory: 256M, 4G; 512M if not said. More sources than fit are sampled, and the report says so.",
      valueName: "size"),
    transform: MemoryArgument.init)
  var memory: MemoryArgument?

  /// How many threads may be asked for.
  static let threadCounts = 1...1024

  mutating func validate() throws {
    if let threads, !Self.threadCounts.contains(threads) {
      throw ValidationError("--threads takes a number from 1 to \(Self.threadCounts.upperBound).")
    }
    if let since, let until, since.first > until.last { throw ValidationError("--since is later than --until.") }
  }
}

/// A time zone as `--zone` takes it.
struct ZoneArgument {
  let zone: Zone

  init(_ text: String) throws {
    guard let zone = Zone(text) else {
      throw ValidationError("'\(text)' is no zone that this host knows; write +02:00 or Europe/Berlin.")
    }
    self.zone = zone
  }
}

extension ReadingOptions {
  /// What the engine is told.
  var options: Engine.Options {
    var options = Engine.Options.unpacking
    options.since = since?.first
    options.until = until?.last
    options.anchor = anchor?.first
    options.zone = zone?.zone
    options.inputFormat = inputFormat?.id
    if let threads { options.threads = threads }
    if let memory { options.limits = Ledger.Limits(memory: memory.bytes) }
    return options
  }
}

extension Engine.Options {
  /// What the engine is told if nothing is said: what is packed is unpacked.
  static var unpacking: Engine.Options {
    var options = Engine.Options()
    options.compressions = Archives.compressions
    return options
  }
}
