/// The firewalls of IOS and IOS-XE, their sessions and translations.
extension CiscoIOS {
  /// `Dropping tcp session 192.0.2.1:1024 198.51.100.2:80 on zone-pair in-out class web due to …`, `Dropping tcp pkt
  /// from Gi0/0/1 192.0.2.1:1024 => 198.51.100.2:80(target:class)-(in-out:web) due to … with ip ident 7 tcp flag 0x2`.
  static func readPacket(_ words: inout CiscoWords, _ action: Action, into record: inout Record) -> LineMeaning {
    guard let (source, destination) = endpoints(&words, into: &record) else { return .nothing(.cutOff) }
    set(source, destination, into: &record)
    record.event.marks.action = action
    readRest(&words, into: &record)
    record.finishConnection(isInitiator: false)
    return .event
  }

  /// `4 packets were dropped from Gi0/0/1 192.0.2.1:1024 => 198.51.100.2:80 (target:class)-(in-out:web)`.
  static func readSummary(_ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    guard let count = words.number() else { return .nothing(.noPacket) }
    let verdict = words.at..<min(words.end, words.at + 40)
    var action = Action.unknown
    if words.view.find(" dropped ", in: verdict) != nil { action = .deny }
    if words.view.find(" passed ", in: verdict) != nil { action = .allow }
    guard let (source, destination) = endpoints(&words, into: &record) else { return .nothing(.noPacket) }
    set(source, destination, into: &record)
    record.event.marks.action = action
    record.set(packets: count)
    record.finishConnection(isInitiator: false)
    return .event
  }

  /// `Stop tcp session: initiator (192.0.2.1:1024) sent 22 bytes -- responder (198.51.100.2:25) sent 208 bytes`.
  static func readSession(_ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    readProtocol(&words, into: &record)
    guard skip("initiator (", &words), let source = endpoint(&words) else { return .nothing(.cutOff) }
    let sent = bytes(&words)
    guard skip("responder (", &words), let destination = endpoint(&words) else { return .nothing(.cutOff) }
    set(source, destination, into: &record)
    record.event.marks.action = .allow
    if let sent, let received = bytes(&words) { record.bytes = sent &+ received }
    record.finishConnection()
    return .event
  }

  /// `tcp 192.0.2.1:1024 198.51.100.1:1024 203.0.113.9:80 203.0.113.9:80`: inside local, inside global, and the far end
  /// as the inside sees it and as it is. A "Created Translation" may stand before the protocol.
  static func readTranslation(_ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    readProtocol(&words, into: &record)
    guard let local = endpoint(&words), let global = endpoint(&words), let seen = endpoint(&words),
      let far = endpoint(&words), seen.address != Address(v4: 0)
    else { return .nothing(.noPacket) }
    set(local, seen, into: &record)
    record.event.marks.action = .allow
    if global.address != local.address || global.port != local.port {
      (record.translatedSource, record.translatedSourcePort) = (global.address, global.port ?? 0)
    }
    if far.address != seen.address, far.address != Address(v4: 0) {
      (record.translatedDestination, record.translatedDestinationPort) = (far.address, far.port ?? 0)
    }
    record.finishConnection(isInitiator: false)
    return .event
  }

  /// `No MD5 digest from 192.0.2.1(179) to 198.51.100.2(40001)`: a segment of TCP without the signature that it needs.
  static func readBadSignature(_ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    guard skip("from ", &words), let source = endpoint(&words), skip("to ", &words), let destination = endpoint(&words)
    else { return .nothing(.cutOff) }
    record.set(.tcp)
    set(source, destination, into: &record)
    record.finishConnection(isInitiator: false)
    return .event
  }

  /// `… invalid spi for destaddr=198.51.100.2, prot=50, spi=0x1, srcaddr=192.0.2.1`.
  static func readUnknownTunnel(_ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    guard skip("destaddr=", &words), let destination = endpoint(&words), skip("prot=", &words),
      let number = words.number(), skip("srcaddr=", &words), let source = endpoint(&words)
    else { return .nothing(.noPacket) }
    if let number = UInt8(exactly: number) { record.set(IPProtocol(rawValue: number)) }
    set(source, destination, into: &record)
    record.finishPacket()
    return .event
  }

  private static func set(_ source: CiscoEndpoint, _ destination: CiscoEndpoint, into record: inout Record) {
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if let one = source.port, let other = destination.port, !record.event.isICMP { record.setPorts(one, other) }
  }

