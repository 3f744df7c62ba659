import ArgumentParser
import SeenReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program `seen`: runs the command that its arguments name, and ends with the status that the contract gives.
@main struct Program {
  static func main() {
    // A reader that went away is seen when writing to it fails, which ends the program quietly.
    signal(SIGPIPE, SIG_IGN)
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if let plain = PlainArguments(arguments) { return try plain.run() }
      var command = try SeenCommand.understood(arguments) ?? SeenCommand.parseAsRoot(arguments)
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Help and the version go to standard output with status 0; wrong usage to standard error with status 2.
  private static func end(with error: any Error) -> Never {
    let text = SeenCommand.fullMessage(for: error)
    let code = SeenCommand.exitCode(for: error)
    var output = StandardOutput(descriptor: code.isSuccess ? 1 : 2)
    if !text.isEmpty { output.write(text + "\n") }
    output.flush()
    exit(code == .validationFailure ? ExitStatus.wrongUsage : code.rawValue)
  }
}

/// What the program ends with, as scripts rely on it.
enum ExitStatus {
  /// An input could not be read; the others were reported.
  static let unreadable: Int32 = 1
  static let wrongUsage: Int32 = 2
  /// `--fail-on`: a finding reached that drawer.
  static let drawerReached: Int32 = 3
}
