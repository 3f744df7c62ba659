import Seen
import SeenKnowledge

/// A range of ports, as rules and manuals have it: `1024-65535`, `ports 6000:6063`, `1024-65535/udp`.
extension Question {
  /// Which of the registry's ranges it covers, and what draws numbers from it; a range with an article is answered by that.
  var ports: Explanation? {
    guard let span else { return nil }
    var explanation = Explanation(
      input: text, kind: "port",
      what: "Ports \(span.lowerBound) to \(span.upperBound) are \(Quantity.listed(Self.kinds(in: span))) (RFC 6335).")
    if span.upperBound >= 1024 {
      explanation.what +=
        " Systems draw the temporary ports of their own connections from 1024 up (RFC 6056): Linux from 32768 to 60999, Windows, macOS and the BSDs from 49152."
      explanation.next = [
        "a rule for this range lets answers in, and whatever else listens there: one that looks at connections needs no such range",
        "of a single packet, ask for its ports: the lower number is mostly the service",
      ]
    }
    explanation.articles = ["look-up-a-port"] + Self.articles(in: span)
    return explanation
  }

  private var span: ClosedRange<Int>? {
    let words = text.lowercased().split { " /".contains($0) }.map(String.init)
    guard let range = words.first(where: { $0.contains(where: \.isNumber) }),
      words.allSatisfy({ $0 == range || ["port", "ports", "tcp", "udp", "range"].contains($0) })
    else { return nil }
    let ends = range.split(omittingEmptySubsequences: false) { "-:–".contains($0) }.map { UInt16($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first < last else { return nil }
    return Int(first)...Int(last)
  }

  private static func kinds(in span: ClosedRange<Int>) -> [String] {
    let all: [(ClosedRange<Int>, String)] = [
      (0...0, "port 0, which is reserved"), (1...1023, "system ports (1-1023), which a service must be assigned"),
      (1024...49_151, "user ports (1024-49151), of which services use some"),
      (49_152...65_535, "dynamic ports (49152-65535), which nobody can be assigned"),
    ]
    return all.filter { $0.0.overlaps(span) }.map(\.1)
  }

  /// The widest ranges within it that have an article.
  private static func articles(in span: ClosedRange<Int>) -> [String] {
    let within = Knowledge.articles(of: .port).filter { article in
      guard let ports = article.ports, !ports.isOne else { return false }
      return span.contains(Int(ports.ports.lowerBound)) && span.contains(Int(ports.ports.upperBound))
    }
    return within.sorted { ($1.ports?.ports.count ?? 0) < ($0.ports?.ports.count ?? 0) }.prefix(3).map(\.id)
  }
}
