import Seen

/// Records that somebody pasted: one, or several that are diagnosed together.
struct Paste {
  let text: String
  let records: [EventRecord]
  let home: [Network]
  private let lines: [String]

  init(_ text: String, records: [EventRecord], home: [Network]) {
    (self.text, self.records, self.home) = (text, records, home)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// As many records are told field by field; more of them are a log, whose fields nobody reads.
  private static let recordsTold = 4
  private static let findingsTold = 10

  var explanation: Explanation {
    let isOneRecord = records.allSatisfy { $0.line == records[0].line }
    if isOneRecord, records.count == 1 {
      var single = explanation(of: records[0], with: findings.first)
      single.input = isDump(records[0]) ? text : line(of: records[0])
      single.parts = remarks
      return single
    }
    return together
  }

  private func isDump(_ record: EventRecord) -> Bool { record.format == "hexdump" }

  /// tcpdump's words with the packet below them, too.
  private func holdsDump(_ record: EventRecord) -> Bool {
    isDump(record) || record.format == "pf-tcpdump" && record.lines > 1
  }

  /// Whether nothing but a dump was pasted.
  private var isDump: Bool { records.allSatisfy(isDump) }

  private var findings: [Finding] {
    let ledger = Ledger()
    let events = records.map(\.event)
    ledger.fold(events.span)
    return Diagnosis.report(ledger, home: home).findings
  }

  private var together: Explanation {
    let findings = findings
    var whole = Explanation(input: text, kind: isDump ? "packets" : "log lines", what: headline(findings))
    whole.verdict = findings.first?.verdict
    whole.parts = findings.prefix(Self.findingsTold).map { Explanation(finding: $0) }
    whole.parts += recordsTold.map { record in
      var part = explanation(of: record, with: nil)
      part.articles = []
      return part
    }
    whole.parts += remarks
    return whole
  }

  /// A few records are told all; of more of them the dumps that stand among lines, which nobody can read.
  private var recordsTold: ArraySlice<EventRecord> {
    if records.count <= Self.recordsTold { return records[...] }
    return isDump ? [] : records.filter(holdsDump).prefix(Self.recordsTold)
  }

  /// `5 packets in 4 lines of 2 formats (netfilter, cisco-asa): 2 findings.`
  private func headline(_ findings: [Finding]) -> String {
    let formats = records.map(\.format).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let events = Quantity.count(records.count, "record")
    let what =
      isDump ? "\(Quantity.count(records.count, "packet")) of a hex dump" : "\(events) of \(Quantity.listed(formats))"
    let told = min(findings.count, Self.findingsTold)
    let more = findings.count > told ? ", of which the first \(told) are told (seen report tells all)" : ""
    return "\(what), which make \(Quantity.count(findings.count, "finding"))\(more)."
  }

  private func explanation(of record: EventRecord, with finding: Finding?) -> Explanation {
    Explanation(
      record: isDump(record) ? "" : line(of: record), kind: isDump(record) ? "hex dump" : "log line",
      event: record.event, details: record.details, finding: finding, format: record.format)
  }

  private func line(of record: EventRecord) -> String {
    lines.indices.contains(record.line - 1) ? lines[record.line - 1] : text
  }

  /// Lines among the records that are no records: things by themselves are told, others are counted.
  private var remarks: [Explanation] {
    let read = Set(records.flatMap { $0.line..<$0.line + $0.lines })
    guard !isDump, lines.count <= 50, read.count + 20 >= lines.count else { return [] }
    return lines.enumerated().compactMap { index, line in
      if read.contains(index + 1) { return nil }
      let name = String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      let thing = Thing(name) ?? Thing(name.withoutQuestionWords)
      let request = thing == nil ? RequestLine(name).flatMap { Explanation(request: $0, input: name, home: home) } : nil
      guard var part = thing.map({ Explanation($0, input: name, home: home) }) ?? request else { return nil }
      (part.sections, part.next, part.faq) = ([], [], [])
      part.articles = Array(part.articles.prefix(1))
      return part
    }
  }
}

extension Explanation {
  /// A finding about several records.
  init(finding: Finding) {
    self.init(input: "", kind: "finding", what: finding.summary.asSentence)
    add(finding)
  }
}
