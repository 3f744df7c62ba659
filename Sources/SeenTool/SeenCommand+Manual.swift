import ArgumentParser
import SeenReports

/// The pages of section 1: the program and each of its commands, as their help has them.
extension SeenCommand {
  static var manual: [Manual.File] {
    let root = CommandManual(
      name: "seen", about: configuration.abstract.uncapitalisedVerb, help: SeenCommand.helpMessage(columns: columns))
    return [root.file] + configuration.subcommands.map(page)
  }

  /// Wide, so that no entry is broken.
  private static let columns = 500

  private static func page(of command: any ParsableCommand.Type) -> Manual.File {
    CommandManual(
      name: "seen-\(command.configuration.commandName ?? "")", about: command.configuration.abstract.uncapitalisedVerb,
      help: SeenCommand.helpMessage(for: command, columns: columns)
    ).file
  }
}

extension String {
  fileprivate var uncapitalisedVerb: String { prefix(1).lowercased() + dropFirst() }
}
