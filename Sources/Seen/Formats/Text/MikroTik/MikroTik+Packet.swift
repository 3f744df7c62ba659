/// The packet of a RouterOS line: interfaces, protocol, addresses, translation.
extension MikroTik {
  /// `in:ether1 out:bridge,`; `(unknown 0)` and `(none)` are no interface.
  static func setInterfaces(_ view: ByteView, _ at: Int, to end: Int, into record: inout Record) {
    let limit = view.first(comma, from: at, to: end) ?? end
    guard let out = view.find(" out:", in: at..<limit) else { return }
    record.setInterfaces(name(view, at + 3..<out), name(view, out + 5..<limit))
  }

  static func name(_ view: ByteView, _ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound < range.upperBound, view.byte(at: range.lowerBound) != UInt8(ascii: "(") else {
      return 0..<0
    }
    return range
  }

  /// `TCP (SYN,ACK), a:p->b:p, …`, `ICMP (type 8, code 0), a->b, …`, `47, a->b, …`
  static func setProtocol(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> Bool {
    var nameEnd = range.lowerBound
    while nameEnd < range.upperBound, view.byte(at: nameEnd) > 0x20, view.byte(at: nameEnd) != UInt8(ascii: ",") {
      nameEnd += 1
    }
    if let number = view.ipProtocol(in: range.lowerBound..<nameEnd) { record.set(number) }
    var at = nameEnd
    if view.holds(" (", at: nameEnd),
      let close = view.first(0x2929_2929_2929_2929, from: nameEnd, to: min(range.upperBound, nameEnd + 60))
    {
      setBracket(view, nameEnd + 2..<close, into: &record)
      at = close + 1
    }
    guard view.holds(", ", at: at), let arrow = view.find("->", in: at..<range.upperBound) else { return false }
    let end = view.first(comma, from: arrow, to: range.upperBound) ?? range.upperBound
    return setEndpoints(view, at + 2..<arrow, arrow + 2..<end, end..<range.upperBound, into: &record)
  }

  static func setBracket(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    if record.event.isTCP {
      if let flags = TCPFlags(words: view, range) { record.set(flags) }
      return
    }
    guard record.event.isICMP, view.holds("type ", at: range.lowerBound) else { return }
    let type = view.anyNumber(at: range.lowerBound + 5)
    let next = range.lowerBound + 5 + type.length
    guard type.length > 0, type.value < 256, view.holds(", code ", at: next) else { return }
    let code = view.anyNumber(at: next + 7)
    if code.length > 0, code.value < 256 {
      record.setICMP(type: UInt8(type.value), code: UInt8(code.value))
    }
  }

  static func setEndpoints(
    _ view: ByteView, _ source: Range<Int>, _ destination: Range<Int>, _ rest: Range<Int>, into record: inout Record
  ) -> Bool {
    guard let source = view.endpoint(ofWord: source),
      let destination = view.endpoint(ofWord: view.wordStart(destination))
    else { return false }
    (record.event.source, record.event.destination) = (source.address, destination.address)
    if let from = source.port, let to = destination.port, !record.event.isICMP { record.setPorts(from, to) }
    if let nat = view.find(", NAT ", in: rest) { setTranslation(view, nat + 6..<rest.upperBound, into: &record) }
    if let length = view.find(", len ", in: rest) {
      let number = view.anyNumber(at: length + 6)
      // Of IPv6 the payload's length is written.
      if number.length > 0 {
        record.event.length = UInt16(clamping: number.value &+ (record.event.source.isV4 ? 0 : 40))
      }
    }
    return true
  }

  /// `(192.168.88.2:5->203.0.113.9:5)->198.51.100.2:443`: the side in brackets is translated, from left to right.
  static func setTranslation(_ view: ByteView, _ range: Range<Int>, into record: inout Record) {
    let limit = min(range.upperBound, range.lowerBound + 200)
    guard let open = view.first(0x2828_2828_2828_2828, from: range.lowerBound, to: limit),
      let arrow = view.find("->", in: open..<limit),
      let close = view.first(0x2929_2929_2929_2929, from: arrow, to: limit),
      let translated = view.endpoint(ofWord: arrow + 2..<close)
    else { return }
    if open == range.lowerBound {
      (record.translatedSource, record.translatedSourcePort) = (translated.address, translated.port ?? 0)
    } else {
      (record.translatedDestination, record.translatedDestinationPort) = (translated.address, translated.port ?? 0)
    }
  }
}
