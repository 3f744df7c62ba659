import ArgumentParser
import Seen

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
    let run = ReportRun(
      files: files, options: reading.options, showing: showing.showing, state: state, resolve: resolve)
    try run.run()
  }
}
