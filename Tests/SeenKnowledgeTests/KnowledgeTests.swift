import SeenKnowledge
import Testing

/// How articles are found.
@Suite struct KnowledgeTests {
  @Test func `an id finds its article, and an unknown one finds nothing`() {
    #expect(Knowledge.article("late-dns-answer")?.title == "A DNS answer that came too late")
    #expect(Knowledge.article("late-dns-answer", kind: .symptom) == nil)
    #expect(Knowledge.article("no-such-thing") == nil)
  }

  @Test(arguments: [
    ("late-dns-anser", "late-dns-answer"), ("Late DNS answer", "late-dns-answer"), ("port_scan", "port-scan"),
    ("portscan", "port-scan"), ("prot-scan", "port-scan"), ("targetted-scan", "targeted-scan"),
  ])
  func `a name that is nearly one leads to it`(_ name: String, _ id: String) {
    #expect(Knowledge.nearest(to: name).first?.id == id)
  }

  @Test(arguments: ["", "zzzzzzzzzzzz", "192.0.2.7"]) func `a name that is nothing like one leads nowhere`(
    _ name: String
  ) {
    #expect(Knowledge.nearest(to: name).isEmpty)
  }

  @Test func `a cause carries its verdict, references and sections of the FAQ`() throws {
    let article = try #require(Knowledge.article("late-dns-answer"))
    #expect(article.kind == .cause)
    #expect(article.verdict == "harmless")
    #expect(article.references.contains("RFC 5452"))
    #expect(article.faq.contains("2.3.3/stale-dns"))
    #expect(article.summary.hasSuffix("."))
    #expect(article.section("What to do")?.hasPrefix("Nothing.") == true)
  }
}
