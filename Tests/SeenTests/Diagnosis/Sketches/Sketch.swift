import Testing

/// A few packets as a firewall would log them, in a language of their own, and what must be said of them.
///
///     # 1.1/23 telnet | lone-probe | background-probe, botnet-scan | ignore | tool
///     40x tcp far:40001+1 > 203.0.113.1+1:23 S len=40 win=14600 nodf every=3
///
/// The head names the sketch, the symptoms, causes and drawers that are right, and the tool if one must be named. A line is
/// a packet, or as many as `40x` says: `a+n` rises by n each time, `a^m+n` each m times, `~` and `a~b` are drawn. `by=7` is the
/// sender's hardware address, `toall` a frame to everybody; `log …` is a line of another firewall, with such numbers in braces.
struct Sketch: Sendable, CustomTestStringConvertible {
  var name: String
  var symptoms: [String]
  var causes: [String]
  var drawers: [String]
  var tool: String?
  var packets: [String] = []

  var testDescription: String { name }

  init(head: Substring) {
    let parts = head.split(separator: "|").map { $0.trimmed }
    name = parts[0]
    (symptoms, causes, drawers) = (parts[1].listed, parts[2].listed, parts[3].listed)
    tool = parts.count > 4 ? parts[4] : nil
  }

  /// The sketches of a text.
  static func all(_ text: String) -> [Sketch] {
    var sketches: [Sketch] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# ") {
        sketches.append(Sketch(head: line.dropFirst(2)))
      } else if !sketches.isEmpty {
        sketches[sketches.count - 1].packets.append(String(line))
      }
    }
    return sketches
  }

  /// The log's lines, in the order of time.
  var lines: [String] {
    var dice = SketchDice()
    var clock = 0.0
    var stamped: [(time: Double, line: String)] = []
    for packet in packets {
      let words = SketchPacket.words(of: packet)
      let times = words.first.flatMap { $0.hasSuffix("x") ? Int($0.dropLast()) : nil }
      let rest = Array(words.dropFirst(times == nil ? 0 : 1))
      var now = rest.last { $0.hasPrefix("at=") }.flatMap { Double($0.dropFirst(3)) } ?? clock
      let pace = rest.last { $0.hasPrefix("every=") }.map { String($0.dropFirst(6)) } ?? "1"
      let fields = rest.filter { !$0.hasPrefix("at=") && !$0.hasPrefix("every=") }
      for turn in 0..<(times ?? 1) {
        let line =
          fields.first == "log"
          ? Sketch.written(fields.dropFirst(), turn, &dice) : SketchPacket(fields, turn: turn, dice: &dice).line
        stamped.append((now, line))
        now += Double(pace) ?? Double(dice.value(pace, turn: turn, 1))
      }
      clock = now
    }
    // Equal times keep the order in which they were written.
    return stamped.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map { Sketch.stamp($0.element.time) + ($0.element.line.hasPrefix("%") ? ": " : " kernel: ") + $0.element.line }
  }

  /// Words in which `{51000+1}` is a number.
  private static func written(_ words: ArraySlice<String>, _ turn: Int, _ dice: inout SketchDice) -> String {
    words.joined(separator: " ").split(separator: "{", omittingEmptySubsequences: false).enumerated()
      .reduce(into: "") { text, part in
        guard part.offset > 0, let end = part.element.firstIndex(of: "}") else { return text += part.element }
        text += String(dice.value(String(part.element[..<end]), turn: turn, 1024))
        text += part.element[part.element.index(after: end)...]
      }
  }

  private static func stamp(_ time: Double) -> String {
    let micro = Int((time * 1_000_000).rounded())
    let (second, part) = (micro / 1_000_000, micro % 1_000_000)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (day, rest) = (2 + (second + 28_800) / 86_400, (second + 28_800) % 86_400)
    let fraction = String(String(1_000_000 + part).dropFirst())
    return
      "2026-05-\(two(day))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60)).\(fraction)+00:00 fw"
  }
}

/// The same draws for ever.
struct SketchDice {
  private var state: UInt64 = 7

  mutating func next() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }

  /// `7`, `7+3`, `7-1`, `7^3+1`, `1~9` or `~`, which is drawn from `low` up.
  mutating func value(_ text: String, turn: Int, _ low: Int) -> Int {
    if text == "~" { return low + next() % (65_536 - low) }
    let drawn = text.split(separator: "~").compactMap { Int($0) }
    if drawn.count == 2 { return drawn[0] + next() % (drawn[1] - drawn[0] + 1) }
    let stepped = text.split(separator: "^")
    if stepped.count == 2, let base = Int(stepped[0]) {
      let parts = stepped[1].split(separator: "+").compactMap { Int($0) }
      return parts.count == 2 ? base + turn / parts[0] * parts[1] : base
    }
    let up = text.split(separator: "+").compactMap { Int($0) }
    if up.count == 2 { return up[0] + up[1] * turn }
    let down = text.split(separator: "-").compactMap { Int($0) }
    return down.count == 2 ? down[0] - down[1] * turn : Int(text) ?? 0
  }

  private static let names = [
    "us": "203.0.113.2", "mail": "203.0.113.25", "far": "198.51.100.7", "pc": "192.168.1.23", "dns": "9.9.9.9",
    "router": "198.51.100.1", "victim": "192.0.2.80", "all": "255.255.255.255",
  ]

  mutating func address(_ text: String, turn: Int) -> String {
    switch text {
    case "~": return SketchDice.text(UInt32(0x2E00_0000 + next() % 0x6000_0000))
    case "~~": return SketchDice.text(UInt32(next() * 2 % (1 << 32)))
    default:
      guard let mark = text.firstIndex(where: { "+^".contains($0) }) else { return SketchDice.names[text] ?? text }
      let name = String(text[..<mark])
      let number = SketchDice.number(SketchDice.names[name] ?? name)
      return SketchDice.text(UInt32(value("\(number)\(text[mark...])", turn: turn, 0)))
    }
  }

  private static func number(_ text: String) -> UInt32 {
    text.split(separator: ".").reduce(0) { $0 << 8 | (UInt32($1) ?? 0) }
  }

  private static func text(_ number: UInt32) -> String {
    [24, 16, 8, 0].map { String(number >> UInt32($0) & 255) }.joined(separator: ".")
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension String {
  fileprivate var listed: [String] { split(separator: ",").map { $0.trimmed } }
}
