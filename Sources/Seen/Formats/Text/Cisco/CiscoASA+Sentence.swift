/// The sentences of most messages: a verb, a protocol, `from` or `src` one endpoint, `to` or `dst` the other.
extension CiscoASA {
  enum Word: Int, FieldName {
    // Before an endpoint.
    case from, src, lone, faddr, laddr, between, client, server, packet, localHost, foreignAddress, localAddress
    case to, dst, dest, upperDestination, arrow, doubleArrow, and
    // What happened.
    case built, rebuilt, teardown, permitted, allowed, upperAllowed, bypass, bypassed, skipped, offloaded, cleared
    case accessed, deny, denied, deniedColon, upperDenied, drop, upperDrop, dropping, upperDropping, dropped,
      upperDropped, discarded, discard
    case shunned, reset, upperReset
    // What is said of it.
    case outbound, networkProtocol, type, code, flags, flagsColon, interface, duration, echo, fragment, by
    static let spellings: [Word: String] = [
      .lone: "for", .packet: "packet:", .localHost: "local-host", .foreignAddress: "foreign_address",
      .localAddress: "local_address", .upperDestination: "DEST", .arrow: "->", .doubleArrow: "==>",
      .built: "Built", .rebuilt: "Rebuilt", .teardown: "Teardown", .upperAllowed: "Allowed", .offloaded: "Offloaded",
      .cleared: "Cleared", .deny: "Deny", .deniedColon: "denied:", .upperDenied: "Denied", .upperDrop: "Drop",
      .upperDropping: "Dropping", .upperDropped: "Dropped",
      .discard: "Discard", .shunned: "Shunned", .upperReset: "Reset", .networkProtocol: "protocol",
      .flagsColon: "flags:",
    ]
  }
  private static let names = Names<Word>()
  /// Words that are looked at before the first endpoint, between the two, and behind them.
  private static let lead = 32
  private static let gap = 7
  private static let tail = 24

  /// What has been understood of a sentence.
  struct Sentence {
    var source = CiscoEndpoint()
    var destination: CiscoEndpoint?
    var networkProtocol: IPProtocol?
    var action = Action.unknown
    var isOutbound = false
    var isFragment = false
    var code: UInt8?
    var interface = 0..<0
    var flags: TCPFlags?
    var message: (type: UInt8, code: UInt8)?
  }

  static func readSentence(_ kind: Kind, _ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    var sentence = Sentence()
    guard readSource(&words, into: &sentence) else { return .nothing(isCertain(kind) ? .cutOff : .noPacket) }
    readDestination(&words, into: &sentence)
    guard sentence.destination != nil || kind == .ownDenial else {
      return .nothing(isCertain(kind) ? .cutOff : .noPacket)
    }
    guard isWhole(kind, words) else { return .nothing(.cutOff) }
    guard !sentence.source.address.isMissing || !(sentence.destination?.address.isMissing ?? true) else {
      return .nothing(.noPacket)
    }
    if kind == .stream { sentence.networkProtocol = stream(&words) }
    switch kind {
    case .teardown: guard readEnd(&words, into: &record) else { return .nothing(.cutOff) }
    case .built, .error: break
    default: readTail(&words, into: &sentence)
    }
    if isDenial(kind), sentence.action != .reject { sentence.action = .deny }
    if kind == .reversed || kind == .built && sentence.isOutbound { swapSides(&sentence) }
    sentence.message = words.typeAndCode
    fill(&record, sentence)
    if kind == .error { readQuote(&words, into: &record) }
    record.finishNamed(isInitiator: kind == .built)
    // Whoever says goodbye has talked: the end of a session is none of its beginning.
    if kind == .teardown, record.event.role == .opening, hasTalked(words.view, record.bytes, record.ending) {
      record.event.role = .continuing
    }
    return .event
  }

  /// Whether a message of this kind always names endpoints.
  private static func isCertain(_ kind: Kind) -> Bool {
    switch kind {
    case .denial, .refusal, .ownDenial, .built, .teardown, .error: true
    default: false
    }
  }

  /// Whether what always follows the second endpoint is there: words, or of a new connection its translation.
  private static func isWhole(_ kind: Kind, _ words: borrowing CiscoWords) -> Bool {
    switch kind {
    case .refusal, .error: words.at < words.end
    case .built: words.at < words.end || words.view.byte(at: words.at - 1) == UInt8(ascii: ")")
    default: true
    }
  }

  /// Whether a message of this kind says that a packet was dropped, whatever its words.
  private static func isDenial(_ kind: Kind) -> Bool {
    kind == .denial || kind == .refusal || kind == .ownDenial || kind == .error
  }

