extension Formats {
  /// Up to three formats that a name may mean which is none: by what writes them, or by a few letters' difference.
  public static func nearest(to name: String) -> [Format] {
    let wanted = name.lowercased()
    guard !wanted.isEmpty else { return [] }
    let ranked = all.compactMap { format -> (distance: Int, format: Format)? in
      if format.id.contains(wanted) || wanted.contains(format.id) { return (0, format) }
      if wanted.utf8.count > 2, words(of: format.writers).contains(where: { $0.hasPrefix(wanted) }) {
        return (1, format)
      }
      let distance = distance(Array(wanted.utf8), Array(format.id.utf8))
      return distance <= max(1, wanted.utf8.count / 3) ? (1 + distance, format) : nil
    }
    return ranked.sorted { ($0.distance, $0.format.id) < ($1.distance, $1.format.id) }.prefix(3).map(\.format)
  }

  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { Substring($0) }
  }

  /// How many bytes must be added, removed or replaced (Levenshtein).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var last = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        next.append(min(last[column + 1] + 1, next[column] + 1, last[column] + (byte == other ? 0 : 1)))
      }
      last = next
    }
    return last[right.count]
  }
}
