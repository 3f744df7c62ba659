import ArgumentParser
import Seen
import SeenReports

/// How a report is shown, what it is told beside the log, and what the program ends with.
struct Showing {
  var json = false
  /// Where a page of HTML goes; `-` is standard output, instead of the report.
  var html: String?
  /// Every finding, and lists without limit.
  var all = false
  var color = ColourChoice.auto
  /// The least drawer that ends the program with `ExitStatus.drawerReached`.
  var failsOn: Drawer?
  var home: [Network] = []
  var census = Census.published
  var systems = Systems()

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
    if let failsOn, report.findings.contains(where: { $0.drawer <= failsOn }) {
      throw ExitCode(ExitStatus.drawerReached)
    }
  }
}
