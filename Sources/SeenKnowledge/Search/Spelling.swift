/// Finds the word that a misspelt one stands for, among those of titles, summaries and the words that people use.
struct Spelling {
  static let shared = Spelling(Knowledge.articles)

  private var vocabulary: [[UInt8]] = []

  private init(_ articles: [Article]) {
    var seen: Set<UInt32> = []
    for article in articles {
      var words = Words("\(article.id) \(article.title) \(article.also) \(article.summary)".utf8)
      while let number = words.next() {
        if Self.isLetters(words.letters), words.letters.count >= 4, seen.insert(number).inserted {
          vocabulary.append(words.letters)
        }
      }
    }
  }

  /// For each of the words that no article has, where one looks like it, the word that it is read as.
  func mended(_ lost: Set<UInt32>, in text: some Sequence<UInt8>) -> [UInt32: UInt32] {
    var mended: [UInt32: UInt32] = [:]
    var words = Words(text)
    while let number = words.next() {
      guard lost.contains(number), mended[number] == nil, let near = nearest(to: words.letters) else { continue }
      mended[number] = Words.number(of: near)
    }
    return mended
  }

  /// One letter wrong in words of four, two in words of eight; of several the first by spelling.
  private func nearest(to word: [UInt8]) -> [UInt8]? {
    guard (4...24).contains(word.count), Self.isLetters(word) else { return nil }
    var best: (distance: Int, word: [UInt8])?
    let limit = word.count < 8 ? 1 : 2
    for candidate in vocabulary where abs(candidate.count - word.count) <= limit {
      let distance = Knowledge.editDistance(word, candidate)
      if distance > limit { continue }
      if let best,
        (best.distance, String(decoding: best.word, as: UTF8.self)) < (
          distance, String(decoding: candidate, as: UTF8.self)
        )
      {
        continue
      }
      best = (distance, candidate)
    }
    return best?.word
  }

  private static func isLetters(_ word: [UInt8]) -> Bool { word.allSatisfy { $0 > UInt8(ascii: "9") } }
}
