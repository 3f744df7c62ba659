import Seen
import SeenKnowledge
import Testing

@testable import SeenReports

/// The site: every page well-formed, every link leading somewhere, nothing from a report taken for markup.
@Suite struct SiteTests {
  /// A report that tries to be more than text.
  static let hostile = "</pre><script>alert(1)</script> & \"quoted\" \u{202E}\u{1B}[2J"

  static let files = Site { _, _ in hostile }.files
  static let pages: [(path: String, page: StrictHTML)] = files.filter { $0.path.hasSuffix(".html") }.compactMap {
    file in
    (try? StrictHTML(file.text)).map { (file.path, $0) }
  }
  static let paths = Set(files.map(\.path))
  static let places = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set($0.page.ids)) })

  @Test func `every page is well-formed`() {
    for file in Self.files where file.path.hasSuffix(".html") {
      do { _ = try StrictHTML(file.text) } catch { Issue.record("\(file.path): \(error)") }
    }
    #expect(Self.pages.count > Knowledge.articles.count + 20)
  }

  @Test func `every article has a page, and every example a file`() {
    for article in Knowledge.articles { #expect(Self.paths.contains(SiteMap.path(of: article))) }
    let examples = Knowledge.articles.flatMap { article in
      article.examples.indices.map { SiteMap.example(of: article, $0) }
    }
    #expect(Set(examples).count == examples.count && examples.count > 200)
    for example in examples { #expect(Self.paths.contains(example)) }
  }

  @Test func `every link leads to a page, and to a place that is on it`() {
    for (path, page) in Self.pages {
      for target in page.elements.compactMap({
        $0.attributes["href"] ?? $0.attributes["src"] ?? $0.attributes["action"]
      }) {
        if target.hasPrefix("https://") || target.hasPrefix("http://") || target == "data:," { continue }
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let file = parts[0].isEmpty ? path : Self.resolved(parts[0], from: path)
        #expect(Self.paths.contains(file), "\(path) leads to \(target)")
        if parts.count > 1 { #expect(Self.places[file]?.contains(parts[1]) == true, "\(path) leads to \(target)") }
      }
    }
  }

  @Test func `every page has its landmarks, one heading of the first rank, and none skipped`() {
    for (path, page) in Self.pages {
      #expect(page.all("html").first?.attributes["lang"] == "en", "\(path)")
      #expect(page.all("title").first?.text.isEmpty == false, "\(path)")
      #expect(page.all("main").count == 1 && page.all("header").count == 1 && page.all("footer").count == 1, "\(path)")
      let ranks = page.elements.compactMap {
        $0.name.count == 2 && $0.name.hasPrefix("h") ? Int($0.name.dropFirst()) : nil
      }
      #expect(ranks.first == 1 && ranks.count { $0 == 1 } == 1, "\(path): \(ranks)")
      for (one, next) in zip(ranks, ranks.dropFirst()) { #expect(next <= one + 1, "\(path): \(ranks)") }
      #expect(page.elements.contains { $0.attributes["class"] == "skip" && $0.attributes["href"] == "#content" })
    }
  }

  @Test func `ids are given once, inputs have labels, links have words, tables have heads`() {
    for (path, page) in Self.pages {
      #expect(Set(page.ids).count == page.ids.count, "\(path)")
      let labelled = Set(page.all("label").compactMap { $0.attributes["for"] })
      for input in page.all("input") { #expect(labelled.contains(input.attributes["id"] ?? ""), "\(path)") }
      for link in page.all("a") { #expect(link.text.contains { !$0.isWhitespace }, "\(path)") }
      #expect(page.all("table").count == page.all("thead").count, "\(path)")
    }
  }

  @Test func `only the search has scripts, and none is written into a page`() {
    for (path, page) in Self.pages {
      let scripts = page.all("script")
      #expect(scripts.isEmpty == (path != "search.html"), "\(path)")
      for script in scripts { #expect(script.text.isEmpty && script.attributes["src"]?.contains("/") == false) }
      #expect(
        !page.elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } || $0.attributes["style"] != nil })
    }
  }

  @Test func `what a report says is text`() throws {
    let page = try #require(Self.pages.first { $0.path == "causes/late-dns-answer.html" }).page
    let reports = page.all("pre").filter { $0.attributes["class"] == "report" }
    #expect(reports.count == Knowledge.article("late-dns-answer")?.examples.count)
    for report in reports {
      #expect(report.text.contains("</pre><script>alert(1)</script> & \"quoted\" \\u{202e}\\x1b[2J"))
    }
  }

  @Test func `the same articles give the same bytes`() {
    let again = Site { _, _ in Self.hostile }.files
    #expect(again.map(\.text) == Self.files.map(\.text))
  }

  @Test func `every section of the FAQ of 2000 and every question has a row that leads to a page`() throws {
    for (path, prefix, count) in [
      ("edition-2000.html", "faq-", Edition2000.sections.count), ("questions.html", "question-", 212),
    ] {
      let page = try #require(Self.pages.first { $0.path == path }).page
      let rows = page.all("tr").filter { $0.attributes["id"]?.hasPrefix(prefix) == true }
      #expect(rows.count == count, "\(path)")
    }
    #expect(Edition2000.sections.allSatisfy { !$0.subject.isEmpty })
    #expect(CommonQuestion.all.allSatisfy { !$0.articles.isEmpty })
  }

  @Test func `a term leads to its meaning once on a page`() throws {
    for (path, page) in Self.pages {
      let terms = page.all("a").filter { $0.attributes["class"] == "term" }.compactMap { $0.attributes["href"] }
      #expect(Set(terms).count == terms.count, "\(path)")
    }
    #expect(Self.pages.count { $0.page.elements.contains { $0.attributes["class"] == "term" } } > 400)
  }

  /// `../causes/x.html` from `ports/y.html`.
  private static func resolved(_ target: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
