/// The packet filter's log of pfSense and OPNsense: `filterlog: 5,,,1000000103,igb0,match,block,in,4,0x0,,64,…`, comma-
/// separated, each part's length given by the one before (Netgate, "Raw Filter Log Format"; OPNsense, filterlog.c).
enum Filterlog: TextFormat {
  static let about = Format(
    id: "filterlog", kind: .text, writers: "pfSense, OPNsense",
    example: "filterlog[72237]: 5,,,1000000103,igb0,match,block,in,4,0x0,,52,54321,0,DF,6,tcp,60,203.0.113.7,…",
    tells: [.accepts, .denials, .interfaces, .ports, .flags, .ttl, .identification, .length, .window, .sequence, .icmp])
  static let programs: [StaticString] = ["filterlog"]
  static let signs: [StaticString] = ["filterlog", ","]

  /// Fields by number: of every record, of IPv4 and of IPv6.
  private enum Place {
    static let interface = 4, reason = 5, action = 6, direction = 7, version = 8
    static let timeToLive = 11, identification = 12, offset = 13, flags = 14, number = 15, length = 17, source4 = 18
    static let hopLimit = 11, name6 = 12, number6 = 13, length6 = 14, source6 = 15
  }

  static func read(_ line: borrowing Line, _ context: inout LineContext, into record: inout Record) -> LineMeaning {
    let range = line.isTagged("filterlog") ? line.afterTag : bare(line)
    guard !range.isEmpty else { return .foreign }
    let view = line.view
    let places = FieldPlaces(view, range, limit: 40)
    guard places.count > Place.version, let action = action(view, places[Place.action]) else {
      return line.isTagged("filterlog") ? .nothing(.cutOff) : .foreign
    }
    let isInbound = view.equals("in", places[Place.direction])
    guard isInbound || view.equals("out", places[Place.direction]) else { return .nothing(.cutOff) }
    guard readPacket(view, places, into: &record) else { return .nothing(.cutOff) }
    record.event.marks.action = action
    let interface = places[Place.interface]
    record.setInterfaces(isInbound ? interface : 0..<0, isInbound ? 0..<0 : interface)
    record.finishPacket()
    return .event
  }

  /// The fields without a tag before them, as some collectors write them: a rule's number, and `match` at its place.
  private static func bare(_ line: borrowing Line) -> Range<Int> {
    let range = line.afterStamp
    guard line.view.byte(at: range.lowerBound) &- 48 < 10 else { return 0..<0 }
    let places = FieldPlaces(line.view, range, limit: Place.version + 1)
    let direction = places[Place.direction]
    guard places[Place.version].count == 1, isReason(line.view, places[Place.reason]),
      line.view.equals("in", direction) || line.view.equals("out", direction)
    else { return 0..<0 }
    return range
  }

  /// Why pf logged the packet (pflog(4)): nearly always that a rule matched.
  private static func isReason(_ view: ByteView, _ range: Range<Int>) -> Bool {
    view.equals("match", range) || reasons.find(view, range) != nil
  }

  private enum Reason: Int, FieldName {
    case badOffset, fragment, short, normalize, memory, badTimestamp, congestion, ipOption, protocolChecksum
    case stateMismatch, stateInsert, stateLimit, sourceLimit, synproxy, translate, noRoute
    static let spellings: [Reason: String] = [
      .badOffset: "bad-offset", .badTimestamp: "bad-timestamp", .ipOption: "ip-option",
      .protocolChecksum: "proto-cksum", .stateMismatch: "state-mismatch", .stateInsert: "state-insert",
      .stateLimit: "state-limit", .sourceLimit: "src-limit", .noRoute: "no-route",
    ]
  }
  private static let reasons = Names<Reason>()

