extension Knowledge {
  /// Up to three articles whose ids look most like a name that is none: "did you mean …?"
  ///
  /// An id that has the name among its words comes first, then those that a third of the name's letters turn into it.
  public static func nearest(to name: String) -> [Article] {
    let wanted = String(name.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    guard !wanted.isEmpty else { return [] }
    let limit = max(1, wanted.utf8.count / 3)
    let ranked = articles.compactMap { article -> (distance: Int, article: Article)? in
      let id = article.id
      if "-\(id)-".contains("-\(wanted)-") { return (0, article) }
      let distance = editDistance(Array(wanted.utf8), Array(id.utf8))
      return distance <= limit ? (distance, article) : nil
    }
    return ranked.sorted { ($0.distance, $0.article.id) < ($1.distance, $1.article.id) }.prefix(3).map(\.article)
  }

  /// How many bytes must be added, removed, replaced or swapped with their neighbour (Damerau's distance, restricted).
  static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
