import Seen
import SeenKnowledge

/// What is left of records that are no events by themselves: tcpdump's lines of ARP, the beginning of a dump.
extension Question {
  /// `ARP, Request who-has 192.168.1.1 tell 192.168.1.77`.
  var neighbours: Explanation? {
    let words = text.prefix(400).split { $0 == " " || $0 == "," }.map(String.init)
    guard let asks = words.firstIndex(where: { $0.lowercased() == "who-has" }), asks + 1 < words.count,
      let wanted = Address(words[asks + 1]), let article = Knowledge.article("arp", kind: .cause)
    else { return nil }
    var explanation = Explanation(.article(article), input: text, home: home)
    explanation.kind = "log line"
    let asker = words.firstIndex { $0.lowercased() == "tell" }.flatMap {
      $0 + 1 < words.count ? Address(words[$0 + 1]) : nil
    }
    explanation.what = "\(asker.map { "\($0)" } ?? "A host") asks its segment who has \(wanted) (ARP)."
    return explanation
  }

  /// `'); DROP TABLE users; --`, `<script>alert(1)</script>`, `${jndi:ldap://…}`: what a form or a query was made to swallow.
  var injection: Explanation? {
    guard text.utf8.count <= 2000, !text.contains(where: \.isNewline), !isStampedLine,
      text.contains(where: { "'\"<$;|`".contains($0) })
    else { return nil }
    let request = RequestLine(value: text)
    let kinds: Set<RequestKind> = [.sqlInjection, .crossSiteScripting, .log4shell, .commandInjection, .traversal]
    guard let kind = request.event?.request, kinds.contains(kind),
      var explanation = Explanation(request: request, input: text, home: home)
    else { return nil }
    explanation.fields = [.init("value", text, means: "handed to a page of yours that should take it for plain text")]
    return explanation
  }

  /// Whether a priority or a time of day shows that a log's line was pasted, which may hold any mark.
  private var isStampedLine: Bool {
    if text.hasPrefix("<"), text.dropFirst().first?.isNumber == true { return true }
    let bytes = Array(text.utf8.prefix(400))
    return bytes.indices.dropLast(7).contains { index in
      bytes[index + 2] == 0x3A && bytes[index + 5] == 0x3A
        && [0, 1, 3, 4, 6, 7].allSatisfy { bytes[index + $0] &- 48 < 10 }
    }
  }

  /// A dump of which nothing but its form says that it is one: what its bytes say, and that they cannot be all of it.
  private var damagedDump: Explanation? {
    guard text.utf8.count <= 65_536 else { return nil }
    let found = Engine().records(inDamagedDump: Array(text.utf8))
    guard !found.isEmpty else { return nil }
    var explanation = Paste(text, records: found, home: home).explanation
    explanation.next.append(
      "neither the header's checksum nor its length fits these bytes: some are missing, or were changed when they were copied"
    )
    if !explanation.articles.contains("read-a-hex-dump") { explanation.articles.append("read-a-hex-dump") }
    return explanation
  }

  /// Hexadecimal digits that are too few for a packet.
  var cutDump: Explanation? {
    if let damagedDump { return damagedDump }
    let groups = text.split(whereSeparator: \.isWhitespace).map { group in
      group.hasPrefix("0x") || group.hasPrefix("0X") ? group.dropFirst(2) : group
    }
    let digits = groups.joined()
    guard (8...4096).contains(digits.utf8.count), digits.utf8.count.isMultiple(of: 2), digits.allSatisfy(\.isHexDigit),
      groups.allSatisfy({ $0.utf8.count > 1 && $0.utf8.count.isMultiple(of: 2) }),
      text.hasPrefix("0x") || groups.count > 2 || digits.contains(where: \.isLetter)
    else { return nil }
    let beginning =
      digits.hasPrefix("4")
      ? "They begin as an IPv4 packet does, whose header has 20 bytes or more."
      : digits.hasPrefix("6")
        ? "They begin as an IPv6 packet does, whose header has 40 bytes." : "They begin as no IP packet does."
    var explanation = Explanation(
      input: text, kind: "hex dump",
      what: "\(digits.utf8.count / 2) bytes of a dump, which are no whole packet. \(beginning)")
    explanation.next = ["copy the dump from its first line to its last"]
    explanation.articles = ["read-a-hex-dump"]
    return explanation
  }
}

extension String {
  /// `who is 198.51.100.7?` asks for the address.
  var withoutQuestionWords: String {
    var words = split(whereSeparator: \.isWhitespace)
    guard (2...8).contains(words.count), let last = words.last else { return self }
    if last.hasSuffix("?") { words[words.count - 1] = last.dropLast() }
    let begins: Set<String> = [
      "what", "wat", "what's", "whats", "who", "who's", "whois", "is", "are", "owns", "explain", "mean", "means",
      "does", "the", "a", "an",
      "this", "about", "tell", "me",
    ]
    while words.count > 1, let first = words.first, begins.contains(first.lowercased()) { words.removeFirst() }
    while words.count > 1, let last = words.last, ["mean", "means", "for"].contains(last.lowercased()) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}
