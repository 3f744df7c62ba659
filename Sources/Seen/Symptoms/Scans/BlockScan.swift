/// One source, many ports of many hosts.
///
/// Weights: to us. As `sweep`; thresholds judgement, SyntheticDayTests.
enum BlockScan: Symptom {
  static let id = "block-scan"
  static let looksAt: RoleSet = ScanShape.roles.union(.continuing)

  static func examine(_ subject: inout Case, into book: inout Casebook) {
    guard !subject.isOurs, subject.events >= 20 else { return }
    let shape = subject.shape
    guard shape.hosts > 5, shape.services > 5, shape.attempts >= 20, !shape.isConversation(subject) else { return }
    let shares = subject.takeWhole(ScanShape.isProbe)
    let (who, time) = (subject.scene.census.entry(of: subject.source), subject.scene.ledger.last)
    book.enter(alone: shares, under: key(subject.source), by: Finding.Who(who)) { chart in
      chart.tool = Tools.tool(of: shares)
      chart.technique = Tools.technique(of: shares)
      chart.tempo = shape.tempo
    } weigh: {
      let all = shares.flatMap(\.services).filter { Ports.trojans.contains($0.service.port) }
      let trojans = shares.count == 1 ? all.count : Set(all.map(\.service)).count
      var weighing = Weighing([
        "background-scan": 350, "service-crawler": 200, "targeted-scan": 250, "trojan-probe": 50,
      ])
      // Source: Durumeric et al. 2014; judgement: neither is rarer here, so alike
      weighing.note(
        "\(shape.services) ports of \(shape.hosts) addresses", .spread,
        ["background-scan": 6, "service-crawler": 6, "targeted-scan": 5])
      // Source: nmap's default rate against a census's; judgement
      weighing.note(
        if: shape.isBurst, "in \(shape.seconds) seconds", .tempo, ["targeted-scan": 6, "service-crawler": -6])
      // Source: Durumeric et al. 2014 (censuses permute all targets: days between two of one network)
      weighing.note(
        if: !shape.isBurst, "spread over \(shape.seconds / 3600) hours", .tempo,
        ["service-crawler": 4, "background-scan": 3])
      // Source: FAQ §1.4; psad's signatures of trojans' ports
      weighing.note(if: trojans >= 4, "\(trojans) ports of old trojans", .form, ["trojan-probe": 18])
      weighing.note(who, at: time)
      return weighing
    }
  }
}
