/// SRX messages as sentences: places and order are the same in all releases, what stands between them is not.
extension JuniperSRX {
  static func readSentence(_ view: ByteView, _ message: Message, into record: inout Record) -> Bool {
    if view.holds("RT_SCREEN_", at: message.name.lowerBound) { return readScreen(view, message, into: &record) }
    if view.holds("IDP_", at: message.name.lowerBound) { return readAttack(view, message, into: &record) }
    var words = Words(view, message.body)
    while let word = words.another() {
      guard let arrow = view.find("->", in: word) else { continue }
      let isEnd = isEnd(view, message.name)
      if isEnd { record.ending = ending(view, message.body.lowerBound, word.lowerBound) }
      guard setEndpoints(view, word, arrow, into: &record) else { return false }
      record.event.marks.action = action(view, 0..<0, message.name)
      readRest(view, word.upperBound..<message.body.upperBound, isEnd: isEnd, into: &record)
      return true
    }
    return false
  }

  /// `session closed TCP FIN: 192.0.2.1/…`: what stands before the colon.
  private static func ending(_ view: ByteView, _ start: Int, _ end: Int) -> Range<Int> {
    guard let closed = view.find("closed ", in: start..<end) else { return 0..<0 }
    let first = closed + 7
    var last = end
    while last > first, view.byte(at: last - 1) <= 0x20 || view.byte(at: last - 1) == 0x3A { last -= 1 }
    return first..<last
  }

  /// `203.0.113.7/40001->198.51.100.2/22`, also with `:` or brackets, and `,6:` behind in old releases.
  private static func setEndpoints(_ view: ByteView, _ word: Range<Int>, _ arrow: Int, into record: inout Record)
    -> Bool
  {
    var end = word.upperBound
    if let comma = view.first(0x2C2C_2C2C_2C2C_2C2C, from: arrow, to: end) {
      let number = comma + 1..<(view.byte(at: end - 1) == 0x3A ? end - 1 : end)
      if let found = view.ipProtocol(in: number) { record.set(found) }
      end = comma
    }
    guard let source = endpoint(view, word.lowerBound..<arrow), let destination = endpoint(view, arrow + 2..<end) else {
      return false
    }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if let from = source.port, let to = destination.port { record.setPorts(from, to) }
    return true
  }

  static func endpoint(_ view: ByteView, _ range: Range<Int>) -> (address: Address, port: UInt16?)? {
    guard !range.isEmpty else { return nil }
    if view.byte(at: range.upperBound - 1) == UInt8(ascii: ")") {
      return view.endpoint(in: range.lowerBound..<range.upperBound - 1, separator: UInt8(ascii: "("))
    }
    return view.endpoint(in: range, separator: UInt8(ascii: "/")) ?? view.endpoint(in: range)
  }

  /// Behind the endpoints: service, the same after translation, rules, protocol, policy, zones, session, volume, user,
  /// interface.
  private static func readRest(_ view: ByteView, _ range: Range<Int>, isEnd: Bool, into record: inout Record) {
    var words = Words(view, range)
    var isTranslated = false
    var sinceTranslation = 0
    while let word = words.another() {
      if let arrow = view.find("->", in: word) {
        setTranslation(view, word, arrow, into: &record)
        (isTranslated, sinceTranslation) = (true, 0)
        continue
      }
      sinceTranslation += 1
      if isTranslated, sinceTranslation > 2, let number = view.small(in: word) {
        record.forgetPortsIfNone(number)
        readPolicy(view, &words, into: &record)
        if isEnd { readCounters(view, &words, into: &record) } else { _ = words.another() }
        return readInterface(view, &words, into: &record)
      }
      if !isTranslated, let bracket = view.first(0x2828_2828_2828_2828, from: word.lowerBound, to: word.upperBound),
        let number = view.small(in: word.lowerBound..<bracket)
      {
        record.forgetPortsIfNone(number)
        let type = view.small(in: bracket + 1..<max(bracket + 1, word.upperBound - 1))
        if record.event.isICMP, let type { record.setICMP(type: type) }
        readPolicy(view, &words, into: &record)
        return readInterface(view, &words, into: &record)
      }
    }
  }

  private static func setTranslation(_ view: ByteView, _ word: Range<Int>, _ arrow: Int, into record: inout Record) {
    guard let source = endpoint(view, word.lowerBound..<arrow),
      let destination = endpoint(view, arrow + 2..<word.upperBound)
    else { return }
    (record.translatedSource, record.translatedSourcePort) = (source.address, source.port ?? 0)
    (record.translatedDestination, record.translatedDestinationPort) = (destination.address, destination.port ?? 0)
  }

