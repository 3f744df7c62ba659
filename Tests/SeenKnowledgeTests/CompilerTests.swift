import Testing

@testable import knowledge_compiler

/// What knowledge-compiler refuses, and in which line.
@Suite struct CompilerTests {
  /// A sound cause, in which each test breaks one thing.
  static let sound = """
    ---
    title: A thing
    kind: cause
    verdict: harmless
    summary: It happens.
    faq: [1.1/22]
    references: [RFC 792]
    ---
    ## What you see

    ```log cause=thing home=192.0.2.0/24
    2026-01-01T00:00:00Z a line
    ```

    ## Why
    ## How to tell
    ## What to do
    ## References
    - RFC 792: the messages.

    """

  private func complaints(_ text: String, path: String = "Articles/causes/thing.md") -> [String] {
    var library = Library(faqIDs: ["1.1/22"])
    library.add(path: path, text: text)
    library.check()
    return library.complaints.sorted().map(\.description)
  }

  @Test func `a sound article is accepted`() { #expect(complaints(Self.sound) == []) }

  @Test(arguments: [
    ("verdict: harmless", "verdict: nice", 4, "a verdict is one of"),
    ("verdict: harmless", "author: me", 4, "has no key `author`"),
    ("verdict: harmless", "title: again", 4, "was given in line 2"),
    ("verdict: harmless\n", "", 7, "`verdict` is missing"),
    ("kind: cause", "kind: symptom", 3, "lies in the folder of kind `cause`"),
    ("summary: It happens.", "summary: It happens", 5, "ends like one"),
    ("summary: It happens.", "summary: It happens. Often.", 5, "one sentence"),
    ("faq: [1.1/22]", "faq: [9.9/9]", 6, "no section `9.9/9`"),
    ("faq: [1.1/22]", "faq: 1.1/22", 6, "is a list"),
    ("references: [RFC 792]", "references: [RFC seven]", 7, "a reference is"),
    ("references: [RFC 792]", "references:\n  - Somebody: A long title. A journal 2002", 8, "leads somewhere"),
    ("references: [RFC 792]", "references: [RFC 793]", 7, "does not name `RFC 793`"),
    ("references: [RFC 792]", "references: []", 7, "`references` is empty"),
    ("references: [RFC 792]", "references:\n  - RFC 792\n  - RFC 1", 9, "does not name `RFC 1`"),
    ("## Why\n", "", 15, "the heading `## Why` is due"),
    ("## Why", "## Because", 15, "the heading `## Why` is due"),
    ("- RFC 792: the", "## More\n- RFC 792: the", 19, "no further heading"),
    ("## Why", "## Why\nSee [[nowhere]].", 16, "there is no article `nowhere`"),
    ("## Why", "## Why\nTry `seen explain nowhere`.", 16, "there is no article `nowhere`"),
    ("cause=thing", "cause=other", 11, "`other` is no cause"),
    ("cause=thing", "drawer=bin", 11, "`bin` is no drawer"),
    ("cause=thing", "colour=red", 11, "no attribute `colour=red`"),
    ("cause=thing ", "", 11, "expects nothing"),
    ("a line\n```", "a line", 11, "is never closed"),
    ("```log cause=thing home=192.0.2.0/24", "```text", 19, "at least one `log` block"),
    ("the messages.", "the \\##### messages.", 19, "would end the string"),
    ("the messages.", "the \"##### messages.", 19, "would end the string"),
    ("the messages.", "the \u{7} messages.", 19, "a control character"),
    ("title: A thing", "  title: A thing", 2, "front matter is"),
    ("title: A thing", "- title", 2, "belongs to no list"),
  ])
  func `a mistake is refused in its line`(_ part: String, _ broken: String, _ line: Int, _ words: String) throws {
    let range = try #require(Self.sound.firstRange(of: part))
    let text = Self.sound.replacingCharacters(in: range, with: broken)
    let found = complaints(text)
    #expect(
      found.contains { $0.hasPrefix("Articles/causes/thing.md:\(line): error: ") && $0.contains(words) }, "\(found)")
  }

