/// The lines of Netgear's routers before the brackets.
extension Netgear {
  // MARK: before the brackets

  /// `- TCP packet - Source:`
  static func isOld(_ view: ByteView, _ range: Range<Int>) -> Bool {
    guard view.holds("- ", at: range.lowerBound) else { return false }
    return view.find(" - Source:", in: range.lowerBound..<min(range.upperBound, range.lowerBound + 60)) != nil
  }

  static func readOld(_ line: borrowing Line, into record: inout Record) -> LineMeaning {
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
  static func oldEndpoint(_ view: ByteView, _ range: Range<Int>) -> (address: Address, port: UInt16?)? {
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
  static func oldAction(_ view: ByteView, _ head: Range<Int>, _ tail: Range<Int>) -> Action {
    let said = RuleWords.action(view, head)
    if said != .unknown { return said }
    if view.find("[Drop]", in: tail) != nil { return .deny }
    return view.find("[Forward]", in: tail) != nil ? .allow : .unknown
  }
}
