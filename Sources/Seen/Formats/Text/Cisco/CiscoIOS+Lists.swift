/// Access lists of IOS: `list 101 denied tcp 192.0.2.1(1024) -> 198.51.100.2(80), 5 packets`.
extension CiscoIOS {
  /// Behind the list's name: verdict, protocol, source, destination, count. IOS-XE writes the forwarder's name before
  /// `list`, `log-input` the interface and the sender's hardware address in brackets behind the source.
  static func readList(_ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    guard let action = verdict(&words) else { return .nothing(.cutOff) }
    let number = words.view.ipProtocol(in: words.word())
    var source = endpoint(&words)
    if source == nil {
      // A hardware address may stand before the source.
      _ = words.word()
      source = endpoint(&words)
    }
    guard let source, arrow(&words, into: &record), let destination = endpoint(&words) else { return .nothing(.cutOff) }
    record.event.source = source.address
    // A list on a terminal line sees no destination and writes 0.0.0.0.
    if destination.address != Address(v4: 0) { record.event.destination = destination.address }
    // 0 stands for "ip": any protocol.
    if let number, number.rawValue != 0 { record.set(number) }
    record.event.marks.action = action
    // A list none of whose lines looks at ports writes 0 for both.
    if let one = source.port, let other = destination.port, one | other != 0 { record.setPorts(one, other) }
    record.setMessage(message(&words))
    setCount(&words, into: &record)
    record.finishConnection(isInitiator: false)
    return .event
  }

  /// `list 10 denied 192.0.2.1 5 packets`: a standard list knows the source only.
  static func readSourceList(_ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    guard let action = verdict(&words), let source = endpoint(&words) else { return .nothing(.cutOff) }
    record.event.source = source.address
    record.event.marks.action = action
    setCount(&words, into: &record)
    record.finishPacket()
    return .event
  }

  /// Steps behind `list NAME denied`.
  private static func verdict(_ words: inout CiscoWords) -> Action? {
    for _ in 0..<6 {
      let word = words.word()
      guard !word.isEmpty else { return nil }
      guard words.view.equals("list", word) else { continue }
      _ = words.word()
      let verdict = words.word()
      if words.view.equals("denied", verdict) { return .deny }
      return words.view.equals("permitted", verdict) ? .allow : nil
    }
    return nil
  }

  /// `192.0.2.1(1024)`, `2001:db8::1`, with the comma behind it stepped over.
  private static func endpoint(_ words: inout CiscoWords) -> CiscoEndpoint? {
    words.skipBlanks()
    let start = words.at
    while words.at < words.end, isPart(words.view.byte(at: words.at)) { words.at += 1 }
    var found = CiscoEndpoint()
    guard let address = words.view.anyAddress(in: start..<words.at) else {
      words.at = start
      return nil
    }
    found.address = address
    let open = words.at
    if words.take("(") {
      if let port = words.number(), words.take(")") { found.port = UInt16(exactly: port) } else { words.at = open }
    }
    _ = words.take(",")
    return found
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "%")
  }

  /// Steps over `(GigabitEthernet0/1 0000.5e00.5301) ->`.
  private static func arrow(_ words: inout CiscoWords, into record: inout Record) -> Bool {
    words.skipBlanks()
    if words.take("(") {
      let interface = words.word()
      var end = interface.upperBound
      if end > interface.lowerBound, words.view.byte(at: end - 1) == UInt8(ascii: ")") { end -= 1 }
      record.setInterfaces(interface.lowerBound..<end, 0..<0)
      words.at = interface.lowerBound
      while words.at < words.end, words.view.byte(at: words.at) != UInt8(ascii: ")") { words.at += 1 }
      _ = words.take(")")
      words.skipBlanks()
    }
    return words.take("->")
  }

  /// `(3/4)`; IOS-XE writes both in one number, `(2048/0)` for type 8.
  private static func message(_ words: inout CiscoWords) -> (type: UInt8, code: UInt8)? {
    words.skipBlanks()
    let start = words.at
    guard words.take("("), let type = words.number(), words.take("/"), let code = words.number(), words.take(")") else {
      words.at = start
      return nil
    }
    if type > 255 { return code == 0 && type < 65_536 ? (UInt8(type >> 8), UInt8(type & 0xFF)) : nil }
    return UInt8(exactly: code).map { (UInt8(type), $0) }
  }

  private static func setCount(_ words: inout CiscoWords, into record: inout Record) {
    for _ in 0..<3 {
      let word = words.word()
      guard let count = words.view.largeNumber(in: word) else { continue }
      words.skipBlanks()
      if words.take("packet") { record.set(packets: count) }
      return
    }
  }
}
