import Foundation
import SeenKnowledge
import Testing

@testable import SeenReports

/// The pages of the manual.
@Suite struct ManualTests {
  @Test(arguments: [
    (".TH x", "\\&.TH x"), ("'so", "\\&'so"), ("a\\b", "a\\eb"), ("-O --json", "\\-O \\-\\-json"),
    ("\"x\"", "\\(dqx\\(dq"),
    ("10 µs …", "10 \\[u00B5]s \\[u2026]"), ("~^`", "\\(ti\\(ha\\(ga"), ("\u{1B}", "\\ex1b"),
  ])
  func `text is escaped`(_ text: String, _ roff: String) { #expect(Roff.line(text) == roff) }

  @Test func `there is a page for each kind, and every article on one`() {
    let files = Manual().files
    #expect(files.map(\.path).contains("man7/seen-causes.7") && files.count == Article.Kind.allCases.count + 1)
    let text = files.map(\.text).joined()
    for article in Knowledge.articles {
      #expect(text.contains(".SH \(Roff.escaped(article.askedName.uppercased()))\n"))
    }
  }

  @Test func `no line begins like a request that nobody meant`() {
    let requests: Set<Substring> = [
      ".TH", ".nh", ".ad", ".SH", ".SS", ".PP", ".TP", ".B", ".IP", ".RS", ".RE", ".nf", ".fi",
    ]
    for file in Manual().files {
      for line in file.text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
        #expect(requests.contains(line.prefix { $0 != " " }), "\(file.path): \(line)")
      }
    }
  }

  @Test(.enabled(if: ManualTests.hasGroff, "groff is not installed (apt-get install groff-base)"))
  func `groff has nothing to say against them`() throws {
    let command = CommandManual(
      name: "seen-x", about: "Does x.", help: "OVERVIEW: Does x.\n\nUSAGE: seen x <y>\n\nOPTIONS:\n  --z <z>  Says .z\n"
    )
    for file in Manual().files + [command.file] {
      let folder = try BuiltProgram.Folder()
      try folder.write(file.text.utf8, to: "page")
      let outcome = try BuiltProgram.shell("groff -man -Tutf8 -ww page >set", in: folder)
      #expect(outcome.status == 0 && outcome.complaints.isEmpty, "\(file.path): \(outcome.complaints.prefix(400))")
    }
  }

  private static let hasGroff = FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")
}
