import Seen

/// What was read, a line for each input: format, lines, period, home.
struct InputLines {
  let report: Report
  let showsAll: Bool

  init(_ report: Report, showsAll: Bool) {
    self.report = report
    self.showsAll = showsAll
  }

  func write(to page: inout Page) {
    let shown = showsAll || report.files.count <= 6 ? report.files.count : 5
    if report.files.count == 1, let file = report.files.first {
      page.pieces(account(of: file) + common)
    } else {
      for file in report.files.prefix(shown) { page.pieces(account(of: file)) }
      if shown < report.files.count {
        page.line([Run("and \(report.files.count - shown) more inputs (--all)", .faint)])
      }
      if !common.isEmpty { page.pieces(common) }
    }
    for file in report.files where file.damage != nil { page.paragraph([Run(damage(of: file))], hanging: 2) }
    for file in report.skipped {
      page.paragraph([Run("\(file.path) was left out: \(file.copyOf) holds all of it.")], hanging: 2)
    }
  }

  /// The same without columns: a sentence for each input, then what all share.
  var sentences: [String] {
    let pieces = report.files.map { account(of: $0) } + [common]
    let accounts = pieces.filter { !$0.isEmpty }.map { $0.map { $0.map(\.text).joined() }.joined(separator: " · ") }
    let damages = report.files.filter { $0.damage != nil }.map { damage(of: $0) }
    return accounts + damages + report.skipped.map { "\($0.path) was left out: \($0.copyOf) holds all of it." }
  }

  private func account(of file: FileAccount) -> [[Run]] {
    let noun = file.format.hasPrefix("pcap") ? "packet" : "line"
    var lines = Quantity.count(file.lines, noun)
    if file.unparsed > 0 { lines += ", \(Quantity.grouped(file.unparsed)) of them not understood" }
    return [[Run(file.path == "-" ? "standard input" : file.path, .strong)]]
      + (file.format.isEmpty ? [] : [[Run(file.format)]]) + [[Run(lines)]]
  }

  private func damage(of file: FileAccount) -> String { "\(file.path): \(file.damage ?? "")" }

  /// Period and home, which all inputs share.
  private var common: [[Run]] {
    var pieces: [[Run]] = []
    if let period = Period(report.first, report.last) { pieces.append([Run(period.inDays + assumptions)]) }
    if report.outside > 0 {
      pieces.append([Run("\(Quantity.count(report.outside, "event")) outside of --since and --until left out")])
    }
    if let home { pieces.append([Run(home)]) }
    return pieces
  }

  private var assumptions: String {
    if report.files.contains(where: \.yearless) { return " (no year is known)" }
    let year = report.files.contains(where: \.yearAssumed)
    let zone = report.files.contains(where: \.zoneAssumed)
    return switch (year, zone) {
    case (true, true): " (year and UTC assumed)"
    case (true, false): " (year assumed)"
    case (false, true): " (UTC assumed)"
    case (false, false): " (UTC)"
    }
  }

  private var home: String? {
    let networks = report.home.networks.map(\.description)
    if networks.isEmpty { return report.events > 0 ? "home unknown (--home says which networks are yours)" : nil }
    let shown = showsAll || networks.count <= 4 ? networks : networks.prefix(3) + ["\(networks.count - 3) more"]
    let reason = report.home.stated ? "stated" : "inferred: \(report.home.because)"
    return "home \(shown.joined(separator: ", ")) (\(reason))"
  }
}
