/// One page of the living FAQ: a cause, a symptom, a port, a format. Compiled into the program from `Articles/`.
///
/// Holds places in the text of all articles, so that a thousand of them cost nothing until one is read.
public struct Article: Sendable {
  /// What an article is about. The order is that in which a bare id is looked up.
  public enum Kind: String, CaseIterable, Sendable {
    case symptom, cause, tool, port, icmp
    case networkProtocol = "protocol"
    case address, format, message, howto
  }

  public let kind: Kind
  let idPassage: Passage
  let titlePassage: Passage
  let summaryPassage: Passage
  let alsoPassage: Passage
  let verdictPassage: Passage
  let causesPassage: Passage
  let faqPassage: Passage
  let referencesPassage: Passage
  let bodyPassage: Passage

  /// In the order of `SeenTexts`.
  init(kind: Kind, parts: borrowing [9 of Passage]) {
    self.kind = kind
    (idPassage, titlePassage, summaryPassage) = (parts[0], parts[1], parts[2])
    (alsoPassage, verdictPassage, causesPassage) = (parts[3], parts[4], parts[5])
    (faqPassage, referencesPassage, bodyPassage) = (parts[6], parts[7], parts[8])
  }
}

extension Article: Identifiable {
  /// The name of its file, in kebab case; unique among the articles of one kind.
  public var id: String { idPassage.text }
  public var title: String { titlePassage.text }
  /// One plain sentence.
  public var summary: String { summaryPassage.text }
  /// Words that people use for it and that its title does not have, joined by commas; empty where there are none.
  public var also: String { alsoPassage.text }
  /// The word of a cause's verdict, `nil` for every other kind.
  public var verdict: String? { verdictPassage.isEmpty ? nil : verdictPassage.text }
  /// The ids of a symptom's causes; empty for every other kind.
  public var causes: [String] { causesPassage.text.split(separator: " ").map(String.init) }
  /// Ids of the first edition of the FAQ, `1.1/22`.
  public var faq: [String] { faqPassage.text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) } }
  /// RFC numbers, addresses of pages, printed sources.
  public var references: [String] { referencesPassage.text.split(separator: "\n").map(String.init) }
  /// The Markdown after the front matter.
  public var body: String { bodyPassage.text }
}
