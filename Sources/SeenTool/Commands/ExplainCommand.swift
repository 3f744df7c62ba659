import ArgumentParser
import Seen
import SeenReports

/// `seen explain THING…`: the one question box.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", _superCommandName: "seen",
    abstract: "Explains whatever you paste or ask: log lines, a hex dump, a port, flags, an address, a question.",
    discussion: """
      Examples: seen explain 137/udp; seen explain icmp 3/3; seen explain SYN FIN; tail -3 ufw.log | seen explain -;
      seen explain why does Google attack me from port 443
      """)

  @Argument(help: ArgumentHelp("The thing, in one word or several; - reads standard input.", valueName: "thing"))
  var words: [String]

  @Flag(help: "Write JSON for programs.")
  var json = false

  @Option(help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"))
  var color = ColourChoice.auto

  @Option(
    name: .customLong("home"), help: ArgumentHelp("A network that is yours; repeatable.", valueName: "cidr"),
    transform: HomeArgument.init)
  var homes: [HomeArgument] = []

  func run() throws {
    let text = try words == ["-"] ? Self.standardInput() : words.joined(separator: " ")
    guard let answer = Question(text, home: homes.map(\.network)).answer else { throw Self.unknown(text) }
    var output = StandardOutput()
    if json {
      answer.writeJSON(to: &output)
    } else {
      ExplanationText(answer, width: TerminalFacts.width, isColoured: color.isUsed).write(to: &output)
    }
    output.flush()
  }

  private static func standardInput() throws -> String {
    do {
      return String(decoding: try Engine.bytes(of: "-"), as: UTF8.self)
    } catch {
      complain("\(error)")
      throw ExitCode(ExitStatus.unreadable)
    }
  }

  /// Complains, with what can be asked.
  static func unknown(_ text: String) -> ExitCode {
    let isEmpty = text.allSatisfy(\.isWhitespace)
    let asked = isEmpty ? "nothing was asked." : "nothing is known of '\(text.prefix(80))'."
    complain(
      asked + " Ask about a log line, a hex dump, a port, an ICMP message, TCP flags, an address, a web request, or in "
        + "words; seen topics lists what there is.")
    return ExitCode(ExitStatus.wrongUsage)
  }
}
