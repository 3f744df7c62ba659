import ArgumentParser
import Seen
import SeenReports

/// `seen events FILE…`: the normalised events, one JSON object a line.
struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Writes what was read as one JSON object a line, with the names of the Elastic Common Schema.",
    discussion: "Example: seen events ufw.log | jq -r .source.ip")

  @Argument(help: ArgumentHelp("Logs and captures; - is standard input.", valueName: "file"))
  var files: [String] = []

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    if files.isEmpty, TerminalFacts.readsFromTerminal { throw CleanExit.helpRequest(EventsCommand.self) }
    var output = StandardOutput()
    var json = JSONWriter()
    let result = Engine(reading.options).events(in: files.isEmpty ? ["-"] : files) { record in
      EventJSON(
        record.event, details: record.details, format: record.format, file: record.path, offset: record.offset,
        line: record.line
      ).write(to: &json)
      output.write(json.take())
    }
    output.flush()
    Inputs.complain(of: result)
    if !result.errors.isEmpty { throw ExitCode(ExitStatus.unreadable) }
  }
}
