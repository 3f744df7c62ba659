import ArgumentParser
import Seen
import SeenReports

/// `seen diagnose STATE…`: reports from states that were written with --state.
struct DiagnoseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagnose", abstract: "Reports from states that --state or seen merge wrote.",
    discussion: "Example: seen diagnose monday.state tuesday.state")

  @Argument(help: ArgumentHelp("States; - is standard input.", valueName: "state"))
  var states: [String]

  @OptionGroup var showing: ShowingOptions

  func run() throws {
    let merged = MergedStates(states)
    guard let ledger = merged.ledger else { throw ExitCode(ExitStatus.unreadable) }
    let showing = showing.showing
    let report = Diagnosis.report(
      ledger, files: ledger.files, home: showing.home, census: showing.census, systems: showing.systems)
    let isWritten = showing.show(report, samples: NoSampleText())
    try showing.end(report, hasUnreadable: merged.hasUnreadable || !isWritten)
  }
}
