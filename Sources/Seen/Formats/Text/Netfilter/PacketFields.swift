/// The fields of one packet as netfilter's LOG writes them (Linux, net/netfilter/nf_log_syslog.c), in any order.
///
/// The slow but complete reader of a line: about 60 instructions a field. A quoted packet in brackets is another one.
struct PacketFields {
  /// Which fields were there.
  struct Presence: OptionSet {
    var rawValue: UInt32
    static let source = Presence(rawValue: 1 << 0)
    static let destination = Presence(rawValue: 1 << 1)
    static let length = Presence(rawValue: 1 << 2)
    static let timeToLive = Presence(rawValue: 1 << 3)
    static let identification = Presence(rawValue: 1 << 4)
    static let networkProtocol = Presence(rawValue: 1 << 5)
    static let sourcePort = Presence(rawValue: 1 << 6)
    static let destinationPort = Presence(rawValue: 1 << 7)
    static let sequence = Presence(rawValue: 1 << 8)
    static let acknowledgement = Presence(rawValue: 1 << 9)
    static let window = Presence(rawValue: 1 << 10)
    static let reserved = Presence(rawValue: 1 << 11)
    static let urgent = Presence(rawValue: 1 << 12)
    static let flags = Presence(rawValue: 1 << 13)
    static let type = Presence(rawValue: 1 << 14)
    static let code = Presence(rawValue: 1 << 15)
    static let echoIdentifier = Presence(rawValue: 1 << 16)
    static let echoSequence = Presence(rawValue: 1 << 17)
    static let mtu = Presence(rawValue: 1 << 18)
    static let dontFragment = Presence(rawValue: 1 << 19)
    static let moreFragments = Presence(rawValue: 1 << 20)
    static let offset = Presence(rawValue: 1 << 21)
    static let flowLabel = Presence(rawValue: 1 << 22)
    static let mac = Presence(rawValue: 1 << 23)
    static let arp = Presence(rawValue: 1 << 24)
    static let quote = Presence(rawValue: 1 << 25)
    static let truncated = Presence(rawValue: 1 << 26)
    static let congestion = Presence(rawValue: 1 << 28)
    static let sourceRoute = Presence(rawValue: 1 << 29)
    static let option = Presence(rawValue: 1 << 30)
    /// The line ends within the last field's value, or may do so.
    static let endsInPorts = Presence(rawValue: 1 << 27)
    // Sets of them, as numbers: a set written as a list is built as an array.
    static let addresses = Presence(rawValue: 0b11)
    static let ports = Presence(rawValue: 0b11 << 6)
    static let numbers = Presence(rawValue: 0b11 << 8)
    static let typeAndCode = Presence(rawValue: 0b11 << 14)
    static let echo = Presence(rawValue: 0b11 << 16)
    /// A full line that ends in its ports was cut.
    static let cutInPorts = Presence(rawValue: 1 << 27 | 1 << 2)
    /// Any field of an IP packet.
    static let packet = Presence(rawValue: 0x00FF_FFFF & ~(1 << 23) | 1 << 22)
  }

  var has: Presence = []
  var source = Address.missing
  var destination = Address.missing
  var ingress = 0..<0
  var egress = 0..<0
  var length: UInt32 = 0
  var timeToLive: UInt32 = 0
  var identification: UInt32 = 0
  var networkProtocol: UInt32 = 0
  var sourcePort: UInt32 = 0
  var destinationPort: UInt32 = 0
  var sequence: UInt32 = 0
  var acknowledgement: UInt32 = 0
  var window: UInt32 = 0
  var type: UInt32 = 0
  var code: UInt32 = 0
  var echoIdentifier: UInt32 = 0
  var echoSequence: UInt32 = 0
  var mtu: UInt32 = 0
  /// Units of eight bytes.
  var offset: UInt32 = 0
  var flags: UInt8 = 0
  /// Of `MAC=`: see `Event.link`.
  var link: UInt32 = 0

