import Seen

/// The findings of one cause and one verdict.
struct FindingGroup {
  let findings: [Finding]
  let extent: Int

  /// Most packets first.
  static func groups(of findings: [Finding]) -> [FindingGroup] {
    var byCause: [String: [Finding]] = [:]
    for finding in findings { byCause["\(finding.cause) \(finding.verdict.rawValue)", default: []].append(finding) }
    return byCause.values.map(FindingGroup.init).sorted { ($0.extent, $1.cause) > ($1.extent, $0.cause) }
  }

  private init(_ findings: [Finding]) {
    self.findings = findings
    extent = findings.reduce(0) { $0 + $1.extent }
  }

  var cause: String { findings[0].cause }
  var verdict: Verdict { findings[0].verdict }

  /// Of one finding its own sentence; of many what they have in common.
  var sentence: String {
    if findings.count == 1 { return findings[0].summary.withoutFullStop.uncapitalised }
    let what = cause == "unexplained" ? "nothing known explains them" : CauseName.inWords(cause)
    let places = sourceCount.map { " from \(Quantity.count($0, "source"))" } ?? ""
    return "\(what)\(places)\(services)"
  }

  /// Distinct where every list is whole; `nil` where nobody counted.
  private var sourceCount: Int? {
    let isWhole = findings.allSatisfy { $0.actors.count == $0.sourcesSeen }
    let count = isWhole ? Set(findings.flatMap(\.actors)).count : findings.reduce(0) { $0 + $1.sourcesSeen }
    return count > 0 ? count : nil
  }

  /// The services with the most packets: each finding counts for its first, which has most.
  private var services: String {
    var weights: [Service: Int] = [:]
    for finding in findings {
      if let service = finding.services.first { weights[service, default: 0] += finding.extent }
    }
    let ranked = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key.description)
    if ranked.isEmpty { return "" }
    return ": \(ranked.prefix(4).joined(separator: ", "))\(ranked.count > 4 ? " …" : "")"
  }
}