  /// Datagram TLS, which has a name of its own, is the one that does not run over TCP.
  private static func stream(_ words: inout CiscoWords) -> IPProtocol {
    words.view.find("DTLS", in: words.at..<max(words.at, words.end)) == nil ? .tcp : .udp
  }

  private static func swapSides(_ sentence: inout Sentence) {
    guard let other = sentence.destination else { return }
    sentence.destination = sentence.source
    sentence.source = other
  }

  private static func readSource(_ words: inout CiscoWords, into sentence: inout Sentence) -> Bool {
    for _ in 0..<lead {
      let word = words.word()
      guard !word.isEmpty else { return false }
      guard let name = names.find(words.view, word) else {
        note(words.view, word, &words, into: &sentence)
        continue
      }
      if name.rawValue <= Word.localAddress.rawValue {
        let mark = words.at
        if let found = words.endpoint(), !found.address.isMissing || found.port != nil {
          sentence.source = found
          return true
        }
        words.at = mark
      } else {
        note(name, &words, into: &sentence)
      }
    }
    return false
  }

  /// A word that is none of the known ones: a protocol's name, perhaps, or `type=3,`.
  private static func note(
    _ view: ByteView, _ word: Range<Int>, _ words: inout CiscoWords, into sentence: inout Sentence
  ) {
    let first = view.byte(at: word.lowerBound) | 0x20
    if word.count <= 9, sentence.networkProtocol == nil, first &- 97 < 26 {
      sentence.networkProtocol = view.ipProtocol(in: word)
    }
    guard word.count < 24 else { return }
    if view.holds("type=", at: word.lowerBound) {
      words.at = word.lowerBound + 4
      words.readTypeAndCode()
    } else if view.holds("protocol=", at: word.lowerBound) {
      let isListed = view.byte(at: word.upperBound - 1) == UInt8(ascii: ",")
      let value = word.lowerBound + 9..<max(word.lowerBound + 9, word.upperBound - (isListed ? 1 : 0))
      sentence.networkProtocol = view.ipProtocol(in: value)
    }
  }

  private static func note(_ name: Word, _ words: inout CiscoWords, into sentence: inout Sentence) {
    switch name {
    case .built, .rebuilt, .teardown, .permitted, .allowed, .upperAllowed, .bypass, .bypassed, .skipped, .offloaded,
      .cleared, .accessed:
      sentence.action = .allow
    case .deny, .denied, .deniedColon, .upperDenied, .drop, .upperDrop, .dropping, .upperDropping, .dropped,
      .upperDropped, .discarded, .discard,
      .shunned:
      sentence.action = .deny
    case .reset, .upperReset: sentence.action = .reject
    case .outbound: sentence.isOutbound = true
    case .fragment: sentence.isFragment = true
    case .networkProtocol:
      let word = words.word()
      if let found = words.view.ipProtocol(in: word) { sentence.networkProtocol = found }
    case .type: words.readTypeAndCode()
    case .code:
      words.skipBlanks()
      if let code = words.number() { sentence.code = UInt8(exactly: code) }
    case .echo: if words.take(" request") { (sentence.networkProtocol, words.typeAndCode) = (.icmp, (8, 0)) }
    case .interface: readInterface(&words, into: &sentence)
    default: break
    }
  }

