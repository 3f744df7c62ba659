import Seen

extension Question {
  /// Numbers that are just beyond what they could be, and what the limit is.
  var impossible: Explanation? {
    let digits = text.filter { $0 != "," }
    if !digits.isEmpty, digits.utf8.count <= 20, digits.utf8.allSatisfy({ 48...57 ~= $0 }) {
      return answer(
        "\(digits) is no port: they end at 65,535. It may be a rule's number, a process or a message of a vendor that nobody here knows.",
        next: "ask with the whole line in which it stands", leads: ["look-up-a-port", "read-a-log-line"])
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4,
      parts.allSatisfy({ (1...5).contains($0.utf8.count) && $0.utf8.allSatisfy { 48...57 ~= $0 } })
    else { return nil }
    return answer(
      "\(text) is no address: each of the four numbers of an IPv4 address ends at 255.",
      next: "ask with the address as the line has it, or with the whole line", leads: ["find-the-owner"])
  }

  private func answer(_ what: String, next: String, leads: [String]) -> Explanation {
    var explanation = Explanation(input: text, kind: "question", what: what)
    explanation.next = [next]
    explanation.articles = leads
    return explanation
  }
}
