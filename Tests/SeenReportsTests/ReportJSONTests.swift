import Seen
import SeenReports
import Testing

@Suite struct ReportJSONTests {
  @Test func `a report holds its keys in the order of the contract`() throws {
    let json = try StrictJSON(SampleReports.json(SampleReports.week))
    #expect(json.keys == ["schema", "input", "home", "blind_spots", "findings"])
    #expect(json["schema"] == .string("seen.report/1"))
    let input = try #require(json["input"])
    #expect(
      input.keys == [
        "files", "skipped", "first", "last", "lines", "event_lines", "other", "unparsed", "events", "outside",
      ])
    #expect(
      input["files"]?[0]?.keys == [
        "path", "format", "lines", "event_lines", "other", "unparsed", "events", "bytes", "reasons",
      ])
    #expect(json["home"]?.keys == ["networks", "stated", "because"])
  }

  @Test func `a finding holds its keys in the order of the contract`() throws {
    var finding = SampleReports.decoys
    (finding.technique, finding.tempo, finding.advice, finding.actorCount) = ("syn", "burst", "look", 5)
    finding.samples = [.init(event: SampleReports.opening)]
    var report = Report()
    report.findings = [finding]
    let json = try #require(try StrictJSON(SampleReports.json(report))["findings"]?[0])
    #expect(
      json.keys == [
        "id", "symptom", "cause", "probability", "confidence", "verdict", "verdict_probability", "drawer", "summary",
        "tool", "technique", "tempo", "causes", "would_help", "next", "advice", "actors", "actor_count",
        "sources_seen", "targets", "target_count", "services", "service_count", "events", "attempts", "first",
        "last", "samples", "faq", "approximate",
      ])
    #expect(json["probability"] == .number("0.71"))
    #expect(json["tool"] == (try StrictJSON(#"{"id":"nmap","probability":0.97}"#)))
    #expect(json["causes"]?[0]?.keys == ["id", "probability", "for", "against"])
    #expect(json["causes"]?[0]?["for"]?[0]?["db"] == .number("15.0"))
    #expect(json["causes"]?[0]?["against"]?[0]?["db"] == .number("-2.0"))
    #expect(json["samples"]?[0]?.keys == ["text", "rebuilt"])
  }

  @Test func `what is not known is left out`() throws {
    var report = Report()
    report.findings = [Finding()]
    let json = try StrictJSON(SampleReports.json(report))
    for key in ["first", "last", "yearless"] { #expect(json["input"]?[key] == nil) }
    for key in ["actor_count", "first", "last", "advice", "tool", "technique", "tempo"] {
      #expect(json["findings"]?[0]?[key] == nil)
    }
  }

  @Test func `a stamp without a year is never given one`() throws {
    var report = Report()
    var file = FileAccount(path: "-")
    file.yearless = true
    report.files = [file]
    report.first = Timestamp(year: Timestamp.yearlessYear, month: 3, day: 1) ?? .missing
    report.last = report.first
    let json = try StrictJSON(SampleReports.json(report))
    #expect(json["input"]?["first"] == nil)
    #expect(json["input"]?["yearless"] == .bool(true))
    #expect(json["input"]?["files"]?[0]?["yearless"] == .bool(true))
  }

  @Test(arguments: [(false, 100), (true, 130)])
  func `lists hold a hundred items, all on demand`(_ all: Bool, _ count: Int) throws {
    var finding = Finding()
    finding.actors = (0..<130).map { Address(v4: 0xC633_6400 + $0) }
    finding.targets = finding.actors
    finding.services = (0..<130).map { Service(networkProtocol: .tcp, port: $0) }
    var report = Report()
    report.findings = [finding]
    let json = try StrictJSON(SampleReports.json(report, all: all))["findings"]?[0]
    for key in ["actors", "targets", "services"] { #expect(json?[key]?.count == count) }
  }

  @Test func `every finding stands on its own line`() {
    let lines = SampleReports.json(SampleReports.week).split(separator: "\n")
    let findings = lines.filter { $0.hasPrefix(#"{"id":"#) }
    #expect(findings.count == SampleReports.week.findings.count)
    #expect(findings.dropLast().allSatisfy { $0.hasSuffix("},") })
  }

  @Test(arguments: [
    "\u{0}\u{1}\u{8}\t\n\u{C}\r\u{1B}[31m\u{1F}\u{7F}", "quote \" back \\ slash /", "\u{9B}31m \u{85}",
    "\u{202A}\u{202E}\u{2066}\u{2069}\u{2028}\u{200E}", "naïve 東京 🧱 e\u{301}", "\u{E0041}\u{FEFF}", "",
  ])
  func `any text survives, and nothing in it can act on a terminal`(_ text: String) throws {
    var finding = Finding()
    finding.summary = text
    var report = Report()
    report.findings = [finding]
    let written = SampleReports.json(report)
    #expect(try StrictJSON(written)["findings"]?[0]?["summary"] == .string(text))
    let dangerous = written.unicodeScalars.filter {
      $0 != "\n" && [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
    }
    #expect(dangerous.isEmpty)
  }

  @Test func `invalid UTF-8 is replaced`() throws {
    var finding = Finding()
    finding.summary = String(decoding: [0x61, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80], as: UTF8.self)
    var report = Report()
    report.findings = [finding]
    let summary = try StrictJSON(SampleReports.json(report))["findings"]?[0]?["summary"]
    #expect(summary == .string("a\u{FFFD}\u{FFFD}(\u{FFFD}\u{FFFD}\u{FFFD}"))
  }

  @Test(arguments: [(0, "0.0"), (7, "0.007"), (40, "0.04"), (710, "0.71"), (999, "0.999"), (1000, "1.0")])
  func `a probability is a decimal of its thousandths`(_ permille: Int, _ text: String) throws {
    var finding = Finding()
    finding.permille = permille
    var report = Report()
    report.findings = [finding]
    #expect(try StrictJSON(SampleReports.json(report))["findings"]?[0]?["probability"] == .number(text))
  }

  @Test func `huge numbers are written in full`() throws {
    var report = Report()
    report.events = .max
    #expect(try StrictJSON(SampleReports.json(report))["input"]?["events"] == .number("9223372036854775807"))
  }
}
