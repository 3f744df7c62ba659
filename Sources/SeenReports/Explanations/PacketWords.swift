import Seen

/// Reads a packet out of words: `udp 137 from 137`, `sport 53 dport 40000`, `SRC=192.0.2.7 PROTO=TCP SYN`.
struct PacketWords {
  private var words: ArraySlice<String>
  private(set) var sketch = PacketSketch()
  /// Whether what comes next belongs to the sender.
  private var isSource = false
  /// Whether words that are not understood are passed over, as those of a line that was cut.
  private let isLenient: Bool
  private var previous = ""

  /// The packet that the text tells of and nothing else; `nil` where a word means something else.
  static func sketch(of text: String) -> PacketSketch? {
    if text.utf8.count > 400 { return nil }
    var words = PacketWords(text, isLenient: false)
    guard words.read(), words.sketch.count > 0 else { return nil }
    words.sketch.complete()
    return words.sketch
  }

  /// What a line tells of a packet among other words; `nil` where it has neither an address nor two things more.
  static func remains(in line: String) -> PacketSketch? {
    var words = PacketWords(String(line.prefix(4096)), isLenient: true)
    _ = words.read()
    words.sketch.complete()
    let hasAddress = words.sketch.source != nil || words.sketch.destination != nil
    return words.sketch.count >= (hasAddress ? 1 : 2) ? words.sketch : nil
  }

  private init(_ text: String, isLenient: Bool) {
    let separators: Set<Character> = [" ", "\t", ",", ";", "(", ")", "\"", "'", "`", "[", "]", "{", "}"]
    words =
      text.split { separators.contains($0) }.flatMap { word in
        word.split(separator: "=", maxSplits: 1).map { $0.hasSuffix(":") ? String($0.dropLast()) : String($0) }
      }.map { $0.hasPrefix(":") && !$0.hasPrefix("::") ? String($0.dropFirst()) : $0 }.filter { !$0.isEmpty }[...]
    self.isLenient = isLenient
  }

  private mutating func read() -> Bool {
    while let word = words.popFirst() {
      let name = word.lowercased()
      if !understands(word, name), !isLenient { return false }
      previous = name
    }
    return true
  }

  private mutating func understands(_ word: String, _ name: String) -> Bool {
    if readField(name) || readName(word, name) { return true }
    if readAddress(word) || readPair(name) { return true }
    guard let number = UInt16(name), !isLenient || Self.announcesPort(previous) else { return false }
    return place(number)
  }

  /// In a line any number may be anything; behind these words it is a port.
  private static func announcesPort(_ word: String) -> Bool { ["tcp", "udp", "port"].contains(word) }

  // MARK: fields, a name with its value

  private mutating func readField(_ name: String) -> Bool {
    guard let field = PacketField(name, next: words.first?.lowercased()) else { return false }
    let skipped = field.isTwoWords ? 1 : 0
    guard let value = words.dropFirst(skipped).first, fill(field, value) else { return false }
    words.removeFirst(1 + skipped)
    return true
  }

  private mutating func fill(_ field: PacketField, _ value: String) -> Bool {
    switch field.kind {
    case .networkProtocol: return set(\.networkProtocol, IPProtocol(named: value.lowercased()))
    case .source: return fillEnd(value, isSource: true)
    case .destination: return fillEnd(value, isSource: false)
    case .sourcePort: return set(\.sourcePort, UInt16(value))
    case .destinationPort: return set(\.destinationPort, UInt16(value))
    case .type: return set(\.icmpType, UInt8(value))
    case .code: return set(\.icmpCode, UInt8(value))
    case .flags: return set(\.flags, TCPFlags(letters: value))
    case .ttl: return set(\.ttl, UInt8(value))
    case .length: return sketch.length != nil || set(\.length, UInt16(value))
    case .option: return set(\.option, UInt8(value))
    }
  }

  private mutating func set<Value>(_ field: WritableKeyPath<PacketSketch, Value?>, _ value: Value?) -> Bool {
    guard let value else { return false }
    sketch[keyPath: field] = value
    return true
  }

  /// `from 137`, `to 192.0.2.7`, `from 137/udp`.
  private mutating func fillEnd(_ value: String, isSource: Bool) -> Bool {
    self.isSource = isSource
    if readAddress(value) || readPair(value.lowercased()) { return true }
    return !isLenient && UInt16(value).map { place($0) } ?? false
  }

