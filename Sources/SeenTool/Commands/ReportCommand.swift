import ArgumentParser
import Seen
import SeenReports

/// `seen report FILE…`, which is also `seen FILE…`: reads everything and says what it means.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", _superCommandName: "seen",
    abstract: "Reads logs, captures and states, and says what they mean.",
    discussion: "Example: seen report --home 203.0.113.0/24 /var/log/ufw.log*")

  @Argument(help: ArgumentHelp("Logs, captures, states; - is standard input.", valueName: "file"))
  var files: [String] = []

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var showing: ShowingOptions

  @Option(help: ArgumentHelp("Write the state too, for seen merge and seen diagnose.", valueName: "path"))
  var state: String?

  @Flag(help: "Ask DNS for the names of whom is worth a look: those who scan the Internet often say so there.")
  var resolve = false

  func run() throws {
    if files.isEmpty, TerminalFacts.readsFromTerminal { throw CleanExit.helpRequest(SeenCommand.self) }
    var options = reading.options
    options.home = showing.home
    options.census = showing.census
    options.systems = showing.systems
    let inputs = Inputs(files.isEmpty ? ["-"] : files, options: options)
    inputs.complain()
    var isWritten = state.map { StateFile.write(inputs.ledger, to: $0) } ?? true
    var report = inputs.report()
    if resolve {
      let names = NameLookup.scanners(among: report)
      if !names.isEmpty { report = inputs.report(names) }
    }
    // "Nothing needs you" would be false comfort where nothing was read.
    if showing.json || !inputs.isNothing {
      let isShown = showing.show(report, samples: inputs.samples(of: report, showing))
      isWritten = isWritten && isShown
    }
    try showing.end(report, hasUnreadable: inputs.hasUnreadable || !isWritten)
  }
}
