/// The words of a line of unknown make, as far as they say something: addresses, ports, a protocol, a verdict.
struct GuessedWords {
  typealias Endpoint = (address: Address, port: UInt16?)

  private(set) var source: Endpoint?
  private(set) var destination: Endpoint?
  private(set) var networkProtocol: IPProtocol?
  /// TCP's flags by their names, in capitals.
  private(set) var flags = TCPFlags()
  /// Source and destination were called so.
  var namesBothSides: Bool { isSourceNamed && isDestinationNamed }

  private var isSourceNamed = false
  private var isDestinationNamed = false
  private var isThirdAddress = false
  private var verdict = Action.unknown
  private var stated = Action.unknown
  private var isProse = false
  /// Which address the last word gave, for a port behind it.
  private var last = Side.neither
  private var previous = 0..<0
  private var sourcePort: UInt16?
  private var destinationPort: UInt16?

  private enum Side {
    case source
    case destination
    case neither
  }

  /// A field that is called action outweighs words.
  var action: Action { stated != .unknown ? stated : verdict }

  var makesSense: Bool {
    guard !isProse, action != .unknown, let source, let destination else { return false }
    if isThirdAddress, !namesBothSides { return false }
    let hasPorts = source.port != nil && destination.port != nil
    guard hasPorts || networkProtocol != nil || namesBothSides else { return false }
    return !GuessedWords.isMask(destination.address) && !GuessedWords.isMask(source.address)
  }

  /// `255.255.255.0`: a configuration's.
  private static func isMask(_ address: Address) -> Bool { address.isV4 && address.low & 0xFF00_0000 == 0xFF00_0000 }

  mutating func read(_ view: ByteView, _ range: Range<Int>) {
    // Escaped text is a value in another record.
    guard view.first(0x5C5C_5C5C_5C5C_5C5C, from: range.lowerBound, to: range.upperBound) == nil else { return }
    var at = range.lowerBound
    var isMember = false
    while at < range.upperBound, !isProse {
      while at < range.upperBound, GuessedWords.separates(view.byte(at: at)) { at += 1 }
      let start = at
      while at < range.upperBound, !GuessedWords.separates(view.byte(at: at)) { at += 1 }
      guard at > start else { break }
      // The colon behind a JSON member's name.
      if at - start == 1, view.byte(at: start) == UInt8(ascii: ":") {
        isMember = true
        continue
      }
      let isNumber = view.byte(at: start) == UInt8(ascii: ":") && view.byte(at: start - 1) == 0x22
      isMember = isMember || isNumber
      let word = trimmed(view, (isNumber ? start + 1 : start)..<at)
      let mark = view.byte(at: start - 1) == 0x22 ? start - 2 : start - 1
      let isValue = isMember || view.byte(at: mark) == UInt8(ascii: "=")
      isMember = false
      if view.byte(at: at) != UInt8(ascii: "=") { take(view, word, isValue: isValue) }
      previous = word
    }
    if let sourcePort { source?.port = sourcePort }
    if let destinationPort { destination?.port = destinationPort }
  }

  /// Blank, control byte, `" ' ( ) , ; < = > { | }`: a bit for each of the first 64 bytes; the last three are a range.
  @inline(__always)
  private static func separates(_ byte: UInt8) -> Bool {
    byte < 64 ? 0x7800_1385_FFFF_FFFF &>> UInt64(byte) & 1 == 1 : byte &- 0x7B < 3
  }

  /// Without a full stop or colon behind it.
  private func trimmed(_ view: ByteView, _ range: Range<Int>) -> Range<Int> {
    let last = view.byte(at: range.upperBound - 1)
    return range.count > 1 && (last == 0x2E || last == 0x3A) ? range.lowerBound..<range.upperBound - 1 : range
  }

  private mutating func take(_ view: ByteView, _ word: Range<Int>, isValue: Bool) {
    let before = last
    last = .neither
    if let endpoint = GuessedWords.endpoint(view, word) { return take(endpoint, view) }
    if let port = view.port(in: word) { return take(port, behind: before, view, word, isValue: isValue) }
    guard (view.byte(at: word.lowerBound) | 0x20) &- 97 < 26 else { return }
    if word.count <= 9, isPort(view, word) { last = before }
    if word.count == 3, let flag = GuessedWords.flag(view, word) { flags.formUnion(flag) }
    if networkProtocol == nil, let found = GuessedWords.networkProtocol(view, word) { return networkProtocol = found }
    if GuessedWords.proseWords.find(view, word) != nil, !isValue { isProse = true }
    let meaning = RuleWords.action(view, word)
    guard meaning != .unknown else { return }
    if isValue, names(view, previous, .action) {
      stated = meaning
    } else if meaning.rawValue > verdict.rawValue {
      verdict = meaning
    }
  }

  // MARK: addresses

  /// `192.0.2.1`, `192.0.2.1:53`, `192.0.2.1/53`, `192.0.2.1#53`, `[2001:db8::1]:53`, `outside:192.0.2.1/53`.
  private static func endpoint(_ view: ByteView, _ word: Range<Int>) -> Endpoint? {
    // An address holds a full stop or a colon.
    guard (2...60).contains(word.count),
      view.first(0x2E2E_2E2E_2E2E_2E2E, from: word.lowerBound, to: word.upperBound) != nil
        || view.first(0x3A3A_3A3A_3A3A_3A3A, from: word.lowerBound, to: word.upperBound) != nil
    else { return nil }
    if let found = view.endpoint(in: word) { return found }
    for separator in [UInt8(ascii: "/"), UInt8(ascii: "#")] {
      if let found = view.endpoint(in: word, separator: separator) {
        // A slash and a number up to 32 may be a network's.
        return separator == UInt8(ascii: "/") && found.port ?? 0 <= 32 ? (found.address, nil) : found
      }
    }
    guard let colon = view.first(0x3A3A_3A3A_3A3A_3A3A, from: word.lowerBound, to: word.upperBound),
      (view.byte(at: word.lowerBound) | 0x20) &- 97 < 26, view.byte(at: colon + 1) &- 48 < 10
    else { return nil }
    return endpoint(view, colon + 1..<word.upperBound)
  }

