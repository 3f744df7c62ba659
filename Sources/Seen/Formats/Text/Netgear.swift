/// Netgear's home routers: `[DoS Attack: SYN/ACK Scan] from source: 203.0.113.7, port 443, Monday, November 23, 2026
/// 16:26:00`, `[LAN access from remote] from 203.0.113.7:40001 to 192.168.1.9:8080, …`; before them `Mon, 2026-11-23
/// 16:26:00 - TCP packet - Source:203.0.113.7,40001 ,WAN - Destination:192.168.1.9,22 ,LAN [Drop] - …`.
enum Netgear: TextFormat {
  static let about = Format(
    id: "netgear", kind: .text, writers: "Netgear routers (Nighthawk, Orbi, FVS)",
    example: "[DoS Attack: SYN/ACK Scan] from source: 203.0.113.7, port 443, Monday, November 23, 2026 16:26:00",
    tells: [.accepts, .denials, .ports, .flags])

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    if isOld(line.view, line.afterStamp), line.header.isStamped { return readOld(line, into: &record) }
    let view = line.view
    guard let range = message(line),
      let close = view.first(
        0x5D5D_5D5D_5D5D_5D5D, from: range.lowerBound, to: min(range.upperBound, range.lowerBound + 90))
    else { return .foreign }
    let label = range.lowerBound + 1..<close
    let kind = NetgearLabel.kind(view, label)
    guard kind != .none else { return .foreign }
    if let stamp = stamp(view, range) { context.setTime(stamp, into: &record) }
    guard kind == .attack || kind == .access || kind == .service else { return .nothing(.noPacket) }
    guard !view.equals("arp attack", detail(view, label)) else { return .nothing(.notIP) }
    setEndpoints(view, close + 1..<range.upperBound, into: &record)
    guard !record.event.source.isMissing else { return .nothing(.cutOff) }
    if kind == .attack { NetgearLabel.setPacket(view, detail(view, label), into: &record) }
    if kind == .access { record.event.marks.action = .allow }
    if kind == .service { record.event.marks.action = .deny }
    record.finishPacket()
    return .event
  }

  /// From the bracket on: at the beginning, or behind a syslog header.
  private static func message(_ line: borrowing Line) -> Range<Int>? {
    let bracket = UInt8(ascii: "[")
    if line.view.byte(at: line.afterStamp.lowerBound) == bracket { return line.afterStamp }
    return line.view.byte(at: line.afterHost.lowerBound) == bracket ? line.afterHost : nil
  }

  /// Behind the label's colon: `SYN/ACK Scan`.
  private static func detail(_ view: ByteView, _ label: Range<Int>) -> Range<Int> {
    guard let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: label.lowerBound, to: label.upperBound) else {
      return 0..<0
    }
    return view.wordStart(colon + 1..<label.upperBound)
  }

  /// `from source: 203.0.113.7, port 443, …`, `… from ip [203.0.113.7], …`, `from 203.0.113.7:77 to 192.168.1.9:80, …`.
  /// One port alone has no place in an event; `(3) attack packets` counts.
  private static func setEndpoints(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    var words = Words(view, range)
    var ports: (UInt16?, UInt16?)
    var before = 0..<0
    for place in 0..<12 {
      let word = bare(view, words.next())
      if word.isEmpty { break }
      if place == 0, view.byte(at: word.lowerBound) &- 48 < 10, let count = view.number(in: word) {
        record.set(packets: UInt64(count))
      } else if let found = view.endpoint(ofWord: word) {
        if view.equals("to", before) {
          (record.event.destination, ports.1) = (found.address, found.port)
        } else if record.event.source.isMissing {
          (record.event.source, ports.0) = (found.address, found.port)
        }
      }
      before = word
    }
    if let from = ports.0, let to = ports.1 { record.setPorts(from, to) }
  }

  /// A word without comma and brackets.
  private static func bare(_ view: ByteView, _ word: Range<Int>) -> Range<Int> {
    var word = view.trimmed(word, of: UInt8(ascii: ","))
    if !word.isEmpty, view.byte(at: word.lowerBound) == UInt8(ascii: "[") || view.byte(at: word.lowerBound) == 0x28 {
      word = word.lowerBound + 1..<word.upperBound
    }
    return view.trimmed(view.trimmed(word, of: UInt8(ascii: "]")), of: 0x29)
  }

  /// `…, Monday, November 23, 2026 16:26:00` at the end, with or without blanks, months in three letters or in full.
  private static func stamp(_ view: ByteView, _ range: Range<Int>) -> Stamp? {
    var end = range.upperBound
    while end > range.lowerBound, view.byte(at: end - 1) <= 0x20 { end -= 1 }
    guard end - range.lowerBound > 30, view.byte(at: end - 3) == 0x3A, view.byte(at: end - 6) == 0x3A,
      let hour = view.small(in: end - 8..<end - 6), let minute = view.small(in: end - 5..<end - 3),
      let second = view.small(in: end - 2..<end), let year = view.port(in: end - 13..<end - 9),
      hour < 24, minute < 60, second < 61
    else { return nil }
    var at = end - 14
    while at > range.lowerBound, view.byte(at: at) == 0x20 || view.byte(at: at) == 0x2C { at -= 1 }
    let dayEnd = at + 1
    while at > range.lowerBound, view.byte(at: at) &- 48 < 10 { at -= 1 }
    guard let day = view.small(in: at + 1..<dayEnd), (1...31).contains(day) else { return nil }
    let monthEnd = at
    while at > range.lowerBound, view.byte(at: at - 1) | 0x20 &- 97 < 26 { at -= 1 }
    guard monthEnd - at >= 3, let month = NetgearLabel.month(view, at) else { return nil }
    var stamp = Stamp()
    (stamp.year, stamp.month, stamp.day) = (Int(year), month, Int(day))
    (stamp.hour, stamp.minute, stamp.second) = (Int(hour), Int(minute), Int(second))
    return stamp
  }

  // MARK: before the brackets

  /// `- TCP packet - Source:`
  private static func isOld(_ view: ByteView, _ range: Range<Int>) -> Bool {
    guard view.holds("- ", at: range.lowerBound) else { return false }
    return view.find(" - Source:", in: range.lowerBound..<min(range.upperBound, range.lowerBound + 60)) != nil
  }

  private static func readOld(_ line: borrowing Line, into record: inout Record) -> LineMeaning {
    let view = line.view
    let range = line.afterStamp
    guard let from = view.find("Source:", in: range), let to = view.find("Destination:", in: from..<range.upperBound),
      let source = oldEndpoint(view, from + 7..<to), let destination = oldEndpoint(view, to + 12..<range.upperBound)
    else { return .nothing(.cutOff) }
    var words = Words(view, range.lowerBound + 2..<range.upperBound)
    if let number = view.ipProtocol(in: words.next()) { record.set(number) }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if let port = source.port, let other = destination.port { record.setPorts(port, other) }
    record.event.marks.action = oldAction(view, range.lowerBound..<from, to..<range.upperBound)
    record.finishConnection(isInitiator: false)
    return .event
  }

  /// `203.0.113.7,40001 ,WAN`
  private static func oldEndpoint(_ view: ByteView, _ range: Range<Int>) -> (address: Address, port: UInt16?)? {
    var words = Words(view, range)
    let word = words.next()
    let quad = view.dottedQuad(at: word.lowerBound)
    guard quad.length > 0, quad.length <= word.count else { return nil }
    let next = word.lowerBound + quad.length
    let number = view.anyNumber(at: next + 1)
    let hasPort = view.byte(at: next) == UInt8(ascii: ",") && number.length > 0
    return (Address(v4: quad.value), hasPort ? UInt16(exactly: number.value) : nil)
  }

  /// `[Drop]`, `[Forward]` at the end, `TCP packet dropped` at the beginning.
  private static func oldAction(_ view: ByteView, _ head: Range<Int>, _ tail: Range<Int>) -> Action {
    let said = RuleWords.action(view, head)
    if said != .unknown { return said }
    if view.find("[Drop]", in: tail) != nil { return .deny }
    return view.find("[Forward]", in: tail) != nil ? .allow : .unknown
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    guard let range = message(line),
      let close = line.view.first(0x5D5D_5D5D_5D5D_5D5D, from: range.lowerBound, to: range.upperBound)
    else { return }
    details.addField("message", line.view.text(range.lowerBound + 1..<close))
    details.addField("text", line.view.text(line.view.wordStart(close + 1..<range.upperBound)))
  }
}

