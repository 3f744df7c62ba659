import ArgumentParser
import Seen
import SeenReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Options that say how a report is shown, and what the program ends with.
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

  var home: [Network] { homes.map(\.network) }

  /// The program's own list, and the given one.
  var census: Census { Census.published.adding(scanners?.entries ?? []) }

  var systems: Systems { networks?.systems ?? Systems() }

  /// Writes a report to standard output, and as a page where one is asked for; false if that could not be written.
  func show(_ report: Report, samples: some SampleText) -> Bool {
    if let html {
      let isWritten = PageFile.write(ReportPage(report, all: all, samples: samples), to: html)
      if html == "-" || !isWritten { return isWritten }
    }
    var output = StandardOutput()
    if json {
      ReportJSON(report, all: all, samples: samples).write(to: &output)
    } else {
      TerminalReport(
        report, width: TerminalFacts.width, isColoured: color.isUsed, all: all, samples: samples
      ).write(to: &output)
    }
    output.flush()
    return true
  }

  /// Ends the program as the contract has it: an unreadable input weighs more than a drawer that was reached.
  func end(_ report: Report, hasUnreadable: Bool) throws {
    if hasUnreadable { throw ExitCode(ExitStatus.unreadable) }
    if let failOn, report.findings.contains(where: { $0.drawer <= failOn.drawer }) {
      throw ExitCode(ExitStatus.drawerReached)
    }
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
