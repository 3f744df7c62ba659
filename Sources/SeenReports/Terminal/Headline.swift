import Seen

/// The first sentence of a report: how much of it needs the reader.
struct Headline {
  let report: Report

  init(_ report: Report) { self.report = report }

  var sentence: String {
    let act = report.findings.count { $0.drawer == .act }
    let look = report.findings.count { $0.drawer == .look }
    let rest = report.findings.filter { $0.drawer == .ignore }
    return ([needs(act)] + [looks(look, after: act), ending(rest, isAll: act + look == 0)].compactMap { $0 })
      .joined(separator: " ")
  }

  /// `13,102 packets in 41 findings`.
  static func extent(of findings: [Finding]) -> String {
    let isWeb = findings.allSatisfy { $0.requests == $0.events }
    let extent = Quantity.count(findings.reduce(0) { $0 + $1.extent }, isWeb ? "request" : "packet")
    return "\(extent) in \(Quantity.count(findings.count, "finding"))"
  }

  private func needs(_ count: Int) -> String {
    switch count {
    case 0: "Nothing needs you."
    case 1: "1 thing needs you."
    default: "\(Quantity.grouped(count)) things need you."
    }
  }

  private func looks(_ count: Int, after act: Int) -> String? {
    if count == 0 { return nil }
    let subject = act == 0 ? Quantity.count(count, "thing") : Quantity.grouped(count)
    return "\(subject) \(count == 1 ? "is" : "are") worth a look."
  }

  private func ending(_ findings: [Finding], isAll: Bool) -> String? {
    if report.findings.isEmpty { return nothingRead }
    if findings.isEmpty { return nil }
    let background = findings.reduce(0) { $0 + ($1.verdict == .background ? $1.extent : 0) }
    let total = findings.reduce(0) { $0 + $1.extent }
    let what = background * 2 > total ? "the Internet's weather" : "harmless"
    if isAll { return "\(Self.extent(of: findings)): \(what)." }
    return "The rest, \(Self.extent(of: findings)), is \(what)."
  }

  /// Why there is no finding: a reader must not take an unread log for a quiet one.
  private var nothingRead: String? {
    let lines = report.files.reduce(0) { $0 + $1.lines }
    if report.outside > 0 { return "No packet lies between --since and --until." }
    if report.events > 0 || lines == 0 { return nil }
    return "No packet was found in \(Quantity.count(lines, "line"))."
  }
}

extension Finding {
  /// Packets; where they were not counted, events.
  var extent: Int { max(packets, events) }
}
