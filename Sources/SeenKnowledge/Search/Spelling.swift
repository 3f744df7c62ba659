/// Finds the word that a misspelt one stands for, among those of titles, summaries and the words that people use.
struct Spelling {
  private let articles: [Article]

  init(_ articles: [Article]) { self.articles = articles }

  /// For each of the words that no article has, where one looks like it, the word that it is read as.
  func mended(_ lost: Set<UInt32>, in text: [UInt8]) -> [UInt32: [UInt8]] {
    let unknown = Word.all(in: text).filter { lost.contains($0.number) && Candidate.isFit($0.spelling) }.prefix(8)
    var candidates = unknown.map { Candidate(for: $0.spelling) }
    if candidates.isEmpty { return [:] }
    for article in articles {
      consider(Array("\(article.id) \(article.title)".utf8).span, &candidates)
      consider(article.alsoPassage.bytes, &candidates)
      consider(article.summaryPassage.bytes, &candidates)
    }
    let found = zip(unknown, candidates).compactMap { word, candidate in candidate.best.map { (word.number, $0) } }
    return Dictionary(found) { first, _ in first }
  }

  private func consider(_ text: borrowing Span<UInt8>, _ candidates: inout [Candidate]) {
    var at = 0
    while let word = Word(in: text, from: &at, to: text.count) {
      for index in candidates.indices { candidates[index].consider(word, in: text) }
    }
  }

  /// The word that looks most like a misspelt one so far.
  private struct Candidate {
    let word: [UInt8]
    private let letters: UInt32
    private(set) var best: [UInt8]?
    /// One letter wrong in words of four, two in words of eight.
    private var limit: Int

    init(for word: [UInt8]) {
      self.word = word
      letters = word.reduce(0) { $0 | Self.bit($1) }
      limit = word.count < 8 ? 1 : 2
    }

    static func isFit(_ word: [UInt8]) -> Bool {
      (4...24).contains(word.count) && word.allSatisfy { $0 > UInt8(ascii: "9") }
    }

    private static func bit(_ letter: UInt8) -> UInt32 { 1 << UInt32(letter & 31) }

    mutating func consider(_ candidate: Word, in text: borrowing Span<UInt8>) {
      guard abs(candidate.letters.count - word.count) <= limit else { return }
      var others: UInt32 = 0
      for index in candidate.letters { others |= Self.bit(text[index]) }
      // A wrong letter changes at most two of the set.
      guard (letters ^ others).nonzeroBitCount <= 2 * limit + 1 else { return }
      judge(candidate.spelling(in: text))
    }

    /// Of several equally near the first by spelling.
    private mutating func judge(_ spelling: [UInt8]) {
      guard spelling.count >= 4, Self.isFit(spelling) else { return }
      let distance = Knowledge.editDistance(word, spelling)
      guard distance <= limit else { return }
      if let best, distance == limit, wasFound, !spelling.lexicographicallyPrecedes(best) { return }
      (best, limit, wasFound) = (spelling, distance, true)
    }

    private var wasFound = false
  }
}