  /// Reads fields from `start` up to `end`, or to the bracket that closes a quote; returns where it stopped.
  @inline(never)
  mutating func read(_ view: ByteView, from start: Int, to end: Int, quote: inout PacketFields?, isQuote: Bool = false)
    -> Int
  {
    var at = start
    while true {
      while at < end, view.byte(at: at) <= 0x20 { at += 1 }
      guard at < end else { return end }
      let word = view.wordOrRest(at: at)
      if isQuote, word & 0xFF == 0x5D { return at + 1 }
      if word & 0xFFFF_FFFF == UInt64(NetfilterTag.quote), !isQuote {
        var quoted = PacketFields()
        var none: PacketFields?
        at = quoted.read(view, from: at + 1, to: end, quote: &none, isQuote: true)
        quote = quoted
        has.insert(.quote)
        continue
      }
      at = readField(view, word, at: at, to: end)
      if at < end, view.byte(at: at) > 0x20 {
        if isQuote, view.byte(at: at) == 0x5D { return at + 1 }
        at = view.wordEnd(from: at, to: end)
        if isQuote, view.byte(at: at - 1) == 0x5D { return at }
      }
    }
  }

  /// Reads the field that begins with `word`; returns where its value, or as much of it as was understood, ends.
  @inline(__always)
  private mutating func readField(_ view: ByteView, _ word: UInt64, at: Int, to end: Int) -> Int {
    switch UInt32(truncatingIfNeeded: word) {
    case NetfilterTag.source: return PacketFields.address(view, at + 4, to: end, &source, &has, .source)
    case NetfilterTag.destination: return PacketFields.address(view, at + 4, to: end, &destination, &has, .destination)
    case NetfilterTag.length:
      // The second LEN= is UDP's own.
      return PacketFields.number(view, at + 4, &length, &has, .length, unless: .networkProtocol)
    case NetfilterTag.timeToLive: return PacketFields.number(view, at + 4, &timeToLive, &has, .timeToLive)
    case NetfilterTag.hopLimit where isName(view, at, 8, end):
      return PacketFields.number(view, at + 9, &timeToLive, &has, .timeToLive)
    case NetfilterTag.networkProtocol where isName(view, at, 5, end): return protocolName(view, at + 6, to: end)
    case NetfilterTag.sourcePort: return PacketFields.number(view, at + 4, &sourcePort, &has, .sourcePort)
    case NetfilterTag.destinationPort:
      let next = PacketFields.number(view, at + 4, &destinationPort, &has, .destinationPort)
      if next == end { has.insert(.endsInPorts) }
      return next
    case NetfilterTag.window where isName(view, at, 6, end):
      return PacketFields.number(view, at + 7, &window, &has, .window)
    case NetfilterTag.sequence:
      return has.contains(.type)
        ? PacketFields.number(view, at + 4, &echoSequence, &has, .echoSequence)
        : PacketFields.number(view, at + 4, &sequence, &has, .sequence)
    case NetfilterTag.acknowledgement:
      return PacketFields.number(view, at + 4, &acknowledgement, &has, .acknowledgement)
    case NetfilterTag.type where isName(view, at, 4, end): return PacketFields.number(view, at + 5, &type, &has, .type)
    case NetfilterTag.code where isName(view, at, 4, end): return PacketFields.number(view, at + 5, &code, &has, .code)
    case NetfilterTag.mtu: return PacketFields.number(view, at + 4, &mtu, &has, .mtu)
    case NetfilterTag.egress: return PacketFields.name(view, at + 4, to: end, &egress)
    case NetfilterTag.reserved: return skip(view, at + 4, .reserved, to: end)
    case NetfilterTag.urgent where isName(view, at, 4, end): return skip(view, at + 5, .urgent, to: end)
    case NetfilterTag.mac:
      let next = skip(view, at + 4, .mac, to: end)
      if link == 0 { link = LinkWords.pair(view, at + 4..<next) }
      return next
    case NetfilterTag.macDecoded:
      let next = skip(view, at + 4, .mac, to: end)
      link = LinkWords.decodedPair(view, at..<next, to: end)
      return next
    case NetfilterTag.flowLabel where isName(view, at, 7, end): return skip(view, at + 8, .flowLabel, to: end)
    case NetfilterTag.serviceType, NetfilterTag.precedence, NetfilterTag.physical:
      return view.wordEnd(from: at + 4, to: end)
    default: return readRareField(view, word, at: at, to: end)
    }
  }

  /// Whether a name of `length` bytes ends where it should, within the line: a line may be cut in a name.
  @inline(__always)
  private func isName(_ view: ByteView, _ at: Int, _ length: Int, _ end: Int) -> Bool {
    at &+ length < end && view.byte(at: at &+ length) | 7 == 0x3F
  }

