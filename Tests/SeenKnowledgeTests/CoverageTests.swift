import Foundation
import SeenKnowledge
import Testing

/// That nothing of the FAQ of 2000, and nothing that the tables name, is without an article.
@Suite struct CoverageTests {
  /// The ids of the first edition's sections, rows and questions.
  static let faqIDs = lines(of: "Sources/SeenKnowledge/faq-ids.tsv").map {
    String($0.prefix { $0 != "\t" })
  }

  /// The rows of the table of questions: number, question, ids of articles.
  static let questions: [[String]] = lines(of: "docs/questions.md").map { row in
    row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
  }.filter { $0.count == 3 && Int($0[0]) != nil }

  private static func lines(of path: String) -> [String] {
    let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// The checkout.
  private static var root: URL {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root
  }

  @Test func `every article of the folder is in the program`() {
    let folder = Self.root.appending(path: "Sources/SeenKnowledge/Articles")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    #expect((files ?? []).filter { $0.pathExtension == "md" }.count == Knowledge.articles.count)
  }

  @Test func `the list of the FAQ's ids is there`() { #expect(Self.faqIDs.count >= 90) }

  @Test(arguments: faqIDs) func `every id of the FAQ is answered by an article`(_ id: String) {
    #expect(Knowledge.articles.contains { $0.faq.contains(id) }, "\(id)")
  }

  @Test(arguments: faqIDs.filter { $0.hasPrefix("1.1/") || $0.hasPrefix("1.2/") })
  func `every port row of the FAQ is answered by an article about a port`(_ id: String) {
    #expect(Knowledge.articles(of: .port).contains { $0.faq.contains(id) }, "\(id)")
  }

  @Test(arguments: faqIDs.filter { $0.hasPrefix("1.1/") })
  func `a port of the FAQ finds an article that tells of its row`(_ id: String) throws {
    let row = id.dropFirst("1.1/".count)
    let number = try #require(UInt16(row.prefix { $0.isNumber }))
    let found = Knowledge.articles(onPort: number) + [Knowledge.article(onRangeOf: number)].compactMap { $0 }
    #expect(found.contains { $0.faq.contains(id) }, "\(id): \(found.map(\.id))")
  }

  @Test func `every question that administrators ask is answered by articles`() {
    #expect(Self.questions.map { $0[0] } == (1...212).map(String.init))
    for row in Self.questions {
      let ids = row[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(!ids.isEmpty, "\(row[0])")
      for id in ids { #expect(Knowledge.article(id) != nil, "\(row[0]): \(id)") }
    }
  }

  @Test func `what articles say of the year 2000 belongs to a section of the FAQ`() {
    for article in Knowledge.articles where article.section("In 2000") != nil {
      #expect(!article.faq.isEmpty, "\(article.kind)/\(article.id)")
    }
  }

  @Test func `there are articles of hundreds of ports, each port of a transport in one only`() {
    let articles = Knowledge.articles(of: .port)
    #expect(articles.count >= 400)
    for article in articles where article.ports?.isOne == true {
      guard let span = article.ports else { continue }
      for transport in ["tcp", "udp"] where span.transport == nil || span.transport == transport {
        #expect(Knowledge.articles(onPort: span.ports.lowerBound, transport: transport).count == 1, "\(article.id)")
      }
    }
  }

  @Test func `every port finds an article, of its own or of its range`() {
    for number in UInt16.min...UInt16.max where number % 31 == 0 || number < 1100 {
      let own = Knowledge.articles(onPort: number)
      #expect(!own.isEmpty || Knowledge.article(onRangeOf: number) != nil, "\(number)")
    }
  }

  @Test func `every message of ICMP has an article, and every code of an error`() {
    for isV6 in [false, true] {
      let errors: Set<UInt8> = isV6 ? [1, 3, 4] : [3, 5, 11, 12]
      for message in ICMPTable.messages(isV6: isV6) {
        #expect(Knowledge.articles(onICMP: message.type, isV6: isV6).count == 1, "\(isV6) \(message.type)")
        for code in message.codes where errors.contains(message.type) {
          let found = Knowledge.articles(onICMP: message.type, code: code.code, isV6: isV6)
          #expect(found.first?.id.hasSuffix("-\(message.type)-\(code.code)") == true, "\(message.type)/\(code.code)")
        }
      }
    }
  }

  @Test(arguments: AddressTable.entries.map(\.block)) func `every block of the address table has an article`(
    _ block: String
  ) {
    let entry = AddressTable.entries.first { $0.block == block }
    #expect(entry?.article != nil)
  }

  @Test func `articles of ports, messages, protocols and addresses say something under each heading, and briefly`() {
    for kind in [Article.Kind.port, .icmp, .networkProtocol, .address, .message] {
      for article in Knowledge.articles(of: kind) {
        for section in article.sections { #expect(!section.text.isEmpty, "\(article.id): \(section.heading)") }
        let words = article.body.split(whereSeparator: \.isWhitespace).count
        #expect((15...320).contains(words), "\(kind)/\(article.id) has \(words) words")
        #expect(!article.references.isEmpty, "\(article.id)")
      }
    }
  }

  @Test(arguments: [
    ("22-tcp", 22...22, "tcp"), ("135", 135...135, nil), ("6881-6999", 6881...6999, nil),
    ("16384-32767-udp", 16384...32767, "udp"),
  ])
  func `the ports of an article are read off its name`(_ id: String, _ ports: ClosedRange<UInt16>, _ transport: String?)
  {
    #expect(PortSpan(id)?.ports == ports)
    #expect(PortSpan(id)?.transport == transport)
  }

  @Test(arguments: ["tcp", "22-sctp", "7-6", "1-2-3", "65536", "late-dns-answer", ""])
  func `what is no port's name is none`(_ id: String) { #expect(PortSpan(id) == nil) }

  @Test func `a port's narrowest range is the one to read`() {
    #expect(Knowledge.article(onRangeOf: 6890)?.id == "6881-6999")
    #expect(Knowledge.article(onRangeOf: 33_440, transport: "udp")?.id == "33434-33689-udp")
    #expect(Knowledge.article(onRangeOf: 33_440, transport: "tcp")?.id == "32768-60999")
    #expect(Knowledge.article("135/tcp")?.id == "135")
    #expect(Knowledge.article("53/udp")?.id == "53-udp")
  }

  @Test func `links are found in the order of the text`() throws {
    let links = try #require(Knowledge.article("53-udp")).links
    #expect(links.prefix(2) == ["reflector-census", "used-as-reflector"])
    #expect(Set(links).count == links.count)
  }
}