  @Test func `a reference may run over a line's end`() throws {
    let text = Self.sound.replacing("[RFC 792]", with: "\n  - RFC 792, section 3")
      .replacing("- RFC 792: the messages.", with: "- RFC 792,\n  section 3: the messages.")
    #expect(complaints(text) == [])
  }

  @Test(arguments: [
    ("Articles/causes/Thing.md", "kebab case"), ("Articles/causes/a--b.md", "kebab case"),
    ("Articles/reasons/thing.md", "an article lies at"), ("thing.md", "an article lies at"),
    ("Articles/symptoms/thing.md", "kind `cause` lies"),
  ])
  func `a file that lies or is named wrongly is refused`(_ path: String, _ words: String) {
    #expect(complaints(Self.sound, path: path).contains { $0.contains(words) })
  }

  @Test(arguments: [("", "begins with a line `---`"), ("---\ntitle: x\n", "no closing line")])
  func `an article without front matter is refused`(_ text: String, _ words: String) {
    #expect(complaints(text).contains { $0.contains(":1: error: ") && $0.contains(words) })
  }

  /// A sound port, which needs neither examples nor a section of references.
  static let port = """
    ---
    title: SSH
    kind: port
    summary: Login.
    faq: []
    references: [RFC 4253]
    ---
    ## What belongs there
    ## Why it is seen
    ## Whether to worry
    ## What to do

    """

  @Test(arguments: ["22-tcp", "22", "22-23-udp"]) func `a port's article is named after its ports`(_ id: String) {
    #expect(complaints(Self.port, path: "Articles/ports/\(id).md") == [])
  }

  @Test(arguments: ["ssh", "22-sctp", "22-tcp-udp", "tcp", "65536"]) func `another name is refused`(_ id: String) {
    #expect(
      complaints(Self.port, path: "Articles/ports/\(id).md").contains { $0.contains("a port's article is called") })
  }

  @Test func `some headings may be lacking, and stand in their place where they are there`() {
    let path = "Articles/ports/22-tcp.md"
    let more = "## In 2000\n## As a source port\n## Whether to worry"
    #expect(complaints(Self.port.replacing("## Whether to worry", with: more), path: path) == [])
    let misplaced = Self.port.replacing("## What to do", with: "## What to do\n## In 2000")
    #expect(complaints(misplaced, path: path).contains { $0.contains("no further heading") })
    let early = Self.port.replacing("## Why it is seen", with: "## In 2000\n## Why it is seen")
    #expect(complaints(early, path: path).contains { $0.contains("`## Why it is seen` is due") })
    let short = Self.port.replacing("## Why it is seen\n", with: "")
    #expect(complaints(short, path: path).contains { $0.contains("`## Why it is seen` is due") })
  }

  @Test func `a message's article is named after its type and code`() {
    let text = Self.port.replacing("kind: port", with: "kind: icmp")
      .replacing("## What belongs there", with: "## What it says")
      .replacing("## Whether to worry\n## What to do", with: "## Whether to let it through")
    #expect(complaints(text, path: "Articles/icmp/icmp-3-4.md") == [])
    #expect(complaints(text, path: "Articles/icmp/icmpv6-135.md") == [])
    #expect(complaints(text, path: "Articles/icmp/3-4.md").contains { $0.contains("a message's article is called") })
  }

  @Test func `the same article twice is refused`() {
    var library = Library(faqIDs: ["1.1/22"])
    library.add(path: "a/causes/thing.md", text: Self.sound)
    library.add(path: "b/causes/thing.md", text: Self.sound)
    #expect(library.complaints.map(\.sentence) == ["there is another cause `thing`"])
  }

  @Test func `links that need no article are no links`() {
    #expect(BodyLinks.of("`seen explain 53/udp`, `seen explain icmp 3/3`, `seen explain 31337`") == [])
    #expect(BodyLinks.of("[[a]] and [[b-c]] and `seen explain d-e`") == ["a", "b-c", "d-e"])
  }
}

private enum BodyLinks {
  static func of(_ text: String) -> [String] { Source.links(in: text[...]).map(String.init) }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
