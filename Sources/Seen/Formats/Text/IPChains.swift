/// Linux 2.2's ipchains: `Packet log: input DENY eth0 PROTO=6 203.0.113.7:40001 198.51.100.2:22 L=60 S=0x00 I=38376
/// F=0x4000 T=44 SYN (#32)` (Linux 2.2, net/ipv4/ip_fw.c; ipchains HOWTO §4.1.4).
enum IPChains: TextFormat {
  static let about = Format(
    id: "ipchains", kind: .text, writers: "Linux 2.2 ipchains",
    example: "kernel: Packet log: input DENY eth0 PROTO=6 203.0.113.7:40001 198.51.100.2:22 L=60 S=0x00 I=38376 …",
    tells: [.accepts, .denials, .interfaces, .ports, .ttl, .identification, .length, .icmp])
  static let signs: [StaticString] = ["Packet log: "]

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    let range = line.afterHost
    guard view.holds("Packet log: ", at: range.lowerBound) else { return .foreign }
    var words = Words(view, range.lowerBound + 12..<max(range.lowerBound + 12, range.upperBound))
    let (chain, action, interface, number) = (words.next(), words.next(), words.next(), words.next())
    guard view.holds("PROTO=", at: number.lowerBound), number.count > 6,
      let value = view.small(in: number.lowerBound + 6..<number.upperBound),
      let source = view.endpoint(ofWord: words.next()), let destination = view.endpoint(ofWord: words.next())
    else { return .nothing(.cutOff) }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    record.set(IPProtocol(rawValue: value))
    setPorts(source.port, destination.port, into: &record)
    setHeader(view, &words, into: &record)
    record.event.marks.action = meaning(view, action)
    // The forward chain's interface is the one that the packet leaves by.
    let isInput = view.equals("input", chain)
    let isOutput = view.equals("output", chain) || view.equals("forward", chain)
    record.setInterfaces(isInput ? interface : 0..<0, isOutput ? interface : 0..<0)
    record.finishPacket()
    return .event
  }

  private static func meaning(_ view: ByteView, _ word: Range<Int>) -> Action {
    if view.equals("deny", word) { return .deny }
    if view.equals("reject", word) { return .reject }
    let isAllowed = view.equals("accept", word) || view.equals("masq", word) || view.equals("redirect", word)
    return isAllowed ? .allow : .unknown
  }

  /// Of ICMP, type and code stand in the ports' place.
  private static func setPorts(_ source: UInt16?, _ destination: UInt16?, into record: inout Record) {
    guard let source, let destination else { return }
    if record.event.isICMP {
      if let type = UInt8(exactly: source), let code = UInt8(exactly: destination) {
        record.setICMP(type: type, code: code)
      }
    } else {
      record.setPorts(source, destination)
    }
  }

  /// `L=60 S=0x00 I=38376 F=0x4000 T=44 SYN (#32)`: length, type of service, identification, fragment word, TTL.
  private static func setHeader(_ view: ByteView, _ words: inout Words, into record: inout Record) {
    for _ in 0..<8 {
      let word = words.next()
      guard !word.isEmpty else { return }
      if view.equals("syn", word), record.event.isTCP { record.set(.syn) }
      guard word.count > 2, view.byte(at: word.lowerBound + 1) == UInt8(ascii: "=") else { continue }
      let value = word.lowerBound + 2..<word.upperBound
      switch view.byte(at: word.lowerBound) {
      case UInt8(ascii: "L"): if let length = view.port(in: value) { record.event.length = length }
      case UInt8(ascii: "I"): if let id = view.port(in: value) { record.set(identification: id) }
      case UInt8(ascii: "T"): if let ttl = view.small(in: value) { record.set(ttl: ttl) }
      case UInt8(ascii: "F"):
        let fragment = view.hexadecimal(in: value) ?? 0
        if fragment & 0x4000 != 0 { record.event.marks.insert(.dontFragment) }
        if fragment & 0x3FFF != 0 { record.event.marks.insert(.fragment) }
      default: break
      }
    }
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    var words = Words(line.view, line.afterHost.lowerBound + 12..<max(line.afterHost.lowerBound + 12, line.end))
    details.addField("chain", line.view.text(words.next()))
    details.addFields(line.view, words.rest)
  }
}
