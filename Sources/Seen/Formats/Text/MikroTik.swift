/// MikroTik's RouterOS: `firewall,info drop-in input: in:ether1 out:(unknown 0), connection-state:new src-mac …, proto TCP
/// (SYN), 203.0.113.7:40001->198.51.100.2:22, NAT …, len 40` (MikroTik, "Log"; "Filter": action=log).
enum MikroTik: TextFormat {
  static let about = Format(
    id: "mikrotik", kind: .text, writers: "MikroTik RouterOS",
    example:
      "firewall,info input: in:ether1 out:(unknown 0), … proto TCP (SYN), 203.0.113.7:40001->198.51.100.2:22, len 40",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .length, .translation, .icmp])

  private static let comma: UInt64 = 0x2C2C_2C2C_2C2C_2C2C

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let view = line.view
    guard let at = interfaces(line) else { return isSystemMessage(line) ? .nothing(.noPacket) : .foreign }
    guard let parts = packet(view, at..<line.end) else { return .foreign }
    if !line.header.isStamped, let stamp = diskStamp(view, line.all.lowerBound) {
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
  private static func interfaces(_ line: borrowing Line) -> Int? {
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
  private static func chainStart(_ view: ByteView, _ interfaces: Int) -> Int {
    var at = interfaces - 2
    while at > 0, view.byte(at: at - 1) > 0x20 { at -= 1 }
    return at
  }

  /// `UDP` and what follows it, behind `out:` and ` proto `, before which a comma stands or not.
  private static func packet(_ view: ByteView, _ range: Range<Int>) -> Range<Int>? {
    guard let out = view.find(" out:", in: range.lowerBound..<min(range.upperBound, range.lowerBound + 80)),
      let name = view.find(" proto ", in: out..<min(range.upperBound, out + 240))
    else { return nil }
    return name + 7..<range.upperBound
  }

  /// `in:ether1 out:bridge,`; `(unknown 0)` and `(none)` are no interface.
  private static func setInterfaces(_ view: ByteView, _ at: Int, to end: Int, into record: inout Record) {
    let limit = view.first(comma, from: at, to: end) ?? end
    guard let out = view.find(" out:", in: at..<limit) else { return }
    record.setInterfaces(name(view, at + 3..<out), name(view, out + 5..<limit))
  }

  private static func name(_ view: ByteView, _ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound < range.upperBound, view.byte(at: range.lowerBound) != UInt8(ascii: "(") else {
      return 0..<0
    }
    return range
  }

  /// `TCP (SYN,ACK), a:p->b:p, …`, `ICMP (type 8, code 0), a->b, …`, `47, a->b, …`
  private static func setProtocol(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
    var nameEnd = range.lowerBound
    while nameEnd < range.upperBound, view.byte(at: nameEnd) > 0x20, view.byte(at: nameEnd) != UInt8(ascii: ",") {
      nameEnd += 1
    }
    if let number = view.ipProtocol(in: range.lowerBound..<nameEnd) { record.set(number) }
    var at = nameEnd
    if view.holds(" (", at: nameEnd),
      let close = view.first(0x2929_2929_2929_2929, from: nameEnd, to: min(range.upperBound, nameEnd + 60))
    {
      setBracket(view, nameEnd + 2..<close, into: &record)
      at = close + 1
    }
    guard view.holds(", ", at: at), let arrow = view.find("->", in: at..<range.upperBound) else { return false }
    let end = view.first(comma, from: arrow, to: range.upperBound) ?? range.upperBound
    return setEndpoints(view, at + 2..<arrow, arrow + 2..<end, end..<range.upperBound, into: &record)
  }

  private static func setBracket(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    if record.event.isTCP {
      if let flags = TCPFlags(words: view, range) { record.set(flags) }
      return
    }
    guard record.event.isICMP, view.holds("type ", at: range.lowerBound) else { return }
    let type = view.anyNumber(at: range.lowerBound + 5)
    let next = range.lowerBound + 5 + type.length
    guard type.length > 0, type.value < 256, view.holds(", code ", at: next) else { return }
    let code = view.anyNumber(at: next + 7)
    if code.length > 0, code.value < 256 {
      record.setICMP(type: UInt8(type.value), code: UInt8(code.value))
    }
  }

  private static func setEndpoints(
    _ view: ByteView, _ source: Range<Int>, _ destination: Range<Int>, _ rest: Range<Int>, into record: inout Record
  ) -> Bool {
    guard let source = view.endpoint(ofWord: source),
      let destination = view.endpoint(ofWord: view.wordStart(destination))
    else { return false }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if let from = source.port, let to = destination.port, !record.event.isICMP { record.setPorts(from, to) }
    if let nat = view.find(", NAT ", in: rest) { setTranslation(view, nat + 6..<rest.upperBound, into: &record) }
    if let length = view.find(", len ", in: rest) {
      let number = view.anyNumber(at: length + 6)
      // Of IPv6 the payload's length is written.
      if number.length > 0 {
        record.event.length = UInt16(clamping: number.value &+ (record.event.source.isV4 ? 0 : 40))
      }
    }
    return true
  }

  /// `(192.168.88.2:5->203.0.113.9:5)->198.51.100.2:443`: the side in brackets is translated, from left to right.
  private static func setTranslation(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    let limit = min(range.upperBound, range.lowerBound + 200)
    guard let open = view.first(0x2828_2828_2828_2828, from: range.lowerBound, to: limit),
      let arrow = view.find("->", in: open..<limit),
      let close = view.first(0x2929_2929_2929_2929, from: arrow, to: limit),
      let translated = view.endpoint(ofWord: arrow + 2..<close)
    else { return }
    if open == range.lowerBound {
      (record.translatedSource, record.translatedSourcePort) = (translated.address, translated.port ?? 0)
    } else {
      (record.translatedDestination, record.translatedDestinationPort) = (translated.address, translated.port ?? 0)
    }
  }

  /// `nov/23/2026 16:26:00`, as RouterOS before 7.10 keeps it in files.
  private static func diskStamp(_ view: ByteView, _ at: Int) -> Stamp? {
    guard view.byte(at: at + 3) == 0x2F, view.byte(at: at + 6) == 0x2F, view.byte(at: at + 11) == 0x20 else {
      return nil
    }
    let months: StaticString = "janfebmaraprmayjunjulaugsepoctnovdec"
    var stamp = Stamp()
    for index in 0..<12 {
      let expected = unsafe (
        months.utf8Start[3 * index], months.utf8Start[3 * index + 1], months.utf8Start[3 * index + 2]
      )
      if (view.byte(at: at) | 0x20, view.byte(at: at + 1), view.byte(at: at + 2)) == expected {
        stamp.month = index + 1
      }
    }
    guard stamp.month > 0, let day = view.small(in: at + 4..<at + 6), let year = view.port(in: at + 7..<at + 11),
      let hour = view.small(in: at + 12..<at + 14), let minute = view.small(in: at + 15..<at + 17),
      let second = view.small(in: at + 18..<at + 20), (1...31).contains(day), hour < 24, minute < 60, second < 61
    else { return nil }
    (stamp.year, stamp.day, stamp.hour, stamp.minute) = (Int(year), Int(day), Int(hour), Int(minute))
    stamp.second = Int(second)
    return stamp
  }

  /// `system,error,critical login failure for user …`: RouterOS's topics begin a line of nothing else.
  private static func isSystemMessage(_ line: borrowing Line) -> Bool {
    isTopic(line.view, line.afterStamp.lowerBound) || isTopic(line.view, line.afterHost.lowerBound)
  }

  private static func isTopic(_ view: ByteView, _ at: Int) -> Bool {
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
