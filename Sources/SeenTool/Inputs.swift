import Seen
import SeenReports

/// The inputs of a run, read into one ledger.
struct Inputs {
  private let result: Engine.Result
  private let threads: Int

  init(_ paths: [String], options: Engine.Options) {
    result = Engine(options).result(of: paths)
    threads = options.threads
  }

  var ledger: Ledger { result.ledger }
  var hasUnreadable: Bool { !result.reading.errors.isEmpty }

  /// Whether no input could be read.
  var isNothing: Bool { result.reading.files.allSatisfy { $0.bytes == 0 } && hasUnreadable }

  func complain() { Self.complain(of: result.reading) }

  /// `more`: who else says that they scan the Internet.
  func report(_ more: [Census.Entry] = []) -> Report { result.report(more) }

  /// Findings whose records are read again without `--all`; the samples of the others are rebuilt from their events.
  private static let recordsShown = 100

  /// The records that a report shows, read again; all at once, so that each block is read once.
  func samples(of report: Report, _ showing: Showing) -> FoundRecords {
    let shown = report.findings.filter {
      showing.json || showing.all || $0.drawer == .act || showing.html != nil && $0.drawer == .look
    }
    let locations = shown.prefix(showing.all ? shown.count : Inputs.recordsShown).flatMap {
      $0.samples.map(\.event.location)
    }
    return FoundRecords(result.reading.locator.records(at: locations, threads: threads))
  }

  /// A sentence for each input that could not be read, was damaged, or holds nothing of a firewall.
  static func complain(of reading: Reading) {
    for error in reading.errors { SeenTool.complain("\(error)") }
    let unreadable = Set(reading.errors.map(\.path))
    for file in reading.files where !unreadable.contains(file.path) {
      if let damage = file.damage {
        SeenTool.complain("\(file.name): \(damage)")
      } else if file.events == 0, reading.outside == 0 {
        SeenTool.complain("\(file.name) \(file.emptiness)")
      }
    }
  }
}

extension FileAccount {
  fileprivate var name: String { path == "-" ? "standard input" : path }

  /// What an input looks like that holds no event, as the rest of a sentence.
  fileprivate var emptiness: String {
    switch appearance {
    case .empty: "is empty"
    case .text where !format.isEmpty:
      "holds no packet: it is a log in the format \(format), but no line tells of one (seen explain \(format))"
    case .text where unparsed == 0: "holds no firewall's line: it looks like \(likeness ?? "a log of other programs")"
    case .text:
      "holds no firewall's line that is known here: it looks like \(likeness ?? "some other text")"
        + " (seen formats lists what is)"
    case .binary: "is neither text nor a capture: it looks like \(likeness ?? "binary data")"
    case .packed(let program): "is packed: unpack it first (\(program) -dc)"
    case .capture: "is a capture without an IP packet"
    case .hexDump: "is a hex dump without an IP packet"
    case .state: "is a state without an event"
    }
  }
}

/// Records that were read again, by the location of their events.
struct FoundRecords: SampleText {
  private let records: [UInt32: Locator.Record]

  init(_ records: [UInt32: Locator.Record]) { self.records = records }

  func record(of event: Event) -> SampleRecord? {
    guard let found = records[event.location] else { return nil }
    if let text = found.text { return SampleRecord(file: found.path, line: found.line, text: text) }
    var rebuilt = SampleRecord.rebuilt(from: event)
    (rebuilt.file, rebuilt.line) = (found.path, found.line)
    return rebuilt
  }
}
