/// A login that Guacamole refused:
/// `… WARN o.a.g.r.auth.AuthenticationService - Authentication attempt from [203.0.113.7, 10.0.0.2] for user "alice" failed.`
/// (Apache Guacamole, AuthenticationService.java).
enum Guacamole {
  static func attempt(_ line: borrowing Line) -> Range<Int>? {
    guard let at = line.view.find(" Authentication attempt from ", in: line.all.lowerBound..<line.end) else {
      return nil
    }
    return at + 29..<line.end
  }

  /// Of several addresses the first that is not private: proxies put their own behind.
  static func read(_ view: ByteView, _ range: Range<Int>, into record: inout Record) -> LineMeaning {
    guard let label = view.find(" for user \"", in: range) else { return .nothing(.noPacket) }
    var client: Address?
    var at = range.lowerBound + (view.byte(at: range.lowerBound) == UInt8(ascii: "[") ? 1 : 0)
    while at < label {
      let end = view.wordEnd(from: at, to: label)
      var word = at..<end
      while !word.isEmpty, [UInt8(ascii: ","), UInt8(ascii: "]")].contains(view.byte(at: word.upperBound - 1)) {
        word = word.lowerBound..<word.upperBound - 1
      }
      if let found = view.anyAddress(in: word), client == nil || (client?.isPrivate == true && !found.isPrivate) {
        client = found
      }
      at = end + 1
    }
    let account = view.toQuote(label + 11..<max(label + 11, range.upperBound))
    guard let client, view.find("\" failed", in: account.upperBound..<range.upperBound) != nil else {
      return .nothing(.noPacket)
    }
    record.setRefusedLogin(view, by: client, account: account)
    return .event
  }
}
