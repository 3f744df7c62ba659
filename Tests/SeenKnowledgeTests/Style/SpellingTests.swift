import Foundation
import SeenKnowledge
import Testing

/// The spelling of articles, against a British dictionary and this folder's list of names and terms.
@Suite(.enabled(if: Dictionary.isThere, "aspell with en_GB is not installed (apt-get install aspell aspell-en)"))
struct SpellingTests {
  @Test func `every word of every article is in the dictionary or in the list of terms`() throws {
    let unknown = try Dictionary.unknown(among: Self.words.keys.sorted())
    for word in unknown.subtracting(Self.terms) {
      Issue.record("\(word): in \(Self.words[word, default: []].sorted().prefix(3).joined(separator: ", "))")
    }
  }

  @Test func `a wrong word would be found`() throws {
    #expect(try Dictionary.unknown(among: ["recieve", "receive", "neighbour", "neighbor"]) == ["recieve", "neighbor"])
  }

  /// The words of each article's sentences; the possessive is no word of its own.
  private static let words: [String: Set<String>] = Knowledge.articles.reduce(into: [:]) { words, article in
    for word in Prose(article).words {
      let plain = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
      for part in plain.split(separator: "-") {
        words[String(part), default: []].insert("\(article.kind)/\(article.id)")
      }
    }
  }

  private static let terms: Set<String> = {
    let list = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "terms.txt")
    let text = (try? String(contentsOf: list, encoding: .utf8)) ?? ""
    return Set(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
  }()
}

/// aspell's British dictionary.
private enum Dictionary {
  private static let program = "/usr/bin/aspell"

  static let isThere: Bool =
    FileManager.default.isExecutableFile(atPath: program) && (try? said(["dicts"], to: ""))?.contains("en_GB") == true

  static func unknown(among words: [String]) throws -> Set<String> {
    let said = try said(["list", "-d", "en_GB", "--encoding=utf-8"], to: words.joined(separator: "\n") + "\n")
    return Set(said.split(separator: "\n").map(String.init))
  }

  private static func said(_ arguments: [String], to input: String) throws -> String {
    let process = Process()
    let output = Pipe()
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).words")
    try input.write(to: file, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    (process.standardInput, process.standardOutput) = (try FileHandle(forReadingFrom: file), output)
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }
}