  /// Fields of two or three bytes, and those of fragments, ARP and extension headers.
  private mutating func readRareField(_ view: ByteView, _ word: UInt64, at: Int, to end: Int) -> Int {
    let three = UInt32(truncatingIfNeeded: word & 0xFF_FFFF)
    switch three {
    case NetfilterTag.identification:
      return has.contains(.type)
        ? PacketFields.number(view, at + 3, &echoIdentifier, &has, .echoIdentifier)
        : PacketFields.number(view, at + 3, &identification, &has, .identification)
    case NetfilterTag.ingress: return PacketFields.name(view, at + 3, to: end, &ingress)
    default: break
    }
    let fourth = UInt8(truncatingIfNeeded: word &>> 24)
    if fourth <= 0x20 || fourth == 0x5D, let bit = PacketFields.flag(three) {
      if has.contains(.window), !has.contains(.urgent) {
        flags |= bit
        has.insert(.flags)
      }
      return at + 3
    }
    if UInt8(truncatingIfNeeded: word &>> 16) <= 0x20 {
      return headerFlag(UInt32(truncatingIfNeeded: word & 0xFFFF), at)
    }
    switch UInt32(truncatingIfNeeded: word) {
    case NetfilterTag.fragment where isName(view, at, 4, end):
      return PacketFields.number(view, at + 5, &offset, &has, .offset)
    case NetfilterTag.incomplete: return incomplete(view, at, to: end)
    case NetfilterTag.truncated: return skip(view, at, .truncated, to: end)
    case NetfilterTag.hardwareType: return skip(view, at, .arp, to: end)
    case NetfilterTag.ipSource where isName(view, at, 5, end):
      return PacketFields.address(view, at + 6, to: end, &source, &has, .source)
    case NetfilterTag.ipDestination where isName(view, at, 5, end):
      return PacketFields.address(view, at + 6, to: end, &destination, &has, .destination)
    case NetfilterTag.esp: return protocolNumber(50, at + 3)
    case NetfilterTag.bridgedProtocol where isName(view, at, 5, end): return protocolName(view, at + 6, to: end)
    case NetfilterTag.bridgedHeader where isName(view, at, 6, end): return protocolName(view, at + 7, to: end)
    // Before PROTO= they are the IP header's, behind it TCP's.
    case NetfilterTag.options where !has.contains(.networkProtocol): return ipOptions(view, at + 5, to: end)
    default: return view.wordEnd(from: at, to: end)
    }
  }

  /// The option bytes of an IP header in hexadecimal, `01830F…)` (RFC 791 §3.1): which kinds are among them.
  private mutating func ipOptions(_ view: ByteView, _ start: Int, to end: Int) -> Int {
    var at = start
    while at + 1 < end, let high = hexDigit(view.byte(at: at)), let low = hexDigit(view.byte(at: at + 1)) {
      let kind = high << 4 | low
      at += 2
      if kind == 0 { break }
      if kind == 1 { continue }
      if kind == 0x83 || kind == 0x89 { has.insert(.sourceRoute) } else if kind != 0x94 { has.insert(.option) }
      guard at + 1 < end, let high = hexDigit(view.byte(at: at)), let low = hexDigit(view.byte(at: at + 1)) else {
        break
      }
      at += 2 * max(1, Int(high << 4 | low) - 1)
    }
    return view.wordEnd(from: min(at, end), to: end)
  }

  private static func flag(_ three: UInt32) -> UInt8? {
    switch three {
    case NetfilterTag.syn: 0x02
    case NetfilterTag.ack: 0x10
    case NetfilterTag.rst: 0x04
    case NetfilterTag.fin: 0x01
    case NetfilterTag.psh: 0x08
    case NetfilterTag.urg: 0x20
    case NetfilterTag.ece: 0x40
    case NetfilterTag.cwr: 0x80
    default: nil
    }
  }

  private mutating func headerFlag(_ two: UInt32, _ at: Int) -> Int {
    switch two {
    case NetfilterTag.dontFragment: has.insert(.dontFragment)
    case NetfilterTag.moreFragments: has.insert(.moreFragments)
    case NetfilterTag.congestion: has.insert(.congestion)
    default: break  // AE says nothing that anybody asks.
    }
    return at + 2
  }

  private mutating func protocolNumber(_ number: UInt32, _ next: Int) -> Int {
    if !has.contains(.networkProtocol) { networkProtocol = number }
    has.insert(.networkProtocol)
    return next
  }

