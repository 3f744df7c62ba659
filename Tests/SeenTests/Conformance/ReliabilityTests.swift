import Foundation
import Testing

@testable import Seen

/// Whether probabilities mean what they say: of what is said to be "very likely", four in five must be right.
@Suite struct ReliabilityTests {
  /// One judged finding of the laboratory.
  struct Judged {
    var permille: Int
    var isRight: Bool
    /// What all rivals together had, and those of them that are right, in thousandths each.
    var shares: [(permille: Int, isRight: Bool)]
    /// Of each row of evidence that was noted, what it gave the right rivals beyond the wrong ones, in tenths of a decibel.
    var rows: [String: Int]
    /// The label of its scenario, whose captures and logs tell the same thing.
    var label: String
  }

  @Test(.enabled(if: Shared.laboratory != nil, "SEEN_LAB names no folder"))
  func `probabilities hold on the laboratory's scenarios`() throws {
    let judged = try Self.judged(in: #require(Shared.laboratory))
    #expect(judged.count > 100)
    Self.tellRows(judged)
    print("said             findings  right")
    for (word, range, least) in [
      ("almost certainly", 950...1000, 95), ("very likely", 800...949, 80), ("likely", 600...799, 60),
      ("even and below", 0...599, 0),
    ] {
      let those = judged.filter { range.contains($0.permille) }
      let right = those.filter(\.isRight).count
      print("\(word.padding(toLength: 16, withPad: " ", startingAt: 0)) \(those.count) \(right)")
      #expect(right * 100 >= those.count * least, "\(word): \(right) of \(those.count)")
    }
    let fitted = Self.fitted(judged)
    print(
      "log loss \(Self.rounded(Self.loss(judged, 1))); least, \(Self.rounded(Self.loss(judged, fitted))), at temperature \(fitted)"
    )
    // Above one, weights would be bolder than they may; below, they are timid, as they should be where truth is easy.
    #expect(fitted <= 1.2)
  }

  /// The one number by which all scores would have to be divided to be fairest: Good's weights need none where they are right.
  static func fitted(_ judged: [Judged]) -> Double {
    let temperatures = stride(from: 0.4, through: 3, by: 0.1).map { ($0 * 10).rounded() / 10 }
    return temperatures.min { loss(judged, $0) < loss(judged, $1) } ?? 1
  }

  /// Mean surprise, in nats, at what was right.
  static func loss(_ judged: [Judged], _ temperature: Double) -> Double {
    let sum = judged.reduce(0.0) { sum, one in
      let scaled = one.shares.map { (share: pow(max(Double($0.permille), 0.5), 1 / temperature), isRight: $0.isRight) }
      let all = scaled.reduce(0) { $0 + $1.share }
      let right = scaled.reduce(0) { $0 + ($1.isRight ? $1.share : 0) }
      return sum - log(max(right / all, 0.0005))
    }
    return sum / Double(max(1, judged.count))
  }

  private static func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }

  static func judged(in laboratory: URL) throws -> [Judged] {
    let accepted = try Accepted(laboratory.appending(path: "accept.json"))
    var judged: [Judged] = []
    for row in try Shared.bytes(laboratory.appending(path: "truth.jsonl")).split(separator: 0x0A) {
      let scenario = try JSONDecoder().decode(Scenario.self, from: Data(row))
      guard let causes = accepted.causes(scenario.label) else { continue }
      for file in scenario.judgedFiles {
        guard let best = try Self.best(of: laboratory.appending(path: file), scenario) else { continue }
        judged.append(
          Judged(
            permille: best.permille, isRight: causes.contains(best.cause),
            shares: best.causes.map { ($0.permille, causes.contains($0.id)) }, rows: Self.rows(of: best, causes),
            label: scenario.label))
      }
    }
    return judged
  }

