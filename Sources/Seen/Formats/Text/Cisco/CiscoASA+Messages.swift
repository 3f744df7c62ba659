/// Messages with a grammar of their own: access lists, ICMP's connections, requests for addresses of the Web, tunnels.
extension CiscoASA {
  /// `access-list in permitted tcp inside/192.0.2.1(1024) -> outside/198.51.100.2(80) hit-cnt 5 300-second interval`.
  ///
  /// Of ICMP the brackets hold type and code. "Permitted" speaks of the list: a packet without a connection may be
  /// dropped behind it. A name of a user may stand before the first endpoint (106102, 106103).
  static func readList(_ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    guard words.take("access-list ") else { return .nothing(.cutOff) }
    _ = words.word()
    let verdict = words.word()
    let protocolWord = words.word()
    words.skipBlanks()
    if words.take("for user ") { _ = words.word() }
    guard let source = words.listEndpoint(), case let arrow = words.word(),
      words.view.holds("->", at: arrow.lowerBound),
      let destination = words.listEndpoint()
    else { return .nothing(.cutOff) }
    guard !source.address.isMissing || !destination.address.isMissing else { return .nothing(.noPacket) }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if let found = words.view.ipProtocol(in: protocolWord) { record.set(found) }
    record.event.marks.action = listAction(words.view, verdict)
    record.setInterfaces(source.interface, destination.interface)
    if let one = source.port, let other = destination.port { setPorts(one, other, into: &record) }
    words.skipBlanks()
    if words.take("hit-cnt "), let count = words.number() { record.set(packets: count) }
    record.finishNamed(isInitiator: false)
    return .event
  }

  private static func listAction(_ view: ByteView, _ word: Range<Int>) -> Action {
    if view.equals("denied", word) { return .deny }
    return view.equals("permitted", word) || view.equals("est-allowed", word) ? .allow : .unknown
  }

  private static func setPorts(_ one: UInt16, _ other: UInt16, into record: inout Record) {
    guard record.event.isICMP else { return record.setPorts(one, other) }
    guard let type = UInt8(exactly: one), let code = UInt8(exactly: other) else { return }
    record.setMessage((type, code))
  }

  /// `Built inbound ICMP connection for faddr 192.0.2.1/512 gaddr … laddr 198.51.100.2/0 type 8 code 0`.
  ///
  /// The numbers are the ping's identifier, at the side that sent it: the end of a connection does not say its
  /// direction otherwise.
  static func readPing(_ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    let isBuilt = words.take("Built ")
    let isInbound = words.take("inbound ")
    guard let found = words.view.find("faddr ", in: words.at..<min(words.end, words.at + 48)) else {
      return .nothing(.cutOff)
    }
    words.at = found + 6
    guard let foreign = words.endpoint(), skip("gaddr ", &words), let global = words.endpoint(), skip("laddr ", &words),
      let local = words.endpoint()
    else { return .nothing(.cutOff) }
    guard !foreign.address.isMissing || !local.address.isMissing else { return .nothing(.noPacket) }
    let isFromOutside = isBuilt ? isInbound : (foreign.port ?? 0) > 0 && (local.port ?? 0) == 0
    let (source, destination) = isFromOutside ? (foreign, local) : (local, foreign)
    (record.event.source, record.event.destination) = (source.address, destination.address)
    record.set(.icmp)
    record.event.marks.action = .allow
    record.setInterfaces(source.interface, destination.interface)
    if global.address != local.address, !global.address.isMissing {
      if isFromOutside {
        record.translatedDestination = global.address
      } else {
        record.translatedSource = global.address
      }
    }
    if let type = words.view.find("type ", in: words.at..<max(words.at, words.end)) {
      words.at = type + 4
      words.readTypeAndCode()
      record.setMessage(words.typeAndCode)
    }
    record.finishNamed(isInitiator: true)
    return .event
  }

  /// Steps behind `text`, which stands a word or two on.
  private static func skip(_ text: StaticString, _ words: inout CiscoWords) -> Bool {
    for _ in 0..<4 {
      words.skipBlanks()
      if words.take(text) { return true }
      if words.word().isEmpty { return false }
    }
    return false
  }

  /// `user@192.0.2.1(user) Accessed JAVA URL user@198.51.100.2:http://…`.
  static func readRequest(_ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    let source = host(words.view, words.word())
    guard skip("URL ", &words) else { return .nothing(.cutOff) }
    let destination = host(words.view, words.word())
    guard !source.isMissing else { return .nothing(.cutOff) }
    return request(from: source, to: destination, .allow, into: &record)
  }

  /// `Access denied URL http://… SRC 192.0.2.1 DEST 198.51.100.2 on interface inside`: an address of the Web has no
  /// blanks.
  static func readRefusedRequest(_ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    guard words.take("Access denied URL ") else { return .nothing(.cutOff) }
    _ = words.word()
    guard skip("SRC ", &words), let source = words.endpoint(), skip("DEST ", &words), let destination = words.endpoint()
    else { return .nothing(.cutOff) }
    if skip("interface ", &words) { record.setInterfaces(words.word(), 0..<0) }
    return request(from: source.address, to: destination.address, .deny, into: &record)
  }

  private static func request(
    from source: Address, to destination: Address, _ action: Action, into record: inout Record
  ) -> LineMeaning {
    (record.event.source, record.event.destination) = (source, destination)
    record.event.marks.action = action
    record.event.role = .webRequest
    return .event
  }

  /// The address in `user@192.0.2.1:http://…`, `192.0.2.1(user)`; missing if a name stands there.
  private static func host(_ view: ByteView, _ word: Range<Int>) -> Address {
    var start = word.lowerBound
    var stop = word.upperBound
    if let bracket = view.first(0x2828_2828_2828_2828, from: start, to: stop) { stop = bracket }
    if let scheme = view.find("://", in: start..<max(start, stop)) {
      stop = scheme
      while stop > start, view.byte(at: stop) != UInt8(ascii: ":") || stop == scheme { stop -= 1 }
    } else if let path = view.find(":/", in: start..<max(start, stop)) {
      stop = path
    }
    var at = start
    while at < stop {
      if view.byte(at: at) == UInt8(ascii: "@") { start = at + 1 }
      at += 1
    }
    return view.anyAddress(in: start..<max(start, stop)) ?? .missing
  }

  /// `Local:198.51.100.2:500 Remote:192.0.2.1:500 Username:… Received a IKE_INIT_SA request`: the remote one has sent,
  /// by IKE's UDP (RFC 7296 §2).
  static func readPeers(_ words: inout CiscoWords, into record: inout Record) -> LineMeaning {
    guard words.take("Local:"), let local = words.view.endpoint(in: words.word()), skip("Remote:", &words),
      let remote = words.view.endpoint(in: words.word()), skip("Username:", &words), case _ = words.word()
    else { return .nothing(.noPacket) }
    words.skipBlanks()
    guard words.take("Received a") else { return .nothing(.noPacket) }
    (record.event.source, record.event.destination) = (remote.address, local.address)
    record.set(.udp)
    if let one = remote.port, let other = local.port { record.setPorts(one, other) }
    record.finishPacket()
    return .event
  }
}
