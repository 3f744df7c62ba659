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

  /// The headings that its articles have, in this order; `nil` where the writer is free.
  var headings: [String]? {
    switch self {
    case .symptom, .cause: ["What you see", "Why", "How to tell", "What to do", "References"]
    case .port:
      ["What belongs there", "Why it is seen", "In 2000", "As a source port", "Whether to worry", "What to do"]
    case .icmp: ["What it says", "Why it is seen", "In 2000", "Whether to let it through"]
    case .message: ["What it says", "Why it is written", "In 2000", "Whether to worry", "What to do"]
    case .networkProtocol, .address: ["What it is for", "Why it is seen", "In 2000", "What to do"]
    default: nil
    }
  }

  /// Those of the headings that an article may lack.
  static let optionalHeadings: Set<String> = ["In 2000", "As a source port"]

  /// Whether its articles hold examples, and tell what each reference is good for.
  var isDiagnostic: Bool { self == .symptom || self == .cause }

  /// The form of its ids, in words, where the program reads more than a name out of them.
  func formOfID(_ id: String) -> String? {
    let words = id.split(separator: "-")
    switch self {
    case .port:
      let last = words.last.map(String.init) ?? ""
      let numbers = words.dropLast(["tcp", "udp"].contains(last) ? 1 : 0).map { UInt16($0) }
      let isPort = (1...2).contains(numbers.count) && numbers.allSatisfy { $0 != nil }
      return isPort ? nil : "a port's article is called `22-tcp`, `135` or `6881-6999-udp`"
    case .icmp:
      let isMessage =
        ["icmp", "icmpv6"].contains(words.first) && (2...3).contains(words.count)
        && words.dropFirst().allSatisfy { UInt8($0) != nil }
      return isMessage ? nil : "a message's article is called `icmp-8`, `icmp-3-4` or `icmpv6-1-4`"
    default: return nil
    }
  }

  /// Those of the keys that an article may lack: `also` are words that people use and its title does not have.
  static let optionalKeys: Set<String> = ["also"]

  var keys: [String] {
    let common = ["title", "kind", "summary", "also", "faq", "references"]
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
