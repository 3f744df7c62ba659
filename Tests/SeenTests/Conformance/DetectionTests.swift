import Foundation
import Testing

@testable import Seen

/// Logs and captures of known scans and attacks, each named for what it is.
@Suite struct DetectionTests {
  @Test(.enabled(if: Shared.corpus != nil, "SEEN_CORPUS names no folder"), arguments: KnownAttack.all)
  func `a known attack is named for what it is`(_ known: KnownAttack) throws {
    let file = try #require(Shared.corpus).appending(path: known.path)
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    var options = Engine.Options()
    options.anchor = utc(2026, 12, 1)
    let report = Engine(options).result(of: [file.path]).report()
    let named = report.findings.map { "\($0.symptom)/\($0.cause)" }
    #expect(
      report.findings.contains { finding in
        known.symptoms.contains(finding.symptom) && (known.causes.isEmpty || known.causes.contains(finding.cause))
      }, "\(named)")
    #expect(report.findings.reduce(0) { $0 + $1.events } == report.events)
  }
}
