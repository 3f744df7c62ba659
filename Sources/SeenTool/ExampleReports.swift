import Seen
import SeenKnowledge
import SeenReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What `seen` prints of an article's example: the engine run on it, as a reader would who has it as a file.
struct ExampleReports {
  /// Columns of a report on a page.
  private static let width = 80

  /// The report of an article's example, counted from 0; `nil` where it cannot be run.
  func report(of article: Article, _ index: Int) -> String? {
    let example = article.examples[index]
    guard let lines = try? example.expanded, let path = Self.file(holding: lines) else { return nil }
    defer { unsafe unlink(path) }
    var options = Engine.Options()
    options.home = example.home.compactMap { Network($0) }
    let result = Engine(options).result(of: [path])
    var report = result.report()
    let name = Site.exampleName(of: article, index)
    for file in report.files.indices { report.files[file].path = name }
    let samples = NamedRecords(locator: result.reading.locator, name: name)
    var text: [UInt8] = []
    TerminalReport(report, width: Self.width, all: true, samples: samples).write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// A file of its own, which the caller removes.
  private static func file(holding lines: [String]) -> String? {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    let path = "\(folder)/seen-example.\(getpid()).\(UInt32.random(in: .min ... .max))"
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    var output = StandardOutput(descriptor: descriptor)
    output.write(lines.joined(separator: "\n") + "\n")
    output.flush()
    close(descriptor)
    return path
  }
}

/// The records of an example, under the name that its file has on the site.
private struct NamedRecords: SampleText {
  let locator: Locator
  let name: String

  func record(of event: Event) -> SampleRecord? {
    guard let found = locator.records(at: [event.location])[event.location] else { return nil }
    guard let text = found.text else { return nil }
    return SampleRecord(file: name, line: found.line, text: text)
  }
}
