/// A packet as tcpdump prints it, in the syntax before 4.0 and since: header in brackets, addresses, what is within.
enum TcpdumpPacket {
  /// False if there are no two addresses.
  static func read(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
    let header = view.byte(at: range.lowerBound) == UInt8(ascii: "(") ? closing(view, range) : nil
    var words = Words(view, (header.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound)
    let first = words.next()
    guard view.equals(">", words.next()) else { return false }
    let second = view.trimmed(words.next(), of: UInt8(ascii: ":"))
    guard let source = view.endpoint(ofWord: first, separator: UInt8(ascii: ".")),
      let destination = view.endpoint(ofWord: second, separator: UInt8(ascii: "."))
    else { return false }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if let header { TcpdumpHeader.read(view, range.lowerBound + 1..<header, into: &record) }
    let rest = words.rest
    let hasPorts = source.port != nil && destination.port != nil
    setProtocol(view, rest, hasPorts: hasPorts, into: &record)
    if let from = source.port, let to = destination.port { record.setPorts(from, to) }
    setTransport(view, rest, into: &record)
    TcpdumpHeader.readTrailer(view, rest, into: &record)
    return true
  }

  /// The bracket that closes the one at the beginning.
  private static func closing(_ view: ByteView, _ range: Range<Int>) -> Int? {
    var depth = 0
    for at in range.lowerBound..<min(range.upperBound, range.lowerBound + 400) {
      if view.byte(at: at) == UInt8(ascii: "(") { depth += 1 }
      if view.byte(at: at) == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return at }
    }
    return nil
  }

  private enum Word: Int, FieldName {
    case udp, oldUDP, icmp, oldICMP, icmp6, oldICMP6, tcp, oldTCP, igmp, oldIGMP, vrrp2, vrrp3, carp, ospf, pim1, pim2
    case sctp, gre0, gre1, gre, flags
    static let spellings: [Word: String] = [
      .udp: "UDP,", .oldUDP: "udp", .icmp: "ICMP", .oldICMP: "icmp:", .icmp6: "ICMP6,", .oldICMP6: "icmp6:",
      .tcp: "TCP,", .oldTCP: "tcp", .igmp: "igmp", .oldIGMP: "igmp:", .vrrp2: "VRRPv2,", .vrrp3: "VRRPv3,",
      .carp: "CARPv2-advertise", .ospf: "OSPFv2,", .pim1: "PIMv1,", .pim2: "PIMv2,", .sctp: "sctp", .gre0: "GREv0,",
      .gre1: "GREv1,", .gre: "gre", .flags: "Flags",
    ]
    var number: IPProtocol {
      switch self {
      case .udp, .oldUDP: .udp
      case .icmp, .oldICMP: .icmp
      case .icmp6, .oldICMP6: .icmpv6
      case .tcp, .oldTCP, .flags: .tcp
      case .igmp, .oldIGMP: .igmp
      case .vrrp2, .vrrp3, .carp: .vrrp
      case .ospf: .ospf
      case .pim1, .pim2: .pim
      case .sctp: .sctp
      case .gre0, .gre1, .gre: .gre
      }
    }
  }
  private static let names = Names<Word>()

  /// By the word behind the addresses. What has ports and no TCP flags is UDP, whatever tcpdump decoded within.
  private static func setProtocol(_ view: ByteView, _ range: Range<Int>, hasPorts: Bool, into record: inout Record) {
    guard !record.event.marks.contains(.networkProtocol) else { return }
    let word = range.lowerBound..<view.wordEnd(from: range.lowerBound, to: range.upperBound)
    if let known = names.find(view, word) { return record.set(known.number) }
    if isOldFlags(view, word) { return record.set(.tcp) }
    if view.holds("ESP(", at: word.lowerBound) { return record.set(.esp) }
    if view.holds("AH(", at: word.lowerBound) { return record.set(.ah) }
    if view.holds("ip-proto-", at: word.lowerBound) {
      let number = view.anyNumber(at: word.lowerBound + 9)
      if number.length > 0, number.value < 256 { record.set(IPProtocol(rawValue: UInt8(number.value))) }
      return
    }
    if hasPorts { record.set(.udp) }
  }

  /// `S`, `.`, `FP`, `SWE` alone, as before version 4.0.
  private static func isOldFlags(_ view: ByteView, _ word: Range<Int>) -> Bool {
    guard (1...6).contains(word.count) else { return false }
    for at in word {
      switch view.byte(at: at) {
      case UInt8(ascii: "S"), UInt8(ascii: "F"), UInt8(ascii: "R"), UInt8(ascii: "P"), UInt8(ascii: "."),
        UInt8(ascii: "W"), UInt8(ascii: "E"), UInt8(ascii: "U"):
        continue
      default: return false
      }
    }
    return true
  }

  private static func setTransport(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    if record.event.isTCP {
      setTCP(view, range, into: &record)
    } else if record.event.isICMP {
      TcpdumpICMP.read(view, range, into: &record)
    }
  }

  /// `Flags [S.], seq 1:5, ack 6, win 512, …`, once `S 1:1(0) ack 6 win 512 …`.
  private static func setTCP(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    var words = Words(view, range)
    var word = words.next()
    let isNew = view.equals("flags", word)
    if isNew { word = words.next() }
    guard isNew || isOldFlags(view, word) else { return }
    record.set(TCPFlags(letters: view, word))
    var sequence: UInt32?
    var acknowledgement: UInt32 = 0
    for place in 0..<14 {
      let name = words.next()
      guard !name.isEmpty else { break }
      if place == 0, !isNew, view.byte(at: name.lowerBound) &- 48 < 10 {
        sequence = number(view, name)
      } else if view.equals("seq", name) {
        sequence = number(view, words.next())
      } else if view.equals("ack", name) {
        acknowledgement = number(view, words.next()) ?? 0
        if !isNew { record.set(TCPFlags(rawValue: record.event.tcpFlags.rawValue | 0x10)) }
      } else if view.equals("win", name) {
        if let window = number(view, words.next()).flatMap({ UInt16(exactly: $0) }) { record.set(window: window) }
        break
      }
    }
    // Later numbers may be relative to the first.
    if let sequence, record.event.tcpFlags.contains(.syn) {
      record.set(sequence: sequence, acknowledgement: acknowledgement)
    }
  }

  /// `2837144143,`, `1:5`
  private static func number(_ view: ByteView, _ word: Range<Int>) -> UInt32? {
    let number = view.anyNumber(at: word.lowerBound)
    return number.length > 0 && number.length <= word.count ? number.value : nil
  }
}
