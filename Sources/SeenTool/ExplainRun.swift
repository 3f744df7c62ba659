import ArgumentParser
import Seen
import SeenReports

/// A question that was asked: answers it, or says what can be asked.
struct ExplainRun {
  /// The thing; `-` alone is standard input.
  var words: [String] = []
  var json = false
  var color = ColourChoice.auto
  var home: [Network] = []

  func run() throws {
    let text = try words == ["-"] ? Self.standardInput() : words.joined(separator: " ")
    guard let answer = Question(text, home: home).answer else { throw Self.unknown(text) }
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
