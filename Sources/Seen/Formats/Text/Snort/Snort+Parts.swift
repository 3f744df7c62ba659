/// Parts of Snort's alerts: the protocol in braces, and the two ends.
enum SnortEnds {
  /// `TCP`, `IPV6-ICMP`, `PROTO:103`, `002`.
  static func networkProtocol(_ view: ByteView, _ range: Range<Int>) -> IPProtocol? {
    if view.holds("PROTO:", at: range.lowerBound), range.count > 6 {
      // 255 stands for what Snort made up itself, such as a port scan.
      return view.small(in: range.lowerBound + 6..<range.upperBound).flatMap {
        $0 == 255 ? nil : IPProtocol(rawValue: $0)
      }
    }
    return view.ipProtocol(in: range)
  }

  /// `203.0.113.7:1900 -> 198.51.100.2:1900`; Suricata writes ICMP's type and code in place of ports.
  static func read(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
    let start = view.wordStart(from: range.lowerBound, to: range.upperBound)
    let source = start..<view.wordEnd(from: start, to: range.upperBound)
    let arrow = view.wordStart(from: source.upperBound, to: range.upperBound)
    guard view.holds("-> ", at: arrow), arrow + 3 < range.upperBound else { return false }
    let next = view.wordStart(from: arrow + 3, to: range.upperBound)
    return read(view, source, next..<view.wordEnd(from: next, to: range.upperBound), into: &record)
  }

  static func read(_ view: ByteView, _ source: Range<Int>, _ destination: Range<Int>, into record: inout Record) -> Bool
  {
    let hasPorts = record.event.networkProtocol.hasPorts
    guard let from = end(view, source, hasPorts: hasPorts), let to = end(view, destination, hasPorts: hasPorts) else {
      return false
    }
    (record.event.source, record.event.destination) = (from.address, to.address)
    guard let first = from.port, let second = to.port else { return true }
    if record.event.isICMP {
      if let type = UInt8(exactly: first), let code = UInt8(exactly: second), type > 0 || code > 0 {
        record.setICMP(type: type, code: code)
      }
    } else {
      record.setPorts(first, second)
    }
    return true
  }

  /// The last group behind a colon is the port where there is one: IPv6 has no brackets here.
  private static func end(_ view: ByteView, _ range: Range<Int>, hasPorts: Bool) -> (address: Address, port: UInt16?)? {
    var mark = range.upperBound
    while mark > range.lowerBound, view.byte(at: mark - 1) != UInt8(ascii: ":") { mark -= 1 }
    if hasPorts, mark > range.lowerBound, let address = view.anyAddress(in: range.lowerBound..<mark - 1),
      let port = view.port(in: mark..<range.upperBound)
    {
      return (address, port)
    }
    return view.endpoint(in: range)
  }

  /// `***A**S*`: `1` and `2`, now `C` and `E`, are the reserved bits.
  static func flags(_ view: ByteView, _ range: Range<Int>) -> TCPFlags {
    var flags = TCPFlags(letters: view, range)
    for index in range {
      if view.byte(at: index) == UInt8(ascii: "1") { flags.insert(.cwr) }
      if view.byte(at: index) == UInt8(ascii: "2") { flags.insert(.ece) }
    }
    return flags
  }
}

/// Snort's columns: the default orders of Snort 2, of pfSense's Snort, and of Snort 3.
enum SnortCSV {
  private enum Place {
    static let generator = 0, message = 3, number = 4, source = 5, sourcePort = 6, destination = 7, destinationPort = 8
    static let flags = 12, sequence = 13, acknowledgement = 14, window = 16, ttl = 17, identification = 19, length = 20
    static let icmpType = 22, icmpCode = 23, icmpIdentifier = 24, icmpSequence = 25
    /// pfSense: `id,classification,priority,action,disposition` behind the ports.
    static let pfSenseIdentification = 9, disposition = 13
    /// Snort 3: `pkt_num, proto, pkt_gen, pkt_len, dir, src_ap, dst_ap, rule, action`.
    static let number3 = 1, direction3 = 4, source3 = 5, destination3 = 6, action3 = 8
  }

