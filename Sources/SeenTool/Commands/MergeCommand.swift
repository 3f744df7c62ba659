import ArgumentParser
import Seen

/// `seen merge STATE…`: makes one state of several.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Makes one state of several; the same input twice is refused.",
    discussion: "Example: seen merge -o week.state monday.state tuesday.state")

  @Argument(help: ArgumentHelp("States; - is standard input.", valueName: "state"))
  var states: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write the state; - is standard output.", valueName: "state"))
  var output = "-"

  func validate() throws {
    if output == "-", TerminalFacts.writesToTerminal {
      throw ValidationError("A state is no text for a terminal: name a file with -o, or send it to a pipe.")
    }
  }

  func run() throws {
    let merged = MergedStates(states)
    guard let ledger = merged.ledger, !merged.hasUnreadable, StateFile.write(ledger, to: output) else {
      throw ExitCode(ExitStatus.unreadable)
    }
  }
}
