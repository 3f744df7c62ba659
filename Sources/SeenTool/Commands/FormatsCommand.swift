import ArgumentParser
import Seen
import SeenReports

/// `seen formats`: what it reads.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "Lists the formats that seen reads.", discussion: "Example: seen formats")

  func run() throws {
    var output = StandardOutput()
    for format in Formats.all { output.write("\(format.id)\t\(format.writers)\n") }
    output.flush()
  }
}