/// The words in brackets of Netgear's log, and what they say of a packet.
enum NetgearLabel {
  enum Kind { case none, attack, access, service, other }

  static func kind(_ view: ByteView, _ label: Range<Int>) -> Kind {
    let at = label.lowerBound
    switch view.byte(at: at) | 0x20 {
    case UInt8(ascii: "d"):
      if view.holds("DoS Attack: ", at: at) || view.holds("DoS attack: ", at: at) { return .attack }
      return view.holds("DHCP IP: ", at: at) || view.holds("Dynamic DNS", at: at) ? .other : .none
    case UInt8(ascii: "l"): return view.holds("LAN access from remote", at: at) ? .access : .none
    case UInt8(ascii: "s"):
      if view.holds("Service blocked: ", at: at) || view.holds("service blocked: ", at: at) { return .service }
      return view.holds("site blocked: ", at: at) || view.holds("site allowed: ", at: at) ? .other : .none
    default: return isOther(view, at) ? .other : .none
    }
  }

  private static func isOther(_ view: ByteView, _ at: Int) -> Bool {
    switch view.byte(at: at) {
    case UInt8(ascii: "I"):
      view.holds("Internet connected", at: at) || view.holds("Internet disconnected", at: at)
        || view.holds("Initialized, firmware", at: at)
    case UInt8(ascii: "W"): view.holds("WLAN access ", at: at)
    case UInt8(ascii: "T"): view.holds("Time synchronized with NTP", at: at)
    case UInt8(ascii: "U"): view.holds("UPnP set event: ", at: at)
    case UInt8(ascii: "a"): view.holds("admin login", at: at)
    case UInt8(ascii: "r"): view.holds("remote login", at: at)
    case UInt8(ascii: "A"): view.holds("Admin login", at: at) || view.holds("Access Control", at: at)
    case UInt8(ascii: "L"): view.holds("Log Cleared", at: at)
    case UInt8(ascii: "E"): view.holds("email sent to", at: at) || view.holds("Email sent to", at: at)
    default: false
    }
  }

  /// A scan is named by the flags of its packets, or by its protocol.
  static func setPacket(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    guard !range.isEmpty else { return }
    let word = range.lowerBound..<view.wordEnd(from: range.lowerBound, to: range.upperBound)
    if view.equals("udp", word) || view.equals("fraggle", word) { return record.set(.udp) }
    if view.equals("icmp", word) || view.equals("ping", word) || view.equals("smurf", word) { return record.set(.icmp) }
    if view.equals("tcp", word) { return record.set(.tcp) }
    guard let flags = TCPFlags(words: view, word), view.find("Scan", in: range) != nil || flags == .syn else { return }
    record.set(.tcp)
    record.set(flags)
  }

  static func month(_ view: ByteView, _ at: Int) -> Int? {
    let months: StaticString = "janfebmaraprmayjunjulaugsepoctnovdec"
    let letters = (view.byte(at: at) | 0x20, view.byte(at: at + 1) | 0x20, view.byte(at: at + 2) | 0x20)
    for index in 0..<12 {
      let expected = unsafe (
        months.utf8Start[3 * index], months.utf8Start[3 * index + 1], months.utf8Start[3 * index + 2]
      )
      if letters == expected { return index + 1 }
    }
    return nil
  }
}