  /// Policy, source zone, destination zone.
  private static func readPolicy(_ view: ByteView, _ words: inout Words, into record: inout Record) {
    _ = words.another()
    if let zone = words.another() { record.ingressZone = view.stated(zone) }
    if let zone = words.another() { record.egressZone = view.stated(zone) }
  }

  /// Session, `6(337)` from the client, `4(535)` from the server, seconds.
  private static func readCounters(_ view: ByteView, _ words: inout Words, into record: inout Record) {
    guard words.another() != nil, let client = words.another(), let server = words.another(),
      let elapsed = words.another(),
      let sent = counter(view, client), let received = counter(view, server)
    else { return }
    record.set(packets: sent.packets &+ received.packets)
    record.bytes = sent.bytes &+ received.bytes
    if let seconds = view.number(in: elapsed) { record.duration = UInt64(seconds) * 1000 }
  }

  private static func counter(_ view: ByteView, _ word: Range<Int>) -> (packets: UInt64, bytes: UInt64)? {
    guard let bracket = view.first(0x2828_2828_2828_2828, from: word.lowerBound, to: word.upperBound),
      bracket + 1 < word.upperBound, let packets = view.largeNumber(in: word.lowerBound..<bracket),
      let bytes = view.largeNumber(in: bracket + 1..<word.upperBound - 1)
    else { return nil }
    return (packets, bytes)
  }

  /// The interface follows the user, `N/A(N/A)`.
  private static func readInterface(_ view: ByteView, _ words: inout Words, into record: inout Record) {
    while let word = words.another() {
      guard view.byte(at: word.upperBound - 1) == UInt8(ascii: ")"), let interface = words.another() else { continue }
      return record.setInterfaces(view.stated(interface), 0..<0)
    }
  }

  /// `TCP sweep! source: 203.0.113.7:6000, destination: 198.51.100.2:1433, zone name: untrust, interface name: …, action: drop`.
  private static func readScreen(_ view: ByteView, _ message: Message, into record: inout Record) -> Bool {
    func value(_ name: StaticString) -> Range<Int> {
      guard let at = view.find(name, in: message.body) else { return 0..<0 }
      let start = at + name.utf8CodeUnitCount
      let end = view.first(0x2C2C_2C2C_2C2C_2C2C, from: start, to: message.body.upperBound)
      return start..<(end ?? view.wordEnd(from: start, to: message.body.upperBound))
    }
    guard let source = endpoint(view, value("source: ")), let destination = endpoint(view, value("destination: "))
    else { return false }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if let number = named(view, message.name) ?? view.ipProtocol(in: value("protocol-id: ")) { record.set(number) }
    if let from = source.port, let to = destination.port { record.setPorts(from, to) }
    record.ingressZone = value("zone name: ")
    record.setInterfaces(value("interface name: "), 0..<0)
    record.event.marks.action = view.decision(in: value("action: "))
    return true
  }

  /// `IDP: at 1795451160, SIG Attack log <203.0.113.7/40001->198.51.100.2/80> for TCP protocol … action=DROP, …`.
  private static func readAttack(_ view: ByteView, _ message: Message, into record: inout Record) -> Bool {
    guard let open = view.find("<", in: message.body), let close = view.find(">", in: open..<message.body.upperBound),
      let end = view.find("> for ", in: close..<message.body.upperBound),
      let arrow = view.find("->", in: open..<end), setEndpoints(view, open + 1..<end, arrow, into: &record)
    else { return false }
    if let number = view.ipProtocol(in: end + 6..<view.wordEnd(from: end + 6, to: message.body.upperBound)) {
      record.forgetPortsIfNone(number.rawValue)
    }
    if let at = view.find("action=", in: end..<message.body.upperBound) {
      let stop = view.first(0x2C2C_2C2C_2C2C_2C2C, from: at, to: message.body.upperBound) ?? message.body.upperBound
      record.event.marks.action = action(view, at + 7..<stop, message.name)
    }
    return true
  }
}

extension Record {
  /// Takes a protocol that was named behind the ports: of one without ports they are not what they seem.
  fileprivate mutating func forgetPortsIfNone(_ number: UInt8) {
    set(IPProtocol(rawValue: number))
    guard !event.networkProtocol.hasPorts else { return }
    (event.sourcePort, event.destinationPort) = (0, 0)
    event.marks.remove(.ports)
  }
}
