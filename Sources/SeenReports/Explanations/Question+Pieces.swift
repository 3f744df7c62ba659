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

  /// Hexadecimal digits that are too few for a packet.
  var cutDump: Explanation? {
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
