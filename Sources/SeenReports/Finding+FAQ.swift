/// Which sections of the FAQ of 2000 a finding is about: what the articles of its cause and symptom say.

import Seen
import SeenKnowledge

extension Finding {
  /// Ids of `faq-ids.tsv`, the cause's first.
  var faq: [String] {
    let causes = Knowledge.articles.first { $0.kind == .cause && $0.id == cause }?.faq ?? []
    let symptoms = Knowledge.articles.first { $0.kind == .symptom && $0.id == symptom }?.faq ?? []
    return causes + symptoms.filter { !causes.contains($0) }
  }
}
