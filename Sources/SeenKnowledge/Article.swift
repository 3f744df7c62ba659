/// One page of the living FAQ: a cause, a symptom, a port, a format. Compiled into the program from `Articles/`.
///
/// The texts are `StaticString`s, so that a thousand articles cost nothing until one is read.
public struct Article: Sendable {
  /// What an article is about. The order is that in which a bare id is looked up.
  public enum Kind: String, CaseIterable, Sendable {
    case symptom, cause, tool, port, icmp
    case networkProtocol = "protocol"
    case address, format, message, howto
  }

  public let kind: Kind
  let staticID: StaticString
  let staticTitle: StaticString
  let staticSummary: StaticString
  let staticAlso: StaticString
  let staticVerdict: StaticString
  let staticCauses: StaticString
  let staticFAQ: StaticString
  let staticReferences: StaticString
  let staticBody: StaticString

  // Inlined hundreds of times into one initializer it would double the compile time of the module.
  @inline(never)
  init(
    id: StaticString, kind: Kind, title: StaticString, summary: StaticString, also: StaticString,
    verdict: StaticString, causes: StaticString, faq: StaticString, references: StaticString, body: StaticString
  ) {
    self.kind = kind
    staticID = id
    staticTitle = title
    staticSummary = summary
    staticAlso = also
    staticVerdict = verdict
    staticCauses = causes
    staticFAQ = faq
    staticReferences = references
    staticBody = body
  }
}

extension Article: Identifiable {
  /// The name of its file, in kebab case; unique among the articles of one kind.
  public var id: String { staticID.description }
  public var title: String { staticTitle.description }
  /// One plain sentence.
  public var summary: String { staticSummary.description }
  /// Words that people use for it and that its title does not have, joined by commas; empty where there are none.
  public var also: String { staticAlso.description }
  /// The word of a cause's verdict, `nil` for every other kind.
  public var verdict: String? { staticVerdict.utf8CodeUnitCount == 0 ? nil : staticVerdict.description }
  /// The ids of a symptom's causes; empty for every other kind.
  public var causes: [String] { staticCauses.description.split(separator: " ").map(String.init) }
  /// Ids of the first edition of the FAQ, `1.1/22`.
  public var faq: [String] { staticFAQ.description.split(separator: " ").map(String.init) }
  /// RFC numbers, addresses of pages, printed sources.
  public var references: [String] { staticReferences.description.split(separator: "\n").map(String.init) }
  /// The Markdown after the front matter.
  public var body: String { staticBody.description }
}
