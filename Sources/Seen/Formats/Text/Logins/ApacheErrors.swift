/// The error log of Apache, of which refused logins are read:
/// `[Mon Nov 23 16:26:00 2026] [auth_basic:error] [pid 12] [client 203.0.113.7:40001] AH01617: user alice: authentication
/// failure for "/": Password Mismatch` (Apache, mod_auth_basic.c).
enum ApacheErrors {
  /// What stands in `[client …]`, one of the brackets that a line begins with.
  static func client(_ line: borrowing Line) -> Range<Int>? {
    let view = line.view
    guard line.header.isStamped, !line.beginsQuoted else { return nil }
    var at = line.isTagged("apache2") || line.isTagged("httpd") ? line.afterTag.lowerBound : line.afterStamp.lowerBound
    // A second stamp: the line is another's within this one.
    guard view.byte(at: at) == UInt8(ascii: "["), Stamp.read(view, at: at + 1) == nil else { return nil }
    for _ in 0..<5 {
      guard view.byte(at: at) == UInt8(ascii: "["),
        let close = view.first(0x5D5D_5D5D_5D5D_5D5D, from: at, to: min(line.end, at + 64))
      else { return nil }
      if view.holds("[client ", at: at) { return at + 8..<max(at + 8, close) }
      at = close + 2
    }
    return nil
  }

  static func read(_ view: ByteView, _ client: Range<Int>, _ end: Int, into record: inout Record) -> LineMeaning {
    var at = client.upperBound + 2
    if view.holds("AH0161", at: at) { at += 9 }
    guard at + 5 < end, view.holds("user ", at: at), let found = view.endpoint(in: client),
      view.find(": authentication failure for ", in: at..<end) != nil || view.find(" not found: ", in: at..<end) != nil
    else { return .nothing(.noPacket) }
    var name = at + 5..<view.wordEnd(from: at + 5, to: end)
    if view.byte(at: name.upperBound - 1) == UInt8(ascii: ":") { name = name.lowerBound..<name.upperBound - 1 }
    record.setRefusedLogin(view, by: found.address, account: name)
    record.setWebPorts(client: found.port ?? 0, server: 0)
    return .event
  }
}
