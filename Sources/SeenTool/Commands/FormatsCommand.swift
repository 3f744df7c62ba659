import ArgumentParser
import Seen
import SeenReports

/// `seen formats`: what it reads, and what that can tell.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "Lists the formats that seen reads: what writes each, an example, what it can and cannot tell.",
    discussion: "Example: seen formats")

  @Flag(help: "Write JSON for programs.")
  var json = false

  @Option(help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"))
  var color = ColourChoice.auto

  func run() throws {
    var output = StandardOutput()
    let table = FormatTable()
    if json {
      output.write(table.json())
    } else {
      output.write(table.text(width: TerminalFacts.width, isColoured: color.isUsed))
    }
    output.flush()
  }
}
