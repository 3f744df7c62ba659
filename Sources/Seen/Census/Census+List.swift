extension Census {
  /// Why a list of networks cannot be read: the line, counted from 1, and what is wrong with it.
  public struct ListError: Error, Equatable, CustomStringConvertible {
    public var description: String
  }

  /// Reads a list: a network, blanks, the organisation; `# 2026-08-29` dates what follows, other `#` lines are remarks.
  ///
  ///     # 2026-08-29
  ///     192.0.2.0/24   example
  public static func entries(of text: String) throws(ListError) -> [Entry] {
    var entries: [Entry] = []
    var (date, evidence) = (Timestamp.missing, "given range")
    // By bytes: the published list is read at every start.
    for (index, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      let words = line.split { $0 == 32 || 9...13 ~= $0 }.map { Substring($0) }
      guard let first = words.first else { continue }
      if first.hasPrefix("#") {
        if let stamp = words.dropFirst().first.flatMap(Census.date) {
          (date, evidence) = (stamp, "published range, \(words[1])")
        }
        continue
      }
      guard let network = Network(first) else {
        throw ListError(description: "line \(index + 1): '\(first)' is neither an address nor a network")
      }
      guard words.count >= 2, network.bits >= (network.first.isV4 ? 104 : 16) else {
        throw ListError(description: "line \(index + 1): a network of at least 8 (IPv6: 16) bits and a name are needed")
      }
      entries.append(Entry(network: network, organisation: String(words[1]), evidence: evidence, date: date))
    }
    return entries
  }

  /// `2026-08-29`.
  private static func date(_ word: Substring) -> Timestamp? {
    let parts = word.utf8.split(separator: UInt8(ascii: "-")).map { Int(Substring($0)) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    return Timestamp(year: year, month: month, day: day, hour: 0, minute: 0, second: 0)
  }
}
