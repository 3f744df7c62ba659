/// A packet in syslog's order, and in that of the Traffic Monitor.
extension WatchGuard {
  /// `0-External Firebox 52 tcp 20 127 203.0.113.7 198.51.100.2 40001 22 offset 8 S 832026162 win 8192`: interfaces,
  /// length, protocol, header length, TTL, addresses, ports or ICMP's type and code. Proxies leave out three numbers.
  static func packet(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
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
  static func five(_ view: ByteView, _ range: Range<Int>) -> Range<Int> {
    var words = Words(view, range)
    _ = words.next()
    return words.next()
  }

  static func setTransport(_ view: ByteView, _ words: inout Words, into record: inout Record) {
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
  static func setTCP(_ view: ByteView, _ words: inout Words, into record: inout Record) {
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
  static func monitored(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
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
}
