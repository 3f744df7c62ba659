import Foundation
import SeenKnowledge

/// What inputs are made of: examples of articles, and lines of logs where folders are named.
struct Seeds {
  private var lines: [[UInt8]] = []

  var count: Int { lines.count }

  init(folders: [String]) {
    for kind in Article.Kind.allCases {
      for example in Knowledge.articles(of: kind).flatMap(\.examples) {
        guard let expanded = try? example.expanded else { continue }
        lines.append(Array(expanded.prefix(6).joined(separator: "\n").utf8))
      }
    }
    for folder in folders { read(folder) }
  }

  private mutating func read(_ folder: String) {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for file in files.sorted() where file.hasSuffix(".log") {
      guard let text = FileManager.default.contents(atPath: folder + "/" + file) else { continue }
      let all = text.split(separator: 0x0A).map { Array($0) }
      lines += all.prefix(400)
      // A few neighbours together, for records of several lines.
      lines += stride(from: 0, to: min(all.count, 200), by: 5).map {
        Array(all[$0..<min(all.count, $0 + 8)].joined(separator: [0x0A]))
      }
    }
  }

  /// The input of a number: the same on every machine.
  func input(number: Int, seed: UInt64) -> [UInt8] {
    var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: number) &* 0xBF58_476D_1CE4_E5B9)
    var bytes = pick(&dice)
    for _ in 0...dice.below(6) { mutate(&bytes, &dice) }
    return bytes
  }

  private func pick(_ dice: inout Dice) -> [UInt8] { lines[dice.below(lines.count)] }

  private func mutate(_ bytes: inout [UInt8], _ dice: inout Dice) {
    guard !bytes.isEmpty else { return bytes = pick(&dice) }
    let at = dice.below(bytes.count)
    let end = min(bytes.count, at + 1 + dice.below(24))
    switch dice.below(11) {
    case 0: bytes[at] ^= 1 << UInt8(dice.below(8))
    case 1: bytes[at] = UInt8(truncatingIfNeeded: dice.next())
    case 2: bytes.removeSubrange(at..<end)
    case 3: bytes.removeSubrange(at...)
    case 4: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 5:
      let other = pick(&dice)
      bytes = Array(bytes[..<at] + other[dice.below(max(1, other.count))...])
    case 6: bytes += [0x0A] + pick(&dice)
    case 7: bytes.insert(contentsOf: Seeds.oddities[dice.below(Seeds.oddities.count)], at: at)
    case 8: bytes.replaceSubrange(at..<end, with: Seeds.oddities[dice.below(Seeds.oddities.count)])
    case 9: for index in at..<end where bytes[index] &- 48 < 10 { bytes[index] = 48 + UInt8(dice.below(10)) }
    default: bytes.replaceSubrange(at..<end, with: bytes[at..<end].reversed())
    }
  }

  /// What readers stumble over: limits of numbers, openings without an end, separators, bytes that are no text.
  private static let oddities: [[UInt8]] =
    [
      "\"", "\\", "\\\"", "{", "}", "[", "]", "(", ")", "<", ">", "=", ":", "::", ",", ",,,,", ";", "|", "\t", "\n",
      "\r\n",
      " ", "  ", "-", "+", "%", "/", "0", "00000000000000000000", "-1", "255", "256", "65535", "65536", "2147483648",
      "4294967295", "4294967296", "9223372036854775807", "18446744073709551616", "99999999999999999999999", "1e400",
      "0x", "0xffffffffffffffffff", "255.255.255.255", "0.0.0.0", "1.2.3", "1.2.3.4.5", "::1", "fe80::1%eth0",
      "1:2:3:4:5:6:7:8:9", "[::1]:65536", "\\u0000", "\\ud800", "null", "true", "NaN", "#Fields:", "#fields\t",
      "CEF:0|",
      "<134>", "<999>", "1 ", "Feb 29 23:59:60", "9999-12-31T23:59:59Z", "1969-12-31 00:00:00",
    ].map { Array($0.utf8) } + [
      [0], [0xFF], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x1B, 0x5B, 0x33, 0x31, 0x6D], [0xC3],
    ]
}

/// Random numbers that are the same everywhere (SplitMix64).
struct Dice {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
}
