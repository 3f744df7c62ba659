import Foundation
import Seen
import SeenKnowledge
import Testing

@testable import SeenReports

/// A report as one page of HTML.
@Suite struct ReportPageTests {
  private struct Hostile: SampleText {
    func record(of event: Event) -> SampleRecord? {
      SampleRecord(file: SiteTests.hostile, line: 7, text: SiteTests.hostile)
    }
  }

  /// The page without its style, which is the program's own, and that the strict reader would take for text.
  private static func page(_ report: Report, all: Bool = false) throws -> (html: String, page: StrictHTML) {
    var (report, bytes) = (report, [UInt8]())
    for index in report.findings.indices { report.findings[index].id = String(0xABCD_0000 + index, radix: 16) }
    ReportPage(report, all: all, samples: Hostile()).write(to: &bytes)
    let html = String(decoding: bytes, as: UTF8.self)
    let begin = try #require(html.firstRange(of: "<style>"))
    let end = try #require(html.firstRange(of: "</style>\n"))
    #expect(!html[begin.upperBound..<end.lowerBound].contains("</"))
    return (html, try StrictHTML(String(html[..<begin.lowerBound] + html[end.upperBound...])))
  }

  /// Every text of a report that may come from a log, made as bad as it can be.
  private static var hostile: Report {
    var report = SampleReports.week
    report.home.because = SiteTests.hostile
    report.blindSpots = [SiteTests.hostile]
    report.files[0].damage = SiteTests.hostile
    var file = FileAccount(path: SiteTests.hostile)
    file.count(format: SiteTests.hostile, lines: 1)
    report.files.append(file)
    for index in report.findings.indices {
      report.findings[index].summary = SiteTests.hostile
      report.findings[index].advice = SiteTests.hostile
      report.findings[index].next = [SiteTests.hostile]
      report.findings[index].wouldHelp = [SiteTests.hostile]
      report.findings[index].causes[0].evidenceFor = [.init(text: SiteTests.hostile, tenthsOfDecibel: 90)]
      report.findings[index].samples = [.init(event: Event())]
    }
    return report
  }

  @Test(arguments: [false, true]) func `nothing from a log becomes markup`(_ all: Bool) throws {
    let (html, page) = try Self.page(Self.hostile, all: all)
    #expect(page.all("script").isEmpty)
    #expect(!html.contains("<script") && !html.contains("\u{1B}") && !html.contains("\u{202E}"))
    #expect(!page.elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" } })
    let log = try #require(page.all("pre").first)
    #expect(log.text.contains("</pre><script>alert(1)</script> & \"quoted\" \\u{202e}\\x1b[2J"))
  }

  @Test(arguments: [false, true]) func `the page needs nothing but itself`(_ all: Bool) throws {
    let (html, page) = try Self.page(SampleReports.week, all: all)
    #expect(
      page.all("img").isEmpty && page.all("script").isEmpty && !html.contains("@import") && !html.contains("url("))
    #expect(page.all("link").allSatisfy { $0.attributes["href"] == "data:," })
    let ids = Set(page.ids)
    #expect(ids.count == page.ids.count)
    for link in page.all("a") {
      let target = link.attributes["href"] ?? ""
      #expect(
        target.hasPrefix("https://") || target.hasPrefix("#") && ids.contains(String(target.dropFirst())), "\(target)")
      #expect(link.text.contains { !$0.isWhitespace })
    }
  }

  @Test func `the three drawers stand in their order, each finding where it belongs, with its evidence`() throws {
    let report = SampleReports.week
    let (html, page) = try Self.page(report)
    let places = try Drawer.allCases.map {
      try #require(html.firstRange(of: "<section id=\"\($0.rawValue)\"")).lowerBound
    }
    #expect(places == places.sorted())
    #expect(page.all("article").count { $0.attributes["class"]?.hasPrefix("finding") == true } == 3)
    for finding in report.findings where finding.drawer != .ignore {
      #expect(html.contains(Markup(finding.summary).html))
      for item in finding.causes.flatMap(\.evidenceFor) {
        #expect(html.contains(Markup(item.text.withoutFullStop).html))
      }
    }
    let ranks = page.elements.compactMap {
      $0.name.count == 2 && $0.name.hasPrefix("h") ? Int($0.name.dropFirst()) : nil
    }
    #expect(ranks.first == 1 && ranks.count { $0 == 1 } == 1)
    for (one, next) in zip(ranks, ranks.dropFirst()) { #expect(next <= one + 1) }
    #expect(page.all("main").count == 1 && page.all("html").first?.attributes["lang"] == "en")
  }

  @Test func `with all, every finding is told in full`() throws {
    let report = SampleReports.week
    let told = try Self.page(report, all: true).page.all("article")
    #expect(told.count { $0.attributes["class"]?.hasPrefix("finding") == true } == report.findings.count)
  }

  @Test func `a finding leads to its articles, whose text is on the page`() throws {
    let text = try #require(Knowledge.article("late-dns-answer")?.section("Why")).prefix(20)
    var report = SampleReports.week
    report.findings = [SampleReports.lateAnswers]
    report.findings[0].cause = "late-dns-answer"
    report.findings[0].drawer = .look
    let (html, page) = try Self.page(report)
    #expect(page.all("a").contains { $0.attributes["href"] == "#cause-late-dns-answer" })
    #expect(page.ids.contains("cause-late-dns-answer") && html.contains(text))
  }

  @Test func `an empty report is a page, too`() throws {
    #expect(try Self.page(Report()).page.all("h1").count == 1)
  }
}