  private static func readInterface(_ words: inout CiscoWords, into sentence: inout Sentence) {
    let word = words.word()
    var end = word.upperBound
    while end > word.lowerBound, isMark(words.view.byte(at: end - 1)) { end -= 1 }
    if sentence.interface.isEmpty { sentence.interface = word.lowerBound..<end }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ":")
  }

  /// Behind `to`, `dst` and their kin, which may stand some words on; they may be followed by a word or two themselves.
  private static func readDestination(_ words: inout CiscoWords, into sentence: inout Sentence) {
    let mark = words.at
    for _ in 0..<gap {
      let word = words.word()
      guard !word.isEmpty else { break }
      guard let name = names.find(words.view, word) else { continue }
      guard name == .localAddress || (Word.to.rawValue...Word.and.rawValue).contains(name.rawValue) else {
        if name == .interface { readInterface(&words, into: &sentence) }
        continue
      }
      for _ in 0..<3 {
        if let found = words.endpoint(), !found.address.isMissing || found.port != nil {
          sentence.destination = found
          return
        }
        if words.word().isEmpty { break }
      }
      break
    }
    words.at = mark
  }

  /// `flags SYN on interface outside`, `type 3, code 1`, `is dropped because …`.
  private static func readTail(_ words: inout CiscoWords, into sentence: inout Sentence) {
    for index in 0..<tail {
      let word = words.word()
      guard !word.isEmpty else { return }
      guard let name = names.find(words.view, word) else { continue }
      switch name {
      case .by: return
      case .flags, .flagsColon: readFlags(&words, into: &sentence)
      case .interface, .type: note(name, &words, into: &sentence)
      case .denied, .dropped, .bypassed, .skipped: if index < 6 { note(name, &words, into: &sentence) }
      default: break
      }
    }
  }

  /// `SYN ACK  on interface`.
  private static func readFlags(_ words: inout CiscoWords, into sentence: inout Sentence) {
    words.skipBlanks()
    let start = words.at
    var stop = start
    for _ in 0..<8 {
      let word = words.word()
      if word.isEmpty || words.view.equals("on", word) { break }
      stop = word.upperBound
    }
    words.at = stop
    sentence.flags = TCPFlags(words: words.view, start..<stop)
  }

  private static func fill(_ record: inout Record, _ sentence: Sentence) {
    let (source, destination) = (sentence.source, sentence.destination ?? CiscoEndpoint())
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if let found = sentence.networkProtocol { record.set(found) }
    record.event.marks.action = sentence.action
    if let one = source.port, let other = destination.port { record.setPorts(one, other) }
    record.setInterfaces(source.interface.isEmpty ? sentence.interface : source.interface, destination.interface)
    setTranslation(&record, source, destination)
    if let flags = sentence.flags { record.set(flags) }
    if sentence.isFragment { record.event.marks.insert(.fragment) }
    var message = sentence.message
    if let code = sentence.code { message?.code = code }
    record.setMessage(message)
  }

  static func setTranslation(_ record: inout Record, _ source: CiscoEndpoint, _ destination: CiscoEndpoint) {
    if !source.translation.isMissing {
      (record.translatedSource, record.translatedSourcePort) = (source.mapped, source.mappedPort)
    }
    if !destination.translation.isMissing {
      (record.translatedDestination, record.translatedDestinationPort) = (destination.mapped, destination.mappedPort)
    }
  }

  /// `duration 0:01:07 bytes 38110 TCP FINs from outside (user)`.
  private static func readEnd(_ words: inout CiscoWords, into record: inout Record) -> Bool {
    for _ in 0..<6 {
      let word = words.word()
      guard !word.isEmpty else { return false }
      guard names.find(words.view, word) == .duration else { continue }
      var time = words.word()
      if time.count > 1, words.view.byte(at: time.upperBound - 1) == UInt8(ascii: ",") {
        time = time.lowerBound..<time.upperBound - 1
      }
      record.duration = words.view.milliseconds(ofClock: time)
      words.skipBlanks()
      if words.take("forwarded ") || words.take(",") { words.skipBlanks() }
      if words.take("bytes ") { record.bytes = words.number() }
      record.ending = ending(&words)
      return true
    }
    return false
  }

  /// Whether data passed and both sides ended it in order (message 302014, reason "TCP FINs").
  private static func hasTalked(_ view: ByteView, _ bytes: UInt64?, _ ending: Range<Int>) -> Bool {
    (bytes ?? 0) > 0 && view.equals("tcp fins", ending)
  }

  /// The reason, without who ended the connection and whose it was.
  private static func ending(_ words: inout CiscoWords) -> Range<Int> {
    _ = words.take(",")
    words.skipBlanks()
    let start = words.at
    var stop = start
    for _ in 0..<12 {
      let word = words.word()
      if word.isEmpty || words.view.byte(at: word.lowerBound) == UInt8(ascii: "(") || words.view.equals("from", word) {
        break
      }
      stop = word.upperBound
    }
    return start..<max(start, min(stop, words.end))
  }

  /// `Original IP payload: udp src 192.0.2.1/53 dst 198.51.100.2/10872.`
  private static func readQuote(_ words: inout CiscoWords, into record: inout Record) {
    guard let start = words.view.find("payload: ", in: words.at..<max(words.at, words.end)) else { return }
    words.at = start + 9
    var quoted = Sentence()
    guard readSource(&words, into: &quoted) else { return }
    readDestination(&words, into: &quoted)
    guard let destination = quoted.destination, let found = quoted.networkProtocol else { return }
    let (from, to) = (UInt32(quoted.source.port ?? 0), UInt32(destination.port ?? 0))
    record.event.quote(
      destination: destination.address, networkProtocol: found, ports: from << 16 | to,
      returns: quoted.source.address == record.event.destination)
  }
}

extension Event {
  /// Takes what an ICMP error's line says of the packet that it quotes.
  fileprivate mutating func quote(destination: Address, networkProtocol: IPProtocol, ports: UInt32, returns: Bool) {
    guard isICMP, marks.contains(.ports), !marks.contains(.count) else { return }
    sequence = destination.digest
    acknowledgement = ports
    window = UInt16(networkProtocol.rawValue) << 8
    marks.insert(.quote)
    if returns { marks.insert(.quoteReturns) }
  }
}
