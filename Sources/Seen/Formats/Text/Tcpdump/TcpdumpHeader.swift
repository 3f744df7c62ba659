/// What tcpdump says of the IP header: `(tos 0x0, ttl 64, id 4711, offset 0, flags [DF], proto TCP (6), length 60)` in front,
/// of IPv6 `(hlim 64, next-header TCP (6) payload length: 40)`; on OpenBSD `(DF) (ttl 64, id 4711, len 60)` at the end.
enum TcpdumpHeader {
  static func read(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    var words = Words(view, range)
    var isPayload = false
    for _ in 0..<32 {
      let name = words.next()
      guard !name.isEmpty else { return }
      if view.equals("payload", name) {
        isPayload = true
      } else if view.equals("proto", name) || view.equals("next-header", name) {
        _ = words.next()
        setProtocol(view, words.next(), into: &record)
      } else if view.equals("flags", name) {
        setFlags(view, words.next(), into: &record)
      } else if view.equals("length:", name) || view.equals("length", name) || view.equals("len", name) {
        guard let length = number(view, words.next()) else { continue }
        record.event.length = UInt16(clamping: length &+ (isPayload ? 40 : 0))
      } else {
        setNumber(view, name, &words, into: &record)
      }
    }
  }

  private static func setNumber(_ view: ByteView, _ name: Range<Int>, _ words: inout Words, into record: inout Record) {
    if view.equals("ttl", name) || view.equals("hlim", name) {
      if let ttl = number(view, words.next()).flatMap({ UInt8(exactly: $0) }) { record.set(ttl: ttl) }
    } else if view.equals("id", name) {
      if let id = number(view, words.next()).flatMap({ UInt16(exactly: $0) }) { record.set(identification: id) }
    } else if view.equals("offset", name) {
      if let offset = number(view, words.next()), offset > 0 { record.event.marks.insert(.fragment) }
    }
  }

  /// `(6),`
  private static func setProtocol(_ view: ByteView, _ word: Range<Int>, into record: inout Record) {
    guard view.byte(at: word.lowerBound) == UInt8(ascii: "(") else { return }
    let number = view.anyNumber(at: word.lowerBound + 1)
    if number.length > 0, number.value < 256 { record.set(IPProtocol(rawValue: UInt8(number.value))) }
  }

  /// `[DF],`, `[+],`, `[none],`
  private static func setFlags(_ view: ByteView, _ word: Range<Int>, into record: inout Record) {
    if view.holds("[DF", at: word.lowerBound) { record.event.marks.insert(.dontFragment) }
    if view.holds("[+", at: word.lowerBound) { record.event.marks.insert(.fragment) }
  }

  private static func number(_ view: ByteView, _ word: Range<Int>) -> UInt32? {
    let number = view.anyNumber(at: word.lowerBound)
    return number.length > 0 && number.length <= word.count ? number.value : nil
  }

  /// The last two brackets of a line.
  static func readTrailer(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    guard !range.isEmpty, view.byte(at: range.upperBound - 1) == UInt8(ascii: ")") else { return }
    if view.find("(DF)", in: range) != nil { record.event.marks.insert(.dontFragment) }
    if view.find("(frag ", in: range) != nil { record.event.marks.insert(.fragment) }
    if let start = view.find("(ttl ", in: range) { read(view, start + 1..<range.upperBound - 1, into: &record) }
    if let start = view.find("[hlim ", in: range) { read(view, start + 1..<range.upperBound - 1, into: &record) }
  }
}
