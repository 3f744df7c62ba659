import Seen
import SeenKnowledge

/// Which sections of the FAQ of 2000 a finding is about: what the articles of its cause and symptom say.
extension Finding {
  /// Ids of `faq-ids.tsv`, the cause's first.
  var faq: [String] {
    let causes = FAQSections.causes[cause] ?? []
    return causes + (FAQSections.symptoms[symptom] ?? []).filter { !causes.contains($0) }
  }
}

/// Gathered once: a report may hold a finding for each of a million sources.
private enum FAQSections {
  static let causes = sections(of: .cause)
  static let symptoms = sections(of: .symptom)

  private static func sections(of kind: Article.Kind) -> [String: [String]] {
    Dictionary(Knowledge.articles(of: kind).map { ($0.id, $0.faq) }, uniquingKeysWith: { first, _ in first })
  }
}
