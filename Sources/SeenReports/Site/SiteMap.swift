import SeenKnowledge

/// Where each page of the site lies, and how another leads there.
struct SiteMap {
  /// The first article of an id, in the order of kinds: what `[[id]]` means.
  private let articles: [String: Article]
  /// Which articles link to an id.
  private var mentions: [String: [Article]] = [:]
  /// Which symptoms a cause makes.
  private var symptoms: [String: [Article]] = [:]

  init(_ articles: [Article]) {
    self.articles = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for article in articles {
      for id in article.links { mentions[id, default: []].append(article) }
      for id in article.causes { symptoms[id, default: []].append(article) }
    }
  }

  func symptoms(of cause: Article) -> [Article] { cause.kind == .cause ? symptoms[cause.id] ?? [] : [] }
  func mentions(of article: Article) -> [Article] { mentions[article.id] ?? [] }

  func article(_ id: String) -> Article? { articles[id] }

  /// `causes/late-dns-answer.html`.
  static func path(of article: Article) -> String { "\(article.kind.folder)/\(article.id).html" }
  static func path(of kind: Article.Kind) -> String { "\(kind.folder)/index.html" }
  /// `examples/late-dns-answer-1.log`; `examples/traceroute-tool-1.log` where an article of another kind has the same id.
  static func example(of article: Article, _ index: Int) -> String { "examples/\(exampleName(of: article, index))" }
  static func exampleName(of article: Article, _ index: Int) -> String {
    let isShared = Knowledge.articles.contains { $0.id == article.id && $0.kind != article.kind }
    let kind = isShared ? "-\(article.kind.rawValue)" : ""
    return "\(article.id)\(kind)-\(index + 1).\(article.examples[index].language == .log ? "log" : "txt")"
  }

  /// The way from one page to another: `../causes/late-dns-answer.html`.
  static func way(from page: String, to target: String) -> String {
    String(repeating: "../", count: page.split(separator: "/").count - 1) + target
  }
}

extension Article.Kind {
  /// The folder of its pages, as that of its sources.
  var folder: String {
    switch self {
    case .icmp, .howto: rawValue
    case .address: "addresses"
    default: rawValue + "s"
    }
  }

  /// How a reader calls them all.
  var plural: String {
    switch self {
    case .symptom: "Symptoms"
    case .cause: "Causes"
    case .tool: "Tools"
    case .port: "Ports"
    case .icmp: "ICMP"
    case .networkProtocol: "Protocols"
    case .address: "Addresses"
    case .format: "Formats"
    case .message: "Messages"
    case .howto: "How to"
    }
  }

  /// What is found under it, in a sentence.
  var promise: String {
    switch self {
    case .symptom: "What you see in the log, with the causes that could be behind it."
    case .cause: "Why it arrived, how to tell it from other causes, and what to do."
    case .tool: "Scanners and bots, and the marks that their packets bear."
    case .port: "What belongs there, why strangers ask for it, whether to worry."
    case .icmp: "Every message and code, and whether to let it through."
    case .networkProtocol: "IP protocols and options, TCP flags, TTL, fragments: the fields of a packet."
    case .address: "Blocks that mean the same everywhere: private, reserved, multicast, clouds."
    case .format: "Each vendor's log: how to switch it on, what its words test, its traps."
    case .message: "Vendors' messages by their number or words."
    case .howto: "Read a line, find an owner, write a complaint, set a sane policy."
    }
  }
}

extension Article {
  /// The name that a link shows: `53/udp`, `ICMP 3/4`, `late-dns-answer`.
  var shownName: String {
    if let ports { return ports.name }
    let words = id.split(separator: "-")
    guard kind == .icmp, words.count > 1 else { return id }
    return "\(words[0] == "icmp" ? "ICMP" : "ICMPv6") \(words.dropFirst().joined(separator: "/"))"
  }
}