  /// The protocol before the endpoints: of `Dropping tcp pkt`, `Start udp session:`, `Created Translation UDP`.
  private static func readProtocol(_ words: inout CiscoWords, into record: inout Record) {
    let start = words.at
    for _ in 0..<6 {
      let word = words.word()
      guard !word.isEmpty else { break }
      if words.view.byte(at: word.lowerBound) &- 48 > 9, let found = words.view.ipProtocol(in: word) {
        return record.set(found)
      }
      // `(target:class)-(in-out:web):Start tcp`, where the verb stands without a blank.
      if words.view.byte(at: word.lowerBound) &- 48 < 10 { break }
    }
    words.at = start
  }

  /// The first two words that are addresses, with an arrow or nothing between; the protocol and `from IF` before them.
  private static func endpoints(_ words: inout CiscoWords, into record: inout Record) -> (CiscoEndpoint, CiscoEndpoint)?
  {
    readProtocol(&words, into: &record)
    for _ in 0..<24 {
      if let source = endpoint(&words) {
        words.skipBlanks()
        _ = words.take("=>") || words.take("->") || words.take("to ")
        return endpoint(&words).map { (source, $0) }
      }
      words.skipBlanks()
      if words.take("from ") {
        let mark = words.at
        if endpoint(&words) == nil { record.setInterfaces(words.word(), 0..<0) } else { words.at = mark }
        continue
      }
      if words.word().isEmpty { return nil }
    }
    return nil
  }

  /// `192.0.2.1:1024`, `(192.0.2.1:1024)`, `[192.0.2.1:1024`, `192.0.2.1(179)`; nothing is stepped over if the next
  /// word is none.
  private static func endpoint(_ words: inout CiscoWords) -> CiscoEndpoint? {
    words.skipBlanks()
    let mark = words.at
    _ = words.take("(")
    _ = words.take("[")
    let start = words.at
    while words.at < words.end, isPart(words.view.byte(at: words.at)) { words.at += 1 }
    var stop = words.at
    while stop > start, words.view.byte(at: stop - 1) == UInt8(ascii: ".") { stop -= 1 }
    guard stop > start, let found = words.view.endpoint(in: start..<stop) else {
      words.at = mark
      return nil
    }
    var endpoint = CiscoEndpoint(address: found.address, port: found.port)
    let open = words.at
    if found.port == nil, words.take("("), let port = words.number(), words.take(")") {
      endpoint.port = UInt16(exactly: port)
    } else {
      words.at = open
      _ = words.take(")") || words.take("]")
    }
    _ = words.take(",")
    return endpoint
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 6 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  /// Behind the endpoints: `class`, `ip ident 7`, `tcpflags 40962`, `tcp flag 0x2`, `seq 1`.
  private static func readRest(_ words: inout CiscoWords, into record: inout Record) {
    let range = words.at..<max(words.at, words.end)
    if let found = words.view.find("ip ident ", in: range) {
      let number = words.view.anyNumber(at: found + 9)
      if number.length > 0, let value = UInt16(exactly: number.value) { record.set(identification: value) }
    }
    guard record.event.isTCP else { return }
    if let found = words.view.find("tcpflags ", in: range) {
      // Bytes 12 and 13 of the header: its length stands before the flags.
      let number = words.view.anyNumber(at: found + 9)
      if number.length > 0 { record.set(TCPFlags(rawValue: UInt8(truncatingIfNeeded: number.value))) }
    } else if let found = words.view.find("tcp flag 0x", in: range) {
      var end = found + 9
      while end < words.end, hexDigit(words.view.byte(at: end)) != nil || end == found + 10 { end += 1 }
      if let flags = words.view.hexadecimal(in: found + 9..<end) {
        record.set(TCPFlags(rawValue: UInt8(truncatingIfNeeded: flags)))
      }
    }
  }

  private static func bytes(_ words: inout CiscoWords) -> UInt64? {
    words.skipBlanks()
    guard words.take("sent ") else { return nil }
    return words.number()
  }

  /// Steps behind `text`, which stands within the next words.
  private static func skip(_ text: StaticString, _ words: inout CiscoWords) -> Bool {
    guard let found = words.view.find(text, in: words.at..<max(words.at, words.end)) else { return false }
    words.at = found + text.utf8CodeUnitCount
    return true
  }
}