  /// What the rule did: `binat`, `rdr` and `nat` translate, and say nothing of the packet's fate.
  private static func action(_ view: ByteView, _ range: Range<Int>) -> Action? {
    switch view.lowercasedWord(in: range) {
    case 0x7373_6170: .allow  // pass
    case 0x6B_636F_6C62: .deny  // block
    case 0x7463_656A_6572: .reject  // reject
    default: view.byte(at: range.lowerBound) | 0x20 &- 97 < 26 && !range.isEmpty ? .unknown : nil
    }
  }

  private static func readPacket(_ view: ByteView, _ places: borrowing FieldPlaces, into record: inout Record) -> Bool {
    switch view.small(in: places[Place.version]) {
    case 4: readIPv4(view, places, into: &record)
    case 6: readIPv6(view, places, into: &record)
    default: false
    }
  }

  private static func readIPv4(_ view: ByteView, _ places: borrowing FieldPlaces, into record: inout Record) -> Bool {
    guard let source = view.anyAddress(in: places[Place.source4]),
      let destination = view.anyAddress(in: places[Place.source4 + 1])
    else { return false }
    (record.event.source, record.event.destination) = (source, destination)
    if let ttl = view.small(in: places[Place.timeToLive]) { record.set(ttl: ttl) }
    if let identification = view.port(in: places[Place.identification]) { record.set(identification: identification) }
    if let length = view.port(in: places[Place.length]) { record.event.length = length }
    if view.equals("df", places[Place.flags]) { record.event.marks.insert(.dontFragment) }
    let offset = view.number(in: places[Place.offset]) ?? 0
    if view.equals("+", places[Place.flags]) || offset > 0 { record.event.marks.insert(.fragment) }
    if let number = view.small(in: places[Place.number]) { record.set(IPProtocol(rawValue: number)) }
    if offset == 0 { readTransport(view, places, from: Place.source4 + 2, into: &record) }
    return true
  }

  private static func readIPv6(_ view: ByteView, _ places: borrowing FieldPlaces, into record: inout Record) -> Bool {
    guard let source = view.anyAddress(in: places[Place.source6]),
      let destination = view.anyAddress(in: places[Place.source6 + 1])
    else { return false }
    (record.event.source, record.event.destination) = (source, destination)
    if let hops = view.small(in: places[Place.hopLimit]) { record.set(ttl: hops) }
    // IPv6 states the payload's length; the event holds the packet's.
    if let length = view.number(in: places[Place.length6]) { record.event.length = UInt16(clamping: length &+ 40) }
    // The name stands before the number; some versions write them the other way round, as for IPv4.
    let number = view.small(in: places[Place.number6]) ?? view.small(in: places[Place.name6])
    if let number { record.set(IPProtocol(rawValue: number)) }
    if number == 44 { record.event.marks.insert(.fragment) }
    readTransport(view, places, from: Place.source6 + 2, into: &record)
    return true
  }

  private static func readTransport(
    _ view: ByteView, _ places: borrowing FieldPlaces, from first: Int, into record: inout Record
  ) {
    switch record.event.networkProtocol {
    case .tcp, .udp, .sctp, .udplite:
      guard let source = view.port(in: places[first]), let destination = view.port(in: places[first + 1]) else {
        return
      }
      record.setPorts(source, destination)
      if record.event.networkProtocol == .tcp { readTCP(view, places, from: first + 3, into: &record) }
    case .icmp, .icmpv6: readICMP(view, places, from: first, into: &record)
    default: break
    }
  }

  /// Flags, sequence, acknowledgement, window, urgent pointer, options.
  private static func readTCP(
    _ view: ByteView, _ places: borrowing FieldPlaces, from first: Int, into record: inout Record
  ) {
    guard first < places.count else { return }
    record.set(TCPFlags(letters: view, places[first]))
    // `3364871769` or `1:1461`: the first number is the sequence.
    let sequence = view.anyNumber(at: places[first + 1].lowerBound)
    let acknowledgement = view.number(in: places[first + 2])
    if sequence.length > 0, !places[first + 1].isEmpty {
      record.set(sequence: sequence.value, acknowledgement: acknowledgement ?? 0)
    }
    if let window = view.port(in: places[first + 3]) { record.set(window: window) }
  }