  /// Reads what stands behind the stamp and its comma.
  static func read(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
    let places = FieldPlaces(view, range, limit: 40)
    if places.count == 9 { return readThird(view, places, into: &record) }
    guard places.count > Place.destinationPort, view.number(in: places[Place.generator]) != nil,
      view.number(in: places[1]) != nil, let source = view.anyAddress(in: places[Place.source]),
      let destination = view.anyAddress(in: places[Place.destination])
    else { return false }
    if let number = SnortEnds.networkProtocol(view, places[Place.number]) { record.set(number) }
    (record.event.source, record.event.destination) = (source, destination)
    if let source = view.port(in: places[Place.sourcePort]),
      let destination = view.port(in: places[Place.destinationPort])
    {
      record.setPorts(source, destination)
    }
    if places.count > 22 { readHeader(view, places, into: &record) } else { readShort(view, places, into: &record) }
    record.finishPacket()
    return true
  }

  private static func readHeader(_ view: ByteView, _ places: borrowing FieldPlaces, into record: inout Record) {
    if let ttl = view.small(in: places[Place.ttl]) { record.set(ttl: ttl) }
    if let identification = view.port(in: places[Place.identification]) { record.set(identification: identification) }
    if let length = view.port(in: places[Place.length]) { record.event.length = length }
    if record.event.isTCP, !places[Place.flags].isEmpty {
      record.set(SnortEnds.flags(view, places[Place.flags]))
      SnortTCP.set(
        view, places[Place.sequence], places[Place.acknowledgement], places[Place.window], into: &record)
    }
    guard let type = view.small(in: places[Place.icmpType]), let code = view.small(in: places[Place.icmpCode]),
      record.event.isICMP
    else { return }
    record.setICMP(type: type, code: code)
    SnortTCP.setEcho(
      view.port(in: places[Place.icmpIdentifier]), view.port(in: places[Place.icmpSequence]), into: &record)
  }

  private static func readShort(_ view: ByteView, _ places: borrowing FieldPlaces, into record: inout Record) {
    if let identification = view.port(in: places[Place.pfSenseIdentification]) {
      record.set(identification: identification)
    }
    record.event.marks.action = SnortTCP.action(view, places[Place.disposition])
  }

  private static func readThird(_ view: ByteView, _ places: borrowing FieldPlaces, into record: inout Record) -> Bool {
    func trimmed(_ place: Int) -> Range<Int> {
      let range = places[place]
      return view.wordStart(from: range.lowerBound, to: range.upperBound)..<range.upperBound
    }
    let direction = trimmed(Place.direction3)
    guard
      view.holds("C2S", at: direction.lowerBound) || view.holds("S2C", at: direction.lowerBound)
        || view.holds("UNK", at: direction.lowerBound)
    else { return false }
    if let number = SnortEnds.networkProtocol(view, trimmed(Place.number3)) { record.set(number) }
    guard SnortEnds.read(view, trimmed(Place.source3), trimmed(Place.destination3), into: &record) else { return false }
    record.event.marks.action = SnortTCP.action(view, trimmed(Place.action3))
    record.finishPacket()
    return true
  }
}

/// Header fields of an alert's packet, and the words for its fate.
enum SnortTCP {
  /// Hexadecimal, as Snort writes all three.
  static func set(
    _ view: ByteView, _ sequence: Range<Int>, _ acknowledgement: Range<Int>, _ window: Range<Int>,
    into record: inout Record
  ) {
    if let sequence = view.hexadecimal(in: sequence), let sequence = UInt32(exactly: sequence) {
      let acknowledgement = view.hexadecimal(in: acknowledgement) ?? 0
      record.set(sequence: sequence, acknowledgement: UInt32(truncatingIfNeeded: acknowledgement))
    }
    if let window = view.hexadecimal(in: window), let window = UInt16(exactly: window) { record.set(window: window) }
  }

  /// Identifier and number of a ping.
  static func setEcho(_ identifier: UInt16?, _ number: UInt16?, into record: inout Record) {
    let type = UInt8(truncatingIfNeeded: record.event.sourcePort >> 8)
    let isEcho = record.event.networkProtocol == .icmp ? type == 0 || type == 8 : type == 128 || type == 129
    guard isEcho, let identifier, let number else { return }
    record.event.destinationPort = identifier
    record.set(window: number)
  }

  /// `would_drop` and `alert` say nothing of the packet's fate.
  static func action(_ view: ByteView, _ range: Range<Int>) -> Action {
    if view.equals("allow", range) || view.equals("pass", range) { return .allow }
    if view.equals("block", range) || view.equals("drop", range) { return .deny }
    return view.equals("reset", range) || view.equals("reject", range) ? .reject : .unknown
  }
}
