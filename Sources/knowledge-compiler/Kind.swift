/// What an article is about. The order is that in which a bare id is looked up.
enum Kind: String, CaseIterable {
  case symptom, cause, tool, port, icmp
  case networkProtocol = "protocol"
  case address, format, message, howto

  /// The folder that holds its articles.
  var folder: String {
    switch self {
    case .icmp, .howto: rawValue
    case .address: "addresses"
    default: rawValue + "s"
    }
  }

  init?(folder: some StringProtocol) {
    guard let kind = Self.allCases.first(where: { $0.folder == folder }) else { return nil }
    self = kind
  }

  /// The headings that its articles must have, in this order; `nil` where the writer is free.
  var headings: [String]? {
    switch self {
    case .symptom, .cause: ["What you see", "Why", "How to tell", "What to do", "References"]
    default: nil
    }
  }

  var keys: [String] {
    let common = ["title", "kind", "summary", "faq", "references"]
    switch self {
    case .symptom: return common + ["causes"]
    case .cause: return common + ["verdict"]
    default: return common
    }
  }
}

/// The words of `Seen.Verdict`; a test holds the two lists against each other.
let verdicts = [
  "harmless", "artefact", "misconfigured", "broken", "background", "reconnaissance", "attack", "compromised",
]
/// The words of `Seen.Drawer`.
let drawers = ["act", "look", "ignore"]
