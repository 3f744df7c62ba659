internal import SeenTexts

/// All articles, found in their text by the table at its beginning. Costs a pass over 40 bytes an article, once.
enum Shelf {
  static let articles: [Article] = read()

  /// As `SeenTexts` lays them down; a text that ends too soon yields the articles before that.
  private static func read() -> [Article] {
    let text = Texts.articles()
    let bytes = unsafe Span(_unsafeElements: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    let line = Texts.kindDigits + Texts.parts * Texts.lengthDigits + 1
    var count = 0
    while (count + 1) * line < bytes.count, bytes[count * line] != UInt8(ascii: "\n") { count += 1 }
    let kinds = Article.Kind.allCases
    var articles: [Article] = []
    articles.reserveCapacity(count)
    var place = count * line + 1
    for number in 0..<count {
      var at = number * line
      let kind = take(Texts.kindDigits, of: bytes, from: &at)
      var parts = [9 of Passage](repeating: Passage(start: 0, count: 0))
      for part in parts.indices {
        let length = take(Texts.lengthDigits, of: bytes, from: &at)
        guard place + length <= bytes.count else { return articles }
        parts[part] = Passage(start: Int32(place), count: Int32(length))
        place += length
      }
      articles.append(Article(kind: kinds[min(kind, kinds.count - 1)], parts: parts))
    }
    return articles
  }

  /// A number of so many hexadecimal digits.
  @inline(__always)
  private static func take(_ digits: Int, of bytes: borrowing Span<UInt8>, from at: inout Int) -> Int {
    var number = 0
    for index in at..<(at + digits) {
      // The table has whole lines: its last byte is the empty line's.
      let byte = unsafe Int(bytes[unchecked: index])
      // `0` to `9` end in 0 to 9; `a` to `f` in 1 to 6, and have the bit of 64.
      number = number << 4 | ((byte & 15) &+ (byte >> 6) &* 9)
    }
    at += digits
    return number
  }
}
