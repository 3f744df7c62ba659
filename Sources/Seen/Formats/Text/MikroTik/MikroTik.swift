/// MikroTik's RouterOS: `firewall,info drop-in input: in:ether1 out:(unknown 0), connection-state:new src-mac …, proto TCP
/// (SYN), 203.0.113.7:40001->198.51.100.2:22, NAT …, len 40` (MikroTik, "Log"; "Filter": action=log).
enum MikroTik: TextFormat {
  static let about = Format(
    id: "mikrotik", kind: .text, writers: "MikroTik RouterOS",
    example:
      "firewall,info input: in:ether1 out:(unknown 0), … proto TCP (SYN), 203.0.113.7:40001->198.51.100.2:22, len 40",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .length, .translation, .icmp])
  static let signs: [StaticString] = [": in: out: proto ", "system,"]

  static let comma: UInt64 = 0x2C2C_2C2C_2C2C_2C2C

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    guard let at = interfaces(line) else {
      return isSystemMessage(line) ? readLogin(line, into: &record) : .foreign
    }
    guard let parts = packet(view, at..<line.end) else { return .foreign }
    if !line.header.isStamped, let stamp = diskStamp(view, view.wordStart(line.all).lowerBound) {
      context.setTime(stamp, into: &record)
    }
    setInterfaces(view, at, to: line.end, into: &record)
    guard setProtocol(view, parts, into: &record) else { return .nothing(.cutOff) }
    let prefix = line.afterStamp.lowerBound..<max(line.afterStamp.lowerBound, chainStart(view, at))
    record.event.marks.action = RuleWords.action(view, prefix)
    record.finishPacket()
    return .event
  }

  /// The place of `in:` behind the chain's colon, which nothing in quotation marks precedes.
  static func interfaces(_ line: borrowing Line) -> Int? {
    let view = line.view
    let start = line.afterStamp.lowerBound
    var at = start
    let end = min(line.end, start + 200)
    while let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: at, to: end) {
      if view.holds(": in:", at: colon) {
        let isQuoted = view.first(0x2222_2222_2222_2222, from: start, to: colon) != nil
        return isQuoted ? nil : colon + 2
      }
      at = colon + 1
    }
    return nil
  }

  /// Where the word before `: in:` begins: the chain, which is no rule's prefix.
  static func chainStart(_ view: ByteView, _ interfaces: Int) -> Int {
    var at = interfaces - 2
    while at > 0, view.byte(at: at - 1) > 0x20 { at -= 1 }
    return at
  }

  /// `UDP` and what follows it, behind `out:` and ` proto `, before which a comma stands or not.
  static func packet(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
    guard let out = view.find(" out:", in: range.lowerBound..<min(range.upperBound, range.lowerBound + 80)),
      let name = view.find(" proto ", in: out..<min(range.upperBound, out + 240))
    else { return nil }
    return name + 7..<range.upperBound
  }

  /// `system,error,critical login failure for user …`: RouterOS's topics begin a line of nothing else.
  static func isSystemMessage(_ line: borrowing Line) -> Bool {
    isTopic(line.view, line.afterStamp.lowerBound) || isTopic(line.view, line.afterHost.lowerBound)
  }

  static func isTopic(_ view: ByteView, _ at: Int) -> Bool {
    guard view.byte(at: at) == UInt8(ascii: "s") else { return false }
    return view.holds("system,error", at: at) || view.holds("system,info", at: at)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let at = interfaces(line) else { return }
    let chain = chainStart(line.view, at)
    details.addField("chain", line.view.text(chain..<at - 2))
    details.addFields(line.view, at..<line.end, separator: UInt8(ascii: ","), assignment: UInt8(ascii: ":"))
  }
}

extension ByteView {
  /// A range without blanks before it.
  func wordStart(_ range: Range<Int>) -> Range<Int> {
    wordStart(from: range.lowerBound, to: range.upperBound)..<range.upperBound
  }
}
