import ArgumentParser
import Seen
import SeenReports

/// A report that was asked for: reads everything, says what it means, and ends as the contract has it.
struct ReportRun {
  /// None: standard input.
  var files: [String] = []
  var options = Engine.Options.unpacking
  var showing = Showing()
  /// Where the state goes too.
  var state: String?
  /// Whether DNS is asked for the names of whom is worth a look.
  var resolve = false

  func run() throws {
    if files.isEmpty, TerminalFacts.readsFromTerminal { throw CleanExit.helpRequest(SeenCommand.self) }
    let inputs = Inputs(files.isEmpty ? ["-"] : files, options: allOptions)
    inputs.complain()
    var isWritten = state.map { StateFile.write(inputs.ledger, to: $0) } ?? true
    let report = report(inputs)
    // "Nothing needs you" would be false comfort where nothing was read.
    if showing.json || !inputs.isNothing {
      let isShown = showing.show(report, samples: inputs.samples(of: report, showing))
      isWritten = isWritten && isShown
    }
    try showing.end(report, hasUnreadable: inputs.hasUnreadable || !isWritten)
  }

  private var allOptions: Engine.Options {
    var all = options
    (all.home, all.census, all.systems) = (showing.home, showing.census, showing.systems)
    all.threads = min(all.threads, all.limits.mostThreads)
    return all
  }

  private func report(_ inputs: Inputs) -> Report {
    let report = inputs.report()
    let names = resolve ? NameLookup.scanners(among: report) : []
    return names.isEmpty ? report : inputs.report(names)
  }
}
