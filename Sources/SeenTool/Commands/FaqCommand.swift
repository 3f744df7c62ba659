import ArgumentParser
import Seen
import SeenKnowledge
import SeenReports

/// `seen faq`: the living FAQ to be read: its contents, one article in the pager, a site, pages of the manual.
struct FaqCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faq",
    abstract: "Shows the FAQ: its contents, an article in the pager, or all of it as a site or as pages of the manual.",
    discussion:
      "Examples: seen faq; seen faq late-dns-answer; seen faq --html DIR; seen faq --man DIR && man -l DIR/man1/seen.1")

  @Argument(help: ArgumentHelp("An article, a port, an ICMP message, as seen explain takes them.", valueName: "name"))
  var words: [String] = []

  @Option(help: ArgumentHelp("Write the FAQ as a site of static pages into a folder.", valueName: "dir"))
  var html: String?

  @Option(help: ArgumentHelp("Write the pages of the manual into a folder.", valueName: "dir"))
  var man: String?

  @Option(help: ArgumentHelp("Use colour: auto, always or never.", valueName: "when"))
  var color = ColourChoice.auto

  func validate() throws {
    if html != nil || man != nil, !words.isEmpty {
      throw ValidationError("A site and a manual hold all articles: name none.")
    }
  }

  func run() throws {
    guard html == nil, man == nil else { return try write() }
    let text = words.joined(separator: " ")
    if text.isEmpty { return Pager.show(Contents().text(width: TerminalFacts.width, isColoured: color.isUsed)) }
    guard let answer = Question(text).answer else { throw ExplainRun.unknown(text) }
    var bytes: [UInt8] = []
    ExplanationText(answer, width: TerminalFacts.width, isColoured: color.isUsed).write(to: &bytes)
    Pager.show(String(decoding: bytes, as: UTF8.self))
  }

  private func write() throws {
    do {
      if let html {
        try write(Site(report: ExampleReports().report(of:_:)).files.map { ($0.path, $0.text) }, to: html, "index.html")
      }
      if let man {
        try write((Manual().files + SeenCommand.manual).map { ($0.path, $0.text) }, to: man, "man1/seen.1")
      }
    } catch {
      complain("\(error)")
      throw ExitCode(ExitStatus.unreadable)
    }
  }

  private func write(_ files: [(String, String)], to folder: String, _ first: String) throws(OwnFolder.Failure) {
    try OwnFolder(folder).write(files)
    complain("wrote \(files.count) files: begin with \(folder)/\(first)")
  }
}
