import ArgumentParser
import Seen

/// Options that say how a report is shown, and what the program ends with: see `Showing`.
struct ShowingOptions: ParsableArguments {
  @Flag(help: "Write JSON for programs.")
  var json = false

  @Option(
    help: ArgumentHelp("Write the report as one page of HTML too; - is standard output, instead.", valueName: "path"))
  var html: String?

  @Flag(help: "Show every finding, and lists without limit.")
  var all = false

  @Option(help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"))
  var color = ColourChoice.auto

  @Option(
    help: ArgumentHelp("End with status 3 if a finding is to act on, or to look at: act or look.", valueName: "drawer"))
  var failOn: FailingDrawer?

  @Option(
    name: .customLong("home"),
    help: ArgumentHelp("A network that is yours; repeatable. Else it is inferred.", valueName: "cidr"),
    transform: HomeArgument.init)
  var homes: [HomeArgument] = []

  @Option(
    help: ArgumentHelp(
      "A newer list of those who scan the Internet and say so: network and name a line.", valueName: "path"),
    transform: ScannersArgument.init)
  var scanners: ScannersArgument?

  @Option(
    help: ArgumentHelp(
      "A table of who announces which addresses (iptoasn, pyasn, CAIDA): senders of one system are told together.",
      valueName: "path"),
    transform: NetworksArgument.init)
  var networks: NetworksArgument?

}

extension ShowingOptions {
  /// What they say, without the library.
  var showing: Showing {
    var showing = Showing()
    (showing.json, showing.html, showing.all, showing.color) = (json, html, all, color)
    showing.failsOn = failOn?.drawer
    showing.home = homes.map(\.network)
    if let scanners { showing.census = Census.published.adding(scanners.entries) }
    if let networks { showing.systems = networks.systems }
    return showing
  }
}

enum ColourChoice: String, ExpressibleByArgument {
  case auto, always, never

  var isUsed: Bool {
    switch self {
    case .auto: TerminalFacts.showsColour
    case .always: true
    case .never: false
    }
  }
}

enum FailingDrawer: String, ExpressibleByArgument {
  case act, look
  var drawer: Drawer { self == .act ? .act : .look }
}