  /// `request,id,seq`, `unreachport,…`: words instead of types (OPNsense and pfSense alike). Of ICMPv6 most versions
  /// say nothing.
  private static func readICMP(
    _ view: ByteView, _ places: borrowing FieldPlaces, from first: Int, into record: inout Record
  ) {
    let isV6 = record.event.networkProtocol == .icmpv6
    guard let (type, code) = FilterlogICMP.meaning(view, places[first], places[first + 1], isV6: isV6) else { return }
    record.setICMP(type: type, code: code)
    if type == 3, code == 4, let mtu = view.port(in: places[first + 2]) { record.event.destinationPort = mtu }
    let hasIdentifier = isV6 ? type == 128 || type == 129 : [0, 8, 13, 14].contains(type)
    guard hasIdentifier, let id = view.port(in: places[first + 1]), let number = view.port(in: places[first + 2]) else {
      return
    }
    record.event.destinationPort = id
    record.set(window: number)
  }

  static func describe(_ line: borrowing Line, _ record: Record, into details: inout EventDetails) {
    let range = line.isTagged("filterlog") ? line.afterTag : bare(line)
    let common = [
      "rule", "subrule", "anchor", "tracker", "interface", "reason", "action", "direction", "version",
    ]
    let header =
      record.event.source.isV4
      ? [
        "tos", "ecn", "ttl", "id", "offset", "flags", "protocol number", "protocol", "length", "source", "destination",
      ]
      : ["class", "flow label", "hop limit", "protocol", "protocol number", "length", "source", "destination"]
    details.addColumns(line.view, CommaFields(line.view, range), common + header + transport(record))
  }

  private static func transport(_ record: Record) -> [String] {
    switch record.event.networkProtocol {
    case .tcp:
      [
        "source port", "destination port", "data", "flags", "sequence", "acknowledgement", "window", "urgent",
        "options",
      ]
    case .udp: ["source port", "destination port", "data"]
    case .icmp: ["type"]
    case .vrrp: ["type", "ttl", "vhid", "version", "advskew", "advbase"]
    default: []
    }
  }
}

/// Filterlog's words for ICMP types and codes.
enum FilterlogICMP {
  enum Word: Int, FieldName {
    case request, reply, unreach, unreachport, unreachproto, needfrag, redirect, timexceed, timeexceed, paramprob
    case tstamp, tstampreply, maskreq, maskreply, inforeq, inforeply
  }
  private static let words = Names<Word>()

  /// Type and code; `nil` for a word that has none. `text` describes an unreachable destination.
  static func meaning(_ view: ByteView, _ range: Range<Int>, _ text: Range<Int>, isV6: Bool) -> (UInt8, UInt8)? {
    guard let word = words.find(view, range) else { return nil }
    if isV6 { return meaningV6(word) }
    return switch word {
    case .request: (8, 0)
    case .reply: (0, 0)
    case .unreach: TcpdumpICMP.unreachable(view, text) ?? (3, 1)
    case .unreachport: (3, 3)
    case .unreachproto: (3, 2)
    case .needfrag: (3, 4)
    case .redirect: (5, 0)
    case .timexceed, .timeexceed: (11, 0)
    case .paramprob: (12, 0)
    case .tstamp: (13, 0)
    case .tstampreply: (14, 0)
    case .maskreq: (17, 0)
    case .maskreply: (18, 0)
    case .inforeq: (15, 0)
    case .inforeply: (16, 0)
    }
  }

  private static func meaningV6(_ word: Word) -> (UInt8, UInt8)? {
    switch word {
    case .request: (128, 0)
    case .reply: (129, 0)
    case .unreach: (1, 0)
    case .unreachport: (1, 4)
    case .needfrag: (2, 0)
    case .redirect: (137, 0)
    case .timexceed, .timeexceed: (3, 0)
    case .paramprob: (4, 0)
    default: nil
    }
  }
}
