import SeenKnowledge

/// What an article says in sentences: without examples, code, tables, headings and lists of references.
struct Prose {
  let sentences: [[String]]
  /// Paragraph by paragraph, code and links left out.
  let paragraphs: [String]

  init(_ article: Article) {
    let body = article.sections.filter { $0.heading != "References" }.flatMap { Self.paragraphs(of: $0.text) }
    paragraphs = [article.summary] + body
    sentences = paragraphs.flatMap(Self.sentences)
  }

  var words: [String] { sentences.flatMap { $0 } }

  /// Flesch's reading ease (1948): 100 is very easy, 60 to 70 plain, below 30 for scholars; of code and names nothing.
  var readingEase: Double { Self.readingEase([self]) }

  static func readingEase(_ texts: [Prose]) -> Double {
    let sentences = texts.reduce(0) { $0 + $1.sentences.count }
    let words = texts.flatMap(\.words)
    let syllables = words.reduce(0) { $0 + $1.syllables }
    guard sentences > 0, !words.isEmpty else { return 100 }
    return 206.835 - 1.015 * Double(words.count) / Double(sentences) - 84.6 * Double(syllables) / Double(words.count)
  }

  private static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = [""]
    var isFenced = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isFenced.toggle() }
      if isFenced || line.hasPrefix("```") || line.hasPrefix("|") || line.isEmpty {
        paragraphs.append("")
      } else if line.hasPrefix("- ") || line.hasPrefix("* ") || line.first?.isNumber == true && line.contains(". ") {
        paragraphs.append(String(line.drop { !$0.isLetter && $0 != "`" && $0 != "[" && $0 != "\"" }))
      } else {
        paragraphs[paragraphs.count - 1] += " " + line
      }
    }
    return paragraphs.map(withoutCode).filter { $0.contains { $0.isLetter } }
  }

  /// Without code, links to articles, addresses and marks of emphasis.
  private static func withoutCode(_ text: String) -> String {
    let outside = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "·")
    var plain = ""
    var rest = outside[...]
    while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
      plain += rest[..<open.lowerBound] + "·"
      rest = rest[close.upperBound...]
    }
    return (plain + rest).split(separator: " ").filter { !$0.contains("://") }.map { $0.filter { $0 != "*" } }
      .joined(separator: " ")
  }

  /// A sentence ends at a full stop, a question or an exclamation that a capital, a number or a quotation follows.
  private static func sentences(of paragraph: String) -> [[String]] {
    var sentences: [[String]] = [[]]
    let words = paragraph.split(separator: " ")
    for (index, word) in words.enumerated() {
      let core = word.drop { !$0.isLetter && !$0.isNumber }.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed()
      let letters = String(core)
      let isWord = letters.first?.isASCII == true && letters.allSatisfy { $0.isLetter || $0 == "'" || $0 == "-" }
      if isWord { sentences[sentences.count - 1].append(letters) }
      let ends = word.reversed().first { !"\")”".contains($0) }.map { ".?!".contains($0) } == true
      let next = index + 1 < words.count ? words[index + 1].first { !"\"(“".contains($0) } : nil
      if ends, next.map({ $0.isUppercase || $0.isNumber || $0 == "·" }) != false { sentences.append([]) }
    }
    return sentences.filter { !$0.isEmpty }
  }
}

extension String {
  /// Groups of vowels, without a silent e at the end: what Flesch's formula needs, right for nine words in ten. Abbreviations
  /// weigh nothing: whether they are told is another test's matter.
  var syllables: Int {
    let letters = lowercased().filter { $0.isLetter }
    if allSatisfy({ $0.isUppercase }) { return 1 }
    var groups = 0
    var isVowel = false
    for letter in letters {
      let vowel = "aeiouy".contains(letter)
      if vowel, !isVowel { groups += 1 }
      isVowel = vowel
    }
    if letters.hasSuffix("e"), !letters.hasSuffix("le") { groups -= 1 }
    if letters.hasSuffix("ed"), let before = letters.dropLast(2).last, !"aeiouydt".contains(before) { groups -= 1 }
    return max(1, groups)
  }
}
