import SeenKnowledge
import Testing

@testable import SeenReports

/// How text becomes markup.
@Suite struct MarkupTests {
  @Test(arguments: [
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"it's\"", "&quot;it&#39;s&quot;"), ("two\nlines", "two\nlines"),
    ("\u{1B}[2J", "\\x1b[2J"), ("\u{202E}", "\\u{202e}"), ("Größe …", "Größe …"),
  ])
  func `text is escaped`(_ text: String, _ html: String) {
    #expect(Markup(text).html == html)
    let inside: Markup = "<p title=\"\(text)\">\(text)</p>"
    #expect(inside.html == "<p title=\"\(html)\">\(html)</p>")
  }

  @Test func `markup inside markup is not escaped again`() {
    let inner: Markup = "<b>\("<")</b>"
    let outer: Markup = "<p>\(inner)\([inner, inner])</p>"
    #expect(outer.html == "<p><b>&lt;</b><b>&lt;</b><b>&lt;</b></p>")
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//example.com", "ftp://example.com", ""])
  func `a link leads to the web or nowhere`(_ address: String) {
    #expect(Markup.link(to: address, "x").html == "x")
    #expect(Markup.link(to: "https://example.com/?a=1&b=2", "x").html.contains("?a=1&amp;b=2\""))
  }

  @Test(arguments: [
    ("plain", "plain"), ("`code < x`", "<code>code &lt; x</code>"), ("a `b", "a `b"),
    ("*so*", "<em>so</em>"), ("**so**", "<strong>so</strong>"), ("2 * 3 * 4", "2 * 3 * 4"),
    ("`a*b*c`", "<code>a*b*c</code>"),
    ("[[no-such-thing]]", "no-such-thing"), ("[**]", "[**]"),
    ("(RFC 792)", "(<a href=\"https://www.rfc-editor.org/rfc/rfc792\" rel=\"external\">RFC 792</a>)"),
    ("see https://example.com/a.", "see <a href=\"https://example.com/a\" rel=\"external\">https://example.com/a</a>."),
    ("`https://x.example`", "<code>https://x.example</code>"), ("http://", "http://"),
    ("[[53-udp]]", "<a href=\"../ports/53-udp.html\" title=\"DNS over UDP\">53/udp</a>"),
  ])
  func `a paragraph's marks are read`(_ text: String, _ html: String) {
    let inline = InlineMarkup(map: SiteMap(Knowledge.articles), page: "causes/x.html")
    #expect(inline.markup(of: text).html == html)
  }

  @Test func `blocks are read`() {
    let inline = InlineMarkup(map: SiteMap([]), page: "x.html")
    var markdown = MarkdownMarkup(inline) { "<hr>" }
    let html = markdown.markup(
      of:
        "One\ntwo.\n\n- a\n  b\n- c\n\n1. d\n\n| e | `f|g` |\n| --- | --- |\n| h | |\n\n```log x\nl\n```\n```text\n<\n```"
    )
    .html
    #expect(html.hasPrefix("<p>One two.</p>\n<ul>\n<li>a b</li>\n<li>c</li>\n</ul>\n<ol>\n<li>d</li>\n</ol>\n"))
    #expect(html.contains("<th scope=\"col\"><code>f|g</code></th>"))
    #expect(html.contains("<tr><td>h</td><td></td></tr>") || html.contains("<tr><td>h</td></tr>"))
    #expect(html.hasSuffix("<hr>\n<pre class=\"code\" tabindex=\"0\"><code>&lt;</code></pre>"))
  }

  @Test(arguments: [
    ("53/udp", ["53", "udp"]), ("ff02::fb.", ["ff02", "fb", "ff02::fb"]),
    ("The SYN of 224.0.0.251:", ["syn", "224", "0", "0", "251", "224.0.0.251"]),
    ("a b1", ["b1"]), ("", []),
  ])
  func `words are cut as the search asks for them`(_ text: String, _ words: [String]) {
    #expect(SearchIndex.words(of: text) == words)
  }

  @Test func `a string of the index cannot end its script`() {
    #expect(SearchIndex.literal(["</script>\"", "\\\u{2028}"]) == "\"\\u003c/script>\\\"\\n\\\\\\\\u{2028}\"")
  }
}
