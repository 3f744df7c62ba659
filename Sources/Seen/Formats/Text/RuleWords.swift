/// What a rule's own words, the log prefix, say about the packet's fate.
enum RuleWords {
  /// Reads `[UFW BLOCK]`, `Shorewall:net-fw:DROP:`, `FINAL_REJECT: `, `[WAN_LOCAL-default-D]`, `accepted `; unknown
  /// where no word says so, or where the rule only watches (`UFW AUDIT`).
  static func action(_ view: ByteView, _ range: Range<Int>) -> Action {
    if let letter = letterSuffix(view, range) { return letter }
    var found = Action.unknown
    var isUFW = false
    var at = range.lowerBound
    while at < range.upperBound {
      guard isLetter(view.byte(at: at)) else {
        at += 1
        continue
      }
      let start = at
      while at < range.upperBound, isLetter(view.byte(at: at)) { at += 1 }
      let word = lowercased(view, start..<at)
      if word == "ufw" { isUFW = true }
      if word == "audit", isUFW { return .unknown }
      let action = meaning(word, isUFW: isUFW)
      // A word of refusal outweighs one of consent: "not allowed: DROP".
      if action.rawValue > found.rawValue { found = action }
    }
    return found
  }

  private static func meaning(_ word: String, isUFW: Bool) -> Action {
    switch word {
    case "reject", "rejected", "rejecting": .reject
    case "block", "blocked", "blocking", "drop", "dropped", "dropping", "deny", "denied", "discard", "discarded": .deny
    // ufw's limit rules log what they refuse.
    case "limit": isUFW ? .deny : .unknown
    case "allow", "allowed", "accept", "accepted", "pass", "passed", "permit", "permitted": .allow
    default: .unknown
    }
  }

  /// UniFi and EdgeOS end a rule's name in its action: `[WAN_LOCAL-default-D]`, `[LAN_IN-2000-A]`,
  /// `[WAN_IN-D-2147483647]`.
  private static func letterSuffix(_ view: ByteView, _ range: Range<Int>) -> Action? {
    guard let open = view.first(0x5B5B_5B5B_5B5B_5B5B, from: range.lowerBound, to: range.upperBound),
      let close = view.first(0x5D5D_5D5D_5D5D_5D5D, from: open, to: range.upperBound)
    else { return nil }
    var end = close
    while view.byte(at: end - 1) &- 48 < 10 { end -= 1 }
    if end < close, view.byte(at: end - 1) == 0x2D { end -= 1 } else { end = close }
    guard end - open > 3, view.byte(at: end - 2) == 0x2D else { return nil }
    return switch view.byte(at: end - 1) {
    case 0x41: .allow
    case 0x44: .deny
    case 0x52: .reject
    default: nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  private static func lowercased(_ view: ByteView, _ range: Range<Int>) -> String {
    guard range.count < 16 else { return "" }
    var text = ""
    for index in range { text.unicodeScalars.append(Unicode.Scalar(view.byte(at: index) | 0x20)) }
    return text
  }
}
