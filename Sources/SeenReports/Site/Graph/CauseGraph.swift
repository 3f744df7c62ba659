import SeenKnowledge

/// Which symptom can have which cause, as two columns with a line for each pair. The same articles give the same picture.
struct CauseGraph {
  static let rowHeight = 22

  private(set) var symptoms: [Article]
  private(set) var causes: [Article]
  /// The places in the columns of the two ends of each line.
  private(set) var lines: [(symptom: Int, cause: Int)] = []
  /// Where each stands, from the top.
  private(set) var heights: (symptoms: [Int], causes: [Int]) = ([], [])

  /// The whole graph.
  init(_ articles: [Article]) {
    let named = Set(articles.filter { $0.kind == .symptom }.flatMap(\.causes))
    symptoms = articles.filter { $0.kind == .symptom && $0.id != "unexplained" }
    causes = articles.filter { $0.kind == .cause && named.contains($0.id) && $0.id != "unexplained" }
    untangle()
    place()
  }

  /// A symptom with its causes, or a cause with the symptoms that it makes.
  init(around article: Article, in articles: [Article]) {
    if article.kind == .symptom {
      symptoms = [article]
      causes = articles.filter { $0.kind == .cause && article.causes.contains($0.id) && $0.id != "unexplained" }
    } else {
      symptoms = articles.filter { $0.kind == .symptom && $0.causes.contains(article.id) }
      causes = [article]
    }
    place()
  }

  private static func lines(_ symptoms: [Article], _ causes: [Article]) -> [(symptom: Int, cause: Int)] {
    let places = Dictionary(uniqueKeysWithValues: causes.enumerated().map { ($1.id, $0) })
    return symptoms.enumerated().flatMap { index, symptom in
      symptom.causes.compactMap { places[$0] }.map { (index, $0) }
    }
  }

  /// Puts the longer column in even rows, and the members of the other as near as they can be to the middle of theirs.
  private mutating func place() {
    lines = Self.lines(symptoms, causes)
    let rows = max(symptoms.count, causes.count)
    let even = { (count: Int) in (0..<count).map { 4 + (2 * $0 + 1) * rows * Self.rowHeight / (2 * max(1, count)) } }
    heights = (even(symptoms.count), even(causes.count))
    guard symptoms.count < causes.count else { return }
    var last = 15 - Self.rowHeight
    for index in symptoms.indices {
      let ends = lines.filter { $0.symptom == index }.map { heights.causes[$0.cause] }
      let middle = ends.isEmpty ? last : ends.reduce(0, +) / ends.count
      let lowest = 4 + rows * Self.rowHeight - 11 - (symptoms.count - 1 - index) * Self.rowHeight
      last = min(max(middle, last + Self.rowHeight), lowest)
      heights.symptoms[index] = last
    }
  }

  /// Orders each column by where its neighbours stand on average, a few times over: fewer lines cross (Sugiyama's
  /// barycentre method, 1981). Equal ones keep the order of their names.
  private mutating func untangle() {
    for _ in 0..<12 {
      causes = Self.sorted(causes, by: Self.lines(symptoms, causes).map { ($0.cause, $0.symptom) })
      symptoms = Self.sorted(symptoms, by: Self.lines(symptoms, causes).map { ($0.symptom, $0.cause) })
    }
  }

  private static func sorted(_ articles: [Article], by ends: [(own: Int, other: Int)]) -> [Article] {
    var sums = [(total: Int, count: Int)](repeating: (0, 0), count: articles.count)
    for end in ends {
      sums[end.own].total += end.other
      sums[end.own].count += 1
    }
    return articles.indices.sorted { left, right in
      let (first, second) = (sums[left], sums[right])
      let difference = first.total * max(1, second.count) - second.total * max(1, first.count)
      return difference == 0 ? articles[left].id < articles[right].id : difference < 0
    }.map { articles[$0] }
  }
}
