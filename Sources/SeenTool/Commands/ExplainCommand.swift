import ArgumentParser
import Seen

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
    try ExplainRun(words: words, json: json, color: color, home: homes.map(\.network)).run()
  }
}
