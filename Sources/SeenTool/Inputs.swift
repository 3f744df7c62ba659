internal import Seen
internal import SeenReports

/// The inputs of a run, read into one ledger.
struct Inputs {
  let ledger: Ledger
  private let result: Reading

  init(_ paths: [String], reading: ReadingOptions) {
    (result, ledger) = Engine(reading.options).fold(paths)
  }

  var hasUnreadable: Bool { !result.errors.isEmpty }

  func complain() { Self.complain(of: result) }

  func report(home: [Network]) -> Report {
    var report = Diagnosis.report(ledger, files: result.files, skipped: result.skipped, home: home)
    report.outside = result.outside
    return report
  }

  /// The records that a report shows, read again; all at once, so that each block is read once.
  func samples(of report: Report, _ showing: ShowingOptions) -> FoundRecords {
    let shown = report.findings.filter { showing.json || showing.all || $0.drawer == .act }
    let events = shown.flatMap { $0.samples.map(\.event) }
    return FoundRecords(result.locator.records(at: events.map(\.location)))
  }

  /// A sentence for each input that could not be read, was damaged, or holds nothing of a firewall.
  static func complain(of result: Reading) {
    for error in result.errors { SeenTool.complain("\(error)") }
    for file in result.files where file.events == 0 && file.damage == nil {
      SeenTool.complain("\(file.path == "-" ? "standard input" : file.path): \(file.emptiness)")
    }
  }
}

/// Records that were read again, by the location of their events.
struct FoundRecords: SampleText {
  private let records: [UInt32: Locator.Record]

  init(_ records: [UInt32: Locator.Record]) { self.records = records }

  func record(of event: Event) -> SampleRecord? {
    guard let found = records[event.location] else { return nil }
    guard let text = found.text else {
      var rebuilt = SampleRecord.rebuilt(from: event)
      (rebuilt.file, rebuilt.line) = (found.path, found.line)
      return rebuilt
    }
    return SampleRecord(file: found.path, line: found.line, text: text)
  }
}

extension ReadingOptions {
  /// What the engine is told.
  var options: Engine.Options {
    var options = Engine.Options()
    options.since = since?.first
    options.until = until?.last
    options.anchor = anchor?.first
    options.zone = zone?.zone
    if let threads { options.threads = threads }
    return options
  }
}