  /// What each row gave the right rivals on average, less what it gave the wrong ones; nothing where all are right or none.
  private static func rows(of finding: Finding, _ right: [String]) -> [String: Int] {
    let rivals = finding.causes.filter { $0.id != "unexplained" }
    let counts = (right: rivals.count { right.contains($0.id) }, wrong: rivals.count { !right.contains($0.id) })
    guard counts.right > 0, counts.wrong > 0 else { return [:] }
    var sums: [String: (right: Int, wrong: Int)] = [:]
    for rival in rivals {
      for row in rival.evidenceFor + rival.evidenceAgainst {
        let text = "\(finding.symptom): " + row.text.replacing(#/[\d][\d,.:\/]*/#, with: "…")
        if right.contains(rival.id) {
          sums[text, default: (0, 0)].right += row.tenthsOfDecibel
        } else {
          sums[text, default: (0, 0)].wrong += row.tenthsOfDecibel
        }
      }
    }
    return sums.mapValues { $0.right / counts.right - $0.wrong / counts.wrong }
  }

  /// No row may speak for wrong causes in more kinds of scenario than for right ones: it would be wrong wherever it fires.
  private static func tellRows(_ judged: [Judged]) {
    var margins: [String: [String: Int]] = [:]
    for one in judged {
      for (text, margin) in one.rows { margins[text, default: [:]][one.label, default: 0] += margin }
    }
    for (text, kinds) in margins.sorted(by: { $0.key < $1.key }) {
      let (helped, misled) = (kinds.values.count { $0 > 0 }, kinds.values.count { $0 < 0 })
      print("row | \(kinds.count) | \(helped) | \(misled) | \(text)")
      #expect(misled <= helped || misled < 3, "\(text) misled in \(misled) kinds of \(kinds.count)")
    }
  }

  /// The largest finding that involves a true actor or target of the scenario.
  private static func best(of file: URL, _ scenario: Scenario) throws -> Finding? {
    var options = Engine.Options()
    options.anchor = utc(2026, 11, 24)
    options.home = ["203.0.113.0/24", "198.18.200.0/24", "10.0.0.0/24", "2001:db8:f::/48", "2001:db8:d::/48"]
      .compactMap { Network($0) }
    if scenario.label.hasPrefix("backscatter") { options.home += [Network("44.0.0.0/6")].compactMap { $0 } }
    let path = FileManager.default.temporaryDirectory.appending(path: "reliability-\(file.lastPathComponent)").path
    _ = FileManager.default.createFile(atPath: path, contents: Data(try Shared.bytes(file)))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let actors = (scenario.actors ?? []).compactMap {
      Network($0.contains("/") ? $0 : $0 + ($0.contains(":") ? "/128" : "/32"))
    }
    return Engine(options).result(of: [path]).report().findings.filter { finding in
      (finding.actors + finding.targets).contains { address in actors.contains { $0.contains(address) } }
    }.max { $0.events < $1.events }
  }

  struct Scenario: Decodable {
    var label: String
    var actors: [String]?
    var files: [String]

    /// Captures and drop logs; raw logs where there is no drop log.
    var judgedFiles: [String] {
      let chosen = files.filter {
        $0.hasPrefix("pcap/") || $0.contains(".drop-ufw.log") || $0.contains(".drop-full.log")
      }
      return chosen.contains { $0.contains("drop") } ? chosen : chosen + files.filter { $0.contains(".raw.log") }
    }
  }

  /// The laboratory's own judgement: which causes are right for a label.
  struct Accepted {
    private var labels: [String: [String]] = [:]

    init(_ file: URL) throws {
      let object = try JSONSerialization.jsonObject(with: Data(try Shared.bytes(file))) as? [String: Any]
      for (label, rule) in object?["labels"] as? [String: [Any]] ?? [:] {
        if let causes = rule.dropFirst().first as? [String] { labels[label] = causes }
      }
    }

    func causes(_ label: String) -> [String]? {
      if let own = labels[label] { return own }
      guard label.hasPrefix("traceroute") else { return nil }
      return labels[label.hasSuffix("-out") ? "traceroute-out" : "traceroute"]
    }
  }
}
