import Foundation
import Testing

@testable import Seen

/// The seed's every row, and what fools other programs: each as a few plain lines, without any context, named for what it is.
@Suite struct SketchTests {
  @Test(arguments: Sketch.ports + Sketch.icmp)
  func `a row of the seed has its symptom and its cause`(_ sketch: Sketch) throws { try Self.check(sketch) }

  @Test(arguments: Sketch.answers)
  func `answers, leftovers and floods are named for what they are`(_ sketch: Sketch) throws { try Self.check(sketch) }

  @Test(arguments: Sketch.tools)
  func `programs are told by their packets, and our own hosts by what they do`(_ sketch: Sketch) throws {
    try Self.check(sketch)
  }

  @Test(arguments: Sketch.variations)
  func `what the laboratory records is told in its variations`(_ sketch: Sketch) throws { try Self.check(sketch) }

  @Test(arguments: Sketch.mates)
  func `what else the log holds decides between rivals`(_ sketch: Sketch) throws { try Self.check(sketch) }

  /// The largest finding must be right; nobody may be accused of what only looks like harm.
  static func check(_ sketch: Sketch) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "sketch-\(UUID()).log").path()
    try (sketch.lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let report = Engine().result(of: [path]).report()
    let told = report.findings.map {
      "\($0.symptom)/\($0.cause) \($0.drawer) \($0.tool?.id ?? "-") ×\($0.events): \($0.summary)"
    }
    let main = try #require(report.findings.max { $0.events < $1.events })
    #expect(report.events == sketch.lines.count)
    #expect(sketch.symptoms.contains(main.symptom), "\(told)")
    #expect(sketch.causes.contains(main.cause), "\(told)")
    #expect(sketch.drawers.contains(main.drawer.rawValue), "\(told)")
    if let tool = sketch.tool { #expect(main.tool?.id == tool, "\(told)") }
    if sketch.drawers == ["ignore"] {
      #expect(!report.findings.contains { $0.verdict.accuses }, "\(told)")
    }
  }

  @Test func `there are sketches for each section of the seed that speaks of packets`() {
    let names = (Sketch.ports + Sketch.icmp + Sketch.answers).map(\.name)
    for section in [
      "1.1/", "1.2/", "1.3", "1.4", "1.9", "1.10", "1.11", "1.12", "1.13", "2.0", "2.3", "2.4", "2.8", "2.11", "2.12",
      "3.1", "3.2", "3.4", "4.1", "5.1", "5.2", "6.1",
    ] {
      #expect(names.contains { $0.hasPrefix(section) }, "\(section)")
    }
  }
}
