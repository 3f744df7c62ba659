/// WatchGuard's Fireware: `firewall: msg_id="3000-0148" Deny 0-External Firebox 52 tcp 20 127 203.0.113.7 198.51.100.2
/// 40001 22 offset 8 S 832026162 win 8192 (Unhandled External Packet-00)` in syslog, and the Traffic Monitor's order
/// (WatchGuard, "Read a Log Message"; "Fireware Log Catalog").
enum WatchGuard: TextFormat {
  static let about = Format(
    id: "watchguard", kind: .text, writers: "WatchGuard Firebox (Fireware)",
    example: "firewall: msg_id=\"3000-0148\" Deny 0-External Firebox 52 tcp 20 127 203.0.113.7 198.51.100.2 40001 22 …",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .ttl, .length, .window, .translation, .volume, .icmp])
  static let programs: [StaticString] = [
    "firewall", "http-proxy", "https-proxy", "smtp-proxy", "ftp-proxy", "dns-proxy", "pop3-proxy", "tcp-udp-proxy",
    "sip-alg", "h323-alg", "pxy", "proxy",
  ]

  private enum Key: Int, FieldName {
    static let isSnakeCase = true
    case srcIpNat, srcPortNat, dstIpNat, dstPortNat, duration, sentPkts, rcvdPkts, sentBytes, rcvdBytes
    case tcpInfo, type, code
  }
  private static let keys = Names<Key>()
  private typealias Values = FieldValues<Key>

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    guard let (message, ownStamp) = message(line) else { return .foreign }
    let view = line.view
    if ownStamp > 0 { _ = context.readTime(view, at: ownStamp, into: &record) }
    var words = Words(view, message)
    let disposition = words.next()
    let action = action(view, disposition)
    guard action != .unknown else { return attack(view, message, into: &record) }
    record.event.marks.action = action
    let rest = words.rest
    guard packet(view, rest, into: &record) || monitored(view, rest, into: &record) else { return .nothing(.noPacket) }
    var values = Values()
    values.read(view, KeyValues(view, rest), keys)
    setDetails(view, values, into: &record)
    record.finishConnection()
    return .event
  }

  /// Behind `msg_id="…"`, which follows host, serial number, own stamp and tag; or, in the Traffic Monitor's order, from
  /// the disposition on. The own stamp is in brackets.
  private static func message(_ line: borrowing Line) -> (Range<Int>, Int)? {
    let view = line.view
    var words = Words(view, line.afterStamp)
    var stamp = 0
    for place in 0..<7 {
      let rest = words.rest
      let word = words.next()
      guard !word.isEmpty else { return nil }
      if view.holds("msg_id=\"", at: word.lowerBound) { return (words.rest, stamp) }
      if view.holds("(20", at: word.lowerBound) { stamp = word.lowerBound + 1 }
      if place < 2, line.header.isStamped, action(view, word) != .unknown, isMonitored(view, words.rest) {
        return (rest, 0)
      }
    }
    return nil
  }

  /// Two addresses, a service and its protocol.
  private static func isMonitored(_ view: ByteView, _ range: Range<Int>) -> Bool {
    var words = Words(view, range)
    guard view.address(ofWord: words.next()) != nil, view.address(ofWord: words.next()) != nil else { return false }
    let service = words.next()
    return view.first(0x2F2F_2F2F_2F2F_2F2F, from: service.lowerBound, to: service.upperBound) != nil
  }

  private static func action(_ view: ByteView, _ word: Range<Int>) -> Action {
    if view.equals("allow", word) || view.equals("allowed", word) { return .allow }
    return view.equals("deny", word) || view.equals("denied", word) ? .deny : .unknown
  }

  /// `0-External Firebox 52 tcp 20 127 203.0.113.7 198.51.100.2 40001 22 offset 8 S 832026162 win 8192`: interfaces,
  /// length, protocol, header length, TTL, addresses, ports or ICMP's type and code. Proxies leave out three numbers.
  private static func packet(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
    var words = Words(view, range)
    // The four words before the one at hand, the nearest first.
    var (one, two, three, four) = (0..<0, 0..<0, 0..<0, 0..<0)
    var first = 0..<0
    for place in 0..<16 {
      let word = words.next()
      guard !word.isEmpty else { return false }
      if place == 0 { first = word }
      if place > 2, let source = view.address(ofWord: word) {
        guard let destination = view.address(ofWord: words.next()) else { return false }
        (record.event.source, record.event.destination) = (source, destination)
        let isPacket = view.number(in: one) != nil && view.number(in: two) != nil
        if isPacket, let ttl = view.small(in: one) { record.set(ttl: ttl) }
        if isPacket, let length = view.port(in: four) { record.event.length = length }
        if let number = view.ipProtocol(in: isPacket ? three : one) { record.set(number) }
        // Names of interfaces may hold blanks: only then are there more than two words.
        if place == (isPacket ? 6 : 3) { record.setInterfaces(first, isPacket ? five(view, range) : two) }
        setTransport(view, &words, into: &record)
        return true
      }
      (one, two, three, four) = (word, one, two, three)
    }
    return false
  }

  /// The second word: the outgoing interface.
  private static func five(_ view: ByteView, _ range: Range<Int>) -> Range<Int> {
    var words = Words(view, range)
    _ = words.next()
    return words.next()
  }

  private static func setTransport(_ view: ByteView, _ words: inout Words, into record: inout Record) {
    let (first, second) = (words.next(), words.next())
    if record.event.isICMP {
      guard let type = view.small(in: first), let code = view.small(in: second) else { return }
      record.setICMP(type: type, code: code)
    } else if let source = view.port(in: first), let destination = view.port(in: second) {
      record.setPorts(source, destination)
      if view.equals("offset", words.next()) { setTCP(view, &words, into: &record) }
    }
  }

  /// Behind `offset`: the header's length, `S`, the sequence number, `win 8192`.
  private static func setTCP(_ view: ByteView, _ words: inout Words, into record: inout Record) {
    guard record.event.isTCP else { return }
    _ = words.next()
    let flags = words.next()
    guard flags.count <= 8, let sequence = view.number(in: words.next()), view.equals("win", words.next()) else {
      return
    }
    record.set(TCPFlags(letters: view, flags))
    if !record.event.tcpFlags.contains(.ack) { record.set(sequence: sequence, acknowledgement: 0) }
    if let window = view.port(in: words.next()) { record.set(window: window) }
  }

  /// `192.0.2.1 198.51.100.2 http/tcp 42973 8080 3-Trusted 1-WCI Allowed 60 63 (Policy-00) proc_id="…" …`
  private static func monitored(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
    var words = Words(view, range)
    guard let source = view.address(ofWord: words.next()), let destination = view.address(ofWord: words.next()) else {
      return false
    }
    (record.event.source, record.event.destination) = (source, destination)
    let service = words.next()
    guard let slash = view.first(0x2F2F_2F2F_2F2F_2F2F, from: service.lowerBound, to: service.upperBound) else {
      return false
    }
    if let number = view.ipProtocol(in: slash + 1..<service.upperBound) { record.set(number) }
    var ingress = words.next()
    if let from = view.port(in: ingress) {
      let to = words.next()
      if let to = view.port(in: to) { record.setPorts(from, to) }
      ingress = words.next()
    }
    let egress = words.next()
    guard action(view, words.next()) != .unknown else { return true }
    record.setInterfaces(ingress, egress)
    if let length = view.port(in: words.next()) { record.event.length = length }
    if let ttl = view.small(in: words.next()) { record.set(ttl: ttl) }
    return true
  }

  private static func setDetails(_ view: ByteView, _ values: Values, into record: inout Record) {
    if let address = view.anyAddress(in: values[.srcIpNat]) {
      (record.translatedSource, record.translatedSourcePort) = (address, view.port(in: values[.srcPortNat]) ?? 0)
    }
    if let address = view.anyAddress(in: values[.dstIpNat]) {
      record.translatedDestination = address
      record.translatedDestinationPort = view.port(in: values[.dstPortNat]) ?? 0
    }
    if record.event.isICMP, !record.event.marks.contains(.ports), let type = view.small(in: values[.type]),
      let code = view.small(in: values[.code]) ?? (type == 8 || type == 0 ? 0 : nil)
    {
      record.setICMP(type: type, code: code)
    }
    let info = values[.tcpInfo]
    if view.holds("offset ", at: info.lowerBound), !record.event.marks.contains(.flags) {
      var words = Words(view, info.lowerBound + 7..<max(info.lowerBound + 7, info.upperBound))
      setTCP(view, &words, into: &record)
    }
    if let seconds = view.largeNumber(in: values[.duration]) { record.duration = seconds &* 1000 }
    if let sent = view.largeNumber(in: values[.sentBytes]), let received = view.largeNumber(in: values[.rcvdBytes]) {
      record.bytes = sent &+ received
    }
    if let sent = view.largeNumber(in: values[.sentPkts]) {
      record.set(packets: sent &+ (view.largeNumber(in: values[.rcvdPkts]) ?? 0))
    }
  }

  /// `SYN flood attack against 198.51.100.2 from 203.0.113.7 detected.`, `Blocked site: Traffic detected from … to ….`:
  /// an event with the addresses that it names.
  private static func attack(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> LineMeaning {
    guard view.find(" detected", in: range.lowerBound..<min(range.upperBound, range.lowerBound + 160)) != nil else {
      return .nothing(.noPacket)
    }
    var words = Words(view, range)
    var before = 0..<0
    for _ in 0..<20 {
      let word = words.next()
      if word.isEmpty { break }
      if let address = view.address(ofWord: view.trimmed(word, of: UInt8(ascii: "."))) {
        if view.equals("from", before) || view.equals("client", before) { record.event.source = address }
        if view.equals("to", before) || view.equals("against", before) { record.event.destination = address }
      }
      before = word
    }
    guard !record.event.source.isMissing || !record.event.destination.isMissing else { return .nothing(.noPacket) }
    if view.holds("Blocked site:", at: range.lowerBound) { record.event.marks.action = .deny }
    record.finishPacket()
    return .event
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let (message, _) = message(line) else { return }
    details.addFields(line.view, message)
    var end = message.upperBound
    while end > message.lowerBound, line.view.byte(at: end - 1) <= 0x20 { end -= 1 }
    guard end > message.lowerBound, line.view.byte(at: end - 1) == UInt8(ascii: ")") else { return }
    var start = end - 1
    while start > message.lowerBound, line.view.byte(at: start) != UInt8(ascii: "(") { start -= 1 }
    details.addField("policy", line.view.text(start + 1..<end - 1))
  }
}