  private mutating func take(_ endpoint: Endpoint, _ view: ByteView) {
    if !isSourceNamed, names(view, previous, .source) {
      if source != nil, !isDestinationNamed { destination = source }
      (source, isSourceNamed, last) = (endpoint, true, .source)
    } else if !isDestinationNamed, names(view, previous, .destination) {
      (destination, isDestinationNamed, last) = (endpoint, true, .destination)
    } else if source == nil {
      (source, last) = (endpoint, .source)
    } else if destination == nil {
      (destination, last) = (endpoint, .destination)
    } else {
      isThirdAddress = true
    }
  }

  /// What a field's name says of the value behind it.
  private enum Meaning {
    case source
    case destination
    case action
    case networkProtocol
  }

  /// Whether a field is called so, in either case: by the first three letters of its name, or `to`.
  private func names(_ view: ByteView, _ word: Range<Int>, _ meaning: Meaning) -> Bool {
    guard word.count > 2 else { return meaning == .destination && view.equals("to", word) }
    return switch view.threeLetters(at: word.lowerBound) {
    case 0x73_7263, 0x73_6F75, 0x73_6164, 0x73_6970, 0x66_726F: meaning == .source  // src, sou, sad, sip, fro
    case 0x64_7374, 0x64_6573, 0x64_6164, 0x64_6970: meaning == .destination  // dst, des, dad, dip
    case 0x61_6374, 0x76_6572, 0x64_6973: meaning == .action  // act, ver, dis
    case 0x70_726F: meaning == .networkProtocol  // pro
    case 0x69_7070, 0x69_707F: meaning == .networkProtocol && isPrefixedProtocol(view, word)  // ipp, ip_
    default: false
    }
  }

  /// `ipproto`, `ip_protocol`.
  private func isPrefixedProtocol(_ view: ByteView, _ word: Range<Int>) -> Bool {
    view.equals("ippro", word.prefix(5)) || view.equals("ip_pro", word.prefix(6))
  }

  // MARK: ports and protocols

  /// `192.0.2.1(53)`, `192.0.2.1 port 53`, `spt=53`, `src_port=53`.
  private mutating func take(
    _ port: UInt16, behind side: Side, _ view: ByteView, _ word: Range<Int>, isValue: Bool
  ) {
    if isValue {
      if names(view, previous, .networkProtocol) {
        networkProtocol = networkProtocol ?? UInt8(exactly: port).map { IPProtocol(rawValue: $0) }
      }
      guard isPort(view, previous) else { return }
      if view.byte(at: previous.lowerBound) | 0x20 == UInt8(ascii: "s") { sourcePort = port }
      if view.byte(at: previous.lowerBound) | 0x20 == UInt8(ascii: "d") { destinationPort = port }
    } else if isPort(view, previous) || view.byte(at: word.lowerBound - 1) == UInt8(ascii: "(") {
      if side == .source, source?.port == nil { source?.port = port }
      if side == .destination, destination?.port == nil { destination?.port = port }
    }
  }

  /// `port`, `spt`, `dport`, `src_port`, `DstPort`.
  private func isPort(_ view: ByteView, _ word: Range<Int>) -> Bool {
    guard word.count >= 3, word.count <= 16 else { return false }
    if word.count >= 4,
      UInt32(truncatingIfNeeded: view.wordOrRest(at: word.upperBound - 4)) | 0x2020_2020 == 0x7472_6F70
    {
      return true
    }
    guard word.count == 3 else { return false }
    let letters = view.threeLetters(at: word.lowerBound)
    return letters == 0x73_7074 || letters == 0x64_7074  // spt, dpt
  }

  private static func networkProtocol(_ view: ByteView, _ word: Range<Int>) -> IPProtocol? {
    guard word.count <= 9, let found = view.ipProtocol(in: word) else { return nil }
    switch found {
    case .tcp, .udp, .icmp, .icmpv6, .igmp, .esp, .gre, .sctp: return found
    default: return nil
    }
  }

  private static func flag(_ view: ByteView, _ word: Range<Int>) -> TCPFlags? {
    let at = word.lowerBound
    if view.holds("SYN", at: at) { return .syn }
    if view.holds("ACK", at: at) { return .ack }
    if view.holds("FIN", at: at) { return .fin }
    if view.holds("RST", at: at) { return .rst }
    if view.holds("PSH", at: at) { return .psh }
    return view.holds("URG", at: at) ? .urg : nil
  }

  // MARK: prose

  private enum ProseWord: Int, FieldName {
    case the, capitalThe, a, an, was, were, verb, are, has, have, been, because, that, this, capitalThis, which, will
    case not, should, when, it, we, you, please, our, user, password, login, authentication, query, client, mail, relay,
      recipient
    static let spellings: [ProseWord: String] = [.capitalThe: "The", .verb: "is", .capitalThis: "This"]
  }
  private static let proseWords = Names<ProseWord>()
}
