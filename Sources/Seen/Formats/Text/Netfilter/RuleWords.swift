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
      if word == 0x77_6675 { isUFW = true }  // ufw
      if word == 0x74_6964_7561, isUFW { return .unknown }  // audit
      let action = meaning(word, isUFW: isUFW)
      // A word of refusal outweighs one of consent: "not allowed: DROP".
      if action.rawValue > found.rawValue { found = action }
    }
    return found
  }

  /// What a word of up to nine letters means, given by its first eight as a little-endian number.
  private static func meaning(_ word: UInt64, isUFW: Bool) -> Action {
    switch word {
    case 0x7463_656A_6572, 0x6465_7463_656A_6572, 0x6E69_7463_656A_6572:  // reject, -ed, -ing
      .reject
    case 0x6B_636F_6C62, 0x64_656B_636F_6C62, 0x676E_696B_636F_6C62,  // block, -ed, -ing
      0x706F_7264, 0x64_6570_706F_7264, 0x676E_6970_706F_7264,  // drop, dropped, dropping
      0x796E_6564, 0x6465_696E_6564,  // deny, denied
      0x64_7261_6373_6964, 0x6564_7261_6373_6964:  // discard, -ed
      .deny
    case 0x74_696D_696C:  // limit: ufw's limit rules log what they refuse
      isUFW ? .deny : .unknown
    case 0x77_6F6C_6C61, 0x64_6577_6F6C_6C61,  // allow, -ed
      0x7470_6563_6361, 0x6465_7470_6563_6361,  // accept, -ed
      0x7373_6170, 0x6465_7373_6170,  // pass, -ed
      0x7469_6D72_6570, 0x6574_7469_6D72_6570:  // permit, -ted
      .allow
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

  private static func lowercased(_ view: ByteView, _ range: Range<Int>) -> UInt64 {
    guard range.count < 10 else { return 0 }
    let letters = view.wordOrRest(at: range.lowerBound) | 0x2020_2020_2020_2020
    return range.count < 8 ? letters & ~(.max &<< UInt64(8 * range.count)) : letters
  }
}