  @inline(__always)
  private static func number(
    _ view: ByteView, _ at: Int, _ field: inout UInt32, _ has: inout Presence, _ mark: Presence,
    unless known: Presence = []
  ) -> Int {
    let number = view.anyNumber(at: at)
    guard number.length > 0 else { return at }
    if has.isDisjoint(with: known.union(mark)) {
      field = number.value
      has.insert(mark)
    }
    return at + number.length
  }

  @inline(__always)
  private static func name(_ view: ByteView, _ at: Int, to end: Int, _ field: inout Range<Int>) -> Int {
    let next = view.wordEnd(from: at, to: end)
    if field.isEmpty { field = at..<next }
    return next
  }

  @inline(__always)
  private mutating func skip(_ view: ByteView, _ at: Int, _ mark: Presence, to end: Int) -> Int {
    has.insert(mark)
    return view.wordEnd(from: at, to: end)
  }

  @inline(__always)
  private static func address(
    _ view: ByteView, _ at: Int, to end: Int, _ field: inout Address, _ has: inout Presence, _ mark: Presence
  ) -> Int {
    let quad = view.dottedQuad(at: at)
    if quad.length > 0, at + quad.length == end || view.byte(at: at + quad.length) <= 0x20 {
      if !has.contains(mark) { field = Address(v4: quad.value) }
      has.insert(mark)
      return at + quad.length
    }
    let next = view.wordEnd(from: at, to: end)
    // Behind the last address ebtables writes a comma.
    let last = next > at && view.byte(at: next - 1) == 0x2C ? next - 1 : next
    guard let address = view.address(at..<last) else { return next }
    if !has.contains(mark) { field = address }
    has.insert(mark)
    return next
  }

  /// `INCOMPLETE [8 bytes]`; of an IPv6 fragment `INCOMPLETE` alone, which means that more follow.
  private mutating func incomplete(_ view: ByteView, _ at: Int, to end: Int) -> Int {
    let next = view.wordEnd(from: at, to: end)
    guard view.byte(at: next + 1) == 0x5B else {
      if has.contains(.offset) { has.insert(.moreFragments) }
      return next
    }
    let close = view.first(0x5D5D_5D5D_5D5D_5D5D, from: next + 1, to: min(end, next + 32))
    return close.map { $0 + 1 } ?? end
  }

  private mutating func protocolName(_ view: ByteView, _ at: Int, to end: Int) -> Int {
    let word = view.wordOrRest(at: at)
    switch UInt32(truncatingIfNeeded: word) {
    case NetfilterTag.tcp: return protocolNumber(6, at + 3)
    case NetfilterTag.udp: return protocolNumber(17, at + 3)
    default: break
    }
    let number = view.anyNumber(at: at)
    if number.length > 0 { return number.value < 256 ? protocolNumber(number.value, at + number.length) : at }
    var next = view.wordEnd(from: at, to: end)
    if next > at, view.byte(at: next - 1) == 0x5D { next -= 1 }
    guard next - at < 8, let found = PacketFields.protocolNumber(named: word & ~(.max &<< UInt64(8 * (next - at))))
    else {
      return next
    }
    return protocolNumber(found, next)
  }

  /// The number of a protocol's name, held as a little-endian word.
  private static func protocolNumber(named word: UInt64) -> UInt32? {
    switch word {
    case 0x50_4354: 6  // TCP
    case 0x50_4455: 17  // UDP
    case 0x504D_4349: 1  // ICMP
    case 0x3676_504D_4349: 58  // ICMPv6
    case 0x4841: 51  // AH
    case 0x50_5345: 50  // ESP
    case 0x45_5449_4C50_4455: 136  // UDPLITE
    case 0x5054_4353: 132  // SCTP
    case 0x5043_4344: 33  // DCCP
    case 0x45_5247: 47  // GRE
    case 0x504D_4749: 2  // IGMP
    case 0x5049_5049: 4  // IPIP
    case 0x4650_534F: 89  // OSPF
    default: nil
    }
  }
}

extension ByteView {
  /// The address that fills a range; `nil` if there is none.
  func address(_ range: Range<Int>) -> Address? {
    if range.count == 39, let address = fullGroups(at: range.lowerBound) { return address }
    guard (2...45).contains(range.count), range.lowerBound >= 0, range.upperBound <= count else { return nil }
    let bytes = unsafe UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
    return unsafe Address(ascii: Span<UInt8>(_unsafeBytes: bytes))
  }
}
