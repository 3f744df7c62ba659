import Seen
import SeenReports
import Testing

@Suite struct TerminalReportTests {
  @Test func `a report fits 80 columns`() {
    let text = SampleReports.rendered(SampleReports.week)
    #expect(text == Golden.narrow)
    #expect(widest(text) <= 80)
  }

  @Test func `a wide terminal is used as far as an eye travels`() {
    let text = SampleReports.rendered(SampleReports.week, width: 200)
    #expect(text == Golden.wide)
    #expect((81...120).contains(widest(text)))
  }

  @Test(arguments: [20, 33, 60, 79, 100, 117])
  func `no line is wider than the terminal`(_ width: Int) {
    for all in [false, true] {
      let text = SampleReports.rendered(SampleReports.week, width: width, all: all)
      #expect(widest(text) <= width)
    }
  }

  @Test func `nothing read and nothing found are told apart`() {
    #expect(SampleReports.rendered(Report()) == "Nothing needs you.\n")
    var report = Report()
    report.files = [FileAccount(path: "notes.txt")]
    report.files[0].lines = 12
    #expect(
      SampleReports.rendered(report) == "Nothing needs you. No packet was found in 12 lines.\nnotes.txt  12 lines\n")
  }

  @Test(arguments: [
    (0, 0, 1, "Nothing needs you. 5 packets in 1 finding: the Internet's weather."),
    (0, 1, 0, "Nothing needs you. 1 thing is worth a look."),
    (
      0, 2, 2,
      "Nothing needs you. 2 things are worth a look. The rest, 10 packets in 2 findings, is the Internet's weather."
    ),
    (2, 1, 0, "2 things need you. 1 is worth a look."), (1, 0, 0, "1 thing needs you."),
  ])
  func `the headline counts what needs the reader`(_ act: Int, _ look: Int, _ ignore: Int, _ headline: String) {
    var report = Report()
    for (drawer, count) in [(Drawer.act, act), (.look, look), (.ignore, ignore)] {
      for _ in 0..<count {
        report.findings.append(SampleReports.finding("lone-probe", "x", .background, drawer, packets: 5))
      }
    }
    #expect(SampleReports.rendered(report, width: 120).split(separator: "\n").first ?? "" == headline)
  }

  @Test(arguments: [(1, "1 packet "), (2, "2 packets "), (1_234_567_890_123, "1,234,567,890,123 packets ")])
  func `figures have their separators and their plural`(_ packets: Int, _ text: String) {
    var report = Report()
    report.findings = [SampleReports.finding("lone-probe", "x", .attack, .act, packets: packets)]
    #expect(SampleReports.rendered(report).contains(text))
  }

  @Test(arguments: [
    ("\u{1B}[2J\u{1B}]0;title\u{7}", #"\x1b[2J\x1b]0;title\x07"#), ("\u{202E}gpj.exe", #"\u{202e}gpj.exe"#),
    ("a\u{0}b\u{9B}31m", #"a\x00b\x9b31m"#), ("\u{2066}x\u{2069}\u{200B}", #"\u{2066}x\u{2069}\u{200b}"#),
    ("line\nbreak\r", #"line\x0abreak\x0d"#), ("soft\u{AD}hyphen \u{FE0F}", #"soft\xadhyphen \u{fe0f}"#),
  ])
  func `nothing from a log acts on the terminal`(_ hostile: String, _ shown: String) {
    var finding = SampleReports.infected
    finding.summary = hostile
    finding.advice = hostile
    finding.next = [hostile]
    finding.causes[0].evidenceFor[0].text = hostile
    var report = Report()
    report.findings = [finding]
    report.files = [FileAccount(path: hostile)]
    report.files[0].damage = hostile
    report.blindSpots = [hostile]
    report.home.networks = [Network("192.0.2.0/24")].compactMap { $0 }
    report.home.because = hostile
    let text = SampleReports.rendered(report, width: 120, all: true)
    #expect(text.contains(shown))
    let raw = text.unicodeScalars.filter { $0 != "\n" && [.control, .format].contains($0.properties.generalCategory) }
    #expect(raw.isEmpty)
  }

  @Test func `colour is used only where it is asked for`() {
    #expect(!SampleReports.rendered(SampleReports.week).contains("\u{1B}"))
    let coloured = SampleReports.rendered(SampleReports.week, isColoured: true)
    #expect(coloured.contains("\u{1B}[1;31mACT\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == Golden.narrow)
  }

  @Test func `wide letters take two columns`() {
    var report = Report()
    var finding = SampleReports.infected
    finding.summary = String(repeating: "東京の防火壁 ", count: 40) + String(repeating: "壁", count: 90)
    report.findings = [finding]
    for width in [40, 79, 80] { #expect(widest(SampleReports.rendered(report, width: width)) <= width) }
  }

  @Test func `all shows every finding`() {
    let text = SampleReports.rendered(SampleReports.week, all: true)
    for number in 1...40 { #expect(text.contains("● 198.51.100.\(number) knocked once.")) }
    #expect(!text.contains("--all"))
  }

  @Test func `beyond a dozen, what is worth a look is grouped`() {
    var report = Report()
    report.findings = (1...30).map { SampleReports.finding("sweep", "careful-walk", .attack, .look, packets: $0) }
    let text = SampleReports.rendered(report)
    #expect(text.count(of: "● ") == 12)
    #expect(text.contains("and 18 more (--all):\n     387  careful walk"))
  }

  @Test func `damage and copies are named`() {
    var report = Report()
    report.files = [FileAccount(path: "a.pcap"), FileAccount(path: "b.log")]
    report.files[0].count(format: "pcap", lines: 1)
    (report.files[0].lines, report.files[0].damage) = (1, "cut off at byte 40")
    (report.files[1].lines, report.files[1].unparsed) = (1200, 3)
    report.skipped = [.init(path: "b.log.1", copyOf: "b.log")]
    let text = SampleReports.rendered(report)
    #expect(text.contains("a.pcap  pcap  1 packet\nb.log  1,200 lines, 3 of them not understood\n"))
    #expect(text.contains("\na.pcap: cut off at byte 40\nb.log.1 was left out: b.log holds all of it.\n"))
  }

  @Test(
    arguments: [
      (0, 0, "24 Jan 2026 06:25"), (0, 61, "24 Jan 2026 06:25-07:26"), (7, 0, "24-31 Jan 2026"),
      (10, 0, "24 Jan - 3 Feb 2026"), (400, 0, "24 Jan 2026 - 28 Feb 2027"),
    ] as [(UInt32, UInt32, String)])
  func `a period is told in the fewest words`(_ days: UInt32, _ minutes: UInt32, _ words: String) {
    var report = Report()
    report.files = [FileAccount(path: "x")]
    (report.first, report.last) = (SampleReports.january, SampleReports.later(days: days, minutes: minutes))
    #expect(SampleReports.rendered(report).contains("x  0 lines  \(words) (UTC)\n"))
  }

  private func widest(_ text: String) -> Int {
    text.split(separator: "\n").map { line in
      line.unicodeScalars.reduce(0) { $0 + ((0x3000...0x9FFF).contains($1.value) ? 2 : 1) }
    }.max() ?? 0
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(of: part) - 1 }
  private func components(of part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count }
}
