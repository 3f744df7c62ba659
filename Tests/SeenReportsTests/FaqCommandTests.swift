import Foundation
import SeenKnowledge
import Testing

/// `seen faq` as scripts call it.
@Suite(.enabled(if: BuiltProgram.path != nil, "the program seen is not beside the tests"))
struct FaqCommandTests {
  @Test func `the contents name every kind and article, without a pager in a pipe`() throws {
    let outcome = try BuiltProgram.run(["faq"])
    #expect(outcome.status == 0 && outcome.complaints.isEmpty)
    for kind in ["Symptoms", "Causes", "Ports", "How to"] { #expect(outcome.output.contains("\n\(kind) (")) }
    #expect(outcome.output.contains("late-dns-answer") && outcome.output.contains("53/udp"))
  }

  @Test func `an article is shown, a misspelt one too, and what nobody knows is refused`() throws {
    #expect(try BuiltProgram.run(["faq", "late-dns-answer"]).output.hasPrefix("A DNS answer that came too late."))
    #expect(try BuiltProgram.run(["faq", "udp", "53"]).output.contains("DNS over UDP"))
    let misspelt = try BuiltProgram.run(["faq", "late-dns-anser"])
    #expect(misspelt.status == 0 && misspelt.output.contains("late-dns-answer"))
    let unknown = try BuiltProgram.run(["faq", "\u{1}"])
    #expect(unknown.status == 2 && unknown.complaints.contains("nothing is known of"))
    #expect(try BuiltProgram.run(["faq", "--html", "x", "53"]).status == 2)
  }

  @Test func `a site is written, with what seen says of each example`() throws {
    let folder = try BuiltProgram.Folder()
    let outcome = try BuiltProgram.run(["faq", "--html", "site"], in: folder)
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.complaints.contains("site/index.html"))
    let page = try text("site/causes/late-dns-answer.html", in: folder)
    #expect(page.contains("<b>$ seen --all --home 203.0.113.0/24 late-dns-answer-1.log</b>\nNothing needs you."))
    #expect(page.contains("[late-dns-answer]") && !page.contains("seen-example"))
    let log = try BuiltProgram.run(["--json", "site/examples/late-dns-answer-1.log"], in: folder)
    #expect(log.status == 0 && log.output.contains("\"cause\":\"late-dns-answer\""))
  }

  @Test func `a folder of somebody else is refused, and said so with its path`() throws {
    let folder = try BuiltProgram.Folder()
    try folder.makeFolder("mine")
    try folder.write("x".utf8, to: "mine/letter.txt")
    try folder.write("x".utf8, to: "file")
    for (path, said) in [
      ("mine", "holds something that seen did not write"), ("file", "is not a folder"), ("a/b", "cannot be made"),
    ] {
      let outcome = try BuiltProgram.run(["faq", "--man", path], in: folder)
      #expect(outcome.status == 1 && outcome.complaints.contains("seen: \(path): \(said)"), "\(outcome.complaints)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/mine") == ["letter.txt"])
  }

  @Test func `its own folder is written again: what is new comes, what is gone goes, what is not its own stays`() throws
  {
    let folder = try BuiltProgram.Folder()
    try folder.makeFolder("man")
    #expect(try BuiltProgram.run(["faq", "--man", "man/"], in: folder).status == 0)
    let list = try text("man/.seen-files", in: folder)
    #expect(list.hasPrefix("man7/seen-faq.7\n") && list.contains("man1/seen-explain.1\n"))
    try folder.write("x".utf8, to: "man/own.txt")
    try folder.write("x".utf8, to: "man/old.7")
    try folder.write("x".utf8, to: "outside.txt")
    try folder.write("x".utf8, to: "man/man7/seen-faq.7")
    try folder.write((list + "old.7\n../outside.txt\n").utf8, to: "man/.seen-files")
    #expect(try BuiltProgram.run(["faq", "--man", "man"], in: folder).status == 0)
    let files = FileManager.default
    #expect(files.fileExists(atPath: folder.url.path + "/man/own.txt"))
    #expect(files.fileExists(atPath: folder.url.path + "/outside.txt"))
    #expect(!files.fileExists(atPath: folder.url.path + "/man/old.7"))
    #expect(try text("man/.seen-files", in: folder) == list)
    #expect(try text("man/man7/seen-faq.7", in: folder).hasPrefix(".TH SEEN"))
  }

  private func text(_ path: String, in folder: BuiltProgram.Folder) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
  }
}
