/// FreeBSD's and macOS's ipfw: `ipfw: 900 Deny UDP 203.0.113.7:40001 198.51.100.2:53 in via em0` (FreeBSD,
/// sys/netpfil/ipfw/ip_fw_log.c).
enum IPFW: TextFormat {
  static let about = Format(
    id: "ipfw", kind: .text, writers: "FreeBSD ipfw, macOS ipfw",
    example: "kernel: ipfw: 900 Deny TCP 203.0.113.7:40001 198.51.100.2:22 in via em0",
    tells: [.accepts, .denials, .interfaces, .ports, .icmp])
  static let signs: [StaticString] = ["ipfw"]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    guard let start = start(line) else { return .foreign }
    var words = Words(view, start..<line.end)
    // The rule's number; -1 for fragments that were refused before any rule.
    let rule = words.next()
    guard view.byte(at: rule.lowerBound) &- 48 < 10 || view.byte(at: rule.lowerBound) == UInt8(ascii: "-") else {
      return .nothing(.noPacket)
    }
    record.event.marks.action = meaning(view, words.next())
    guard setProtocol(view, &words, into: &record) else { return .nothing(.noPacket) }
    let (first, second) = (words.next(), words.next())
    guard let source = view.endpoint(ofWord: first), let destination = view.endpoint(ofWord: second) else {
      return .nothing(.cutOff)
    }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if let from = source.port, let to = destination.port, !record.event.isICMP { record.setPorts(from, to) }
    setWay(view, &words, into: &record)
    if view.find("(frag ", in: start..<line.end) != nil { record.event.marks.insert(.fragment) }
    record.finishPacket()
    return .event
  }

  /// Behind `ipfw: `, which follows the kernel's tag or is one.
  private static func start(_ line: borrowing Line) -> Int? {
    if line.isTagged("ipfw") { return line.afterTag.lowerBound }
    if line.view.holds("ipfw: ", at: line.afterTag.lowerBound) { return min(line.afterTag.lowerBound + 6, line.end) }
    guard line.view.holds("ipfw: ", at: line.afterHost.lowerBound) else { return nil }
    return min(line.afterHost.lowerBound + 6, line.end)
  }

  /// `Count`, `Divert`, `SkipTo`, `Pipe`, `Forward to` leave the packet's fate to others.
  private static func meaning(_ view: ByteView, _ word: Range<Int>) -> Action {
    switch view.lowercasedWord(in: word) {
    case 0x7470_6563_6361, 0x77_6F6C_6C61: .allow  // accept, allow
    case 0x796E_6564, 0x706F_7264, 0x65_7375_6665_72: .deny  // deny, drop, refuse
    case 0x74_6573_6572, 0x7463_656A_6572, 0x68_6361_6572_6E75: .reject  // reset, reject, unreach
    default: .unknown
    }
  }

  /// `TCP`, `ICMP:8.0`, `ICMPv6:135.0`, `P:47`, behind up to three words that belong to the action.
  private static func setProtocol(_ view: ByteView, _ words: inout Words, into record: inout Record) -> Bool {
    for _ in 0..<4 {
      let word = words.next()
      guard !word.isEmpty else { return false }
      let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: word.lowerBound, to: word.upperBound)
      let name = word.lowerBound..<(colon ?? word.upperBound)
      let rest = colon.map { $0 + 1..<word.upperBound } ?? 0..<0
      if view.equals("p", name), let number = view.small(in: rest) {
        record.set(IPProtocol(rawValue: number))
        return true
      }
      guard view.byte(at: name.lowerBound) &- 48 > 9, let number = view.ipProtocol(in: name) else { continue }
      record.set(number)
      setICMP(view, rest, into: &record)
      return true
    }
    return false
  }

  private static func setICMP(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    guard record.event.isICMP,
      let dot = view.first(0x2E2E_2E2E_2E2E_2E2E, from: range.lowerBound, to: range.upperBound),
      let type = view.small(in: range.lowerBound..<dot), let code = view.small(in: dot + 1..<range.upperBound)
    else { return }
    record.setICMP(type: type, code: code)
  }

  /// `in via em0`, `out via em0`.
  private static func setWay(_ view: ByteView, _ words: inout Words, into record: inout Record) {
    let (way, via, interface) = (words.next(), words.next(), words.next())
    guard view.equals("via", via) else { return }
    if view.equals("in", way) { record.setInterfaces(interface, 0..<0) }
    if view.equals("out", way) { record.setInterfaces(0..<0, interface) }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let start = start(line) else { return }
    var words = Words(line.view, start..<line.end)
    details.addField("rule", line.view.text(words.next()))
    details.addField("action", line.view.text(words.next()))
  }
}
