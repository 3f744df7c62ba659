/// What RouterOS says of a login that it refused: `login failure for user admin from 203.0.113.7 via ssh`.
extension MikroTik {
  static func readLogin(_ line: borrowing Line, into record: inout Record) -> LineMeaning {
    let view = line.view
    let all = line.afterStamp
    // A name may hold such words: the client is what the router wrote last.
    guard let start = view.find(" login failure for user ", in: all),
      let way = last(" via ", in: start..<line.end, view),
      let from = last(" from ", in: start..<way, view), let client = view.anyAddress(in: from + 6..<way)
    else { return .nothing(.noPacket) }
    record.setRefusedLogin(
      view, by: client, account: start + 24..<max(start + 24, from), port: port(view, way + 5..<line.end))
    return .event
  }

  private static func last(_ text: StaticString, in range: Range<Int>, _ view: ByteView) -> Int? {
    var found: Int?
    var at = range.lowerBound
    while let next = view.find(text, in: at..<range.upperBound) {
      found = next
      at = next + 1
    }
    return found
  }

  /// Where a service of RouterOS listens unless it was moved (MikroTik, "Services").
  private static func port(_ view: ByteView, _ range: Range<Int>) -> UInt16? {
    let word = range.lowerBound..<view.wordEnd(from: range.lowerBound, to: range.upperBound)
    let services: [(StaticString, UInt16)] = [
      ("ssh", 22), ("telnet", 23), ("ftp", 21), ("web", 80), ("www", 80), ("winbox", 8291), ("api", 8728),
    ]
    return services.first { view.equals($0.0, word) }?.1
  }
}
