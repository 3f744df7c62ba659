import SeenKnowledge

extension Article {
  /// By title; what is numbered by its number.
  var order: [String] {
    switch kind {
    case .port, .icmp, .networkProtocol:
      id.split(separator: "-").map { $0.first?.isNumber == true ? $0.padded : String($0) }
    default: [title.lowercased()]
    }
  }
}

extension Substring {
  /// Numbers in the order of their values.
  fileprivate var padded: String { String(repeating: "0", count: Swift.max(0, 6 - utf8.count)) + self }
}
