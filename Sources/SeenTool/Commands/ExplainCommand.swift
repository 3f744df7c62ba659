import ArgumentParser
import Seen
import SeenKnowledge
import SeenReports

/// `seen explain THING…`: explains one thing, whatever it is.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains one thing: a log line, a hex dump, a port, an ICMP message, an address, an article.",
    discussion: "Examples: seen explain 137/udp; seen explain icmp 3/3; tail -1 ufw.log | seen explain -")

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

  /// More records than this are a log: seen report is for those.
  private static let recordLimit = 10

  func run() throws {
    let input = try words == ["-"] ? Self.standardInput() : words.joined(separator: " ")
    let text = String(input.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    if let thing = Thing(text) { return show([Explanation(thing, input: text)]) }
    let records = Engine().records(inText: Array(input.utf8))
    if records.isEmpty { throw Self.unknown(text) }
    show(records.prefix(Self.recordLimit).map { explanation(of: $0, in: input) })
    if records.count > Self.recordLimit {
      complain(
        "the first \(Self.recordLimit) of \(records.count) records are explained; seen report reads them all together")
    }
  }

  private func explanation(of record: EventRecord, in input: String) -> Explanation {
    let isLine = record.format != "hexdump"
    let lines = input.split(separator: "\n", omittingEmptySubsequences: true)
    return Explanation(
      record: isLine ? String(lines[record.line - 1]) : input, kind: isLine ? "log line" : "hex dump",
      event: record.event, details: record.details, finding: diagnosis(of: record.event))
  }

  /// A report of this one event.
  private func diagnosis(of event: Event) -> Finding? {
    let ledger = Ledger()
    ledger.fold([event].span)
    return Diagnosis.report(ledger, home: homes.map(\.network)).findings.first
  }

  private func show(_ explanations: [Explanation]) {
    var output = StandardOutput()
    for (index, explanation) in explanations.enumerated() {
      if json {
        explanation.writeJSON(to: &output)
      } else {
        if index > 0 { output.write("\n") }
        ExplanationText(explanation, width: TerminalFacts.width, isColoured: color.isUsed).write(to: &output)
      }
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

  /// Complains, with what the reader may have meant.
  static func unknown(_ text: String) -> ExitCode {
    let near = Knowledge.nearest(to: text).map(\.id)
    let hint = near.isEmpty ? "seen topics lists what there is." : "Did you mean \(near.joined(separator: ", "))?"
    complain("nothing is known of '\(text.prefix(80))'. \(hint)")
    return ExitCode(ExitStatus.wrongUsage)
  }
}