  // MARK: words that speak for themselves

  private mutating func readName(_ word: String, _ name: String) -> Bool {
    if let action = Self.actions[name], isLenient { return record(action) }
    // Kernels write flags in capitals; in a sentence `ack` may mean anything.
    if !isLenient || word == word.uppercased(), let flags = TCPFlags(names: name) {
      sketch.flags = (sketch.flags ?? []).union(flags)
      return true
    }
    if let found = IPProtocol(named: name), UInt8(name) == nil {
      if sketch.networkProtocol == nil { sketch.networkProtocol = found }
      return true
    }
    // `ack only`, `syn flag set`.
    if sketch.flags != nil, ["only", "alone", "flag", "flags", "bit", "set", "packet", "packets"].contains(name) {
      return true
    }
    if ["->", "=>", ">"].contains(name) { return turn() }
    if name == "from" || name == "to" {
      isSource = name == "from"
      return isLenient || words.first != nil
    }
    return ["port", "packet", "packets", "ip", "a", "on", "with", "and"].contains(name) && words.first != nil
  }

  private mutating func record(_ action: Action) -> Bool {
    sketch.action = action
    return true
  }

  private static let actions: [String: Action] = [
    "block": .deny, "blocked": .deny, "drop": .deny, "dropped": .deny, "deny": .deny, "denied": .deny,
    "reject": .reject, "rejected": .reject, "allow": .allow, "accept": .allow, "permitted": .allow, "pass": .allow,
  ]

  /// What stood before an arrow is the sender's.
  private mutating func turn() -> Bool {
    if sketch.source == nil { swap(&sketch.source, &sketch.destination) }
    if sketch.sourcePort == nil { swap(&sketch.sourcePort, &sketch.destinationPort) }
    isSource = false
    return words.first != nil
  }

  // MARK: addresses and numbers

  /// `192.0.2.7`, `192.0.2.7:53`, `outside:192.0.2.7/53`, `[2001:db8::7]:53`.
  private mutating func readAddress(_ word: String) -> Bool {
    guard let end = AddressAndPort(word, isLenient: isLenient) else { return false }
    let isSender = isLenient ? sketch.source == nil && !isTarget(end.address) : isSource
    if isSender {
      sketch.source = end.address
      sketch.sourcePort = end.port ?? sketch.sourcePort
    } else if !isLenient || sketch.destination == nil {
      sketch.destination = end.address
      sketch.destinationPort = end.port ?? sketch.destinationPort
    }
    return true
  }

  private static let everybody = Address(v4: 0xFFFF_FFFF)

  /// Nobody sends from a group's address.
  private func isTarget(_ address: Address) -> Bool {
    ["dst", "to", "->"].contains(previous) || address.isMulticast || address == Self.everybody
  }

  /// `137/udp`, `udp/137`, and of ICMP `3/3`.
  private mutating func readPair(_ word: String) -> Bool {
    let parts = word.split(separator: "/").map(String.init)
    guard parts.count == 2 else { return false }
    if sketch.networkProtocol?.isICMP == true, let type = UInt8(parts[0]), let code = UInt8(parts[1]) {
      (sketch.icmpType, sketch.icmpCode) = (type, code)
      return true
    }
    let number = UInt16(parts[0]) ?? UInt16(parts[1])
    let name = IPProtocol(named: UInt16(parts[0]) == nil ? parts[0] : parts[1])
    guard let number, let name, name.hasPorts, !isLenient else { return false }
    sketch.networkProtocol = name
    return place(number)
  }

  private mutating func place(_ number: UInt16) -> Bool {
    if sketch.networkProtocol?.isICMP == true {
      guard let number = UInt8(exactly: number), sketch.icmpCode == nil else { return false }
      if sketch.icmpType == nil { sketch.icmpType = number } else { sketch.icmpCode = number }
      return true
    }
    // `gre 47` says one thing twice.
    if let known = sketch.networkProtocol, !known.hasPorts { return UInt16(known.rawValue) == number }
    let field = isSource ? \PacketSketch.sourcePort : \PacketSketch.destinationPort
    guard sketch[keyPath: field] == nil else { return false }
    sketch[keyPath: field] = number
    return true
  }
}
