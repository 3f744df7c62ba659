import Testing

@testable import Seen

/// Who of a day's 30,000 senders is named for what they are, and who is wronged.
@Suite struct SyntheticDayTests {
  typealias Kind = SyntheticDay.Kind

  static let scans: [Kind: Set<String>] = [
    .vertical: ["port-scan"], .flags: ["port-scan", "odd-flags"], .sweep: ["sweep"], .pingSweep: ["sweep"],
    .slow: ["port-scan"],
    .decoy: ["shared-target"], .traceroute: ["traceroute"],
  ]

  @Test(arguments: [1, 2] as [UInt64])
  func `scanners are found, innocents are not accused`(_ seed: UInt64) {
    let day = SyntheticDay(seed: seed)
    let ledger = Traffic.ledger(day.events)
    let report = Diagnosis.report(ledger, home: SyntheticDay.home)
    var symptoms: [Address: Set<String>] = [:]
    var accused: Set<Address> = []
    for finding in report.findings {
      for actor in finding.actors {
        symptoms[actor, default: []].insert(finding.symptom)
        if finding.verdict.accuses, finding.cause != "decoy-scan" { accused.insert(actor) }
      }
    }
    func recall(_ kinds: Kind...) -> Double {
      let those = day.truth.filter { kinds.contains($0.value) }
      let found = those.filter { !(symptoms[$0.key] ?? []).isDisjoint(with: Self.scans[$0.value] ?? []) }
      return Double(found.count) / Double(those.count)
    }
    #expect(recall(.vertical, .flags) >= 0.98)
    #expect(recall(.sweep) >= 0.98)
    #expect(recall(.pingSweep) >= 0.98)
    #expect(recall(.slow) >= 0.9)
    #expect(recall(.traceroute) == 1)
    #expect(recall(.decoy) == 1)
    let wronged = day.truth.filter { ($0.value == .innocent || $0.value == .traceroute) && accused.contains($0.key) }
    #expect(wronged.count <= 5, "\(wronged.keys)")
    #expect(report.findings.reduce(0) { $0 + $1.events } == day.events.count)
    #expect(report.findings.filter { $0.drawer != .ignore }.count <= 100)
    let unexplained = report.findings.filter { $0.symptom == "unexplained" }.reduce(0) { $0 + $1.events }
    #expect(unexplained * 20 <= day.events.count)
  }

  @Test func `each decoy group is one finding, and all its members are in it`() {
    let day = SyntheticDay(seed: 3)
    let report = Diagnosis.report(Traffic.ledger(day.events), home: SyntheticDay.home)
    for group in day.groups {
      let finding = report.findings.first { $0.cause == "decoy-scan" && Set($0.actors) == Set(group.members) }
      #expect(finding != nil, "\(group.members)")
      guard let finding else { continue }
      // Where the log holds a session of the real sender, it is named first; where it does not, nobody is.
      #expect(finding.summary.hasPrefix("\(group.real) is probably real") == group.tells, "\(finding.summary)")
      if group.tells { #expect(finding.actors.first == group.real) }
      #expect(finding.summary.hasSuffix("Nothing here tells which is real.") == !group.tells, "\(finding.summary)")
    }
  }
}
