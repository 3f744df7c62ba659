import Seen
import SeenKnowledge

/// Names of articles, services, protocols and vendors' messages.
extension Thing {
  /// An article's id, also as reports print it, `[late-dns-answer]`, and with blanks; one of its other names; a vendor's
  /// message, `%ASA-4-106023`, `event id 5152`; a service, `plex`; an IP protocol, `proto 47`, `gre`.
  static func named(_ text: String) -> [Thing] {
    let id = String(text.lowercased().filter { $0 != "[" && $0 != "]" }.map { $0 == " " || $0 == "_" ? "-" : $0 })
    var found = [Knowledge.article(id) ?? networkProtocol(id)].compactMap { $0 }
    for article in message(id) + Knowledge.named(text) where !found.contains(where: { $0.isSame(as: article) }) {
      found.append(article)
    }
    let services = PortTable.entries(named: text).filter { entry in
      !found.contains { $0.ports?.includes(entry.number, entry.transport.only) == true }
    }
    return found.map(Thing.init(about:)) + services.map { .port($0.number, transport: $0.transport.only) }
  }

  /// An article; that of one port as the port itself, so that its number is said.
  private init(about article: Article) {
    guard let span = article.ports, span.isOne else {
      self = .article(article)
      return
    }
    self = .port(span.ports.lowerBound, transport: span.transport)
  }

  /// `%ASA-4-106023:`, `ASA 106015`, `event id 5152`, `EventID=5152`: the number is the message's name.
  private static func message(_ id: String) -> [Article] {
    let words = id.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let vendors: Set<String> = ["asa", "pix", "fwsm", "ftd", "event", "eventid", "id", "message", "windows"]
    guard words.count > 1, let number = words.last, number.allSatisfy(\.isNumber), number.utf8.count >= 4,
      words.dropLast().allSatisfy({ vendors.contains($0) || $0.utf8.count == 1 })
    else { return [] }
    return Knowledge.named(number).filter { $0.kind == .message }
  }

  /// An IP protocol by number, `protocol-47`, or by name, `gre`.
  private static func networkProtocol(_ id: String) -> Article? {
    let words = id.split { $0 == "-" || $0 == "=" }
    let isNumbered = (2...3).contains(words.count) && ["proto", "protocol"].contains(words[words.count - 2])
    return Knowledge.articles(of: .networkProtocol).first { article in
      let parts = article.id.split(separator: "-", maxSplits: 2)
      guard parts.count == 3, parts[0] == "proto" else { return false }
      return isNumbered ? parts[1] == words.last : parts[2] == id
    }
  }
}

extension Article {
  func isSame(as other: Article) -> Bool { kind == other.kind && id == other.id }
}

extension PortTransport {
  /// The transport's name where there is but one.
  var only: String? {
    switch self {
    case .tcp: "tcp"
    case .udp: "udp"
    case .both: nil
    }
  }
}
