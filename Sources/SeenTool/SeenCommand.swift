import ArgumentParser

/// `seen`: what it is, and its subcommands; a bare list of files is `seen report`.
struct SeenCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "seen",
    abstract: "Says what your firewall's log means: what was seen, why, whether to worry, and what to do.",
    discussion: """
        seen ufw.log            reads a log, a capture or a state
      seen explain 137/udp    explains a port, a log line, a hex dump …
      seen COMMAND --help     tells the options of a command

      A file named like a command: seen ./explain
      """,
    version: "seen \(version)",
    subcommands: [
      ReportCommand.self, ExplainCommand.self, EventsCommand.self, MergeCommand.self, DiagnoseCommand.self,
      FormatsCommand.self, TopicsCommand.self, FaqCommand.self,
    ],
    defaultSubcommand: ReportCommand.self)
}

extension SeenCommand {
  /// The command that the first argument names, else the usual one, where it understands all of them; `nil` where the whole program
  /// must look at them, for help, its version or a complaint.
  ///
  /// To parse them from the root takes half as long again, a fifth of what is executed for a short question.
  static func understood(_ arguments: [String]) -> (any ParsableCommand)? {
    guard let first = arguments.first, first != "help", !first.hasPrefix("-") else { return nil }
    let named = subcommand(first)
    let command = named ?? ReportCommand.self
    guard let parsed = try? command.parseAsRoot(named == nil ? arguments : Array(arguments.dropFirst())),
      type(of: parsed) == command
    else { return nil }
    return parsed
  }

  private static func subcommand(_ name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0.configuration.commandName == name }
  }

  /// Whether a word is the name of a command.
  static func names(_ word: String) -> Bool { subcommand(word) != nil }
}
