extension Knowledge {
  /// The articles that bear a name, as their id, their title or one of the words that people use for them: `Telnet`, `rdp`,
  /// `policyid=0`, `UFW AUDIT`. Capitals, blanks and punctuation make no difference. The best first: ids, then titles, then
  /// other words; one port before a range.
  public static func named(_ name: String) -> [Article] {
    let wanted = NameKey.of(name.utf8)
    guard !wanted.isEmpty, wanted.count <= 120 else { return [] }
    let ranked = articles.enumerated().compactMap { place, article -> (rank: Int, port: UInt16, place: Int)? in
      guard let rank = rank(of: article, for: wanted) else { return nil }
      let isRange = article.ports?.isOne == false
      return (rank * 2 + (isRange ? 1 : 0), article.ports?.ports.lowerBound ?? 0, place)
    }
    return ranked.sorted { $0 < $1 }.map { articles[$0.place] }
  }

  private static func rank(of article: Article, for wanted: [UInt8]) -> Int? {
    if NameKey.isOf(article.idPassage.array[...], wanted) { return 0 }
    if NameKey.isOf(article.titlePassage.array[...], wanted) { return 1 }
    let also = article.alsoPassage.array.split(separator: UInt8(ascii: ","))
    return also.contains { NameKey.isOf($0, wanted) } ? 2 : nil
  }
}

/// A name as it is compared: letters and digits, what lies between them as one hyphen.
enum NameKey {
  /// Whether a name's key is the one that is wanted; most differ in their first letter.
  static func isOf(_ name: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
    guard let first = name.first(where: { isOfName($0) }), lowered(first) == wanted[0] else { return false }
    return name.count >= wanted.count && of(name) == wanted
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte >= 0x80
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }

  static func of(_ name: some Sequence<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    var isBetween = false
    for byte in name {
      guard isOfName(byte) else {
        isBetween = !key.isEmpty
        continue
      }
      if isBetween { key.append(UInt8(ascii: "-")) }
      isBetween = false
      key.append(lowered(byte))
    }
    return key
  }
}

extension PortTable {
  /// The entries of a service by its name, or by one of several, `Cockpit` of `Prometheus, Cockpit`.
  public static func entries(named name: String) -> [PortEntry] {
    let wanted = NameKey.of(name.utf8)
    guard !wanted.isEmpty else { return [] }
    return entries.filter { entry in
      let service = Array(entry.service.utf8)
      if NameKey.isOf(service[...], wanted) { return true }
      return service.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") }.contains { NameKey.isOf($0, wanted) }
    }
  }
}
