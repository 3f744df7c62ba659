import ArgumentParser
import Seen
import SeenReports

/// `seen formats`: what it reads, and what that can tell; `seen formats FILE…`: what each file is.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "Lists the formats that seen reads: what writes each, an example, what it can and cannot tell.",
    discussion: "Examples: seen formats; seen formats /var/log/*")

  @Argument(help: ArgumentHelp("Files to recognise instead: each is read, nothing is diagnosed.", valueName: "file"))
  var files: [String] = []

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Write JSON for programs.")
  var json = false

  @Option(help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"))
  var color = ColourChoice.auto

  func run() throws {
    if !files.isEmpty { return try recognise() }
    var output = StandardOutput()
    let table = FormatTable()
    if json {
      output.write(table.json())
    } else {
      output.write(table.text(width: TerminalFacts.width, isColoured: color.isUsed))
    }
    output.flush()
  }

  /// The accounts of files: format, lines, events, and why lines are none.
  private func recognise() throws {
    let result = Engine(reading.options).accounts(of: files)
    var output = StandardOutput()
    if json {
      var writer = JSONWriter()
      FileAccounts(result.files).write(to: &writer)
      output.write(writer.take())
    } else {
      for file in result.files { output.write(FileAccounts.line(file) + "\n") }
    }
    output.flush()
    Inputs.complain(of: result)
    if !result.errors.isEmpty { throw ExitCode(ExitStatus.unreadable) }
  }
}
