extension Knowledge {
  /// Up to three articles whose ids look most like a name that is none: "did you mean …?"
  ///
  /// An id that has the name among its words comes first, then those that a third of the name's letters turn into it.
  public static func nearest(to name: String) -> [Article] {
    let wanted = String(name.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    guard !wanted.isEmpty else { return [] }
    let letters = Array(wanted.utf8)
    let limit = max(1, letters.count / 3)
    let ranked = articles.compactMap { article -> (distance: Int, article: Article)? in
      let id = Array(article.id.utf8)
      if hasWords(letters, id) { return (0, article) }
      if abs(id.count - letters.count) > limit { return nil }
      let distance = editDistance(letters, id)
      return distance <= limit ? (distance, article) : nil
    }
    return ranked.sorted { ($0.distance, $0.article.id) < ($1.distance, $1.article.id) }.prefix(3).map(\.article)
  }

  /// Whether an id has a name among its words, from hyphen to hyphen.
  private static func hasWords(_ name: [UInt8], _ id: [UInt8]) -> Bool {
    guard let first = name.first, id.count >= name.count else { return false }
    for start in 0...(id.count - name.count) where id[start] == first {
      let end = start + name.count
      let isWhole =
        (start == 0 || id[start - 1] == UInt8(ascii: "-")) && (end == id.count || id[end] == UInt8(ascii: "-"))
      if isWhole, id[start..<end] == name[...] { return true }
    }
    return false
  }

  /// How many bytes must be added, removed, replaced or swapped with their neighbour (Damerau's distance, restricted).
  static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var (beforeLast, last) = (Array(0...right.count), Array(0...right.count))
    var row = last
    for i in left.indices {
      row[0] = i + 1
      for j in right.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, beforeLast[j - 1] + 1) }
        row[j + 1] = best
      }
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[right.count]
  }
}
